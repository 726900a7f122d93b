// biome-ignore-all lint/a11y/noRedundantRoles: stacked on a narrow page the table would lose its roles
/** @jsxRuntime automatic @jsxImportSource dossier */
import type { StoryPage } from '../../src/site/pages/story.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'
import { Scroll, Section } from './section.tsx'
import { DatedSection, Lines } from './statements.tsx'
import { TalliesSection } from './tallies.tsx'

/** The happening as a run of events, and which article tells which. */
export const Story = (view: StoryPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.span}</p>
      {view.follows.length > 0 && (
        <p class="found">
          Follows{' '}
          {view.follows.map((story) => (
            <Word {...story} />
          ))}
        </p>
      )}
      {view.followedBy.length > 0 && (
        <p class="found">
          Followed by{' '}
          {view.followedBy.map((story) => (
            <Word {...story} />
          ))}
        </p>
      )}
    </Head>
    {view.cautions.length > 0 && (
      <aside class="caution" aria-label="Caution about sources">
        <Lines items={view.cautions} />
      </aside>
    )}
    <div class="columns">
      <div class="content">
        <DatedSection id="events" title="What happened" part={view.events} absent="No event is told." />
      </div>
      <div class="rail">
        <DatedSection id="articles" title="Articles" part={view.articles} absent="none" />
        <TalliesSection id="people" title="People" rows={view.people} />
        <TalliesSection id="topics" title="Topics" rows={view.topics} />
      </div>
    </div>
    <Matrix columns={view.columns} matrix={view.matrix} />
  </Document>
)

const Matrix = ({ columns, matrix }: Pick<StoryPage, 'columns' | 'matrix'>) =>
  columns.length === 0 || matrix.length === 0 ? null : (
    <Section id="matrix" title="Which article tells which event" className="matrix-section">
      <Scroll label="Table of articles and events">
        <table class="matrix" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <td role="cell" />
              {columns.map((column) => (
                <th scope="col" role="columnheader">
                  <Word {...column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {matrix.map((row) => (
              <tr role="row">
                <th scope="row" role="rowheader">
                  <Word {...row.event} />
                </th>
                {row.cells.map((cell) => (
                  <td class={cell.told ? 'told' : 'untold'} role="cell" data-from={cell.from}>
                    <span class="unseen">{cell.text}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
