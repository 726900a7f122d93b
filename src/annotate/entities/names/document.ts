import type { Reading, TokenisedSentence } from '../../../model/index.ts'
import type { Lexicon } from './lexicon.ts'
import { ALL_CAPS, ALPHABETIC, COLUMNS, CORE, FLAGS, LONG, LOWER_CASE, WEAK, type WordTable, wordId } from './words.ts'

/** What a token is in its document, bits of `NameDocument.state`. */
export const SENTENCE_START = 1
export const CANDIDATE = 2
/** The line is written with capitals as titles are, or in capitals only. */
export const TITLE_LINE = 4
export const CAPITALS_LINE = 8
export const PAD = 16

/** Words at either side of a line that are none. */
export const PADDING = 2
const PAD_TEXT = '\u0000'

/** A document's tokens as numbers, its lines parted by padding so that a window never leaves its line. */
export interface NameDocument {
  readonly count: number
  /** Word ids into the table. */
  readonly ids: Int32Array
  /** Offsets into the prose; -1 for padding. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly texts: readonly string[]
  readonly state: Uint8Array
  /** First and past-last token of the line a token stands in. */
  readonly lineStart: Int32Array
  readonly lineEnd: Int32Array
  /** First and past-last token of the run of capitalised words a token stands in; the token alone where it is not capitalised. */
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
  /** First and past-last token of each stretch that may hold names, in text order. */
  readonly segments: readonly (readonly [number, number])[]
}

/** Sentences joined into the lines they came from: a wrong sentence end then costs no name that stands across it. */
function linesOf(reading: Reading): TokenisedSentence[][] {
  const lines: TokenisedSentence[][] = []
  let last: TokenisedSentence | undefined
  for (const sentence of reading.sentences) {
    const joins = last !== undefined && last.kind === sentence.kind && !hasBreak(reading.prose, last.end, sentence.start)
    if (joins) lines[lines.length - 1]!.push(sentence)
    else lines.push([sentence])
    last = sentence
  }
  return lines
}

function hasBreak(prose: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (prose.charCodeAt(i) === 10) return true
  return to - from > 200
}

export function newNameDocument(reading: Reading, table: WordTable, lexicon: Lexicon): NameDocument {
  const lines = linesOf(reading)
  const count = lines.reduce((sum, line) => sum + PADDING + line.reduce((all, s) => all + s.tokens.length, 0), PADDING)
  const pad = wordId(table, PAD_TEXT, lexicon)
  const [ids, starts, ends, lineStart, lineEnd, runStart, runEnd] = columnsOf(count)
  ids.fill(pad)
  starts.fill(-1)
  ends.fill(-1)
  const state = new Uint8Array(count).fill(PAD)
  const texts: string[] = new Array(count).fill('')
  let at = PADDING
  for (const line of lines) {
    const from = at
    for (const sentence of line) {
      for (const [n, token] of sentence.tokens.entries()) {
        ids[at] = wordId(table, token.text, lexicon)
        starts[at] = token.start
        ends[at] = token.end
        texts[at] = token.text
        state[at++] = n === 0 ? SENTENCE_START : 0
      }
    }
    markCase(ids, state, from, at, table)
    lineStart.fill(from, from, at)
    lineEnd.fill(at, from, at)
    at += PADDING
  }
  const doc = { count, ids, starts, ends, texts, state, lineStart, lineEnd, runStart, runEnd }
  markRuns(doc, table)
  return { ...doc, segments: markCandidates(doc, table, wordId(table, '-', lexicon)) }
}

type Columns = readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]

/** Seven columns in one buffer: a buffer costs more than what a short document holds. */
function columnsOf(count: number): Columns {
  const all = new Int32Array(7 * count)
  return [0, 1, 2, 3, 4, 5, 6].map((n) => all.subarray(n * count, (n + 1) * count)) as unknown as Columns
}

/** Tells lines in title case and in capitals from running text. */
function markCase(ids: Int32Array, state: Uint8Array, from: number, to: number, table: WordTable): void {
  let upper = 0
  let lower = 0
  let capitals = 0
  for (let i = from; i < to; i++) {
    const flags = table.columns[ids[i]! * COLUMNS + FLAGS]!
    if ((flags & ALPHABETIC) === 0 || (flags & LONG) === 0) continue
    if (flags & LOWER_CASE) lower++
    else upper++
    if (flags & ALL_CAPS) capitals++
  }
  const all = upper + lower
  const mark = all >= 2 && capitals >= 0.8 * all ? CAPITALS_LINE : all >= 4 && upper >= 0.6 * all ? TITLE_LINE : 0
  if (mark) for (let i = from; i < to; i++) state[i]! |= mark
}

type Unmarked = Omit<NameDocument, 'segments'>

function markRuns(doc: Unmarked, table: WordTable): void {
  let i = 0
  while (i < doc.count) {
    let end = i + 1
    if (isCore(doc, table, i)) while (end < doc.count && isCore(doc, table, end)) end++
    for (let k = i; k < end; k++) {
      doc.runStart[k] = i
      doc.runEnd[k] = end
    }
    i = end
  }
}

function isCore(doc: Unmarked, table: WordTable, i: number): boolean {
  return (table.columns[doc.ids[i]! * COLUMNS + FLAGS]! & CORE) !== 0
}

/** Weak words count as far as this from a capital, on its left and its right. */
const LEAD = 2
const TAIL = 3
/** Longer stretches are read in pieces. */
const LONGEST = 400

/** Capitalised words, and what may stand between or beside them, may be names; the rest are certainly none. */
function markCandidates(doc: Unmarked, table: WordTable, dash: number): [number, number][] {
  const { state, ids, count } = doc
  for (let i = 0; i < count; i++) {
    if (state[i]! & PAD || !isCore(doc, table, i)) continue
    state[i]! |= CANDIDATE
    spread(state, ids, table, i, -1, LEAD, -1)
    spread(state, ids, table, i, 1, TAIL, dash)
  }
  return segmentsOf(state, count)
}

function spread(state: Uint8Array, ids: Int32Array, table: WordTable, from: number, step: number, reach: number, dash: number): void {
  for (let k = 1; k <= reach; k++) {
    const at = from + k * step
    const flags = table.columns[ids[at]! * COLUMNS + FLAGS]!
    // "Lik - sam": what a spaced hyphen joins may be part of the name.
    const joined = k === 2 && ids[at - 1] === dash && (flags & LOWER_CASE) !== 0
    if (state[at]! & PAD || ((flags & (WEAK | CORE)) === 0 && !joined)) return
    state[at]! |= CANDIDATE
    if (flags & CORE) return
  }
}

function segmentsOf(state: Uint8Array, count: number): [number, number][] {
  const segments: [number, number][] = []
  for (let i = 0; i < count; i++) {
    if ((state[i]! & CANDIDATE) === 0) continue
    let end = i + 1
    while (end < count && state[end]! & CANDIDATE && end - i < LONGEST) end++
    segments.push([i, end])
    i = end - 1
  }
  return segments
}
