// biome-ignore-all lint/a11y/noRedundantRoles: stacked on a narrow page the table would lose its roles
/** @jsxRuntime automatic @jsxImportSource dossier */
import type { EventPage } from '../../src/site/pages/event.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { PassagesSection } from './passages.tsx'
import { Marks, Phrase, Word } from './phrase.tsx'
import { Picture } from './picture.tsx'
import { SayingsSection } from './sayings.tsx'
import { Scroll, Section } from './section.tsx'
import { Dated, Facts, Lines, LinesSection } from './statements.tsx'

/** When, where, who at the top; then what each article says, side by side; then what came before and after. */
export const Event = (view: EventPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title} badge={view.modality}>
      {view.story !== null && (
        <p class="standfirst">
          Part of the story <Word {...view.story} />
        </p>
      )}
    </Head>
    <div class="factbox">
      <Facts facts={view.facts} />
      <Who who={view.who} />
    </div>
    <Cautions cautions={view.cautions} />
    <Disagreements disagreements={view.disagreements} />
    <SideBySide columns={view.columns} rows={view.rows} agree={view.disagreements.length === 0} />
    <div class="columns">
      <div class="content">
        <Picture picture={view.picture} />
        <OnlyIn only={view.only} />
        <SayingsSection id="said" title="Said" part={view.said} />
        <PassagesSection id="telling" title="In the articles’ words" part={view.telling} />
      </div>
      <div class="rail">
        <Around {...view} />
        <LinesSection
          id="silent"
          title="Not mentioned in"
          items={view.silent.items}
          range={view.silent.range}
          note="Articles of the same story that do not tell it."
        />
      </div>
    </div>
  </Document>
)

const Who = ({ who }: Pick<EventPage, 'who'>) => (
  <div class="who">
    <h2 id="who">Who</h2>
    {who.length === 0 ? (
      <p class="absent">not stated</p>
    ) : (
      <ul>
        {who.map((one) => (
          <li>
            <Word {...one.thing} />
            {one.office !== null && <span class="office"> {one.office}</span>}
            {one.part !== null && (
              <>
                {' '}
                <span class="aside">{one.part}</span>
              </>
            )}
            <Marks marks={one.marks} />
          </li>
        ))}
      </ul>
    )}
  </div>
)

const Cautions = ({ cautions }: Pick<EventPage, 'cautions'>) =>
  cautions.length === 0 ? null : (
    <aside class="caution" aria-label="Caution about sources">
      <Lines items={cautions} />
    </aside>
  )

const Disagreements = ({ disagreements }: Pick<EventPage, 'disagreements'>) =>
  disagreements.length === 0 ? null : (
    <Section id="disagreements" title="Where the articles disagree" className="disagreements">
      <dl>
        {disagreements.map((item) => (
          <div>
            <dt>{item.field}</dt>
            {item.values.map((value) => (
              <dd>
                <strong>{value.text}</strong> <Phrase words={value.articles} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  )

const SideBySide = ({ columns, rows, agree }: Pick<EventPage, 'columns' | 'rows'> & { readonly agree: boolean }) =>
  rows.length === 0 ? null : (
    <Section id="side-by-side" title={columns.length > 1 ? 'What each article says' : 'What the article says'}>
      <Scroll label="Table of what each article says">
        <table class="sidebyside" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <td role="cell" />
              {columns.map((column) => (
                <th scope="col" role="columnheader">
                  <Word {...column.article} />
                  <span class="source">{column.source}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {row.field}
                </th>
                {row.cells.map((cell) => (
                  <td role="cell" data-from={cell.from}>
                    {cell.items.length === 0 ? <span class="absent">not stated</span> : <Lines items={cell.items} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {columns.length > 1 && agree && <p class="note agree">No contradiction found between them.</p>}
    </Section>
  )

const OnlyIn = ({ only }: Pick<EventPage, 'only'>) =>
  only.length === 0 ? null : (
    <Section id="only" title="In one article only">
      <ul class="only">
        {only.map((one) => (
          <li>
            <h3>
              <Word {...one.article} />
            </h3>
            <Lines items={one.items} />
          </li>
        ))}
      </ul>
    </Section>
  )

const Around = ({ before, sameTime, after }: Pick<EventPage, 'before' | 'sameTime' | 'after'>) =>
  before.length + sameTime.length + after.length === 0 ? null : (
    <Section id="around" title="Before and after">
      {before.length > 0 && (
        <>
          <h3>Before</h3>
          <Dated items={before} />
        </>
      )}
      {sameTime.length > 0 && (
        <>
          <h3>At the same time</h3>
          <Dated items={sameTime} />
        </>
      )}
      {after.length > 0 && (
        <>
          <h3>After</h3>
          <Dated items={after} />
        </>
      )}
    </Section>
  )
