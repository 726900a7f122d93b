import type { DocumentContext } from './context.ts'
import { CANDIDATE, CAPITALS_LINE, type NameDocument, PAD, PADDING, SENTENCE_START, TITLE_LINE } from './document.ts'
import { feature, pair } from './hashing.ts'
import { ALL_CAPS, CLUSTER, COLLAPSED, COLUMNS, CORE, FLAGS, LISTED, LOWER, PREFIX, SHAPE, SUFFIX, WORD, type WordTable } from './words.ts'

/** Everything the templates read of one document. */
export interface View {
  readonly doc: NameDocument
  readonly context: DocumentContext
  readonly table: WordTable
  /** From `matchPhrases`. */
  readonly lists: Int32Array
  /** The register the document is written in, see `register.ts`. */
  readonly register: number
}

/** Room that a token's features never exceed. */
export const MOST_FEATURES = 192

/** Writes the feature hashes of token `i` into `out`, and returns their count. */
export function emit(view: View, i: number, out: Uint32Array): number {
  let n = emitWord(view, i, out)
  n = emitWindow(view, i, out, n)
  n = emitRun(view, i, out, n)
  n = emitLists(view, i, out, n)
  return emitDocument(view, i, out, n)
}

function caseOf(state: number): number {
  return state & CAPITALS_LINE ? 2 : state & TITLE_LINE ? 1 : 0
}

function emitWord({ doc, table, register }: View, i: number, out: Uint32Array): number {
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const state = doc.state[i]!
  const kind = caseOf(state)
  let n = 0
  out[n++] = feature(1, 0)
  out[n++] = feature(2, c[row + WORD]!)
  out[n++] = feature(3, c[row + LOWER]!)
  out[n++] = feature(4, c[row + SHAPE]!)
  out[n++] = feature(5, c[row + COLLAPSED]!)
  out[n++] = feature(6, pair(c[row + COLLAPSED]!, kind * 2 + (state & SENTENCE_START)))
  out[n++] = feature(7, kind)
  for (let k = 0; k < 5; k++) {
    if (c[row + PREFIX + k] !== 0) out[n++] = feature(8 + k, c[row + PREFIX + k]!)
    if (c[row + SUFFIX + k] !== 0) out[n++] = feature(13 + k, c[row + SUFFIX + k]!)
  }
  for (let k = 0; k < 3; k++) if (c[row + CLUSTER + k] !== 0) out[n++] = feature(18 + k, c[row + CLUSTER + k]!)
  if (state & SENTENCE_START) out[n++] = feature(21, c[row + LOWER]!)
  out[n++] = feature(22, pair(register, c[row + COLLAPSED]!))
  out[n++] = feature(23, pair(register, c[row + LOWER]!))
  out[n++] = feature(24, pair(register, c[row + CLUSTER + 1]!))
  out[n++] = feature(25, pair(register, kind))
  const line =
    Math.min(doc.lineEnd[i]! - doc.lineStart[i]!, 10) * 4 + (i === doc.lineStart[i] ? 1 : 0) + (i === doc.lineEnd[i]! - 1 ? 2 : 0)
  out[n++] = feature(27, pair(line, c[row + COLLAPSED]!))
  const topic = topicOf(doc, c)
  if (topic !== 0) {
    out[n++] = feature(28, pair(topic, c[row + COLLAPSED]!))
    out[n++] = feature(29, pair(topic, pair(line, c[doc.ids[i + 1]! * COLUMNS + COLLAPSED]!)))
  }
  out[n++] = feature(26, pair(register, c[row + SUFFIX + 2]!))
  return n
}

/** A cable's slug: the first word of a document that opens in capitals ("SOCCER - …"); 0 for others. */
function topicOf(doc: NameDocument, c: Int32Array): number {
  const first = Math.min(PADDING, doc.count - 1)
  return doc.state[first]! & CAPITALS_LINE ? c[doc.ids[first]! * COLUMNS + LOWER]! : 0
}

