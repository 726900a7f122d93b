import { newLattice } from '../chain.ts'
import { newFirstReading } from '../first-reading.ts'
import { LABELS } from '../labels.ts'
import { decode, type FoundName } from '../reader.ts'
import { emitSecond } from '../second.ts'
import type { View } from '../templates.ts'
import type { Crf } from './crf.ts'
import type { Examples } from './examples.ts'

const MOST_SECOND = 48

/** Adds a model's scores for the tokens of the chosen documents, 17 each. */
export function addBase(examples: Examples, crf: Crf, into: Float32Array, isChosen: (document: number) => boolean): void {
  const { features, offsets, chains, documents } = examples
  for (let chain = 0; chain + 1 < chains.length; chain++) {
    if (!isChosen(documents[chain]!)) continue
    for (let t = chains[chain]!; t < chains[chain + 1]!; t++) {
      for (let f = offsets[t]!; f < offsets[t + 1]!; f++) {
        const from = features[f]! * LABELS
        for (let y = 0; y < LABELS; y++) into[t * LABELS + y]! += crf.weights[from + y]!
      }
    }
  }
}

/** Examples of the second pass: the same chains, with the features that the first reading of each whole document gives. */
export function newSecondExamples(
  examples: Examples,
  views: readonly View[],
  base: Float32Array,
  transitionsOf: (document: number) => Float64Array,
): Examples {
  const lattice = newLattice()
  const out = new Uint32Array(MOST_SECOND)
  const features = new Uint32Array(examples.labels.length * MOST_SECOND)
  const offsets = new Int32Array(examples.labels.length + 1)
  let token = 0
  let used = 0
  for (const [d, view] of views.entries()) {
    const { marginals, names } = readFirst(view, base, token, transitionsOf(d), lattice)
    const first = newFirstReading(view, names, marginals)
    for (const [from, to] of view.doc.segments) {
      for (let i = from; i < to; i++) {
        const n = emitSecond(view, first, i, out)
        features.set(out.subarray(0, n), used)
        used += n
        offsets[++token] = used
      }
    }
  }
  return { ...examples, features: features.subarray(0, used), offsets, identities: offsets.slice(0, -1) }
}

function readFirst(
  view: View,
  base: Float32Array,
  token: number,
  transitions: Float64Array,
  lattice: ReturnType<typeof newLattice>,
): { marginals: Float32Array; names: FoundName[] } {
  const tokens = view.doc.segments.reduce((sum, [from, to]) => sum + to - from, 0)
  const scores = Float64Array.from(base.subarray(token * LABELS, (token + tokens) * LABELS))
  const marginals = new Float32Array(tokens * LABELS)
  const names = decode(view.doc, scores, { transitions, potentials: transitions.map(Math.exp) }, lattice, marginals)
  return { marginals, names }
}
