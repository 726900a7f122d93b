import { type Lattice, LEGAL, makeLatticeRoom, newLattice, sumChain } from '../chain.ts'
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
  /** Share of tokens whose very words are hidden at a step, so that all else learns to name the unknown. */
  readonly blindness: number
  readonly seed: number
}

/** Weights of every feature number and label, and of label pairs. */
export interface Crf {
  readonly weights: Float32Array
  readonly transitions: Float64Array
}

/** Gradients below this are not worth the memory they touch. */
const FAINT = 0.002
/** A chain's features at most: its longest times those of a token. */
const MOST_ACTIVE = 420 * 192

/** Everything that moves while training. */
interface Learner {
  readonly weights: Float32Array
  /** Sums of squared gradients of the weights, for AdaGrad. */
  readonly squares: Float32Array
  readonly transitions: Float64Array
  readonly transitionSquares: Float64Array
  readonly potentials: Float64Array
  readonly lattice: Lattice
  readonly random: Random
  /** Where the weights of the features kept at this step begin, token by token from `starts` on. */
  readonly active: Int32Array
  readonly starts: Int32Array
}

function newLearner(featureCount: number, seed: number): Learner {
  const size = LABELS * LABELS
  return {
    weights: new Float32Array(featureCount * LABELS),
    squares: new Float32Array(featureCount * LABELS),
    transitions: new Float64Array(size),
    transitionSquares: new Float64Array(size),
    potentials: new Float64Array(size).fill(1),
    lattice: newLattice(),
    random: newRandom(seed),
    active: new Int32Array(MOST_ACTIVE),
    starts: new Int32Array(421),
  }
}

/**
 * Trains a linear-chain conditional random field by stochastic gradients (AdaGrad), features dropped at random.
 * `chosen` are the chains to learn from. `base` adds fixed scores to every label of every token.
 */
export function trainCrf(examples: Examples, featureCount: number, chosen: Int32Array, settings: CrfSettings, base?: Float32Array): Crf {
  const learner = newLearner(featureCount, settings.seed)
  const sum = new Float32Array(featureCount * LABELS)
  const transitionSum = new Float64Array(LABELS * LABELS)
  const order = Int32Array.from(chosen)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, learner.random)
    // Full steps for the first half, then falling to a tenth.
    const progress = epoch / settings.epochs
    const rate = settings.rate * (progress < 0.5 ? 1 : 1 - 1.8 * (progress - 0.5))
    for (const chain of order) learnChain(learner, examples, chain, rate, settings, base)
    if (epoch < settings.epochs - settings.averaged) continue
    for (let i = 0; i < sum.length; i++) sum[i]! += learner.weights[i]! / settings.averaged
    for (let i = 0; i < transitionSum.length; i++) transitionSum[i]! += learner.transitions[i]! / settings.averaged
  }
  return { weights: sum, transitions: transitionSum }
}

function learnChain(learner: Learner, examples: Examples, chain: number, rate: number, settings: CrfSettings, base?: Float32Array): void {
  const from = examples.chains[chain]!
  const length = examples.chains[chain + 1]! - from
  makeLatticeRoom(learner.lattice, length)
  scoreKept(learner, examples, from, length, settings, base)
  const { transitions, potentials, lattice } = learner
  for (let k = 0; k < LEGAL.length; k += 2) {
    const at = LEGAL[k]! * LABELS + LEGAL[k + 1]!
    potentials[at] = Math.exp(transitions[at]!)
  }
  sumChain(lattice, length, potentials, true)
  const chainWeight = examples.weights[chain]!
  moveWeights(learner, examples.labels, from, length, chainWeight, rate)
  moveTransitions(lattice, from, length, examples.labels, chainWeight, rate, transitions, learner.transitionSquares)
}

/** Scores every label of the chain's tokens by the features that are not dropped this time. */
function scoreKept(
  learner: Learner,
  { features, offsets, identities }: Examples,
  from: number,
  length: number,
  { dropout, blindness }: CrfSettings,
  base?: Float32Array,
): void {
  const { weights, active, starts, random } = learner
  const { scores } = learner.lattice
  const threshold = Math.floor(dropout * 4294967296)
  const blind = Math.floor(blindness * 4294967296)
  const scale = 1 / (1 - dropout)
  let used = 0
  for (let t = 0; t < length; t++) {
    const row = t * LABELS
    const token = from + t
    for (let y = 0; y < LABELS; y++) scores[row + y] = base === undefined ? 0 : base[token * LABELS + y]!
    starts[t] = used
    const first = blind > 0 && nextInteger(random) < blind ? identities[token]! : offsets[token]!
    for (let f = first; f < offsets[token + 1]!; f++) if (nextInteger(random) >= threshold) active[used++] = features[f]! * LABELS
    for (let a = starts[t]!; a < used; a++) {
      const w = active[a]!
      for (let y = 0; y < LABELS; y++) scores[row + y]! += weights[w + y]! * scale
    }
  }
  starts[length] = used
}

function moveWeights(learner: Learner, labels: Uint8Array, from: number, length: number, chainWeight: number, rate: number): void {
  const { weights, squares, active, starts } = learner
  const { marginals } = learner.lattice
  for (let t = 0; t < length; t++) {
    const gold = labels[from + t]!
    for (let y = 0; y < LABELS; y++) {
      const gradient = (marginals[t * LABELS + y]! - (y === gold ? 1 : 0)) * chainWeight
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
}

function moveTransitions(
  lattice: Lattice,
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

/** The mean of models trained alike but for their seeds: what chance put into each is lost. */
export function meanOf(models: readonly Crf[]): Crf {
  const [first, ...others] = models as [Crf, ...Crf[]]
  const weights = first.weights.slice()
  const transitions = first.transitions.slice()
  for (const other of others) {
    for (let i = 0; i < weights.length; i++) weights[i]! += other.weights[i]!
    for (let i = 0; i < transitions.length; i++) transitions[i]! += other.transitions[i]!
  }
  return { weights: weights.map((w) => w / models.length), transitions: transitions.map((w) => w / models.length) }
}