function emitWindow({ doc, table, register }: View, i: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const left = doc.ids[i - 1]! * COLUMNS
  const right = doc.ids[i + 1]! * COLUMNS
  const left2 = doc.ids[i - 2]! * COLUMNS
  const right2 = doc.ids[i + 2]! * COLUMNS
  let n = from
  out[n++] = feature(30, c[left + LOWER]!)
  out[n++] = feature(31, c[right + LOWER]!)
  out[n++] = feature(32, c[left2 + LOWER]!)
  out[n++] = feature(33, c[right2 + LOWER]!)
  out[n++] = feature(34, c[left + COLLAPSED]!)
  out[n++] = feature(35, c[right + COLLAPSED]!)
  out[n++] = feature(36, pair(c[left + COLLAPSED]!, c[row + COLLAPSED]!))
  out[n++] = feature(37, pair(c[row + COLLAPSED]!, c[right + COLLAPSED]!))
  out[n++] = feature(38, pair(pair(c[left + COLLAPSED]!, c[row + COLLAPSED]!), c[right + COLLAPSED]!))
  out[n++] = feature(39, pair(c[left + LOWER]!, c[row + LOWER]!))
  out[n++] = feature(40, pair(c[row + LOWER]!, c[right + LOWER]!))
  out[n++] = feature(41, pair(c[left + LOWER]!, c[right + LOWER]!))
  out[n++] = feature(42, pair(c[left + LOWER]!, c[row + COLLAPSED]!))
  out[n++] = feature(43, pair(c[row + COLLAPSED]!, c[right + LOWER]!))
  out[n++] = feature(44, pair(c[left2 + LOWER]!, c[left + LOWER]!))
  out[n++] = feature(45, pair(c[right + LOWER]!, c[right2 + LOWER]!))
  out[n++] = feature(46, pair(c[left2 + COLLAPSED]!, pair(c[left + COLLAPSED]!, c[row + COLLAPSED]!)))
  out[n++] = feature(47, pair(c[row + COLLAPSED]!, pair(c[right + COLLAPSED]!, c[right2 + COLLAPSED]!)))
  for (let k = 0; k < 3; k++) {
    out[n++] = feature(48 + k, c[left + CLUSTER + k]!)
    out[n++] = feature(51 + k, c[right + CLUSTER + k]!)
  }
  out[n++] = feature(54, c[left2 + CLUSTER + 1]!)
  out[n++] = feature(55, c[right2 + CLUSTER + 1]!)
  out[n++] = feature(56, pair(c[left + CLUSTER + 1]!, c[row + CLUSTER + 1]!))
  out[n++] = feature(57, pair(c[row + CLUSTER + 1]!, c[right + CLUSTER + 1]!))
  out[n++] = feature(58, pair(c[left + CLUSTER + 1]!, c[right + CLUSTER + 1]!))
  out[n++] = feature(59, pair(register, c[left + LOWER]!))
  out[n++] = feature(60, pair(register, c[right + LOWER]!))
  out[n++] = feature(63, pair(register, c[left + COLLAPSED]!))
  out[n++] = feature(64, pair(register, c[right + COLLAPSED]!))
  out[n++] = feature(61, c[left + SUFFIX + 2]!)
  out[n++] = feature(62, c[right + SUFFIX + 2]!)
  return n
}

