import { type Around, kindOf } from './around.ts'
import { EDGES } from './candidates.ts'
import { type Case, EVIDENCE, type Evidence, HABITS, lowerOf, phraseOf, SHARED } from './case.ts'
import { CAPITALS_LINE, SENTENCE_START, TITLE_LINE } from './document.ts'
import { CLASSES } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { AFTER, ALONE, BEFORE, FIRST, HEAD, rateOf, timesOf, touchingOf } from './precedents.ts'
import { ALL_CAPS, CLUSTER, COLUMNS, CORE, FLAGS, MARK } from './words.ts'

const KINDS = CLASSES.length

/** Fills the columns of a candidate from `at` on that hold whatever its class. */
export function putStretch(of: Case, i: number, around: Around, evidence: Evidence, at: number): void {
  let n = putMass(of, i, around, evidence.rows, at)
  n = putParts(of, i, evidence, n)
  n = putBeside(of, around, evidence, n)
  n = putShape(of, i, evidence.rows, n)
  putWords(of, i, evidence, n)
}

/** How probable the stretch and its rivals are. */
function putMass({ candidates }: Case, i: number, around: Around, row: Float32Array, at: number): number {
  const { mass, edges, first, last } = candidates
  const { over, across, front, back, cut } = around
  let n = at
  row[n++] = mass[i]!
  for (let k = 0; k < 3; k++) row[n++] = edges[i * EDGES + k]!
  row[n++] = over.mass
  row[n++] = kindOf(candidates, over.at)
  row[n++] = over.at < 0 ? 0 : (first[over.at]! < first[i]! ? 1 : 0) + (last[over.at]! > last[i]! ? 2 : 0)
  row[n++] = across.mass
  for (const part of [front, back]) {
    row[n++] = part.mass
    row[n++] = kindOf(candidates, part.at)
  }
  row[n++] = cut.mass
  row[n++] = kindOf(candidates, cut.at)
  row[n++] = kindOf(candidates, cut.mass > 0 ? cut.rest : -1)
  return n
}

/** The place lists and those of peoples, see `LISTS`. */
const PLACE_OR_PEOPLE = 0x1001f
const OWN_LISTS = [0x1f, 0x640, 0xa0, 0x3000, 0xc100] as const

/** What is known of the parts a stretch may be cut into: as names of the training texts, of the lists, of this document. */
function putParts({ view, lexicon, candidates, precedents }: Case, i: number, evidence: Evidence, at: number): number {
  const row = evidence.rows
  const a = candidates.first[i]!
  const b = candidates.last[i]!
  let [frontTimes, frontKind, backTimes, backKind, here, hereKind, frontLists, backLists] = [0, -1, 0, -1, 0, -1, 0, 0]
  for (let k = a; k < b; k++) {
    const front = phraseOf(view, a, k)
    const back = phraseOf(view, k + 1, b)
    const frontName = precedents.name(front)
    const backName = precedents.name(back)
    if (allTimes(frontName) > frontTimes) [frontTimes, frontKind] = [allTimes(frontName), mostOf(frontName)]
    if (allTimes(backName) > backTimes) [backTimes, backKind] = [allTimes(backName), mostOf(backName)]
    frontLists |= listsOf(lexicon, front, k === a)
    backLists |= listsOf(lexicon, back, k + 1 === b)
    const sums = evidence.repeated.get(front)
    const mass = sums === undefined ? 0 : sums[1]! + sums[2]! + sums[3]! + sums[4]!
    if (mass > here) [here, hereKind] = [mass, greatest(sums!)]
  }
  let n = at
  for (const value of [frontTimes, frontKind, backTimes, backKind, here, hereKind]) row[n++] = value
  row[n++] = frontLists & PLACE_OR_PEOPLE ? 1 : 0
  row[n++] = backLists & PLACE_OR_PEOPLE ? 1 : 0
  return n
}

function listsOf(lexicon: Lexicon, phrase: number, isWord: boolean): number {
  return isWord ? lexicon.listed(phrase) : lexicon.phrase(phrase)
}

export function allTimes(name: number): number {
  return timesOf(name, 0) + timesOf(name, 1) + timesOf(name, 2) + timesOf(name, 3)
}

function mostOf(name: number): number {
  if (name === 0) return -1
  let best = 0
  for (let kind = 1; kind < KINDS; kind++) if (timesOf(name, kind) > timesOf(name, best)) best = kind
  return best
}

