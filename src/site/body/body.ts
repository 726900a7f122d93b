import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { ArticleRecord, Block, BlockKind, SentenceRecord, Span } from '../../model/index.ts'
import { publishOf } from '../../model/publish.ts'
import { sentencesIn } from '../corpus.ts'
import type { Here } from '../here.ts'
import type { SiteDocument } from '../index.ts'
import { outsideHref } from '../link.ts'
import { touchingOf } from '../touching.ts'
import type { Words } from '../view.ts'
import { blockHtml } from './html.ts'
import { dateLayer, gapLayer, mentionLayer, quoteLayer, sentenceLayer } from './layers.ts'
import { oneSentenceALine } from './line-ends.ts'
import { markedBlock } from './marked.ts'
import { isParent, type Layer, spanOf, wrapLayers } from './slice.ts'

export interface BodyBlock {
  readonly kind: BlockKind
  /** Sanitised HTML of the block, a sentence a line. */
  readonly html: string
  /** Events that this block tells, for the margin. */
  readonly margin: readonly Words[]
}

/**
 * The article's text with its sentences, mentions, dates and quotations marked in the tree.
 * Empty where the outlet's text may not be shown.
 */
export function articleBody(here: Here, article: ArticleRecord): readonly BodyBlock[] {
  const document = here.corpus.documents.get(article.file)
  const publish = publishOf(article, here.corpus.settings)
  if (document === undefined || publish === 'metadata') return []
  const layers = touchingOf(layersOf(here, article, publish === 'full'))
  const { children } = document.tree
  return [...titleOf(document, children), ...children].flatMap((node): BodyBlock[] => {
    const span = spanOf([node])
    const kind = span === null ? 'body' : kindOf(document.blocks, span)
    if (kind === 'metadata') return []
    const html = markedBlock(node, layers) ?? blockHtml(annotated(node, kind, layers))
    return html === '' ? [] : [{ kind, html, margin: span === null ? [] : eventsIn(here, article.file, span) }]
  })
}

/** The title as a block of its own, where the file states one and the tree leaves it out. */
function titleOf({ blocks, text }: SiteDocument, children: readonly RootContent[]): RootContent[] {
  const block = blocks.find(({ kind }) => kind === 'title')
  if (block === undefined || children.some((node) => (spanOf([node])?.start ?? Infinity) < block.end)) return []
  const position = { start: { line: 1, column: 1, offset: block.start }, end: { line: 1, column: 1, offset: block.end } }
  return [{ type: 'paragraph', children: [{ type: 'text', value: text.slice(block.start, block.end), position }], position }]
}

/** Sentences of the article that have no anchor in its body: not shown, or in no block. */
export function unanchored(here: Here, article: ArticleRecord, body: readonly BodyBlock[]): string[] {
  const anchored = new Set(body.flatMap(({ html }) => [...html.matchAll(/ id="(s\d+)"/g)].map(([, id]) => id!)))
  return (here.corpus.sentences.get(article.file) ?? []).map(({ n }) => `s${n}`).filter((id) => !anchored.has(id))
}

/** Blocks follow the text; a node belongs to the block in which its first letter lies. */
function kindOf(blocks: readonly Block[], span: Span): BlockKind {
  return blocks.find(({ start, end }) => start < span.end && span.start < end)?.kind ?? 'body'
}

function layersOf(here: Here, { file }: ArticleRecord, full: boolean): Layer[] {
  const { corpus } = here
  const sentences = corpus.sentences.get(file) ?? []
  const shown = (sentence: SentenceRecord) => full || corpus.resting.has(file, sentence.n)
  const pieces = <T extends Span>(item: T, make: (item: T) => Layer | null): Layer[] =>
    sentencesIn(sentences, item).flatMap((sentence) => {
      const layer = make(item)
      return layer === null ? [] : [within(layer, sentence)]
    })
  return [
    ...sentences.map((sentence) => (shown(sentence) ? sentenceLayer(here, sentence) : gapLayer(sentence))),
    ...(corpus.quotes.get(file) ?? []).flatMap((quote) => pieces(quote, (item) => quoteLayer(here, item))),
    ...(corpus.mentions.get(file) ?? []).flatMap((mention) => pieces(mention, (item) => mentionLayer(here, item))),
    ...(corpus.dates.get(file) ?? []).flatMap((date) => pieces(date, dateLayer)),
  ]
}

/** The part of a layer that lies in a sentence. */
function within(layer: Layer, { start, end }: Span): Layer {
  const isWhole = start <= layer.start && layer.end <= end
  return isWhole ? layer : { ...layer, start: Math.max(layer.start, start), end: Math.min(layer.end, end) }
}

const PHRASING = new Set(['paragraph', 'heading', 'tableCell'])

/** A block with its text wrapped in layers; headings start below the page's own. */
function annotated<T extends Nodes>(node: T, kind: BlockKind, layers: (span: Span) => readonly Layer[]): RootContent {
  const safe = withoutOutside(node)
  if (!isParent(safe)) return safe as RootContent
  if (!PHRASING.has(safe.type)) {
    return { ...safe, children: safe.children.map((child) => annotated(child, kind, layers)) as BlockContent[] } as RootContent
  }
  const span = spanOf([safe])
  const inside = span === null ? [] : layers(span)
  const children = oneSentenceALine(wrapLayers(safe.children as PhrasingContent[], inside))
  if (safe.type === 'heading') return { ...safe, depth: Math.max(2, safe.depth) as 2, children }
  return { ...safe, children } as RootContent
}

/** Links that lead nowhere safe give way to their words, images to their description. */
function withoutOutside(node: Nodes): Nodes {
  if (node.type === 'image') return { type: 'text', value: node.alt ?? '', ...(node.position ? { position: node.position } : {}) }
  if (!isParent(node)) return node
  const children = node.children.map(withoutOutside)
  if (node.type !== 'link') return { ...node, children } as Nodes
  const href = outsideHref(node.url)
  if (href !== null) return { ...node, url: href, title: null, children } as Nodes
  return { type: 'emphasis', children, data: { hName: 'span' }, ...(node.position ? { position: node.position } : {}) } as Nodes
}

function eventsIn(here: Here, file: string, span: Span): Words[] {
  const told = (here.corpus.eventsIn.get(file) ?? []).filter((event) =>
    event.reports.some((report) => report.file === file && report.sentences.some(([start, end]) => start < span.end && span.start < end)),
  )
  return told.map((event) => here.event(event))
}
