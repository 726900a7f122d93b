/** @jsxRuntime automatic @jsxImportSource preact */
import type { WordingPage } from '../../src/site/pages/overview.ts'
import { Document } from './document.tsx'
import { Absent, Head, Section } from './parts.tsx'
import { Word } from './phrase.tsx'

/** Recurring formulae: who used each, when, in which variants. */
export const Wording = (view: WordingPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.lead}</p>
    </Head>
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
                  {use.sentence !== null && <q class="context">{use.sentence}</q>}{' '}
                  <a class="to-sentence" href={use.href}>
                    to the sentence
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
