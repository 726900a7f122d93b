import type { Root } from 'mdast'
import type { Removed, Source, Span } from '../model/index.ts'
import { passagesOfLines } from './lines.ts'
import { markdownLayout } from './markdown.ts'
import type { Labelled } from './passage.ts'
import { bare } from './shape.ts'

/** A source laid out in passages, not yet judged. */
export interface Layout {
  /** The source text with its markup blanked: as long as it. For all but Markdown the text itself. */
  readonly readable: string
  readonly passages: readonly Labelled[]
  /** What the markup itself set aside, in order. */
  readonly aside: readonly Removed[]
  /** The body's tree from the labelled passages; undefined where it is built from the blocks. */
  readonly tree: ((passages: readonly Labelled[]) => Root) | undefined
  /** Why Markdown was read as plain text, where it was. */
  readonly plainBecause: string | undefined
}

/** Lays a source out: Markdown by its parser, a page by what its markup told, everything else by its lines. */
export function layoutOf(source: Source, from: number): Layout {
  const within = { start: from, end: source.text.length }
  if (source.kind === 'md') {
    const layout = markdownLayout(source.text, within)
    if (typeof layout !== 'string') return { ...layout, plainBecause: undefined }
    return { ...plain(source, within), plainBecause: layout }
  }
  return { ...plain(source, within), plainBecause: undefined }
}

function plain(source: Source, within: Span): Omit<Layout, 'plainBecause'> {
  const passages = passagesOfLines(source.text, within)
  if (source.blocks.length === 0) return { readable: source.text, passages, aside: [], tree: undefined }
  const told = new Map(source.blocks.map((block) => [block.start, block]))
  const marked = passages.map((passage): Labelled => {
    const block = told.get(passage.start)
    if (!block || block.end !== passage.end) return passage
    const isTitle = block.kind === 'heading' && block.depth === 1 && bare(passage.text) === bare(source.fields.title ?? passage.text)
    return { ...passage, told: isTitle ? 'title' : block.kind, depth: block.depth }
  })
  return { readable: source.text, passages: marked, aside: [], tree: undefined }
}
