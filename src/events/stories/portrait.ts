import { bounds, dayNumber } from '../../model/edtf.ts'
import type { Article } from '../../model/index.ts'
import { type Word, weightOf, wordsOf } from './vocabulary.ts'

/** Terms with weights; of length one, or empty. */
export type Vector = ReadonlyMap<string, number>

/** What an article is about, as far as likeness to others goes. */
export interface Portrait {
  readonly full: Vector
  readonly head: Vector
  readonly title: Vector
  readonly body: Vector
  /** The rarer capitalised words of title and opening. */
  readonly names: ReadonlyMap<string, number>
  /** Days since 1970-01-01 of publication; undefined where it is not known. */
  readonly day: number | undefined
}

const titleWeight = 3
const capitalWeight = 1.3
const lengths = { full: 200, head: 60, body: 500, names: 100 }
/** Capitalised words at least this rare count as names. */
const nameWeight = 4

function vectorOf(parts: readonly { readonly words: readonly Word[]; readonly weight: number }[]): Vector {
  const counts = new Map<string, { all: number; capital: number }>()
  for (const { words, weight } of parts)
    for (const { stem, capital } of words) {
      const count = counts.get(stem) ?? { all: 0, capital: 0 }
      counts.set(stem, { all: count.all + weight, capital: count.capital + (capital ? weight : 0) })
    }
  const terms: [string, number][] = []
  for (const [stem, { all, capital }] of counts) {
    const weight = weightOf(stem)
    if (weight > 0) terms.push([stem, (1 + Math.log(all)) * weight * (capital >= 0.8 * all ? capitalWeight : 1)])
  }
  const length = Math.sqrt(terms.reduce((sum, [, value]) => sum + value * value, 0))
  return new Map(terms.map(([stem, value]) => [stem, value / length]))
}

/** The prose of an article without title, captions and metadata; an inferred title stands in it already. */
function proseOf(article: Article): string {
  const body = article.blocks.filter((block) => block.kind === 'body' || block.kind === 'heading')
  const kept = body.length > 0 ? body : article.blocks.filter((block) => block.kind === 'caption')
  return kept
    .map(({ start, end }) => article.prose.slice(start, end))
    .join('\n')
    .slice(0, 12_000)
}

function publishedDay(published: string | null): number | undefined {
  const days = published === null ? null : bounds(published)
  const day = days?.earliest ?? days?.latest
  return day === undefined || day === null ? undefined : dayNumber(day)
}

/** A headline all in capitals, in which they mark no names. */
const isShouted = (title: string): boolean => title.length > 10 && title === title.toUpperCase()

/** Reads what stories are told apart by from one article. */
export function portraitOf(article: Article): Portrait {
  const prose = proseOf(article)
  const text = wordsOf(prose, lengths.body)
  const title = wordsOf(isShouted(article.title) ? article.title.toLowerCase() : article.title, 60)
  const part = (words: readonly Word[], most: number) => ({ words: words.slice(0, most), weight: 1 })
  const named = { words: title, weight: titleWeight }
  const names = [...title, ...text.slice(0, lengths.names)].filter(({ stem, capital }) => capital && weightOf(stem) > nameWeight)
  return {
    full: vectorOf([named, part(text, lengths.full)]),
    head: vectorOf([named, part(text, lengths.head)]),
    title: vectorOf([named]),
    body: vectorOf([part(text, lengths.body)]),
    names: new Map(names.map(({ stem }) => [stem, weightOf(stem)])),
    day: publishedDay(article.published),
  }
}

/** The cosine of two vectors, 0 where one is empty. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0)
  return sum
}
