import type { Span } from '../model/index.ts'

/** Words to find, with what must stand right before and after them; white space, quotation marks and dashes compare alike. */
export interface QuotedWords {
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** A text ready to be searched for quoted words; offsets found point into the text as it was. */
export interface Searchable {
  readonly find: (words: QuotedWords) => Span[]
}

/** Prepares a text for searching; linear, as is each search. */
export function searchable(text: string): Searchable {
  const { folded, at } = fold(text)
  return {
    find: ({ quote, before, after }) => {
      const [wanted, left, right] = [fold(quote).folded.trim(), fold(before).folded.trim(), fold(after).folded.trim()]
      const spans: Span[] = []
      if (wanted === '') return spans
      for (let i = folded.indexOf(wanted); i >= 0; i = folded.indexOf(wanted, i + 1)) {
        const end = i + wanted.length
        if (!isWhole(folded, i, end)) continue
        if (!endsWith(folded, i, left) || !startsWith(folded, end, right)) continue
        spans.push({ start: at[i]!, end: at[end - 1]! + 1 })
      }
      return spans
    },
  }
}

/** Neither end cuts a word. */
function isWhole(folded: string, start: number, end: number): boolean {
  const word = /[\p{L}\p{N}]/u
  const cuts = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && word.test(a) && word.test(b)
  return !cuts(folded[start - 1], folded[start]) && !cuts(folded[end - 1], folded[end])
}

function endsWith(folded: string, end: number, words: string): boolean {
  if (words === '') return true
  const stop = folded[end - 1] === ' ' ? end - 1 : end
  return folded.startsWith(words, stop - words.length) && stop >= words.length
}

function startsWith(folded: string, start: number, words: string): boolean {
  return words === '' || folded.startsWith(words, folded[start] === ' ' ? start + 1 : start)
}

const ALIKE: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '‛': "'", '“': '"', '”': '"', '‟': '"', '–': '-', '—': '-', '‑': '-' }
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/

/** White space runs as one blank, marks made plain; for each character, where it stood. */
function fold(text: string): { readonly folded: string; readonly at: readonly number[] } {
  const at: number[] = []
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (UNSEEN.test(char)) continue
    const isSpace = /\s/.test(char)
    if (isSpace && (folded === '' || folded.endsWith(' '))) continue
    folded += isSpace ? ' ' : (ALIKE[char] ?? char)
    at.push(i)
  }
  return { folded, at }
}
