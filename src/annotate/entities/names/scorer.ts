import { LABELS } from './labels.ts'
import type { FeatureWeights, Pass } from './weights.ts'

/** Feature weights laid out for looking up: open addressing, at most half full. */
export interface Scorer {
  readonly mask: number
  readonly keys: Uint32Array
  /** Where the weights of the key in the same place begin in `rows`. */
  readonly at: Int32Array
  readonly rows: Int8Array
  readonly step: number
  readonly transitions: Float64Array
  /** Exponentials of `transitions`. */
  readonly potentials: Float64Array
}

export function newScorer({ features, transitions }: Pass): Scorer {
  let size = 16
  while (size < features.keys.length * 2) size *= 2
  const mask = size - 1
  const keys = new Uint32Array(size)
  const at = new Int32Array(size)
  for (let n = 0; n < features.keys.length; n++) {
    let slot = features.keys[n]! & mask
    while (keys[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = features.keys[n]!
    at[slot] = n * LABELS
  }
  return { mask, keys, at, rows: features.rows, step: features.step, transitions, potentials: transitions.map(Math.exp) }
}

const sums = new Int32Array(LABELS)

/** Adds the weights of `count` features to the 17 scores from `row` on. */
export function addScores(scorer: Scorer, hashes: Uint32Array, count: number, scores: Float64Array, row: number): void {
  const { mask, keys, at, rows, step } = scorer
  sums.fill(0)
  for (let n = 0; n < count; n++) {
    const hash = hashes[n]!
    let slot = hash & mask
    let key = keys[slot]!
    while (key !== hash && key !== 0) {
      slot = (slot + 1) & mask
      key = keys[slot]!
    }
    if (key === 0) continue
    const from = at[slot]!
    for (let y = 0; y < LABELS; y++) sums[y]! += rows[from + y]!
  }
  for (let y = 0; y < LABELS; y++) scores[row + y]! += sums[y]! * step
}

export type { FeatureWeights }
