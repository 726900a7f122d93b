import type { Lattice } from './chain.ts'
import { BEGIN, CLASSES, INSIDE, LABELS, LAST, labelOf, UNIT } from './labels.ts'

/** A name of more tokens is not weighed. */
export const LONGEST_NAME = 24
/** A class less probable than this is none of a stretch's. */
const FAINT = 0.03

const KINDS = CLASSES.length

/** Stretches of a document that may be names, by where they begin; nothing in the arrays past `count` means anything. */
export interface Candidates {
  count: number
  /** First and last token. */
  first: Int32Array
  last: Int32Array
  /** Where the candidates of each segment begin; one more than there are segments. */
  readonly segments: number[]
  /** Probability of the exact stretch with each class under the second pass, four a candidate; 0 where faint. */
  seconds: Float64Array
  /** The same under the first pass, as the least of its labels' probabilities. */
  firsts: Float32Array
  /** Sum of `seconds`. */
  mass: Float32Array
  /**
   * Under the second pass: that a name begins at its first token, that one ends at its last, the most that any token is outside,
   * and that the first is.
   */
  edges: Float32Array
}

export const EDGES = 4

export function emptyCandidates(candidates: Candidates): void {
  candidates.count = 0
  candidates.segments.length = 0
  candidates.segments.push(0)
}

/** Ends the segment to which candidates were added. */
export function closeSegment(candidates: Candidates): void {
  candidates.segments.push(candidates.count)
}

export function newCandidates(): Candidates {
  return { count: 0, segments: [], ...roomFor(256) }
}

function roomFor(size: number): Omit<Candidates, 'count' | 'segments'> {
  const floats = (width: number) => new Float32Array(size * width)
  return {
    first: new Int32Array(size),
    last: new Int32Array(size),
    seconds: new Float64Array(size * KINDS),
    firsts: floats(KINDS),
    mass: floats(1),
    edges: floats(EDGES),
  }
}

function grow(candidates: Candidates): void {
  const { first, last, seconds, firsts, mass, edges } = candidates
  const more = roomFor(first.length * 2)
  more.first.set(first)
  more.last.set(last)
  more.seconds.set(seconds)
  more.firsts.set(firsts)
  more.mass.set(mass)
  more.edges.set(edges)
  Object.assign(candidates, more)
}

/** Probabilities of the stretches that begin at one token, by length and class. */
const seconds = new Float64Array(LONGEST_NAME * KINDS)

/**
 * Adds the stretches of a segment that may be names.
 *
 * @param lattice After `sumChain` of the second pass, `potentials` as given to it.
 * @param earlier Probabilities of labels under the first pass, the segment's from `row` on.
 */
export function collectCandidates(
  candidates: Candidates,
  lattice: Lattice,
  length: number,
  potentials: Float64Array,
  from: number,
  earlier: Float32Array,
  row: number,
): void {
  for (let a = 0; a < length; a++) {
    if (lattice.marginals[a * LABELS]! > 1 - FAINT) continue
    const reach = Math.min(LONGEST_NAME, length - a)
    seconds.fill(0, 0, reach * KINDS)
    for (let kind = 0; kind < KINDS; kind++) walk(lattice, potentials, a, reach, kind)
    for (let k = 0; k < reach; k++) {
      let mass = 0
      for (let kind = 0; kind < KINDS; kind++) mass += seconds[k * KINDS + kind]!
      if (mass > 0) add(candidates, lattice, a, k, mass, from, earlier, row)
    }
  }
}

/** The probability of each length of a name of one class that begins at token `a`. */
function walk({ scores, backward, marginals }: Lattice, potentials: Float64Array, a: number, reach: number, kind: number): void {
  const alone = marginals[a * LABELS + labelOf(kind, UNIT)]!
  if (alone >= FAINT) seconds[kind] = alone
  const inside = labelOf(kind, INSIDE)
  const last = labelOf(kind, LAST)
  let label = labelOf(kind, BEGIN)
  let open = marginals[a * LABELS + label]!
  for (let k = 1; k < reach && open >= FAINT; k++) {
    const at = (a + k) * LABELS
    // What goes on and what ends, in shares of what is open: their sum is the backward weight of the label before.
    const on = potentials[label * LABELS + inside]! * scores[at + inside]! * backward[at + inside]!
    const ends = potentials[label * LABELS + last]! * scores[at + last]! * backward[at + last]!
    if (on + ends <= 0) return
    const probability = (open * ends) / (on + ends)
    if (probability >= FAINT) seconds[k * KINDS + kind] = probability
    open *= on / (on + ends)
    label = inside
  }
}

function add(
  candidates: Candidates,
  { marginals }: Lattice,
  a: number,
  k: number,
  mass: number,
  from: number,
  earlier: Float32Array,
  row: number,
): void {
  if (candidates.count === candidates.first.length) grow(candidates)
  const i = candidates.count++
  candidates.first[i] = from + a
  candidates.last[i] = from + a + k
  candidates.mass[i] = mass
  let outside = 0
  for (let t = a; t <= a + k; t++) outside = Math.max(outside, marginals[t * LABELS]!)
  let begins = 0
  let ends = 0
  for (let kind = 0; kind < KINDS; kind++) {
    candidates.seconds[i * KINDS + kind] = seconds[k * KINDS + kind]!
    candidates.firsts[i * KINDS + kind] = leastOf(earlier, row + a * LABELS, k, kind)
    begins += marginals[a * LABELS + labelOf(kind, BEGIN)]! + marginals[a * LABELS + labelOf(kind, UNIT)]!
    ends += marginals[(a + k) * LABELS + labelOf(kind, LAST)]! + marginals[(a + k) * LABELS + labelOf(kind, UNIT)]!
  }
  candidates.edges[i * EDGES] = begins
  candidates.edges[i * EDGES + 1] = ends
  candidates.edges[i * EDGES + 2] = outside
  candidates.edges[i * EDGES + 3] = marginals[a * LABELS]!
}

/** The least probable label of a name of `k + 1` tokens. */
function leastOf(marginals: Float32Array, at: number, k: number, kind: number): number {
  if (k === 0) return marginals[at + labelOf(kind, UNIT)]!
  let least = Math.min(marginals[at + labelOf(kind, BEGIN)]!, marginals[at + k * LABELS + labelOf(kind, LAST)]!)
  for (let t = 1; t < k; t++) least = Math.min(least, marginals[at + t * LABELS + labelOf(kind, INSIDE)]!)
  return least
}
