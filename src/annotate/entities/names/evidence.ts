import { lookAround, newAround } from './around.ts'
import type { Candidates } from './candidates.ts'
import { type Case, EVIDENCE, type Evidence, HABITS, makeEvidenceRoom, phraseOf, SHARED } from './case.ts'
import { CLASSES } from './labels.ts'
import { shareOf, timesOf } from './precedents.ts'
import { allTimes, putStretch } from './stretch.ts'

const KINDS = CLASSES.length

const around = newAround()

/** Gathers what holds of every candidate whatever its class. */
export function gatherEvidence(of: Case, evidence: Evidence): void {
  const { view, candidates } = of
  const { count, segments } = candidates
  makeEvidenceRoom(evidence, count)
  for (let i = 0; i < count; i++) evidence.phrases[i] = phraseOf(view, candidates.first[i]!, candidates.last[i]!)
  countRepeated(candidates, evidence)
  const style = { cut: 0, all: 0 }
  for (let s = 0; s + 1 < segments.length; s++) {
    for (let i = segments[s]!; i < segments[s + 1]!; i++) {
      if (!hasDoubt(candidates, i)) continue
      lookAround(candidates, i, segments[s]!, segments[s + 1]!, around)
      if (around.cut.mass > 0.1) {
        style.cut += around.cut.mass
        style.all += around.cut.mass + candidates.mass[i]!
      }
      putStretch(of, i, around, evidence, i * EVIDENCE + 2)
    }
  }
  // How much its annotators would cut names in the document, by the first look.
  for (let i = 0; i < count; i++) {
    evidence.rows[i * EVIDENCE] = style.all > 0.5 ? style.cut / style.all : -1
    evidence.rows[i * EVIDENCE + 1] = style.all
  }
}

/** What is less, and what is more probable than this is taken as it is: evidence would change little. */
const LEAST_DOUBTFUL = 0.06
const MOST_DOUBTFUL = 0.97

/** Whether evidence is to be weighed for a stretch with one of its classes, by its probability. */
export function isDoubtful(probability: number): boolean {
  return probability >= LEAST_DOUBTFUL && probability < MOST_DOUBTFUL
}

function hasDoubt({ seconds }: Candidates, i: number): boolean {
  for (let kind = 0; kind < KINDS; kind++) if (isDoubtful(seconds[i * KINDS + kind]!)) return true
  return false
}

function countRepeated({ count, seconds }: Candidates, evidence: Evidence): void {
  evidence.repeated = new Map()
  for (let i = 0; i < count; i++) {
    let sums = evidence.repeated.get(evidence.phrases[i]!)
    if (sums === undefined) {
      sums = new Float32Array(1 + KINDS)
      evidence.repeated.set(evidence.phrases[i]!, sums)
    }
    sums[0]!++
    for (let kind = 0; kind < KINDS; kind++) sums[1 + kind]! += seconds[i * KINDS + kind]!
  }
}

/** Fills the columns of a class. */
export function putClass({ candidates, precedents }: Case, i: number, kind: number, { rows, phrases, habits, repeated }: Evidence): void {
  const { seconds, firsts } = candidates
  const probability = seconds[i * KINDS + kind]!
  const other = otherOf(seconds, i, kind)
  const name = precedents.name(phrases[i]!)
  const sums = repeated.get(phrases[i]!)!
  let n = i * EVIDENCE + SHARED
  rows[n++] = oddsOf(probability)
  rows[n++] = oddsOf(firsts[i * KINDS + kind]!)
  rows[n++] = seconds[i * KINDS + other]!
  rows[n++] = other
  rows[n++] = kind
  rows[n++] = timesOf(name, kind)
  rows[n++] = allTimes(name) - timesOf(name, kind)
  rows[n++] = sums[0]! > 1 ? (sums[1 + kind]! - probability) / (sums[0]! - 1) : -1
  for (let k = 0; k < HABITS; k++) rows[n++] = shareOf(habits[i * HABITS + k]!, kind)
}

function otherOf(seconds: Float64Array, i: number, kind: number): number {
  let other = kind === 0 ? 1 : 0
  for (let k = other + 1; k < KINDS; k++) if (k !== kind && seconds[i * KINDS + k]! > seconds[i * KINDS + other]!) other = k
  return other
}

/** Logarithm of the odds. */
export function oddsOf(probability: number): number {
  return Math.log((probability + 1e-4) / (1 - probability + 1e-4))
}
