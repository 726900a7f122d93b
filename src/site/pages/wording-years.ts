import { byCodeUnit, type QuoteRecord } from '../../model/index.ts'
import type { Corpus } from '../corpus.ts'
import { groupBy } from '../group.ts'
import type { Here } from '../here.ts'
import { counted } from '../say.ts'
import type { Words } from '../view.ts'
import { firstDay } from '../when.ts'
import { type Phrase, phrasesOf } from './statement-phrases.ts'

/** What somebody is reported to have said, year against year. */
export interface YearByYear {
  readonly who: Words
  readonly id: string
  readonly years: readonly {
    readonly year: string
    readonly count: string
    /** Phrases of which some word stands in no other year's statements, each leading to its sentence. */
    readonly only: readonly Words[]
  }[]
  /** Phrases of the newest year that were there before. */
  readonly kept: readonly Words[]
}

const SPEAKERS = 12
const PHRASES = 14

/** Speakers with statements in more than one year, those with most first: what each said in one year alone, and what remained. */
export function yearByYear(here: Here): YearByYear[] {
  const { corpus } = here
  const speakers = [...corpus.quotesOf].flatMap(([id, quotes]) => {
    const byYear = groupBy(quotes, (quote) => yearOf(corpus, quote))
    return byYear.size > 1 && corpus.entities.has(id) ? [{ id, quotes: quotes.length, byYear }] : []
  })
  const ranked = speakers.sort((a, b) => b.quotes - a.quotes || byCodeUnit(a.id, b.id))
  return ranked.slice(0, SPEAKERS).flatMap(({ id, byYear }) => compared(here, id, byYear))
}

/** The year of the article; none where it is undated. */
function yearOf({ articles }: Corpus, { file }: QuoteRecord): string[] {
  const day = firstDay(articles.get(file)?.published ?? null)
  return day.startsWith('9999') ? [] : [day.slice(0, 4)]
}

function compared(here: Here, id: string, byYear: ReadonlyMap<string, readonly QuoteRecord[]>): YearByYear[] {
  const years = [...byYear].sort((a, b) => byCodeUnit(a[0], b[0]))
  const phrases = years.map(([, quotes]) => quotes.flatMap((quote) => phrasesOf(here, quote)))
  const meanings = phrases.map((list) => new Set(list.flatMap((phrase) => phrase.meanings.map(slipless))))
  const elsewhere = (n: number) => new Set(meanings.flatMap((set, other) => (other === n ? [] : [...set])))
  const rows = years.map(([year, quotes], n) => {
    const others = elsewhere(n)
    const own = phrases[n]!.filter((phrase) => phrase.meanings.some((meaning) => !others.has(slipless(meaning))))
    return { year, count: counted(quotes.length, 'statement'), only: strongest(own) }
  })
  const before = elsewhere(years.length - 1)
  const kept = phrases
    .at(-1)!
    .filter((phrase) => phrase.meanings.length > 1 && phrase.meanings.every((meaning) => before.has(slipless(meaning))))
  if (rows.every(({ only }) => only.length === 0)) return []
  return [{ who: here.thing(id, id), id: `y-${id.replace(/[^a-z0-9]+/g, '-')}`, years: rows, kept: strongest(kept) }]
}

/** Longer words whose letters stand in another order are slips of the keys: "commerical", "commercial". */
function slipless(meaning: string): string {
  return meaning.length < 4 ? meaning : `${meaning[0]}${[...meaning.slice(1)].sort(byCodeUnit).join('')}`
}

/** The most telling phrases, each once, in the order of their weight. */
function strongest(phrases: readonly Phrase[]): Words[] {
  const seen = new Set<string>()
  const once = phrases
    .toSorted((a, b) => b.weight - a.weight || byCodeUnit(a.text, b.text))
    .filter(({ meanings }) => {
      const fresh = meanings.some((meaning) => !seen.has(slipless(meaning)))
      for (const meaning of meanings) seen.add(slipless(meaning))
      return fresh
    })
  return once.slice(0, PHRASES).map(({ words }) => words)
}