/** The nearest words around the run of capitals, its ends and length, and the phrase that small words join it to. */
function emitRun({ doc, table, register }: View, i: number, out: Uint32Array, from: number): number {
  const c = table.columns
  let n = from
  if (doc.state[i]! & CAPITALS_LINE) return n
  const start = doc.runStart[i]!
  const end = doc.runEnd[i]!
  const before = doc.ids[start - 1]! * COLUMNS
  const after = doc.ids[end]! * COLUMNS
  const first = doc.ids[start]! * COLUMNS
  const last = doc.ids[end - 1]! * COLUMNS
  const length = Math.min(end - start, 6)
  const place = (i === start ? 1 : 0) + (i === end - 1 ? 2 : 0)
  out[n++] = feature(70, pair(place, c[before + LOWER]!))
  out[n++] = feature(71, pair(place, c[after + LOWER]!))
  out[n++] = feature(72, length * 4 + place)
  out[n++] = feature(73, pair(place, c[first + LOWER]!))
  out[n++] = feature(74, pair(place, c[last + LOWER]!))
  out[n++] = feature(75, pair(place, c[last + SUFFIX + 2]!))
  out[n++] = feature(76, pair(c[before + LOWER]!, c[after + LOWER]!))
  out[n++] = feature(77, pair(place, c[last + CLUSTER + 1]!))
  out[n++] = feature(78, pair(place, c[first + CLUSTER + 1]!))
  out[n++] = feature(79, pair(place, c[before + CLUSTER + 1]!))
  out[n++] = feature(80, pair(place, c[after + CLUSTER + 1]!))
  out[n++] = feature(81, pair(length, pair(c[before + CLUSTER + 1]!, c[after + CLUSTER + 1]!)))
  out[n++] = feature(82, pair(length, c[before + LOWER]!))
  out[n++] = feature(83, pair(length, c[after + LOWER]!))
  out[n++] = feature(84, pair(register, pair(place, length)))
  out[n++] = feature(90, pair(register, pair(place, c[last + LOWER]!)))
  out[n++] = feature(91, pair(register, pair(place, c[before + LOWER]!)))
  out[n++] = feature(92, pair(register, pair(place, c[after + LOWER]!)))
  out[n++] = feature(93, pair(register, pair(place, c[last + CLUSTER + 1]!)))
  const before2 = doc.state[start - 1]! & PAD ? before : doc.ids[start - 2]! * COLUMNS
  const after2 = doc.state[end]! & PAD ? after : doc.ids[end + 1]! * COLUMNS
  out[n++] = feature(85, pair(place, pair(c[before2 + LOWER]!, c[before + LOWER]!)))
  out[n++] = feature(86, pair(place, pair(c[after + LOWER]!, c[after2 + LOWER]!)))
  // A run that goes on behind a small word: "Bank" of "China".
  const beyond = doc.state[end]! & CANDIDATE && doc.state[end + 1]! & CANDIDATE && (c[doc.ids[end + 1]! * COLUMNS + FLAGS]! & CORE) !== 0
  if (beyond) out[n++] = feature(87, pair(place, pair(c[after + LOWER]!, c[doc.ids[doc.runEnd[end + 1]! - 1]! * COLUMNS + LOWER]!)))
  const within =
    doc.state[start - 1]! & CANDIDATE && doc.state[start - 2]! & CANDIDATE && (c[doc.ids[start - 2]! * COLUMNS + FLAGS]! & CORE) !== 0
  if (within) {
    const head = doc.ids[start - 2]! * COLUMNS
    out[n++] = feature(88, pair(place, pair(c[before + LOWER]!, c[head + LOWER]!)))
    out[n++] = feature(89, pair(place, pair(c[before + LOWER]!, c[head + CLUSTER + 1]!)))
  }
  return n
}

