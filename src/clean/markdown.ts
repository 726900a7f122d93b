import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Removed, Span } from '../model/index.ts'
import { alignedTexts, spanOf } from './aligned-text.ts'
import type { Layout } from './layout.ts'
import { type Labelled, passageAt } from './passage.ts'
import { makeProse } from './prose.ts'
import { words } from './shape.ts'
import { positionOf } from './tree.ts'

const LARGEST = 400_000
const DEEPEST = 60
const parser = unified().use(remarkParse).use(remarkGfm)

/** A leaf block of the tree with the passage it is. */
interface Leaf {
  readonly node: RootContent
  readonly passage: Labelled
}

/**
 * Lays Markdown out by its own parser: a passage for each paragraph, heading, list item's paragraph and cell, only the words
 * being read; marks, addresses and raw HTML are not.
 *
 * @returns Why it is read as plain text, where its size or nesting would take the parser too long.
 */
export function markdownLayout(source: string, within: Span): Omit<Layout, 'plainBecause'> | string {
  const body = source.slice(within.start, within.end)
  const fault = tooHard(body)
  if (fault) return fault
  const root = parser.parse(body)
  if (depthOf(root) > DEEPEST) return `it is nested more than ${DEEPEST} deep`
  const children = root.children.flatMap((node) => convert(node, source, within.start) as RootContent[])
  const tree: Root = { type: 'root', children }
  const pieces = textsIn(tree).map(spanOf)
  const readable = makeProse(source, pieces)
  const leaves = leavesOf(tree, readable)
  return {
    readable,
    aside: rawHtml(root, within.start),
    passages: leaves.map(({ passage }) => passage),
    tree: (passages) => keep(tree, placed(leaves, passages)),
  }
}

/** Marks and lines that one paragraph may hold: the parser's time for them can grow with their square. */
const MOST_MARKS = 2000
const MOST_LINES = 1000
/** Lines that begin with a mark: quotations, items, headings, rows. */
const MOST_MARKED = 3000

