import type { Span, Token } from '../../model/index.ts'
import { stemOf } from '../../text/stems.ts'

/** A word or part of a hyphenated word, as cues are compared by. */
export interface Part extends Span {
  readonly stem: string
  readonly text: string
  /** For the first part of a hyphenated word: the stem of the whole, written solid, and where the whole ends. */
  readonly whole?: { readonly stem: string; readonly end: number; readonly parts: number }
}

/** The parts of tokens: hyphenated words are cut at their hyphens, marks left out, `&` read as "and". */
export function partsOf(tokens: readonly Token[]): Part[] {
  return tokens.flatMap((token): Part[] => {
    if (token.text === '&') return [{ start: token.start, end: token.end, stem: 'and', text: token.text }]
    const pieces = [...token.text.matchAll(/[^-‐‑]+/g)].map((match) => ({ at: token.start + match.index, text: match[0] }))
    const words = pieces.flatMap(({ at, text }): Part[] => {
      const stem = stemOf(text)
      return stem === '' ? [] : [{ start: at, end: at + text.length, stem, text }]
    })
    const [first, ...rest] = words
    if (first === undefined || rest.length === 0) return words
    return [{ ...first, whole: { stem: stemOf(token.text), end: token.end, parts: words.length } }, ...rest]
  })
}
