/** @jsxRuntime automatic @jsxImportSource dossier */
import type { NotFoundPage } from '../../src/site/pages/method.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'

/** Ways on from an address that leads nowhere. */
export const NotFound = (view: NotFoundPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">There is no page at this address. Perhaps one of these leads on:</p>
    </Head>
    <ul class="ways">
      {view.ways.map((way) => (
        <li>
          <Word {...way} />
        </li>
      ))}
    </ul>
  </Document>
)
