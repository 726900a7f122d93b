import { byCodeUnit, type WordingRecord } from '../../model/index.ts'
import { type Corpus, sentenceAt, shownSentence } from '../corpus.ts'
import { frame } from '../frame.ts'
import { type Here, pagesOf } from '../here.ts'
import { counted, sourceLine } from '../say.ts'
import type { Part, View, Words } from '../view.ts'
import { firstDay, when } from '../when.ts'
import { type YearByYear, yearByYear } from './wording-years.ts'

/** Formulae that recur, each with who used it when, and in which variants; and what speakers said in one year alone. */
export interface WordingPage extends View<'wording'> {
  readonly title: string
  readonly lead: string
  readonly speakers: readonly YearByYear[]
  /** How often each formula is used in each year; null where all is of one year. */
  readonly table: {
    readonly years: readonly string[]
    readonly rows: readonly { readonly words: Words; readonly counts: readonly string[]; readonly note: string }[]
  } | null
  readonly formulae: Part<{
    readonly phrase: string
    readonly id: string
    readonly variants: string
    readonly years: string
    readonly uses: readonly {
      readonly when: string
      readonly who: Words
      readonly article: Words
      readonly source: string
      readonly href: string
      readonly sentence: string | null
    }[]
  }>
}

export function wordingPages(corpus: Corpus): WordingPage[] {
  return pagesOf(corpus, 'wording.html', wording)
}

function wording(here: Here): WordingPage {
  const { corpus } = here
  const formulae = here.part(corpus.analysis.wording, (formula) => ({ formula, said: formulaOf(here, formula) }), FORMULA)
  const speakers = here.page > 1 ? [] : yearByYear(here)
  const title = 'Wording over time'
  return {
    ...{ kind: 'wording', url: here.url, title, speakers, notes: [] },
    formulae: { ...formulae, items: formulae.items.map(({ said }) => said) },
    table: tableOf(
      here.once('years', () => yearsIn(corpus)),
      formulae.items.map(({ formula }) => formula),
    ),
    lead: `${counted(formulae.total, 'formula', 'formulae')} that recur across articles: who used them, when, and in which variants${speakers.length === 0 ? '' : '; first, what was said in one year and not in another'}.`,
    frame: frame(here, { title, description: 'Recurring formulae, with who used them and when.', kicker: 'Wording' }),
  }
}

/** A formula with its uses takes about as much room as this many lines of a list. */
const FORMULA = 8

function formulaOf(here: Here, formula: WordingRecord): WordingPage['formulae']['items'][number] {
  const { phrase, variants, uses } = formula
  const others = variants.filter((variant) => variant !== phrase).map((variant) => `“${variant}”`)
  return {
    ...{ phrase, id: anchorOf(formula), variants: others.join(', '), years: yearsOf(formula).join(', ') },
    uses: uses
      .toSorted((a, b) => byCodeUnit(firstDay(a.date), firstDay(b.date)) || byCodeUnit(a.file, b.file) || a.start - b.start)
      .map((use) => useOf(here, use)),
  }
}

const anchorOf = ({ id }: WordingRecord) => `w-${id.replace(/[^a-z0-9]+/g, '-')}`

function yearOf(date: string | null): string {
  const day = firstDay(date)
  return day.startsWith('9999') ? 'undated' : day.slice(0, 4)
}

const yearsOf = ({ uses }: WordingRecord) => [...new Set(uses.map(({ date }) => yearOf(date)))].sort(byCodeUnit)

/** The years in which articles appeared. */
function yearsIn({ analysis }: Corpus): string[] {
  const published = analysis.articles.map((article) => yearOf(article.published))
  return [...new Set(published)].filter((year) => year !== 'undated').sort(byCodeUnit)
}

function tableOf(years: readonly string[], formulae: readonly WordingRecord[]): WordingPage['table'] {
  if (years.length < 2) return null
  const rows = formulae.map((formula) => {
    const used = yearsOf(formula).filter((year) => year !== 'undated')
    const counts = years.map((year) => String(formula.uses.filter(({ date }) => yearOf(date) === year).length || '–'))
    return { words: { text: formula.phrase, href: `#${anchorOf(formula)}` }, counts, note: moved(used, years) }
  })
  return { years, rows }
}

/** Whether a formula stands in the first and in the last year of the corpus; of why it does not, nothing is said. */
function moved(used: readonly string[], years: readonly string[]): string {
  const absent = [years[0]!, years.at(-1)!].filter((year) => !used.includes(year))
  if (used.length === 0) return ''
  return absent.length === 0 ? 'in both' : `not in ${absent.join(' or ')}`
}

function useOf(here: Here, use: WordingRecord['uses'][number]) {
  const { corpus } = here
  const sentence = sentenceAt(corpus.sentences.get(use.file), use.start)
  const article = corpus.articles.get(use.file)
  return {
    when: when(use.date, 'stated', 'short')?.text ?? 'undated',
    who: use.speaker === null ? { text: 'the article' } : here.thing(use.speaker, use.speaker),
    article: here.article(use.file),
    source: article === undefined ? '' : sourceLine(article),
    href: here.to(`${article?.url ?? 'articles/index.html'}${sentence === undefined ? '' : `#s${sentence.n}`}`),
    sentence: sentence === undefined ? null : shownSentence(corpus, use.file, sentence),
  }
}