/** Texts that take the parser more than linear time: very long ones, and paragraphs crowded with marks or lines. */
function tooHard(body: string): string | undefined {
  if (body.length > LARGEST) return `it has more than ${LARGEST} characters`
  if ((body.match(/^[ \t]*(?:[>*+=#|`~-]|\d{1,9}[.)])/gm)?.length ?? 0) > MOST_MARKED) return `it has more than ${MOST_MARKED} marked lines`
  const stretches = body.split(/\r?\n[ \t]*\r?\n/)
  const count = (stretch: string, mark: RegExp) => stretch.match(mark)?.length ?? 0
  if (stretches.some((stretch) => count(stretch, /[[\]!*_`~<>|\\&#^@:+-]/g) > MOST_MARKS))
    return `a paragraph holds more than ${MOST_MARKS} marks`
  return stretches.some((stretch) => count(stretch, /\n|\r/g) > MOST_LINES) ? `a paragraph holds more than ${MOST_LINES} lines` : undefined
}

function depthOf(root: Root): number {
  let level: Nodes[] = [root]
  let depth = 0
  while (level.length > 0) {
    depth++
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []))
  }
  return depth
}

/** A node as it is kept: text aligned with the source, links and emphasis as they are, markup without words gone. */
function convert(node: Nodes, source: string, shift: number): Nodes[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return alignedTexts(node, source, shift)
    case 'code':
      return [{ type: 'paragraph', children: alignedTexts(node, source, shift) }]
    case 'image':
    case 'imageReference':
      return node.alt && words(node.alt).length > 2 ? describedBy(node.alt, node, source, shift) : []
    case 'html':
    case 'definition':
    case 'footnoteReference':
      return []
    case 'linkReference':
    case 'footnoteDefinition':
      return (node.children as Nodes[]).flatMap((child) => convert(child, source, shift))
    default:
      return [withChildren(node, source, shift)]
  }
}

/** A picture's description, to be read as its caption. */
function describedBy(alt: string, node: Nodes, source: string, shift: number): Text[] {
  return alignedTexts({ value: alt, position: node.position }, source, shift).map((text) => ({
    ...text,
    data: { picture: true } as object,
  }))
}

/** Whether a paragraph is a picture and nothing else. */
function isPicture(node: Parents): boolean {
  const texts = textsIn(node)
  return (
    texts.some(({ data }) => data && 'picture' in data) &&
    texts.every(({ data, value }) => (data && 'picture' in data) || value.trim() === '')
  )
}

/** Raw HTML that holds words: no story that is read, and not lost either. */
function rawHtml(node: Nodes, shift: number): Removed[] {
  if (node.type === 'html' && /\p{L}{2}/u.test(node.value.replace(/<[^>]*>?/g, ''))) {
    return [{ start: (node.position?.start.offset ?? 0) + shift, end: (node.position?.end.offset ?? 0) + shift, why: 'raw HTML' }]
  }
  return 'children' in node ? (node.children as Nodes[]).flatMap((child) => rawHtml(child, shift)) : []
}

function withChildren(node: Nodes, source: string, shift: number): Nodes {
  const { position: _, ...rest } = node
  if (!('children' in node)) return rest as Nodes
  const children = (node.children as Nodes[]).flatMap((child) => convert(child, source, shift))
  return { ...rest, children } as Nodes
}

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsIn) : []
}

/** Paragraphs, headings and cells in order, each a passage from its first word to its last; those without words are none. */
function leavesOf(tree: Root, readable: string): Leaf[] {
  const leaves: Leaf[] = []
  const visit = (node: Nodes, inside: boolean) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const passage = passageOf(node, readable, inside)
      if (passage) leaves.push({ node: node as RootContent, passage })
    } else if ('children' in node) {
      const within = inside || node.type === 'list' || node.type === 'blockquote' || node.type === 'table'
      for (const child of node.children) visit(child, within)
    }
  }
  visit(tree, false)
  return leaves
}

function passageOf(node: Nodes & Parents, readable: string, inside: boolean): Labelled | undefined {
  const texts = textsIn(node).map(spanOf)
  const [first, last] = [texts[0], texts.at(-1)]
  if (!first || !last) return undefined
  const span = { start: first.start, end: last.end }
  if (isPicture(node)) return passageAt(readable, span, 'caption')
  if (node.type === 'heading') return passageAt(readable, span, node.depth === 1 ? 'title' : 'heading', node.depth)
  return passageAt(readable, span, inside || node.type === 'tableCell' ? 'body' : undefined)
}

/** The passages that each leaf was cut into, in order; most are one. */
function placed(leaves: readonly Leaf[], passages: readonly Labelled[]): Map<RootContent, Labelled[]> {
  const map = new Map<RootContent, Labelled[]>()
  let k = 0
  for (const { node, passage } of leaves) {
    const own: Labelled[] = []
    while (k < passages.length && passages[k]!.start < passage.end) own.push(passages[k++]!)
    map.set(node, own)
  }
  return map
}

/** The tree without what was set aside, is metadata or the title; captions are marked as such. */
function keep(tree: Root, placedAt: ReadonlyMap<RootContent, readonly Labelled[]>): Root {
  const prune = (node: RootContent): RootContent[] => {
    const passages = placedAt.get(node)
    if (passages) return passages.flatMap((passage) => labelled(passages.length === 1 ? node : within(node, passage), passage))
    if (node.type === 'paragraph' || node.type === 'heading') return []
    if (!('children' in node) || node.type === 'tableRow' || node.type === 'tableCell') return [node]
    const children = (node.children as RootContent[]).flatMap(prune)
    return children.length === 0 ? [] : [{ ...node, children } as RootContent]
  }
  return { type: 'root', children: tree.children.flatMap(prune) }
}

function labelled(node: RootContent, { label }: Labelled): RootContent[] {
  if (label?.kind === 'removed' || label?.kind === 'metadata' || label?.kind === 'title') return []
  if (label?.kind === 'caption') return [{ type: 'paragraph', children: phrasing(node), data: { block: 'caption' } as object }]
  if (label?.kind === 'heading') return [{ type: 'heading', depth: (label.depth ?? 2) as 2, children: phrasing(node) }]
  return [node]
}

function phrasing(node: RootContent): PhrasingContent[] {
  return 'children' in node ? (node.children as PhrasingContent[]) : []
}

/** A leaf with only the words that stand inside a span. */
function within(node: RootContent, span: Span): RootContent {
  const inside = (child: Nodes): Nodes[] => {
    if (child.type === 'text') {
      const own = spanOf(child)
      const [start, end] = [Math.max(own.start, span.start), Math.min(own.end, span.end)]
      return start < end
        ? [{ ...child, value: child.value.slice(start - own.start, end - own.start), position: positionOf({ start, end }) }]
        : []
    }
    return 'children' in child ? [{ ...child, children: (child.children as Nodes[]).flatMap(inside) } as Nodes] : []
  }
  return inside(node)[0] as RootContent
}
