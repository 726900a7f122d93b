import { bounds, dayNumber } from '../../model/edtf.ts'
import { type Article, byCodeUnit, OUTLINE_LISTS, type Outline } from '../../model/index.ts'
import { type Word, weightOf, wordsOf } from './vocabulary.ts'

/** Terms with weights; of length one together, or none. */
type Weighted = ReadonlyMap<string, number>

const titleWeight = 3
const capitalWeight = 1.3
const lengths = { full: 200, head: 60, body: 500, names: 100 }
/** Capitalised words at least this rare count as names. */
const nameWeight = 4

function weighed(parts: readonly { readonly words: readonly Word[]; readonly weight: number }[]): Weighted {
  const counts = new Map<string, { all: number; capital: number }>()
  for (const { words, weight } of parts)
    for (const { stem, capital } of words) {
      const count = counts.get(stem) ?? { all: 0, capital: 0 }
      count.all += weight
      if (capital) count.capital += weight
      counts.set(stem, count)
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
export function outlineOf(article: Article): Outline {
  const text = wordsOf(proseOf(article), lengths.body)
  const title = wordsOf(isShouted(article.title) ? article.title.toLowerCase() : article.title, 60)
  const part = (words: readonly Word[], most: number) => ({ words: words.slice(0, most), weight: 1 })
  const named = { words: title, weight: titleWeight }
  const names = [...title, ...text.slice(0, lengths.names)].filter(({ stem, capital }) => capital && weightOf(stem) > nameWeight)
  const lists = {
    full: weighed([named, part(text, lengths.full)]),
    head: weighed([named, part(text, lengths.head)]),
    title: weighed([named]),
    body: weighed([part(text, lengths.body)]),
    names: new Map(names.map(({ stem }) => [stem, weightOf(stem)])),
  }
  return { ...packed(lists), day: publishedDay(article.published) }
}

function packed(lists: Readonly<Record<(typeof OUTLINE_LISTS)[number], Weighted>>): Omit<Outline, 'day'> {
  const stems = [...new Set(OUTLINE_LISTS.flatMap((name) => [...lists[name].keys()]))].sort(byCodeUnit)
  const numbers = new Map(stems.map((stem, n) => [stem, n]))
  const rows = OUTLINE_LISTS.map((name) => Array.from(lists[name], ([stem, weight]) => ({ term: numbers.get(stem)!, weight })))
  const all = rows.flatMap((row) => row.sort((a, b) => a.term - b.term))
  let end = 0
  return {
    stems: stems.join(' '),
    terms: Int32Array.from(all, ({ term }) => term),
    weights: Float64Array.from(all, ({ weight }) => weight),
    ends: rows.map((row) => {
      end += row.length
      return end
    }),
  }
}
