/** @jsxRuntime automatic @jsxImportSource dossier */
import type { MapPage } from '../../src/site/pages/overview.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'
import { BarePicture } from './picture.tsx'
import { Absent } from './section.tsx'
import { Lines } from './statements.tsx'

/** Places by how much happened there. */
export const PlacesMap = (view: MapPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.lead}</p>
    </Head>
    <BarePicture picture={view.picture} />
    {view.unplaced.length > 0 && (
      <details class="unplaced">
        <summary>Not on the map</summary>
        <ul class="names">
          {view.unplaced.map((place) => (
            <li>
              <Word {...place} />
            </li>
          ))}
        </ul>
      </details>
    )}
    {view.places.total === 0 && <Absent>No place is named.</Absent>}
    <ul class="pairs">
      {view.places.items.map((row) => (
        <li>
          <p class="name">
            <Word {...row.place} /> <span class="hint">{row.count}</span>
          </p>
          <Lines items={row.events} />
        </li>
      ))}
    </ul>
  </Document>
)
