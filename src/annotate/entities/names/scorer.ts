import type { KeptSums } from './kept.ts'
import { LABELS } from './labels.ts'
import type { FeatureWeights, Pass } from './weights.ts'

/** Two weights share a word of 32 bits, each raised by `BIAS` so that sums of up to 256 never run into one another. */
export const WORDS = 9
const BIAS = 128

/** Feature weights laid out for looking up: open addressing, at most half full. */
export interface Scorer {
  readonly mask: number
  /** Hash and place in `rows`, turn by turn; hash 0 is an empty slot. */
  readonly slots: Int32Array
  /** Nine words a feature, two labels a word, the lower label in the lower half. */
  readonly rows: Int32Array
  readonly step: number
  readonly transitions: Float64Array
  /** Exponentials of `transitions`. */
  readonly potentials: Float64Array
  /** Sums that recur, by register. */
  readonly kept: Map<number, KeptSums>
}

export function newScorer({ features, transitions }: Pass): Scorer {
  const { keys, step } = features
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  for (let n = 0; n < keys.length; n++) {
    let slot = keys[n]! & mask
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = keys[n]!
    slots[slot * 2 + 1] = n * WORDS
  }
  return { mask, slots, rows: packRows(features), step, transitions, potentials: transitions.map(Math.exp), kept: new Map() }
}

function packRows({ keys, columns }: FeatureWeights): Int32Array {
  const count = keys.length
  const rows = new Int32Array(count * WORDS)
  for (let k = 0; k < WORDS; k++) {
    const low = 2 * k * count
    const high = low + count
    const isPair = 2 * k + 1 < LABELS
    for (let n = 0; n < count; n++) rows[n * WORDS + k] = (columns[low + n]! + BIAS) | (isPair ? (columns[high + n]! + BIAS) << 16 : 0)
  }
  return rows
}

/** Where the weights of a feature begin in `rows`; -1 where it has none. */
function rowOf({ mask, slots }: Scorer, hash: number): number {
  let slot = hash & mask
  let key = slots[slot * 2]!
  while (key !== hash && key !== 0) {
    slot = (slot + 1) & mask
    key = slots[slot * 2]!
  }
  return key === 0 ? -1 : slots[slot * 2 + 1]!
}

/** Writes the sum of the rows of `count` features into `into` from `at` on, and behind it how many features have one. */
export function sumRows(scorer: Scorer, hashes: Uint32Array, count: number, into: Int32Array, at: number): void {
  for (let n = 0; n < count; n++) {
    const from = rowOf(scorer, hashes[n]! | 0)
    if (from < 0) continue
    for (let k = 0; k < WORDS; k++) into[at + k]! += scorer.rows[from + k]!
    into[at + WORDS]!++
  }
}

/** Sums made before, `count` of them, at `places`. */
export interface Sums {
  sums: Int32Array
  readonly places: Int32Array
  count: number
}

/** Adds the weights of `count` features and of sums made before, of at most 256 features in all, to the 17 scores from `row` on. */
export function addScores(
  scorer: Scorer,
  hashes: Uint32Array,
  count: number,
  { sums, places, count: sumCount }: Sums,
  scores: Float64Array,
  row: number,
): void {
  // Nine sums as variables: this is the innermost loop of reading, and an array of them halves its speed.
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  let s5 = 0
  let s6 = 0
  let s7 = 0
  let s8 = 0
  let found = 0
  const { rows, step } = scorer
  for (let n = 0; n < sumCount; n++) {
    const from = places[n]!
    s0 = (s0 + sums[from]!) | 0
    s1 = (s1 + sums[from + 1]!) | 0
    s2 = (s2 + sums[from + 2]!) | 0
    s3 = (s3 + sums[from + 3]!) | 0
    s4 = (s4 + sums[from + 4]!) | 0
    s5 = (s5 + sums[from + 5]!) | 0
    s6 = (s6 + sums[from + 6]!) | 0
    s7 = (s7 + sums[from + 7]!) | 0
    s8 = (s8 + sums[from + 8]!) | 0
    found += sums[from + WORDS]!
  }
  for (let n = 0; n < count; n++) {
    const from = rowOf(scorer, hashes[n]! | 0)
    if (from < 0) continue
    found++
    s0 = (s0 + rows[from]!) | 0
    s1 = (s1 + rows[from + 1]!) | 0
    s2 = (s2 + rows[from + 2]!) | 0
    s3 = (s3 + rows[from + 3]!) | 0
    s4 = (s4 + rows[from + 4]!) | 0
    s5 = (s5 + rows[from + 5]!) | 0
    s6 = (s6 + rows[from + 6]!) | 0
    s7 = (s7 + rows[from + 7]!) | 0
    s8 = (s8 + rows[from + 8]!) | 0
  }
  const raised = found * BIAS
  addPair(scores, row, s0, raised, step)
  addPair(scores, row + 2, s1, raised, step)
  addPair(scores, row + 4, s2, raised, step)
  addPair(scores, row + 6, s3, raised, step)
  addPair(scores, row + 8, s4, raised, step)
  addPair(scores, row + 10, s5, raised, step)
  addPair(scores, row + 12, s6, raised, step)
  addPair(scores, row + 14, s7, raised, step)
  scores[row + 16]! += ((s8 & 0xffff) - raised) * step
}

function addPair(scores: Float64Array, at: number, sum: number, raised: number, step: number): void {
  scores[at]! += ((sum & 0xffff) - raised) * step
  scores[at + 1]! += ((sum >>> 16) - raised) * step
}
