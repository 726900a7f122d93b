import type { Candidates } from './candidates.ts'
import { pair } from './hashing.ts'
import { type Lexicon, PHRASE } from './lexicon.ts'
import type { Precedents } from './precedents.ts'
import type { View } from './templates.ts'
import { COLUMNS, LOWER } from './words.ts'

/** What evidence for names is gathered from. */
export interface Case {
  readonly view: View
  readonly lexicon: Lexicon
  readonly candidates: Candidates
  readonly precedents: Precedents
}

/** Columns that hold of a stretch whatever its class, and those that a class adds. */
export const SHARED = 62
const BY_CLASS = 15
/** Columns of a row of evidence. */
export const EVIDENCE = SHARED + BY_CLASS
/** Words whose habits tell of a class: before, behind, head and first; the same for word classes but for the first. */
export const HABITS = 7

/** What is known of each candidate of a document, a row each, which holds the columns of one class at a time. */
export interface Evidence {
  rows: Float32Array
  /** Hash of each candidate's words in lower case. */
  phrases: Int32Array
  habits: Int32Array
  /** Of all candidates with the same words: how many, then the sum of each class's probability. */
  repeated: Map<number, Float32Array>
}

export function newEvidence(): Evidence {
  return { rows: new Float32Array(0), phrases: new Int32Array(0), habits: new Int32Array(0), repeated: new Map() }
}

/** Room for so many candidates; what was gathered before is void. */
export function makeEvidenceRoom(evidence: Evidence, count: number): void {
  if (count <= evidence.phrases.length) return
  evidence.rows = new Float32Array(count * 2 * EVIDENCE)
  evidence.phrases = new Int32Array(count * 2)
  evidence.habits = new Int32Array(count * 2 * HABITS)
}

/** The hash of a token's word in lower case. */
export function lowerOf({ doc, table }: View, i: number): number {
  return table.columns[doc.ids[i]! * COLUMNS + LOWER]!
}

/** The hash of a stretch's words in lower case, as the lists of phrases have it. */
export function phraseOf(view: View, first: number, last: number): number {
  let hash = lowerOf(view, first)
  if (first === last) return hash
  hash = pair(PHRASE, hash)
  for (let i = first + 1; i <= last; i++) hash = pair(hash, lowerOf(view, i))
  return hash
}
