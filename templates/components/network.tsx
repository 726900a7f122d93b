/** @jsxRuntime automatic @jsxImportSource dossier */
import type { NetworkPage } from '../../src/site/pages/overview.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'
import { BarePicture } from './picture.tsx'
import { Absent } from './section.tsx'
import { Lines } from './statements.tsx'

/** Pairs of people, with the occasions on which they met. */
export const Network = (view: NetworkPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.lead}</p>
    </Head>
    <BarePicture picture={view.picture} />
    {view.pairs.total === 0 && <Absent>No meeting of two named people is told.</Absent>}
    <ul class="pairs">
      {view.pairs.items.map((pair) => (
        <li>
          <p class="name">
            <Word {...pair.one} /> <span aria-hidden="true">↔</span>
            <span class="unseen">and</span> <Word {...pair.two} /> <span class="hint">{pair.count}</span>
          </p>
          <Lines items={pair.occasions} />
        </li>
      ))}
    </ul>
  </Document>
)
