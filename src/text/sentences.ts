import type { Span } from '../model/index.ts'

const boundary = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\d])/gu
const abbreviation =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u

/**
 * Sentences of a stretch of prose, in text order, trimmed of white space; none where it holds only white space.
 * A line break is no boundary here: a paragraph is one stretch.
 */
export function splitSentences(prose: string, within: Span): Span[] {
  const text = prose.slice(within.start, within.end)
  const spans: Span[] = []
  let from = 0
  const push = (to: number) => {
    const piece = text.slice(from, to)
    const start = from + (piece.length - piece.trimStart().length)
    const end = from + piece.trimEnd().length
    if (end > start) spans.push({ start: within.start + start, end: within.start + end })
    from = to
  }
  for (const match of text.matchAll(boundary)) {
    const mark = match.index + match[0].trimEnd().length
    if (!abbreviation.test(text.slice(Math.max(from, mark - 12), match.index + 1))) push(mark)
  }
  push(text.length)
  return spans
}
