/** @jsxRuntime automatic @jsxImportSource dossier */
import type { WordingPage } from '../../src/site/pages/wording.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'
import { Absent, Scroll, Section } from './section.tsx'

/** What was said in one year and not in another; then the recurring formulae: who used each, when, in which variants. */
export const Wording = (view: WordingPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.lead}</p>
    </Head>
    <Speakers speakers={view.speakers} />
    <Years table={view.table} />
    {view.formulae.total === 0 && <Absent>No formula recurs across these articles.</Absent>}
    <div class="formulae">
      {view.formulae.items.map((formula) => (
        <Section id={formula.id} title={<q>{formula.phrase}</q>}>
          <p class="source">
            {formula.years}
            {formula.variants !== '' && ` · also ${formula.variants}`}
          </p>
          <ol class="dated">
            {formula.uses.map((use) => (
              <li>
                <span class="when">{use.when}</span>
                <p>
                  <Word {...use.who} />, in <Word {...use.article} />
                  <a class="context" href={use.href}>
                    {use.sentence === null ? 'to the sentence' : <q>{use.sentence}</q>}
                  </a>
                </p>
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </div>
  </Document>
)

const Speakers = ({ speakers }: Pick<WordingPage, 'speakers'>) =>
  speakers.length === 0 ? null : (
    <Section id="years" title="Said in one year and not in another" className="year-by-year">
      <p class="note">
        From what articles of each year report them as saying, quoted or not. A phrase stands under a year where some word of it is in no
        statement of theirs of another year: that may be what was dropped, or only what was not reported. Each leads to its sentence.
      </p>
      {speakers.map((speaker) => (
        <div class="speaker" id={speaker.id}>
          <h3>
            <Word {...speaker.who} />
          </h3>
          <dl>
            {speaker.years.map((year) => (
              <div>
                <dt>
                  Only in {year.year} <span class="hint">{year.count}</span>
                </dt>
                <dd>{year.only.length === 0 ? <span class="absent">nothing</span> : <Phrases words={year.only} />}</dd>
              </div>
            ))}
            {speaker.kept.length > 0 && (
              <div>
                <dt>Kept</dt>
                <dd>
                  <Phrases words={speaker.kept} />
                </dd>
              </div>
            )}
          </dl>
        </div>
      ))}
    </Section>
  )

const Phrases = ({ words }: { readonly words: WordingPage['speakers'][number]['kept'] }) => (
  <ul class="phrases">
    {words.map((word) => (
      <li>
        <Word {...word} />
      </li>
    ))}
  </ul>
)

const Years = ({ table }: Pick<WordingPage, 'table'>) =>
  table === null ? null : (
    <Section id="by-year" title="Formulae by year" className="by-year">
      <Scroll label="Table of formulae by year">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Formula</th>
              {table.years.map((year) => (
                <th scope="col" class="number">
                  {year}
                </th>
              ))}
              <th scope="col">First and last year</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                <th scope="row">
                  <Word {...row.words} />
                </th>
                {row.counts.map((count) => (
                  <td class="number">{count}</td>
                ))}
                <td>{row.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
