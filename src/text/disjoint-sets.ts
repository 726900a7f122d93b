/** Disjoint sets over the numbers `0 … size - 1`, for joining what is the same one. */
export interface DisjointSets {
  /** The least number of the item's set: the same whatever the order of joining. */
  readonly root: (item: number) => number
  readonly join: (a: number, b: number) => void
}

/** Every item alone at first. Joining and finding take near-constant time. */
export function makeSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, item) => item)
  const root = (item: number): number => {
    let at = item
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const join = (a: number, b: number) => {
    const [x, y] = [root(a), root(b)]
    parent[Math.max(x, y)] = Math.min(x, y)
  }
  return { root, join }
}
