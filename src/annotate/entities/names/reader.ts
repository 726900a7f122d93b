import type { Reading } from '../../../model/index.ts'
import { type Candidates, closeSegment, collectCandidates, emptyCandidates } from './candidates.ts'
import type { Evidence } from './case.ts'
import { bestPath, type Lattice, makeLatticeRoom, sumChain } from './chain.ts'
import { emitCombinations, emitCombinedIdentity } from './combinations.ts'
import { newDocumentContext } from './context.ts'
import { type NameDocument, newNameDocument } from './document.ts'
import { type FirstReading, newFirstReading } from './first-reading.ts'
import type { Forest } from './forest.ts'
import { matchPhrases } from './gazetteer.ts'
import { keptSumsFor, placeOfSum } from './kept.ts'
import { BEGIN, classOfLabel, LABELS, LAST, positionOf, UNIT } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { chooseNames, type Doubtful, newChoice, weighCandidates } from './posterior.ts'
import type { Precedents } from './precedents.ts'
import { registerOf } from './register.ts'
import { addScores, type Scorer, type Sums } from './scorer.ts'
import { emitSecond } from './second.ts'
import { findStands, MOST_STANDS, newStands } from './stands.ts'
import { MOST_FEATURES, type View } from './templates.ts'
import type { WordTable } from './words.ts'

/** A name by its tokens: from `first` to `last`, both included. */
export interface FoundName {
  readonly first: number
  readonly last: number
  /** Index into `CLASSES`. */
  readonly class: number
  /** Probability of exactly this name, by the model. */
  readonly probability: number
  /** Where a rule made the name: how sure it is, which no calibration changes. */
  readonly confidence?: number
  /** Where the name is only part of its one token: offsets inside it. */
  readonly part?: readonly [number, number]
}

const hashes = new Uint32Array(MOST_FEATURES)
const stands = newStands()
const sums: Sums = { sums: new Int32Array(0), places: new Int32Array(MOST_STANDS), count: 0 }
const none: Sums = { ...sums, count: 0 }

export function newView(reading: Reading, table: WordTable, lexicon: Lexicon): View {
  const doc = newNameDocument(reading, table, lexicon)
  const context = newDocumentContext(doc, table)
  return { doc, table, context, lists: matchPhrases(doc, table, lexicon), register: registerOf(doc, table, lexicon) }
}

/** Raw scores of every candidate token, 17 each, in the order of the segments. */
export function scoreDocument(view: View, scorer: Scorer): Float64Array {
  const { segments } = view.doc
  const scores = new Float64Array(segments.reduce((sum, [from, to]) => sum + to - from, 0) * LABELS)
  const kept = keptSumsFor(scorer, view)
  let row = 0
  for (const [from, to] of segments) {
    for (let i = from; i < to; i++) {
      findStands(view, i, stands)
      for (let k = 0; k < stands.count; k++) sums.places[k] = placeOfSum(kept, scorer, view, stands.words[k]!, stands.roles[k]!)
      sums.sums = kept.sums
      sums.count = stands.count
      const known = emitCombinedIdentity(view, i, hashes, 0)
      addScores(scorer, hashes, emitCombinations(view, i, hashes, known), sums, scores, row)
      row += LABELS
    }
  }
  return scores
}

/** What a decoder needs of a pass. */
export type Moves = Pick<Scorer, 'transitions' | 'potentials'>

/** The names of the most probable labelling under the scores; the probabilities of all labels go into `marginals`. */
export function decode(doc: NameDocument, scores: Float64Array, moves: Moves, lattice: Lattice, marginals: Float32Array): FoundName[] {
  const names: FoundName[] = []
  let row = 0
  for (const [from, to] of doc.segments) {
    const length = to - from
    makeLatticeRoom(lattice, length)
    for (let k = 0; k < length * LABELS; k++) lattice.scores[k] = scores[row + k]!
    bestPath(lattice, length, moves.transitions)
    sumChain(lattice, length, moves.potentials, false)
    for (let k = 0; k < length * LABELS; k++) marginals[row + k] = lattice.marginals[k]!
    collect(lattice, from, length, names)
    row += length * LABELS
  }
  return names
}

/** How much the first pass's scores count in the second, which may then overrule them. */
export const READING_TRUST = 0.6

/** A stretch of which every token is so surely outside of names is not read again. */
const SURE = 0.995

/** What names are read with; its rooms are used again for each document. */
export interface NameReader {
  readonly lexicon: Lexicon
  readonly first: Scorer
  readonly second: Scorer
  readonly lattice: Lattice
  readonly forest: Forest
  readonly precedents: Precedents
  readonly candidates: Candidates
  readonly evidence: Evidence
}

/** Reads a document, then once more with what the first reading found all over it; where doubtful names are left out, the evidence for each is weighed. */
export function readTwice(view: View, reader: NameReader, doubtful: Doubtful): FoundName[] {
  const { candidates, evidence, forest } = reader
  const scores = scoreDocument(view, reader.first)
  const marginals = new Float32Array(scores.length)
  const reading = newFirstReading(view, decode(view.doc, scores, reader.first, reader.lattice, marginals), marginals)
  emptyCandidates(candidates)
  const segments: (readonly [number, number])[] = []
  let row = 0
  for (const segment of view.doc.segments) {
    const [from, to] = segment
    const end = row + (to - from) * LABELS
    if (!isSurelyOutside(marginals, row, end)) {
      scoreAgain(view, reading, from, to, reader.second, scores, row, reader.lattice)
      readSegment(reader, from, to, marginals, row)
      segments.push(segment)
    }
    row = end
  }
  if (doubtful === 'left out') weighCandidates({ ...reader, view }, evidence, forest)
  return segments.flatMap(([from, to], n) => chooseNames(candidates, n, from, to - from, CHOICES[doubtful]))
}

/** Adds the candidates of a segment whose scores of the second pass are in the lattice. */
export function readSegment(
  { lattice, second, candidates }: Pick<NameReader, 'lattice' | 'candidates'> & { readonly second: Moves },
  from: number,
  to: number,
  earlier: Float32Array,
  row: number,
): void {
  sumChain(lattice, to - from, second.potentials, false)
  collectCandidates(candidates, lattice, to - from, second.potentials, from, earlier, row)
  closeSegment(candidates)
}

const CHOICES = { said: newChoice('said'), 'left out': newChoice('left out') }

export function isSurelyOutside(marginals: Float32Array, row: number, end: number): boolean {
  for (let at = row; at < end; at += LABELS) if (marginals[at]! < SURE) return false
  return true
}

/** Scores of a stretch in the second pass, into the lattice. */
function scoreAgain(
  view: View,
  reading: FirstReading,
  from: number,
  to: number,
  second: Scorer,
  scores: Float64Array,
  row: number,
  lattice: Lattice,
): void {
  makeLatticeRoom(lattice, to - from)
  for (let k = 0; k < (to - from) * LABELS; k++) lattice.scores[k] = scores[row + k]! * READING_TRUST
  for (let i = from; i < to; i++) addScores(second, hashes, emitSecond(view, reading, i, hashes), none, lattice.scores, (i - from) * LABELS)
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
