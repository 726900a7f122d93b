import { byCodeUnit, type QuoteRecord } from '../../model/index.ts'
import { rarityOf } from '../../resources/stem-frequencies.ts'
import { stemOf } from '../../text/stems.ts'
import { tokenise } from '../../text/tokens.ts'
import { type Corpus, sentenceAt, shownSentence } from '../corpus.ts'
import { groupBy } from '../group.ts'
import type { Here } from '../here.ts'
import { counted } from '../say.ts'
import type { Words } from '../view.ts'
import { firstDay } from '../when.ts'

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
const PHRASES = 16
/** A word that most articles hold tells nothing about a year. */
const LEAST_RARITY = 2.2

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

/** Words that stand together, with the stems of those that carry meaning. */
interface Phrase {
  readonly text: string
  readonly stems: readonly string[]
  readonly words: Words
  readonly weight: number
}

function compared(here: Here, id: string, byYear: ReadonlyMap<string, readonly QuoteRecord[]>): YearByYear[] {
  const years = [...byYear].sort((a, b) => byCodeUnit(a[0], b[0]))
  const phrases = years.map(([, quotes]) => quotes.flatMap((quote) => phrasesOf(here, quote)))
  const stems = phrases.map((list) => new Set(list.flatMap((phrase) => phrase.stems)))
  const elsewhere = (n: number) => new Set(stems.flatMap((set, other) => (other === n ? [] : [...set])))
  const rows = years.map(([year, quotes], n) => {
    const others = elsewhere(n)
    const own = phrases[n]!.filter((phrase) => phrase.stems.some((stem) => !others.has(stem)))
    return { year, count: counted(quotes.length, 'statement'), only: strongest(own) }
  })
  const before = elsewhere(years.length - 1)
  const kept = phrases.at(-1)!.filter(({ stems: words }) => words.length > 1 && words.every((stem) => before.has(stem)))
  if (rows.every(({ only }) => only.length === 0)) return []
  return [{ who: here.thing(id, id), id: `y-${id.replace(/[^a-z0-9]+/g, '-')}`, years: rows, kept: strongest(kept) }]
}

/** The most telling phrases, each once, in the order of their weight. */
function strongest(phrases: readonly Phrase[]): Words[] {
  const seen = new Set<string>()
  const once = phrases
    .toSorted((a, b) => b.weight - a.weight || byCodeUnit(a.text, b.text))
    .filter(({ stems }) => {
      const fresh = stems.some((stem) => !seen.has(stem))
      for (const stem of stems) seen.add(stem)
      return fresh
    })
  return once.slice(0, PHRASES).map(({ words }) => words)
}

/** Runs of telling words in a statement, where the site may show its sentence; "and", "of" and the like may stand inside. */
function phrasesOf(here: Here, { file, start, end }: QuoteRecord): Phrase[] {
  const { corpus } = here
  const text = corpus.documents.get(file)?.text
  const article = corpus.articles.get(file)
  const sentence = sentenceAt(corpus.sentences.get(file), start)
  if (text === undefined || article === undefined || sentence === undefined || shownSentence(corpus, file, sentence) === null) return []
  const href = here.to(`${article.url}#s${sentence.n}`)
  return runs(text, start, end).map(({ from, to, stems }) => {
    const words = text.slice(from, to).replace(/\s+/g, ' ')
    return { text: words, stems, words: { text: words, href }, weight: stems.reduce((sum, stem) => sum + rarityOf(stem), 0) }
  })
}

interface Run {
  readonly from: number
  readonly to: number
  readonly stems: readonly string[]
}

/** So many telling words make a phrase; more are a sentence. */
const LONGEST = 4
const JOINS = new Set(['and', 'of', 'the'])

function runs(text: string, start: number, end: number): Run[] {
  const found: Run[] = []
  let open: { from: number; to: number; stems: string[] } | null = null
  const close = () => {
    if (open !== null && open.stems.length > 1) found.push(open)
    open = null
  }
  for (const token of tokenise(text, { start, end })) {
    const stem = stemOf(token.text)
    const telling = stem.length > 2 && /^[\p{L}\p{N}'’-]+$/u.test(token.text) && rarityOf(stem) >= LEAST_RARITY
    if (telling && open !== null && open.stems.length < LONGEST) {
      open.to = token.end
      open.stems.push(stem)
    } else if (telling) {
      close()
      open = { from: token.start, to: token.end, stems: [stem] }
    } else if (!JOINS.has(token.text)) close()
  }
  close()
  return found
}
