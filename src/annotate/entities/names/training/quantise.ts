import { LABELS } from '../labels.ts'
import type { FeatureWeights } from '../weights.ts'
import type { Crf } from './crf.ts'
import type { Numbering } from './numbering.ts'

/** Weights beyond this are cut. */
const LARGEST = 4
/** A feature whose largest weight is below this is left out. */
const FAINT = 0.03

/** Eight-bit weights of the features, ordered by hash; those whose weights all round to nothing are left out. */
export function quantise(crf: Crf, numbering: Numbering): FeatureWeights {
  const step = LARGEST / 127
  const kept: [number, number][] = []
  for (let slot = 0; slot <= numbering.mask; slot++) {
    if (numbering.keys[slot] === 0) continue
    const from = numbering.numbers[slot]! * LABELS
    let largest = 0
    for (let y = 0; y < LABELS; y++) largest = Math.max(largest, Math.abs(crf.weights[from + y]!))
    if (largest >= FAINT) kept.push([numbering.keys[slot]!, from])
  }
  kept.sort((a, b) => a[0] - b[0])
  const columns = new Int8Array(kept.length * LABELS)
  for (const [n, [, from]] of kept.entries())
    for (let y = 0; y < LABELS; y++) columns[y * kept.length + n] = Math.max(-127, Math.min(127, Math.round(crf.weights[from + y]! / step)))
  return { keys: Uint32Array.from(kept, ([key]) => key), columns, step }
}