function emitLists({ doc, table, lists, register }: View, i: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  let n = from
  out[n++] = feature(100, lists[i]!)
  out[n++] = feature(101, lists[i - 1]!)
  out[n++] = feature(102, lists[i + 1]!)
  out[n++] = feature(103, pair(lists[i]!, lists[i + 1]!))
  out[n++] = feature(104, pair(lists[i - 1]!, lists[i]!))
  if (lists[i]! !== 0) {
    out[n++] = feature(105, pair(lists[i]!, c[row + COLLAPSED]!))
    out[n++] = feature(106, pair(lists[i]!, c[doc.ids[i - 1]! * COLUMNS + LOWER]!))
    out[n++] = feature(107, pair(lists[i]!, c[doc.ids[i + 1]! * COLUMNS + LOWER]!))
    out[n++] = feature(108, pair(register, lists[i]!))
    const topic = topicOf(doc, c)
    if (topic !== 0) out[n++] = feature(111, pair(topic, lists[i]!))
    for (let bit = 0, left = lists[i]! >>> 2; left !== 0; bit++, left >>>= 1)
      if (left & 1) out[n++] = feature(109, bit * 4 + (lists[i]! & 3))
  }
  const end = doc.runEnd[i]! - 1
  if (c[doc.ids[end]! * COLUMNS + LISTED] !== 0) out[n++] = feature(110, c[doc.ids[end]! * COLUMNS + LISTED]!)
  const before = doc.ids[doc.runStart[i]! - 1]! * COLUMNS
  const after = doc.ids[end + 1]! * COLUMNS
  out[n++] = feature(116, c[doc.ids[i - 1]! * COLUMNS + LISTED]!)
  out[n++] = feature(117, c[doc.ids[i + 1]! * COLUMNS + LISTED]!)
  out[n++] = feature(118, c[before + LISTED]!)
  out[n++] = feature(119, c[after + LISTED]!)
  return n
}

/** How many other places of the same word are looked at, on each side. */
const OTHERS = 2

function emitDocument({ doc, context, table }: View, i: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  let n = from
  if ((c[row + FLAGS]! & CORE) === 0) return n
  const state = doc.state[i]!
  const isFirst = state & SENTENCE_START ? 1 : 0
  out[n++] = feature(120, context.alsoLower[i]! * 2 + isFirst)
  out[n++] = feature(121, pair(context.alsoLower[i]!, c[row + COLLAPSED]!))
  const expansion = context.expansion[i]!
  if (c[row + FLAGS]! & ALL_CAPS) out[n++] = feature(122, expansion < 0 ? 0 : 1)
  if (expansion >= 0) {
    const last = doc.ids[doc.runEnd[expansion]! - 1]! * COLUMNS
    out[n++] = feature(123, c[last + LOWER]!)
    out[n++] = feature(124, c[last + CLUSTER + 1]!)
    out[n++] = feature(125, c[doc.ids[expansion]! * COLUMNS + LOWER]!)
  }
  for (let k = 0, at = context.previous[i]!; k < OTHERS && at >= 0; k++, at = context.previous[at]!) n = emitOther(doc, c, at, out, n)
  for (let k = 0, at = context.next[i]!; k < OTHERS && at >= 0; k++, at = context.next[at]!) n = emitOther(doc, c, at, out, n)
  out[n++] = feature(126, (context.previous[i]! >= 0 ? 1 : 0) + (context.next[i]! >= 0 ? 2 : 0))
  return n
}

function emitOther(doc: NameDocument, c: Int32Array, at: number, out: Uint32Array, from: number): number {
  let n = from
  if (doc.state[at]! & CAPITALS_LINE) return n
  const start = doc.runStart[at]!
  const end = doc.runEnd[at]!
  out[n++] = feature(130, c[doc.ids[at - 1]! * COLUMNS + LOWER]!)
  out[n++] = feature(131, c[doc.ids[at + 1]! * COLUMNS + LOWER]!)
  out[n++] = feature(132, c[doc.ids[start - 1]! * COLUMNS + LOWER]!)
  out[n++] = feature(133, c[doc.ids[end]! * COLUMNS + LOWER]!)
  if (end - start > 1) {
    const place = (at === start ? 1 : 0) + (at === end - 1 ? 2 : 0)
    out[n++] = feature(134, pair(place, c[doc.ids[end - 1]! * COLUMNS + LOWER]!))
    out[n++] = feature(135, pair(place, c[doc.ids[start]! * COLUMNS + LOWER]!))
    out[n++] = feature(136, place * 8 + Math.min(end - start, 6))
  }
  return n
}
