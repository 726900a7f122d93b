/** A pair of items and how alike they are, 0 to 1. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly kinship: number
}

/** Links weaker than this never bring two items under one roof. */
const weakest = 0.1
/** Beyond this many members, likeness to a cluster is averaged over a spread of them. */
const sampled = 24

/** Groups of items that links of some strength hold together, in order; the others stand alone. */
function components(count: number, links: readonly Link[]): number[][] {
  const parent = Array.from({ length: count }, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    parent[i] = root
    return root
  }
  for (const { a, b, kinship } of links) {
    if (kinship < weakest) continue
    const [x, y] = [find(a), find(b)]
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
  }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const root = find(i)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [i])
    else group.push(i)
  }
  return [...groups.values()]
}

const spread = (members: readonly number[]): readonly number[] =>
  members.length <= sampled ? members : Array.from({ length: sampled }, (_, i) => members[Math.floor((i * members.length) / sampled)]!)

type Alike = (a: number, b: number) => number

function average(x: readonly number[], y: readonly number[], alike: Alike): number {
  const [left, right] = [spread(x), spread(y)]
  let sum = 0
  for (const a of left) for (const b of right) sum += alike(a, b)
  return sum / (left.length * right.length)
}

/**
 * Average-link clustering of one component: the two clusters that are most alike join, while they are alike enough. Each
 * cluster remembers only its best partner, found among those that a link connects it to.
 */
function cluster(items: readonly number[], links: readonly Link[], alike: Alike, threshold: number): number[][] {
  const clusters = new Map<number, number[]>(items.map((item) => [item, [item]]))
  const near = new Map<number, Map<number, number>>(items.map((item) => [item, new Map()]))
  for (const { a, b, kinship } of links) {
    near.get(a)?.set(b, kinship)
    near.get(b)?.set(a, kinship)
  }
  const best = new Map<number, { partner: number; value: number }>()
  const look = (x: number) => {
    best.delete(x)
    for (const [y, value] of near.get(x)!) {
      const known = best.get(x)
      if (known === undefined || value > known.value || (value === known.value && y < known.partner)) best.set(x, { partner: y, value })
    }
  }
  for (const item of items) look(item)
  for (;;) {
    let top: { from: number; partner: number; value: number } | undefined
    for (const [from, { partner, value }] of best)
      if (top === undefined || value > top.value || (value === top.value && from < top.from)) top = { from, partner, value }
    if (top === undefined || top.value < threshold) break
    merge(Math.min(top.from, top.partner), Math.max(top.from, top.partner), { clusters, near, best, look, alike })
  }
  return [...clusters.values()].map((members) => members.sort((a, b) => a - b))
}

interface State {
  readonly clusters: Map<number, number[]>
  readonly near: Map<number, Map<number, number>>
  readonly best: Map<number, { partner: number; value: number }>
  readonly look: (x: number) => void
  readonly alike: Alike
}

function merge(x: number, y: number, { clusters, near, best, look, alike }: State): void {
  const members = [...clusters.get(x)!, ...clusters.get(y)!]
  clusters.set(x, members)
  clusters.delete(y)
  const neighbours = new Set([...near.get(x)!.keys(), ...near.get(y)!.keys()])
  neighbours.delete(x)
  neighbours.delete(y)
  near.delete(y)
  best.delete(y)
  const mine = new Map<number, number>()
  for (const other of neighbours) {
    const value = average(members, clusters.get(other)!, alike)
    const theirs = near.get(other)!
    theirs.delete(y)
    theirs.set(x, value)
    mine.set(other, value)
    if (best.get(other)?.partner === x || best.get(other)?.partner === y) look(other)
    else if (value > (best.get(other)?.value ?? 0)) best.set(other, { partner: x, value })
  }
  near.set(x, mine)
  look(x)
}

/** Clusters of `count` items, each in one, members and clusters in order. `alike` gives the likeness of any pair. */
export function averageLink(count: number, links: readonly Link[], alike: Alike, threshold: number): number[][] {
  const groups = components(count, links)
  const groupOf = new Map<number, number>()
  groups.forEach((group, n) => {
    for (const item of group) groupOf.set(item, n)
  })
  const inside: Link[][] = groups.map(() => [])
  for (const link of links) if (groupOf.get(link.a) === groupOf.get(link.b)) inside[groupOf.get(link.a)!]!.push(link)
  return groups
    .flatMap((group, n) => (group.length === 1 ? [group] : cluster(group, inside[n]!, alike, threshold)))
    .sort((a, b) => a[0]! - b[0]!)
}
