import { bestPath, LEGAL, makeLatticeRoom, newLattice, sumChain } from '../chain.ts'
import { LABELS } from '../labels.ts'
import type { Examples } from './examples.ts'
import { newRandom, nextInteger, type Random, shuffle } from './random.ts'

export interface CrfSettings {
  readonly epochs: number
  /** The last epochs whose weights are averaged. */
  readonly averaged: number
  readonly rate: number
  /** Share of features left out at random at each step. */
  readonly dropout: number
  /** L1 strength per update, as a share of the step. */
  readonly seed: number
}

/** Weights of every feature number and label, and of label pairs. */
export interface Crf {
  readonly weights: Float32Array
  readonly transitions: Float64Array
}

/** Gradients below this are not worth the memory they touch. */
const FAINT = 0.002

/**
 * Trains a linear-chain conditional random field by stochastic gradients (AdaGrad), features dropped at random.
 * `chosen` are the chains to learn from. `base` adds fixed scores to every label of every token.
 */
export function trainCrf(
  examples: Examples,
  featureCount: number,
  chosen: Int32Array,
  settings: CrfSettings,
  base?: Float32Array,
  report?: (epoch: number, loss: number, crf: Crf) => void,
): Crf {
  const weights = new Float32Array(featureCount * LABELS)
  const squares = new Float32Array(featureCount * LABELS)
  const transitions = new Float64Array(LABELS * LABELS)
  const transitionSquares = new Float64Array(LABELS * LABELS)
  const sum = new Float32Array(settings.averaged > 1 ? weights.length : 0)
  const transitionSum = new Float64Array(LABELS * LABELS)
  const potentials = new Float64Array(LABELS * LABELS).fill(1)
  const random = newRandom(settings.seed)
  const order = Int32Array.from(chosen)
  const lattice = newLattice()
  const active = new Int32Array(420 * 192)
  const starts = new Int32Array(421)
  const { features, offsets, labels, chains } = examples
  const keep = 1 - settings.dropout
  const threshold = Math.floor(settings.dropout * 4294967296)
  const scale = 1 / keep
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random)
    // Full steps for the first half, then falling to a tenth.
    const progress = epoch / settings.epochs
    const rate = settings.rate * (progress < 0.5 ? 1 : 1 - 1.8 * (progress - 0.5))
    let loss = 0
    for (const chain of order) {
      const from = chains[chain]!
      const length = chains[chain + 1]! - from
      makeLatticeRoom(lattice, length)
      const { scores, marginals } = lattice
      let used = 0
      for (let t = 0; t < length; t++) {
        const row = t * LABELS
        const token = from + t
        if (base) for (let y = 0; y < LABELS; y++) scores[row + y] = base[token * LABELS + y]!
        else for (let y = 0; y < LABELS; y++) scores[row + y] = 0
        starts[t] = used
        for (let f = offsets[token]!; f < offsets[token + 1]!; f++)
          if (nextInteger(random) >= threshold) active[used++] = features[f]! * LABELS
        for (let a = starts[t]!; a < used; a++) {
          const w = active[a]!
          for (let y = 0; y < LABELS; y++) scores[row + y]! += weights[w + y]! * scale
        }
      }
      starts[length] = used
      for (let t = 0; t < length; t++) loss -= scores[t * LABELS + labels[from + t]!]!
      for (let t = 0; t <= length; t++)
        loss -= transitions[(t === 0 ? 0 : labels[from + t - 1]!) * LABELS + (t === length ? 0 : labels[from + t]!)]!
      for (let k = 0; k < LEGAL.length; k += 2) {
        const at = LEGAL[k]! * LABELS + LEGAL[k + 1]!
        potentials[at] = Math.exp(transitions[at]!)
      }
      loss += sumChain(lattice, length, potentials, true)
      const chainWeight = examples.weights[chain]!
      for (let t = 0; t < length; t++) {
        const row = t * LABELS
        const gold = labels[from + t]!
        for (let y = 0; y < LABELS; y++) {
          const gradient = (marginals[row + y]! - (y === gold ? 1 : 0)) * chainWeight
          if (gradient < FAINT && gradient > -FAINT) continue
          const squared = gradient * gradient
          const step = rate * gradient
          for (let a = starts[t]!; a < starts[t + 1]!; a++) {
            const w = active[a]! + y
            const total = squares[w]! + squared
            squares[w] = total
            weights[w]! -= step / Math.sqrt(total)
          }
        }
      }
      moveTransitions(lattice, from, length, labels, chainWeight, rate, transitions, transitionSquares)
    }
    if (epoch >= settings.epochs - settings.averaged && sum.length > 0) {
      for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!
      for (let i = 0; i < transitions.length; i++) transitionSum[i]! += transitions[i]!
    }
    report?.(epoch, loss, { weights, transitions })
  }
  if (sum.length === 0) return { weights, transitions }
  for (let i = 0; i < sum.length; i++) sum[i]! /= settings.averaged
  for (let i = 0; i < transitions.length; i++) transitionSum[i]! /= settings.averaged
  return { weights: sum, transitions: transitionSum }
}

function moveTransitions(
  lattice: ReturnType<typeof newLattice>,
  from: number,
  length: number,
  labels: Uint8Array,
  chainWeight: number,
  rate: number,
  transitions: Float64Array,
  squares: Float64Array,
): void {
  const { pairs, marginals } = lattice
  for (let y = 0; y < LABELS; y++) {
    pairs[y]! += marginals[y]!
    pairs[y * LABELS]! += marginals[(length - 1) * LABELS + y]!
  }
  for (let t = 0; t <= length; t++) pairs[(t === 0 ? 0 : labels[from + t - 1]!) * LABELS + (t === length ? 0 : labels[from + t]!)]! -= 1
  for (let k = 0; k < LEGAL.length; k += 2) {
    const at = LEGAL[k]! * LABELS + LEGAL[k + 1]!
    const gradient = pairs[at]! * chainWeight
    if (gradient < 1e-4 && gradient > -1e-4) continue
    squares[at]! += gradient * gradient
    transitions[at]! -= (rate * gradient) / Math.sqrt(squares[at]! + 1)
  }
}

/** Scores of all labels for the tokens of a chain, into the lattice. */
export function scoreChain(
  examples: Examples,
  chain: number,
  crf: Crf,
  lattice: ReturnType<typeof newLattice>,
  base?: Float32Array,
): number {
  const { features, offsets, chains } = examples
  const from = chains[chain]!
  const length = chains[chain + 1]! - from
  makeLatticeRoom(lattice, length)
  const { scores } = lattice
  for (let t = 0; t < length; t++) {
    const row = t * LABELS
    for (let y = 0; y < LABELS; y++) scores[row + y] = base ? base[(from + t) * LABELS + y]! : 0
    for (let f = offsets[from + t]!; f < offsets[from + t + 1]!; f++) {
      const w = features[f]! * LABELS
      for (let y = 0; y < LABELS; y++) scores[row + y]! += crf.weights[w + y]!
    }
  }
  return length
}

/** The best labels of every token of the chains. */
export function predict(examples: Examples, crf: Crf, base?: Float32Array): Uint8Array {
  const lattice = newLattice()
  const found = new Uint8Array(examples.labels.length)
  for (let chain = 0; chain + 1 < examples.chains.length; chain++) {
    const length = scoreChain(examples, chain, crf, lattice, base)
    bestPath(lattice, length, crf.transitions)
    found.set(lattice.path.subarray(0, length), examples.chains[chain]!)
  }
  return found
}

export type { Random }
