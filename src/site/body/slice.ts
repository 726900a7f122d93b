import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { bySpan, type Span } from '../../model/index.ts'

export type Properties = Readonly<Record<string, string | readonly string[]>>

/** A stretch of the article and the HTML element that it becomes. */
export interface Layer extends Span {
  readonly name: string
  readonly properties: Properties
  /** More of them, for the first part of a stretch that becomes several. */
  readonly anchor?: () => Properties
  /** Words that stand in the place of the stretch's own. */
  readonly instead?: string
  /** An element behind the words. */
  readonly after?: { readonly name: string; readonly properties: Properties; readonly text: string } | undefined
}

/**
 * Wraps stretches of a paragraph's nodes, outer ones first. A layer that crosses the border of one before it is cut there.
 *
 * @param nodes Nodes with offsets into the source text; those without keep their place and are never cut.
 */
export function wrapLayers(nodes: readonly PhrasingContent[], layers: readonly Layer[]): PhrasingContent[] {
  const span = spanOf(nodes)
  if (span === null || layers.length === 0) return [...nodes]
  const sorted = layers.length === 1 ? layers : layers.toSorted(bySpan)
  const out: PhrasingContent[] = []
  let at = span.start
  for (let i = 0; i < sorted.length; ) {
    const outer = sorted[i]!
    const inner: Layer[] = []
    for (i++; i < sorted.length && sorted[i]!.start < outer.end; i++) inner.push(cut(sorted[i]!, outer))
    const start = Math.max(outer.start, at)
    if (start >= outer.end) continue
    out.push(...slice(nodes, at, start))
    const children = wrapLayers(slice(nodes, start, outer.end), inner)
    if (children.length > 0) out.push(wrapped(outer, children))
    at = outer.end
  }
  return [...out, ...slice(nodes, at, Number.POSITIVE_INFINITY)]
}

/** The part of a layer that lies before the end of another. */
export function cut(layer: Layer, outer: Span): Layer {
  return layer.end <= outer.end ? layer : { ...layer, end: outer.end }
}

export const propertiesOf = ({ anchor, properties }: Layer): Properties =>
  anchor === undefined ? properties : { ...anchor(), ...properties }

function wrapped(layer: Layer, children: PhrasingContent[]): PhrasingContent {
  const { name, instead, after } = layer
  const inside = instead !== undefined ? [wordsNode(instead)] : name === 'a' ? children.map(unlinked) : children
  const mark = after === undefined ? [] : [element(after.name, after.properties, [wordsNode(after.text)])]
  return element(name, propertiesOf(layer), [...inside, ...mark])
}

const wordsNode = (value: string): PhrasingContent => ({ type: 'text', value })

/** HTML has no link inside a link: the inner one ("his" in "his counterpart") keeps its words only. */
function unlinked(node: PhrasingContent): PhrasingContent {
  if (!('children' in node)) return node
  const children = (node.children as PhrasingContent[]).map(unlinked)
  const isLink = node.type === 'link' || node.data?.hName === 'a'
  return (isLink ? element('span', {}, children) : { ...node, children }) as PhrasingContent
}

/** The part of the nodes that lies in `[start, end)` of the source text; a node that cannot be cut stays with its start. */
export function slice(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
  return nodes.flatMap((node) => sliceNode(node, start, end))
}

function sliceNode(node: PhrasingContent, start: number, end: number): PhrasingContent[] {
  const span = spanOf([node])
  if (span === null || (start <= span.start && span.end <= end)) return span === null && start > 0 ? [] : [node]
  if (span.end <= start || end <= span.start) return []
  if (node.type === 'text') return sliceText(node, span, start, end)
  if (!('children' in node)) return span.start >= start ? [node] : []
  const children = slice(node.children as PhrasingContent[], start, end)
  return children.length === 0 ? [] : [{ ...node, children, position: placed(spanOf(children)!) } as PhrasingContent]
}

function sliceText(node: PhrasingContent & { type: 'text' }, span: Span, start: number, end: number): PhrasingContent[] {
  // Escapes and entities make the value shorter than its source: such a node is kept whole.
  if (node.value.length !== span.end - span.start) return span.start >= start && span.start < end ? [node] : []
  const from = Math.max(start, span.start)
  const to = Math.min(end, span.end)
  return [{ ...node, value: node.value.slice(from - span.start, to - span.start), position: placed({ start: from, end: to }) }]
}

/** The source range of nodes; what has none itself, as a parsed paragraph, lies where its words do. Null where none has one. */
export function spanOf(nodes: readonly Nodes[]): Span | null {
  const first = firstSpan(nodes, 0, 1)
  if (first === null || nodes.length === 1) return first
  const last = firstSpan(nodes, nodes.length - 1, -1)!
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
}

/** The first there is, from one end or the other. */
function firstSpan(nodes: readonly Nodes[], from: number, step: 1 | -1): Span | null {
  for (let at = from; at >= 0 && at < nodes.length; at += step) {
    const span = ownSpan(nodes[at]!)
    if (span !== null) return span
  }
  return null
}

function ownSpan(node: Nodes): Span | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start !== undefined && end !== undefined) return { start, end }
  return isParent(node) ? spanOf(node.children) : null
}

function placed({ start, end }: Span) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}

/** A node that becomes the HTML element `name`, whatever Markdown has for it. */
function element(name: string, properties: Properties, children: readonly PhrasingContent[]) {
  const span = spanOf(children)
  const data = { hName: name, hProperties: properties }
  const node = span === null ? { type: 'emphasis', children, data } : { type: 'emphasis', children, data, position: placed(span) }
  return node as PhrasingContent
}

/** Whether a node holds others. */
export function isParent(node: Nodes): node is Parents {
  return 'children' in node
}
