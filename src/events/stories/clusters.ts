/** A pair of items and how alike they are, 0 to 1. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly kinship: number
}

/** Links weaker than this never bring two items under one roof. */
const weakest = 0.1
/** In components up to this size every pair is compared; in larger ones a pair without a link counts as unlike. */
const compared = 300

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

type Alike = (a: number, b: number) => number

/** Clusters by their first item, with the sum of likenesses between the members of each two that touch. */
interface State {
  readonly members: Map<number, number[]>
  readonly sums: Map<number, Map<number, number>>
}

function begin(items: readonly number[], links: readonly Link[], alike: Alike): State {
  const sums = new Map<number, Map<number, number>>(items.map((item) => [item, new Map()]))
  const put = (a: number, b: number, value: number) => {
    sums.get(a)!.set(b, value)
    sums.get(b)!.set(a, value)
  }
  if (items.length > compared) for (const { a, b, kinship } of links) put(a, b, kinship)
  else for (const a of items) for (const b of items) if (a < b) put(a, b, alike(a, b))
  return { members: new Map(items.map((item) => [item, [item]])), sums }
}

const average = ({ members, sums }: State, x: number, y: number): number =>
  (sums.get(x)?.get(y) ?? 0) / (members.get(x)!.length * members.get(y)!.length)

/** A cluster's most alike neighbour; of equals the first. */
function bestOf(state: State, x: number): { readonly partner: number; readonly value: number } | undefined {
  let best: { partner: number; value: number } | undefined
  for (const y of state.sums.get(x)!.keys()) {
    const value = average(state, x, y)
    if (best === undefined || value > best.value || (value === best.value && y < best.partner)) best = { partner: y, value }
  }
  return best
}

/** Joins cluster `y` into `x`; the clusters that touched either touch `x` now. */
function merge({ members, sums }: State, x: number, y: number): Set<number> {
  const mine = sums.get(x)!
  for (const [other, sum] of sums.get(y)!) {
    if (other === x) continue
    const total = (mine.get(other) ?? 0) + sum
    mine.set(other, total)
    sums.get(other)!.delete(y)
    sums.get(other)!.set(x, total)
  }
  mine.delete(y)
  sums.delete(y)
  members.set(x, [...members.get(x)!, ...members.get(y)!])
  members.delete(y)
  return new Set(mine.keys())
}

/** A cluster's most alike neighbour as it was when it was looked for. */
interface Found {
  readonly from: number
  readonly partner: number
  readonly value: number
}

/** What was found, the most alike first, of equals that of the first cluster: a binary heap. */
class Queue {
  readonly #heap: Found[] = []

  push(found: Found): void {
    const heap = this.#heap
    let at = heap.push(found) - 1
    for (let up = (at - 1) >> 1; at > 0 && isBefore(found, heap[up]!); up = (at - 1) >> 1) {
      heap[at] = heap[up]!
      at = up
    }
    heap[at] = found
  }

  pop(): Found | undefined {
    const heap = this.#heap
    const [top] = heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return top
    let at = 0
    for (let down = 1; down < heap.length; down = 2 * at + 1) {
      if (down + 1 < heap.length && isBefore(heap[down + 1]!, heap[down]!)) down++
      if (!isBefore(heap[down]!, last)) break
      heap[at] = heap[down]!
      at = down
    }
    heap[at] = last
    return top
  }
}

const isBefore = (a: Found, b: Found): boolean => a.value > b.value || (a.value === b.value && a.from < b.from)

/** Average-link clustering of one component: the two clusters that are most alike join, while they are alike enough. */
function cluster(items: readonly number[], links: readonly Link[], alike: Alike, threshold: number): number[][] {
  const state = begin(items, links, alike)
  const best = new Map<number, Found>()
  const queue = new Queue()
  const look = (from: number) => {
    const found = bestOf(state, from)
    best.delete(from)
    if (found === undefined) return
    const entry = { from, partner: found.partner, value: found.value }
    best.set(from, entry)
    queue.push(entry)
  }
  for (const item of items) look(item)
  for (let top = queue.pop(); top !== undefined && top.value >= threshold; top = queue.pop()) {
    // What was found for a cluster that has looked again since, or is gone, counts no more.
    if (best.get(top.from) !== top) continue
    const [x, y] = [Math.min(top.from, top.partner), Math.max(top.from, top.partner)]
    const touched = merge(state, x, y)
    best.delete(y)
    look(x)
    // A neighbour looks again where its partner changed, or where the new cluster is more alike than its partner.
    for (const other of touched) {
      const known = best.get(other)
      if (known === undefined || known.partner === x || known.partner === y || average(state, other, x) > known.value) look(other)
    }
  }
  return [...state.members.values()].map((group) => group.sort((a, b) => a - b))
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
