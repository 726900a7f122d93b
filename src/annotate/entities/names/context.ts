import type { NameDocument } from './document.ts'
import { CANDIDATE, CAPITALS_LINE, PAD, SENTENCE_START } from './document.ts'
import { scramble } from './hashing.ts'
import { ALL_CAPS, ALPHABETIC, CAPITALISED, COLUMNS, CORE, FLAGS, LOWER_CASE, LOWER_ID, type WordTable } from './words.ts'

/** What the whole document tells of its words. */
export interface DocumentContext {
  /** Previous and next token with the same capitalised word; -1 where there is none. */
  readonly previous: Int32Array
  readonly next: Int32Array
  /** 1 where the word also stands in lower case in this document, by token. */
  readonly alsoLower: Uint8Array
  /** For an acronym, the run whose initials it is (its first token); -1 elsewhere. */
  readonly expansion: Int32Array
}

export function newDocumentContext(doc: NameDocument, table: WordTable): DocumentContext {
  const places = new Int32Array(3 * doc.count).fill(-1)
  const previous = places.subarray(0, doc.count)
  const next = places.subarray(doc.count, 2 * doc.count)
  const expansion = places.subarray(2 * doc.count)
  const alsoLower = new Uint8Array(doc.count)
  const { columns } = table
  const { lastAt, lowerSeen } = seenWords(table.count)
  const initials = new Map<number, number>()
  for (let i = 0; i < doc.count; i++) {
    const id = doc.ids[i]!
    const flags = columns[id * COLUMNS + FLAGS]!
    if (flags & LOWER_CASE) lowerSeen[id] = 1
    if ((doc.state[i]! & CANDIDATE) === 0 || (flags & CAPITALISED) === 0) continue
    const before = lastAt[id]!
    previous[i] = before
    if (before >= 0) next[before] = i
    lastAt[id] = i
    if ((doc.state[i]! & CAPITALS_LINE) === 0 && beginsPhrase(doc, i)) collectInitials(doc, columns, i, initials)
  }
  for (let i = 0; i < doc.count; i++) {
    if ((doc.state[i]! & CANDIDATE) === 0) continue
    const row = doc.ids[i]! * COLUMNS
    alsoLower[i] = lowerSeen[columns[row + LOWER_ID]!]!
    if (columns[row + FLAGS]! & ALL_CAPS) expansion[i] = initials.get(hashOf(doc.texts[i]!)) ?? -1
  }
  for (let i = 0; i < doc.count; i++) {
    lastAt[doc.ids[i]!] = -1
    lowerSeen[doc.ids[i]!] = 0
  }
  return { previous, next, alsoLower, expansion }
}

/** By word id: its last place so far, -1 where there is none, and whether it stood in lower case. */
interface SeenWords {
  readonly lastAt: Int32Array
  readonly lowerSeen: Uint8Array
}

let seen: SeenWords = { lastAt: new Int32Array(0), lowerSeen: new Uint8Array(0) }

/** Room for so many words, used again for each document, which leaves it as it was: the words known are far more than a document's. */
function seenWords(count: number): SeenWords {
  if (count > seen.lastAt.length) seen = { lastAt: new Int32Array(2 * count).fill(-1), lowerSeen: new Uint8Array(2 * count) }
  return seen
}

/** At the first capital of a run; also at the second, where the first only begins the sentence ("The World Bank"). */
function beginsPhrase(doc: NameDocument, i: number): boolean {
  const start = doc.runStart[i]!
  return start === i || (start === i - 1 && (doc.state[start]! & SENTENCE_START) !== 0)
}

function hashOf(acronym: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < acronym.length; i++)
    if (acronym[i] !== '.' && acronym[i] !== '-') hash = Math.imul(hash ^ acronym.charCodeAt(i), 0x01000193)
  return scramble(hash)
}

/** Initials of the phrase that begins with this run, small words between capitals passed over: "Bank of China", BOC and BC. */
function collectInitials(doc: NameDocument, columns: Int32Array, from: number, initials: Map<number, number>): void {
  let hash = 0x811c9dc5
  let letters = 0
  let gap = 0
  for (let i = from; i < doc.count && i < from + 14 && gap < 3; i++) {
    if (doc.state[i]! & PAD) return
    const flags = columns[doc.ids[i]! * COLUMNS + FLAGS]!
    if ((flags & ALPHABETIC) === 0 && doc.texts[i] !== '&' && doc.texts[i] !== '-' && doc.texts[i] !== "'s") return
    if ((flags & CORE) === 0) {
      gap++
      continue
    }
    gap = 0
    const text = doc.texts[i]!
    if (i > from && flags & ALL_CAPS && text.length > 1) return
    for (let k = 0; k < text.length; k++) {
      if (k > 0 && text[k - 1] !== '-') continue
      hash = Math.imul(hash ^ text[k]!.toUpperCase().charCodeAt(0), 0x01000193)
      letters++
    }
    if (letters >= 2) initials.set(scramble(hash), from)
  }
}
