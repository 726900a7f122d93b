/** @jsxRuntime automatic @jsxImportSource dossier */
import type { IndexPage } from '../../src/site/pages/az.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'
import { Absent, Jumps, Section } from './section.tsx'

/** From A to Z, in columns. */
export const Index = (view: IndexPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.lead}</p>
    </Head>
    <Jumps links={view.letters} label="Letters" />
    {view.total === 0 && <Absent>None found.</Absent>}
    <div class="az">
      {view.groups.map((group) => (
        <Section id={group.id} title={group.letter}>
          <ul>
            {group.rows.map((row) => (
              <li>
                <p class="name">
                  <Word {...row.words} />
                </p>
                {row.detail !== null && <p class="detail">{row.detail}</p>}
                <p class="count">{row.count}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  </Document>
)
