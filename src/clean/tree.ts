import type { Heading, Paragraph, Root, RootContent, Text } from 'mdast'
import type { Block, Span } from '../model/index.ts'

/** A text node that stands at a span of the source. */
export function textNode(source: string, { start, end }: Span): Text {
  return { type: 'text', value: source.slice(start, end), position: positionOf({ start, end }) }
}

/** A node's place by offsets alone: lines and columns are not kept. */
export function positionOf({ start, end }: Span): Text['position'] {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}

/**
 * The body of raw text as a Markdown tree, built from its blocks without parsing: a stray `*`, `1.` or `#` is text.
 * Captions are paragraphs with `data.block`; title and metadata are not in it.
 */
export function treeOf(source: string, blocks: readonly Block[]): Root {
  return { type: 'root', children: blocks.flatMap((block) => nodeOf(source, block) ?? []) }
}

function nodeOf(source: string, block: Block): RootContent | undefined {
  const children = [textNode(source, block)]
  const position = positionOf(block)
  if (block.kind === 'heading') return { type: 'heading', depth: (block.depth ?? 2) as Heading['depth'], children, position }
  if (block.kind === 'body') return { type: 'paragraph', children, position }
  if (block.kind === 'caption') return { type: 'paragraph', children, position, data: { block: 'caption' } as Paragraph['data'] }
  return undefined
}
