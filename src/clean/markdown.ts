import type { Nodes, Parents, Root, RootContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Removed, Span } from '../model/index.ts'
import { alignedTexts, spanOf } from './aligned-text.ts'
import { type Leaf, labelledTree } from './labelled-tree.ts'
import type { Layout } from './layout.ts'
import { type Labelled, passageAt } from './passage.ts'
import { makeProse } from './prose.ts'
import { words } from './shape.ts'

const LARGEST = 400_000
const DEEPEST = 60
const parser = unified().use(remarkParse).use(remarkGfm)

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
  const readable = makeProse(source, pieces, pieces)
  const leaves = leavesOf(tree, readable)
  return {
    readable,
    aside: rawHtml(root, within.start),
    passages: leaves.map(({ passage }) => passage),
    tree: (passages) => labelledTree(tree, leaves, passages),
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