function greatest(sums: Float32Array): number {
  let best = 0
  for (let kind = 1; kind < KINDS; kind++) if (sums[1 + kind]! > sums[1 + best]!) best = kind
  return best
}

/** The names that may stand directly before and behind. */
function putBeside({ lexicon, candidates, precedents }: Case, around: Around, evidence: Evidence, at: number): number {
  const { first, last } = candidates
  const row = evidence.rows
  let n = at
  for (const { mass, at: beside } of [around.left, around.right]) {
    const name = beside < 0 ? 0 : precedents.name(evidence.phrases[beside]!)
    row[n++] = mass
    row[n++] = kindOf(candidates, beside)
    row[n++] = beside < 0 ? 0 : last[beside]! - first[beside]! + 1
    row[n++] = beside < 0 ? -1 : allTimes(name)
    row[n++] = mostOf(name)
    row[n++] = beside >= 0 && listsOf(lexicon, evidence.phrases[beside]!, first[beside] === last[beside]) & PLACE_OR_PEOPLE ? 1 : 0
  }
  return n
}

function putShape({ view, candidates }: Case, i: number, row: Float32Array, at: number): number {
  const { doc, table, context, register } = view
  const a = candidates.first[i]!
  const b = candidates.last[i]!
  let capitals = 0
  let marks = 0
  for (let k = a; k <= b; k++) {
    const flags = table.columns[doc.ids[k]! * COLUMNS + FLAGS]!
    if (flags & CORE) capitals++
    else if (flags & MARK) marks++
  }
  let n = at
  row[n++] = b - a + 1
  row[n++] = capitals
  row[n++] = marks
  row[n++] = a - doc.runStart[a]!
  row[n++] = doc.runEnd[b]! - 1 - b
  row[n++] = doc.state[a]! & CAPITALS_LINE ? 2 : doc.state[a]! & TITLE_LINE ? 1 : 0
  row[n++] = doc.state[a]! & SENTENCE_START ? 1 : 0
  row[n++] = a === b && table.columns[doc.ids[a]! * COLUMNS + FLAGS]! & ALL_CAPS ? (context.expansion[a]! >= 0 ? 2 : 1) : 0
  row[n++] = context.alsoLower[a]! + 2 * context.alsoLower[b]!
  row[n++] = doc.texts[a - 1] === '(' && doc.texts[b + 1] === ')' ? 1 : 0
  row[n++] = register
  return n
}

/** What lists and training texts tell of the stretch and its outer words; notes their habits for `putClass`. */
function putWords(
  { view, lexicon, candidates, precedents }: Case,
  i: number,
  { rows, phrases, habits, repeated }: Evidence,
  at: number,
): void {
  const a = candidates.first[i]!
  const b = candidates.last[i]!
  const head = a === b ? ALONE : HEAD
  const classOf = (k: number) => view.table.columns[view.doc.ids[k]! * COLUMNS + CLUSTER + 1]!
  const from = i * HABITS
  habits[from] = precedents.habit(BEFORE, lowerOf(view, a - 1))
  habits[from + 1] = precedents.habit(AFTER, lowerOf(view, b + 1))
  habits[from + 2] = precedents.habit(head, lowerOf(view, b))
  habits[from + 3] = precedents.habit(FIRST, lowerOf(view, a))
  habits[from + 4] = precedents.habit(BEFORE, classOf(a - 1))
  habits[from + 5] = precedents.habit(AFTER, classOf(b + 1))
  habits[from + 6] = precedents.habit(head, classOf(b))
  const lists = listsOf(lexicon, phrases[i]!, a === b)
  const name = precedents.name(phrases[i]!)
  const sums = repeated.get(phrases[i]!)!
  let n = at
  for (const list of OWN_LISTS) rows[n++] = lists & list ? 1 : 0
  for (const habit of [2, 3, 6]) {
    rows[n++] = touchingOf(habits[from + habit]!)
    rows[n++] = rateOf(habits[from + habit]!)
  }
  rows[n++] = allTimes(name)
  rows[n++] = sums[0]! - 1
  rows[n++] = sums[0]! > 1 ? (sums[1]! + sums[2]! + sums[3]! + sums[4]! - candidates.mass[i]!) / (sums[0]! - 1) : -1
  if (n !== i * EVIDENCE + SHARED) throw new Error(`Evidence has ${n - i * EVIDENCE} columns.`)
}
