import { closeSegment, emptyCandidates, newCandidates } from '../candidates.ts'
import { type Case, EVIDENCE, newEvidence } from '../case.ts'
import { makeLatticeRoom, newLattice } from '../chain.ts'
import { gatherEvidence, isDoubtful, oddsOf, putClass } from '../evidence.ts'
import type { Forest } from '../forest.ts'
import { CLASSES, classOfLabel, LABELS, LAST, positionOf, UNIT } from '../labels.ts'
import type { Lexicon } from '../lexicon.ts'
import { decode, isSurelyOutside, readSegment } from '../reader.ts'
import type { View } from '../templates.ts'
import { boost, type Judgements } from './boosting.ts'
import { type PrecedentCounts, precedentsWithout } from './precedents.ts'

const KINDS = CLASSES.length

/** Honest scores of both passes for each token, by models that had not seen its document, with their transitions. */
export interface HonestScores {
  readonly first: Float32Array
  readonly second: Float32Array
  readonly transitions: (document: number) => { readonly first: Float64Array; readonly second: Float64Array }
}

/** What a forest is grown from: documents, how much each counts, and their gold labels by token. */
export interface WeighingSet {
  readonly views: readonly View[]
  readonly labels: readonly Uint8Array[]
  readonly weights: readonly number[]
  readonly lexicon: Lexicon
  readonly precedents: PrecedentCounts
}

/** Grows the forest that tells, for what the second pass thinks possible, what indeed is a name. */
export function trainForest(set: WeighingSet, scores: HonestScores): Forest {
  const rows: Float32Array[] = []
  const found: { isRight: number; weight: number; odds: number }[] = []
  const candidates = newCandidates()
  const evidence = newEvidence()
  let row = 0
  for (const [d, view] of set.views.entries()) {
    row = collect(view, scores, d, row, candidates)
    const of: Case = { view, lexicon: set.lexicon, candidates, precedents: precedentsWithout(set.precedents, d) }
    gatherEvidence(of, evidence)
    for (let i = 0; i < candidates.count; i++) {
      for (let kind = 0; kind < KINDS; kind++) {
        const probability = candidates.seconds[i * KINDS + kind]!
        if (!isDoubtful(probability)) continue
        putClass(of, i, kind, evidence)
        rows.push(evidence.rows.slice(i * EVIDENCE, (i + 1) * EVIDENCE))
        const isRight = isName(set.labels[d]!, candidates.first[i]!, candidates.last[i]!, kind) ? 1 : 0
        found.push({ isRight, weight: set.weights[d]!, odds: oddsOf(probability) })
      }
    }
  }
  return boost(judgementsOf(rows, found))
}

/** The candidates of a document, whose scores begin at token `row`; returns where the next document's do. */
function collect(view: View, scores: HonestScores, d: number, row: number, candidates: ReturnType<typeof newCandidates>): number {
  const lattice = newLattice()
  const tokens = view.doc.segments.reduce((sum, [from, to]) => sum + to - from, 0)
  const transitions = scores.transitions(d)
  const movesOf = (of: Float64Array) => ({ transitions: of, potentials: of.map(Math.exp) })
  const marginals = new Float32Array(tokens * LABELS)
  const first = Float64Array.from(scores.first.subarray(row * LABELS, (row + tokens) * LABELS))
  decode(view.doc, first, movesOf(transitions.first), lattice, marginals)
  const second = movesOf(transitions.second)
  emptyCandidates(candidates)
  let at = 0
  for (const [from, to] of view.doc.segments) {
    const end = at + (to - from) * LABELS
    makeLatticeRoom(lattice, to - from)
    for (let k = at; k < end; k++) lattice.scores[k - at] = scores.second[row * LABELS + k]!
    if (isSurelyOutside(marginals, at, end)) closeSegment(candidates)
    else readSegment({ lattice, second, candidates }, from, to, marginals, at)
    at = end
  }
  return row + tokens
}

function isName(labels: Uint8Array, first: number, last: number, kind: number): boolean {
  const label = labels[first]!
  if (label === 0 || classOfLabel(label) !== kind) return false
  if (first === last) return positionOf(label) === UNIT
  if (positionOf(label) === UNIT || positionOf(labels[last]!) !== LAST) return false
  for (let i = first + 1; i < last; i++) if (labels[i] !== labels[first]! + 1) return false
  return labels[first]! % 4 === 1 && classOfLabel(labels[last]!) === kind
}

function judgementsOf(rows: readonly Float32Array[], found: readonly { isRight: number; weight: number; odds: number }[]): Judgements {
  const all = new Float32Array(rows.length * EVIDENCE)
  for (const [n, row] of rows.entries()) all.set(row, n * EVIDENCE)
  return {
    ...{ count: rows.length, columns: EVIDENCE, rows: all },
    isRight: Uint8Array.from(found, ({ isRight }) => isRight),
    weights: Float32Array.from(found, ({ weight }) => weight),
    odds: Float64Array.from(found, ({ odds }) => odds),
  }
}
