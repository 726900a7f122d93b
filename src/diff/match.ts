import { byCodeUnit, groupBy } from '../model/index.ts'

/** Which things of one analysis are which of the other, known by the words that refer to them. */
export interface Matching {
  /** Before → after, one to one. */
  readonly pairs: ReadonlyMap<string, string>
  readonly back: ReadonlyMap<string, string>
  /** Before (unpaired) → the one after that took it in. */
  readonly merged: ReadonlyMap<string, string>
  /** After (unpaired) → the one before that it came out of. */
  readonly split: ReadonlyMap<string, string>
  /** Those (after) that took others in, and those (before) that others came out of. */
  readonly takers: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
  /** Sorted; gone without a successor, and new without an origin. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** How much two things share; sparse, before → after → weight. */
export type Overlap = ReadonlyMap<string, ReadonlyMap<string, number>>

interface Options {
  /** Ids of each side, in any order. */
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly overlap: Overlap
  /** Things whose very rows are in both: they are paired with themselves, and are not in `overlap`. */
  readonly fixed?: ReadonlySet<string>
  /** Whether two things that share words can be one at all. */
  readonly mayPair?: (before: string, after: string) => boolean
  /** Whether an unpaired thing, sharing most with another whose pair is `twin`, went into it (came out of it). */
  readonly mayMerge?: (before: string, after: string, twin: string | undefined) => boolean
  readonly maySplit?: (after: string, before: string, twin: string | undefined) => boolean
  /** What tells things apart that share equally: higher first. */
  readonly affinity?: (before: string, after: string) => number
}

/** Pairs greedily, the largest overlap first, then the same id; what shares nothing with anything is paired by id alone. */
export function match({ before, after, overlap, fixed = new Set(), mayPair, mayMerge, maySplit, affinity }: Options): Matching {
  const pairs = new Map<string, string>()
  const back = new Map<string, string>()
  const join = (b: string, a: string) => {
    if (pairs.has(b) || back.has(a)) return
    pairs.set(b, a)
    back.set(a, b)
  }
  for (const id of fixed) join(id, id)
  const candidates = [...overlap].flatMap(([b, row]) => [...row].map(([a, weight]) => ({ b, a, weight, affinity: affinity?.(b, a) ?? 0 })))
  candidates.sort(
    (x, y) =>
      y.weight - x.weight ||
      y.affinity - x.affinity ||
      Number(y.a === y.b) - Number(x.a === x.b) ||
      byCodeUnit(x.b, y.b) ||
      byCodeUnit(x.a, y.a),
  )
  for (const { b, a } of candidates) if (mayPair?.(b, a) ?? true) join(b, a)
  const reverse = transpose(overlap)
  const known = new Set(after)
  for (const id of before) if (!pairs.has(id) && !overlap.has(id) && known.has(id) && !reverse.has(id)) join(id, id)
  const leftBefore = [...before].filter((id) => !pairs.has(id)).sort(byCodeUnit)
  const leftAfter = [...after].filter((id) => !back.has(id)).sort(byCodeUnit)
  const merged = absorbed(leftBefore, overlap, (b, a) => mayMerge?.(b, a, back.get(a)) ?? true)
  const split = absorbed(leftAfter, reverse, (a, b) => maySplit?.(a, b, pairs.get(b)) ?? true)
  return {
    ...{ pairs, back, merged, split, takers: new Set(merged.values()), origins: new Set(split.values()) },
    removed: leftBefore.filter((id) => !merged.has(id)),
    added: leftAfter.filter((id) => !split.has(id)),
  }
}

function absorbed(left: readonly string[], overlap: Overlap, allowed: (one: string, other: string) => boolean) {
  const result = new Map<string, string>()
  for (const id of left) {
    const row = [...(overlap.get(id) ?? [])].sort((x, y) => y[1] - x[1] || byCodeUnit(x[0], y[0]))
    const total = row.reduce((sum, [, weight]) => sum + weight, 0)
    const [best] = row.filter(([other, weight]) => weight * 2 >= total && allowed(id, other))
    if (best !== undefined) result.set(id, best[0])
  }
  return result
}

function transpose(overlap: Overlap): Map<string, Map<string, number>> {
  const result = new Map<string, Map<string, number>>()
  for (const [b, row] of overlap) for (const [a, weight] of row) addWeight(result, a, b, weight)
  return result
}

/** Adds to a sparse table in place. */
export function addWeight(table: Map<string, Map<string, number>>, one: string, other: string, weight: number): void {
  const row = table.get(one)
  if (row === undefined) table.set(one, new Map([[other, weight]]))
  else row.set(other, (row.get(other) ?? 0) + weight)
}

/** Whether a thing before and a thing after are one, or one came out of or went into the other; ids of nothing compare as they are. */
export function areSame({ pairs, back, merged, split }: Matching, before: string, after: string): boolean {
  if (pairs.get(before) === after || merged.get(before) === after || split.get(after) === before) return true
  return before === after && !pairs.has(before) && !back.has(after) && !merged.has(before) && !split.has(after)
}

/** Every thing after that took others in, with all it was before: the one whose place it took first. Sorted by id. */
export function mergers({ merged, back }: Matching): { readonly id: string; readonly from: readonly string[] }[] {
  return gathered(merged).map(([id, others]) => ({ id, from: [...(back.has(id) ? [back.get(id)!] : []), ...others] }))
}

/** Every thing before that others came out of, with all it is now: the one that took its place first. Sorted by id. */
export function splitters({ split, pairs }: Matching): { readonly id: string; readonly into: readonly string[] }[] {
  return gathered(split).map(([id, others]) => ({ id, into: [...(pairs.has(id) ? [pairs.get(id)!] : []), ...others] }))
}

function gathered(links: ReadonlyMap<string, string>): [string, string[]][] {
  return [...groupBy([...links], ([, taker]) => taker)]
    .map(([taker, list]): [string, string[]] => [taker, list.map(([one]) => one).sort(byCodeUnit)])
    .sort(([a], [b]) => byCodeUnit(a, b))
}

/** The ids whose very row is in both analyses: reading them as a pair shares what did not change. */
export function fixedIn<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Set<string> {
  const fixed = new Set<string>()
  for (const [id, row] of before) if (after.get(id) === row) fixed.add(id)
  return fixed
}

/** Whether a thing is paired with the one of its own id. */
export const stays = ({ pairs }: Matching, id: string): boolean => pairs.get(id) === id
