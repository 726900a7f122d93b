import type { Span, Token } from '../model/index.ts'

const token = /\p{Lu}(?:\.\p{Lu})+\.?|\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{M}\d]*(?:[-’'&.](?=\p{L})[\p{L}\p{M}\d]+)*|\.{3}|--|[^\s]/gu

/** The tokens of a stretch of prose in text order; none in white space. */
export function tokenise(prose: string, within: Span): Token[] {
  return [...prose.slice(within.start, within.end).matchAll(token)].map((match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
    text: match[0],
  }))
}
