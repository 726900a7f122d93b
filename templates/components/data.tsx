/** @jsxRuntime automatic @jsxImportSource preact */
import type { DataPage } from '../../src/site/pages/method.ts'
import { Document } from './document.tsx'
import { Head, Scroll } from './parts.tsx'
import { Word } from './phrase.tsx'

/** The files behind the site. */
export const Data = (view: DataPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">Everything on these pages as data, one JSON object a line.</p>
    </Head>
    <Scroll label="Table of files">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Rows</th>
            <th scope="col">What it holds</th>
          </tr>
        </thead>
        <tbody>
          {view.files.map((file) => (
            <tr>
              <th scope="row">
                <Word {...file.words} />
              </th>
              <td class="number">{file.rows}</td>
              <td>{file.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </Document>
)
