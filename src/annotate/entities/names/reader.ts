import type { Reading } from '../../../model/index.ts'
import { bestPath, type Lattice, makeLatticeRoom, sumChain } from './chain.ts'
import { newDocumentContext } from './context.ts'
import { type NameDocument, newNameDocument } from './document.ts'
import { matchPhrases } from './gazetteer.ts'
import { BEGIN, classOfLabel, LABELS, LAST, positionOf, UNIT } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { registerOf } from './register.ts'
import { addScores, type Scorer } from './scorer.ts'
import { emitSecond, newFirstReading } from './second.ts'
import { emit, MOST_FEATURES, type View } from './templates.ts'
import type { WordTable } from './words.ts'

/** A name by its tokens: from `first` to `last`, both included. */
export interface FoundName {
  readonly first: number
  readonly last: number
  /** Index into `CLASSES`. */
  readonly class: number
  /** Probability of exactly this name, by the model. */
  readonly probability: number
  /** Where the name is only part of its one token: offsets inside it. */
  readonly part?: readonly [number, number]
}

const hashes = new Uint32Array(MOST_FEATURES)

export function newView(reading: Reading, table: WordTable, lexicon: Lexicon): View {
  const doc = newNameDocument(reading, table, lexicon)
  const context = newDocumentContext(doc, table)
  return { doc, table, context, lists: matchPhrases(doc, table, lexicon), register: registerOf(doc, table, lexicon) }
}

/** Raw scores of every candidate token, 17 each, in the order of the segments. */
export function scoreDocument(view: View, scorer: Scorer): Float64Array {
  const { segments } = view.doc
  const scores = new Float64Array(segments.reduce((sum, [from, to]) => sum + to - from, 0) * LABELS)
  let row = 0
  for (const [from, to] of segments) {
    for (let i = from; i < to; i++) {
      addScores(scorer, hashes, emit(view, i, hashes), scores, row)
      row += LABELS
    }
  }
  return scores
}

/** What a decoder needs of a pass. */
export type Moves = Pick<Scorer, 'transitions' | 'potentials'>

/** The best names under the scores; the probabilities of all labels go into `marginals` where that is given. */
export function decode(doc: NameDocument, scores: Float64Array, scorer: Moves, lattice: Lattice, marginals?: Float32Array): FoundName[] {
  const names: FoundName[] = []
  let row = 0
  for (const [from, to] of doc.segments) {
    const length = to - from
    makeLatticeRoom(lattice, length)
    lattice.scores.set(scores.subarray(row, row + length * LABELS))
    bestPath(lattice, length, scorer.transitions)
    if (marginals !== undefined || !isEmpty(lattice, length)) {
      sumChain(lattice, length, scorer.potentials, false)
      marginals?.set(lattice.marginals.subarray(0, length * LABELS), row)
      collect(lattice, from, length, names)
    }
    row += length * LABELS
  }
  return names
}

/** How much the first pass's scores count in the second, which may then overrule them. */
export const TRUST = 0.75

/** Reads a document, then once more with what the first reading found all over it. */
export function readTwice(view: View, first: Scorer, second: Scorer, lattice: Lattice): FoundName[] {
  const scores = scoreDocument(view, first)
  const marginals = new Float32Array(scores.length)
  const names = decode(view.doc, scores, first, lattice, marginals)
  const reading = newFirstReading(view, names, marginals)
  let row = 0
  for (const [from, to] of view.doc.segments) {
    for (let i = from; i < to; i++) {
      for (let y = 0; y < LABELS; y++) scores[row + y]! *= TRUST
      addScores(second, hashes, emitSecond(view, reading, i, hashes), scores, row)
      row += LABELS
    }
  }
  return decode(view.doc, scores, second, lattice)
}

function isEmpty(lattice: Lattice, length: number): boolean {
  for (let t = 0; t < length; t++) if (lattice.path[t] !== 0) return false
  return true
}

function collect({ path, marginals }: Lattice, from: number, length: number, names: FoundName[]): void {
  let first = 0
  let probability = 1
  for (let t = 0; t < length; t++) {
    const label = path[t]!
    const position = positionOf(label)
    const certainty = marginals[t * LABELS + label]!
    if (position === BEGIN || position === UNIT) {
      first = t
      probability = 1
    }
    if (certainty < probability) probability = certainty
    if (position === LAST || position === UNIT) names.push({ first: from + first, last: from + t, class: classOfLabel(label), probability })
  }
}
