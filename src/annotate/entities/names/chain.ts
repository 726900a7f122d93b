import { canEnd, canStart, isLegal, LABELS } from './labels.ts'

/** Every legal pair of labels, flattened: from, to, from, to… */
export const LEGAL: Uint8Array = Uint8Array.from(
  Array.from({ length: LABELS * LABELS }, (_, n) => [Math.trunc(n / LABELS), n % LABELS] as const).flatMap(([a, b]) =>
    isLegal(a, b) ? [a, b] : [],
  ),
)

/** Working memory of one reader, for chains of up to `room` tokens. */
export interface Lattice {
  room: number
  /** Scores of each label of each token, then their exponentials. */
  scores: Float64Array
  forward: Float64Array
  backward: Float64Array
  /** Probability of each label of each token. */
  marginals: Float64Array
  /** Expected counts of label pairs, filled where asked for. */
  readonly pairs: Float64Array
  back: Uint8Array
  path: Uint8Array
}

export function newLattice(): Lattice {
  const lattice = { room: 0, pairs: new Float64Array(LABELS * LABELS) } as Lattice
  makeLatticeRoom(lattice, 64)
  return lattice
}

export function makeLatticeRoom(lattice: Lattice, tokens: number): void {
  if (tokens <= lattice.room) return
  const size = tokens * 2
  lattice.room = size
  lattice.scores = new Float64Array(size * LABELS)
  lattice.forward = new Float64Array(size * LABELS)
  lattice.backward = new Float64Array(size * LABELS)
  lattice.marginals = new Float64Array(size * LABELS)
  lattice.back = new Uint8Array(size * LABELS)
  lattice.path = new Uint8Array(size)
}

const STARTS = Uint8Array.from({ length: LABELS }, (_, y) => (canStart(y) ? 1 : 0))
const ENDS = Uint8Array.from({ length: LABELS }, (_, y) => (canEnd(y) ? 1 : 0))

/**
 * Probabilities of labels in a chain with outside at either end, by forward and backward sums scaled at each token.
 * `potentials` are the exponentials of the transition weights.
 *
 * @returns The logarithm of the normaliser.
 */
export function sumChain(lattice: Lattice, length: number, potentials: Float64Array, wantsPairs: boolean): number {
  const { scores, forward, backward, marginals, pairs } = lattice
  let logarithm = 0
  for (let t = 0; t < length; t++) {
    const row = t * LABELS
    let most = -Infinity
    for (let y = 0; y < LABELS; y++) if (scores[row + y]! > most) most = scores[row + y]!
    logarithm += most
    for (let y = 0; y < LABELS; y++) {
      scores[row + y] = Math.exp(scores[row + y]! - most)
      forward[row + y] = 0
      backward[row + y] = 0
    }
    if (t === 0) for (let y = 0; y < LABELS; y++) forward[y] = STARTS[y]! * potentials[y]!
    else
      for (let k = 0; k < LEGAL.length; k += 2)
        forward[row + LEGAL[k + 1]!]! += forward[row - LABELS + LEGAL[k]!]! * potentials[LEGAL[k]! * LABELS + LEGAL[k + 1]!]!
    let sum = 0
    for (let y = 0; y < LABELS; y++) sum += forward[row + y]! *= scores[row + y]!
    logarithm += Math.log(sum)
    for (let y = 0; y < LABELS; y++) forward[row + y]! /= sum
  }
  const lastRow = (length - 1) * LABELS
  let total = 0
  for (let y = 0; y < LABELS; y++) {
    backward[lastRow + y] = ENDS[y]! * potentials[y * LABELS]!
    total += forward[lastRow + y]! * backward[lastRow + y]!
  }
  logarithm += Math.log(total)
  for (let y = 0; y < LABELS; y++) backward[lastRow + y]! /= total
  if (wantsPairs) pairs.fill(0)
  for (let t = length - 1; t >= 0; t--) {
    const row = t * LABELS
    for (let y = 0; y < LABELS; y++) marginals[row + y] = forward[row + y]! * backward[row + y]!
    if (t === 0) break
    sumBack(lattice, row, potentials, wantsPairs)
  }
  return logarithm
}

function sumBack({ scores, forward, backward, pairs }: Lattice, row: number, potentials: Float64Array, wantsPairs: boolean): void {
  const before = row - LABELS
  let norm = 0
  for (let k = 0; k < LEGAL.length; k += 2) {
    const from = LEGAL[k]!
    const to = LEGAL[k + 1]!
    const flow = potentials[from * LABELS + to]! * scores[row + to]! * backward[row + to]!
    backward[before + from]! += flow
    norm += forward[before + from]! * flow
  }
  for (let y = 0; y < LABELS; y++) backward[before + y]! /= norm
  if (!wantsPairs) return
  for (let k = 0; k < LEGAL.length; k += 2) {
    const from = LEGAL[k]!
    const to = LEGAL[k + 1]!
    pairs[from * LABELS + to]! +=
      (forward[before + from]! * potentials[from * LABELS + to]! * scores[row + to]! * backward[row + to]!) / norm
  }
}

/** The best legal labels of a chain with outside at either end, into `lattice.path`; reads raw scores. */
export function bestPath(lattice: Lattice, length: number, transitions: Float64Array): void {
  const { scores, forward, back, path } = lattice
  for (let y = 0; y < LABELS; y++) forward[y] = STARTS[y] ? transitions[y]! + scores[y]! : -Infinity
  for (let t = 1; t < length; t++) {
    const row = t * LABELS
    for (let y = 0; y < LABELS; y++) forward[row + y] = -Infinity
    for (let k = 0; k < LEGAL.length; k += 2) {
      const from = LEGAL[k]!
      const to = LEGAL[k + 1]!
      const score = forward[row - LABELS + from]! + transitions[from * LABELS + to]!
      if (score > forward[row + to]!) {
        forward[row + to] = score
        back[row + to] = from
      }
    }
    for (let y = 0; y < LABELS; y++) forward[row + y]! += scores[row + y]!
  }
  const lastRow = (length - 1) * LABELS
  let best = 0
  let most = -Infinity
  for (let y = 0; y < LABELS; y++) {
    const score = ENDS[y] ? forward[lastRow + y]! + transitions[y * LABELS]! : -Infinity
    if (score > most) {
      most = score
      best = y
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    path[t] = best
    best = back[t * LABELS + best]!
  }
}
