import type { Span, Target } from '../model/index.ts'
import type { Searchable } from '../text/quote-match.ts'

/** A stretch of an article's text. */
export type Place = Span & { readonly file: string }

const MOST_NEIGHBOURS = 8
/** Characters in which neighbours are looked for. */
const REACH = 200

/**
 * What finds a place again: its words, with as few neighbours as tell it from the same words elsewhere.
 *
 * @returns Undefined where no neighbours do, or where they may not be quoted.
 */
export function targetOf(
  place: Place,
  text: string | undefined,
  search: Searchable | undefined,
  mayQuote: (place: Place) => boolean,
): Omit<Target, 'line'> | undefined {
  if (text === undefined || search === undefined) return undefined
  const { file, start, end } = place
  const quote = oneLine(text.slice(start, end))
  for (let words = 0; words <= MOST_NEIGHBOURS; words++) {
    const [from, to] = [wordsBefore(text, start, words), wordsAfter(text, end, words)]
    const neighbours = { before: oneLine(text.slice(from, start)), after: oneLine(text.slice(end, to)) }
    if (search.find({ quote, ...neighbours }).length === 1)
      return mayQuote({ file, start: from, end: to }) ? { file, quote, ...neighbours } : undefined
  }
  return undefined
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Where the last few words before an offset begin. */
function wordsBefore(text: string, offset: number, count: number): number {
  const from = Math.max(0, offset - REACH)
  const words = [...text.slice(from, offset).matchAll(/\S+/g)]
  return count === 0 || words.length === 0 ? offset : from + words.at(-Math.min(count, words.length))!.index
}

/** Where the first few words after an offset end. */
function wordsAfter(text: string, offset: number, count: number): number {
  const last = [...text.slice(offset, offset + REACH).matchAll(/\S+/g)].slice(0, count).at(-1)
  return last === undefined ? offset : offset + last.index + last[0].length
}
