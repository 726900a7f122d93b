/** @jsxRuntime automatic @jsxImportSource dossier */
import type { DataPage } from '../../src/site/pages/method.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'
import { Scroll, Section } from './section.tsx'

/** The files behind the site. */
export const Data = (view: DataPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">Everything on these pages as data: for calendars, maps, spreadsheets and other programs.</p>
    </Head>
    <Section id="formats" title="For other programs" className="formats">
      <Files label="Table of formats" files={view.formats} />
      <p class="note">
        The calendar holds events of one known day and those that last from one known day to another; what is dated less exactly, called for
        or denied is left out. Topics, and people named in more than one article, have feeds of their own, linked at the foot of their
        pages.
      </p>
    </Section>
    <Section id="record" title="The record, one JSON object a line" className="formats">
      <Files label="Table of files" files={view.files} />
    </Section>
  </Document>
)

const Files = ({
  label,
  files,
}: {
  readonly label: string
  readonly files: readonly (DataPage['formats'][number] & { readonly rows?: string })[]
}) => (
  <Scroll label={label}>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it holds</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ words, what, rows = '' }) => (
          <tr>
            <th scope="row">
              <Word {...words} />
            </th>
            <td>
              {what}
              {rows !== '' && <span class="hint rows"> · {rows}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
