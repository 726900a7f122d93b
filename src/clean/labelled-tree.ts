import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Span } from '../model/index.ts'
import { spanOf } from './aligned-text.ts'
import type { Labelled } from './passage.ts'
import { positionOf } from './tree.ts'

/** A leaf block of a Markdown tree with the passage it is. */
export interface Leaf {
  readonly node: RootContent
  readonly passage: Labelled
}

/**
 * A tree without what was set aside, is metadata or the title; captions are marked as such.
 *
 * @param leaves All leaves of the tree with what they were before they were labelled, in order.
 * @param passages The same passages labelled, perhaps cut into several; in order.
 */
export function labelledTree(tree: Root, leaves: readonly Leaf[], passages: readonly Labelled[]): Root {
  const placedAt = placed(leaves, passages)
  const prune = (node: RootContent): RootContent[] => {
    const own = placedAt.get(node)
    if (own) return own.flatMap((passage) => labelled(own.length === 1 ? node : within(node, passage), passage))
    if (node.type === 'paragraph' || node.type === 'heading') return []
    if (!('children' in node) || node.type === 'tableCell') return [node]
    const children = (node.children as RootContent[]).flatMap(prune)
    return children.length === 0 ? [] : [{ ...node, children } as RootContent]
  }
  return { type: 'root', children: tree.children.flatMap(prune) }
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

function labelled(node: RootContent, { label }: Labelled): RootContent[] {
  if (node.type === 'tableCell') return [label?.kind === 'removed' || label?.kind === 'metadata' ? { ...node, children: [] } : node]
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
