import type { Block, Sentence, Span } from '../model/index.ts'
import { splitSentences } from '../text/sentences.ts'

const odd = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * The source with everything but the given stretches made spaces, and odd white space inside them plain: as long as the
 * source, so that offsets hold in both. Between blocks the line breaks stay: they tell where a paragraph ends.
 *
 * @param kept In order, without overlap.
 * @param blocks In order; each kept stretch lies in one.
 */
export function makeProse(source: string, kept: readonly Span[], blocks: readonly Span[]): string {
  const starts = new Set(blocks.map(({ start }) => start))
  const parts: string[] = []
  let at = 0
  for (const { start, end } of kept) {
    const gap = starts.has(start) ? source.slice(at, start).replace(/[^\n]/g, ' ') : ' '.repeat(start - at)
    parts.push(gap, source.slice(start, end).replace(odd, ' '))
    at = end
  }
  parts.push(' '.repeat(source.length - at))
  return parts.join('')
}

/** What of `spans` is left once `holes` are taken out; both in order. */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const left: Span[] = []
  let k = 0
  for (const span of spans) {
    let { start } = span
    while (k > 0 && holes[k - 1]!.end > start) k--
    for (; k < holes.length && holes[k]!.start < span.end; k++) {
      const hole = holes[k]!
      if (hole.end <= start) continue
      if (hole.start > start) left.push({ start, end: hole.start })
      start = Math.max(start, hole.end)
    }
    if (start < span.end) left.push({ start, end: span.end })
  }
  return left
}

/** The sentences of an article's blocks, numbered from 1. Titles, headings and metadata are one each; a dateline is its own. */
export function sentencesOf(prose: string, blocks: readonly Block[], dateline: Span | undefined): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of blocks) {
    for (const { start, end } of sentenceSpans(prose, block, dateline)) {
      sentences.push({ n: sentences.length + 1, kind: block.kind, start, end })
    }
  }
  return sentences
}

function sentenceSpans(prose: string, block: Block, dateline: Span | undefined): Span[] {
  if (block.kind === 'body' && dateline && block.start <= dateline.start && dateline.end <= block.end) {
    return [dateline, ...splitSentences(prose, { start: dateline.end, end: block.end })]
  }
  if (block.kind === 'body' || block.kind === 'caption') return splitSentences(prose, block)
  const text = prose.slice(block.start, block.end)
  const start = block.start + (text.length - text.trimStart().length)
  const end = block.start + text.trimEnd().length
  return end > start ? [{ start, end }] : []
}
