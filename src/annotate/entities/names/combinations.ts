import { CANDIDATE, CAPITALS_LINE, type NameDocument, PAD, PADDING, SENTENCE_START, TITLE_LINE } from './document.ts'
import { feature, pair } from './hashing.ts'
import { OTHERS, placeInRun } from './stands.ts'
import type { View } from './templates.ts'
import { ALL_CAPS, CLUSTER, COLLAPSED, COLUMNS, CORE, FLAGS, LISTED, LOWER } from './words.ts'

/** Features of several words together that know the token's very word. */
export function emitCombinedIdentity({ doc, table }: View, i: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const left = doc.ids[i - 1]! * COLUMNS
  const right = doc.ids[i + 1]! * COLUMNS
  let n = from
  if (doc.state[i]! & SENTENCE_START) out[n++] = feature(21, c[row + LOWER]!)
  out[n++] = feature(39, pair(c[left + LOWER]!, c[row + LOWER]!))
  out[n++] = feature(40, pair(c[row + LOWER]!, c[right + LOWER]!))
  out[n++] = feature(56, pair(c[left + CLUSTER + 1]!, c[row + CLUSTER + 1]!))
  out[n++] = feature(57, pair(c[row + CLUSTER + 1]!, c[right + CLUSTER + 1]!))
  return n
}

/** Features of several words together, or of the place in line and document. */
export function emitCombinations(view: View, i: number, out: Uint32Array, from: number): number {
  let n = emitLine(view, i, out, from)
  n = emitWindow(view, i, out, n)
  if ((view.doc.state[i]! & CAPITALS_LINE) === 0) {
    n = emitRun(view, i, out, n)
    n = emitJoined(view, i, out, n)
    n = emitBracket(view, i, out, n)
  }
  n = emitLists(view, i, out, n)
  return emitDocument(view, i, out, n)
}

function caseOf(state: number): number {
  return state & CAPITALS_LINE ? 2 : state & TITLE_LINE ? 1 : 0
}

function emitLine({ doc, table, register }: View, i: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const state = doc.state[i]!
  const kind = caseOf(state)
  let n = from
  out[n++] = feature(1, 0)
  out[n++] = feature(6, pair(c[row + COLLAPSED]!, kind * 2 + (state & SENTENCE_START)))
  out[n++] = feature(7, kind)
  out[n++] = feature(25, pair(register, kind))
  const line =
    Math.min(doc.lineEnd[i]! - doc.lineStart[i]!, 10) * 4 + (i === doc.lineStart[i] ? 1 : 0) + (i === doc.lineEnd[i]! - 1 ? 2 : 0)
  out[n++] = feature(27, pair(line, c[row + COLLAPSED]!))
  const topic = topicOf(doc, c)
  if (topic !== 0) {
    out[n++] = feature(28, pair(topic, c[row + COLLAPSED]!))
    out[n++] = feature(29, pair(topic, pair(line, c[doc.ids[i + 1]! * COLUMNS + COLLAPSED]!)))
  }
  return n
}

/** A cable's slug: the first word of a document that opens in capitals ("SOCCER - …"); 0 for others. */
function topicOf(doc: NameDocument, c: Int32Array): number {
  const first = Math.min(PADDING, doc.count - 1)
  return doc.state[first]! & CAPITALS_LINE ? c[doc.ids[first]! * COLUMNS + LOWER]! : 0
}

function emitWindow({ doc, table }: View, i: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const left = doc.ids[i - 1]! * COLUMNS
  const right = doc.ids[i + 1]! * COLUMNS
  const left2 = doc.ids[i - 2]! * COLUMNS
  const right2 = doc.ids[i + 2]! * COLUMNS
  let n = from
  out[n++] = feature(36, pair(c[left + COLLAPSED]!, c[row + COLLAPSED]!))
  out[n++] = feature(37, pair(c[row + COLLAPSED]!, c[right + COLLAPSED]!))
  out[n++] = feature(38, pair(pair(c[left + COLLAPSED]!, c[row + COLLAPSED]!), c[right + COLLAPSED]!))
  out[n++] = feature(41, pair(c[left + LOWER]!, c[right + LOWER]!))
  out[n++] = feature(42, pair(c[left + LOWER]!, c[row + COLLAPSED]!))
  out[n++] = feature(43, pair(c[row + COLLAPSED]!, c[right + LOWER]!))
  out[n++] = feature(44, pair(c[left2 + LOWER]!, c[left + LOWER]!))
  out[n++] = feature(45, pair(c[right + LOWER]!, c[right2 + LOWER]!))
  out[n++] = feature(46, pair(c[left2 + COLLAPSED]!, pair(c[left + COLLAPSED]!, c[row + COLLAPSED]!)))
  out[n++] = feature(47, pair(c[row + COLLAPSED]!, pair(c[right + COLLAPSED]!, c[right2 + COLLAPSED]!)))
  out[n++] = feature(58, pair(c[left + CLUSTER + 1]!, c[right + CLUSTER + 1]!))
  return n
}

/** The words around the run of capitals, its length, and the token's place in it. */
function emitRun(view: View, i: number, out: Uint32Array, from: number): number {
  const { doc, table, register } = view
  const c = table.columns
  const start = doc.runStart[i]!
  const end = doc.runEnd[i]!
  const before = doc.ids[start - 1]! * COLUMNS
  const after = doc.ids[end]! * COLUMNS
  const length = Math.min(end - start, 6)
  const place = placeInRun(view, i)
  let n = from
  out[n++] = feature(72, length * 4 + place)
  out[n++] = feature(76, pair(c[before + LOWER]!, c[after + LOWER]!))
  out[n++] = feature(81, pair(length, pair(c[before + CLUSTER + 1]!, c[after + CLUSTER + 1]!)))
  out[n++] = feature(82, pair(length, c[before + LOWER]!))
  out[n++] = feature(83, pair(length, c[after + LOWER]!))
  out[n++] = feature(84, pair(register, pair(place, length)))
  const before2 = beyondLeft(doc, start)
  const after2 = beyondRight(doc, end)
  out[n++] = feature(85, pair(place, pair(c[before2 + LOWER]!, c[before + LOWER]!)))
  out[n++] = feature(86, pair(place, pair(c[after + LOWER]!, c[after2 + LOWER]!)))
  return n
}

/** The row of the second word before a run; the first's where the line begins there. */
function beyondLeft(doc: NameDocument, start: number): number {
  return doc.ids[doc.state[start - 1]! & PAD ? start - 1 : start - 2]! * COLUMNS
}

function beyondRight(doc: NameDocument, end: number): number {
  return doc.ids[doc.state[end]! & PAD ? end : end + 1]! * COLUMNS
}

/** A run that goes on behind a small word: "Bank" of "China". */
function emitJoined(view: View, i: number, out: Uint32Array, from: number): number {
  const { doc, table } = view
  const c = table.columns
  const start = doc.runStart[i]!
  const end = doc.runEnd[i]!
  const place = placeInRun(view, i)
  let n = from
  if (isName(view, end, end + 1)) {
    const last = doc.ids[doc.runEnd[end + 1]! - 1]! * COLUMNS
    out[n++] = feature(87, pair(place, pair(c[doc.ids[end]! * COLUMNS + LOWER]!, c[last + LOWER]!)))
  }
  if (isName(view, start - 1, start - 2)) {
    const head = doc.ids[start - 2]! * COLUMNS
    const link = c[doc.ids[start - 1]! * COLUMNS + LOWER]!
    out[n++] = feature(88, pair(place, pair(link, c[head + LOWER]!)))
    out[n++] = feature(89, pair(place, pair(link, c[head + CLUSTER + 1]!)))
  }
  return n
}

function isName({ doc, table }: View, link: number, beyond: number): boolean {
  return (doc.state[link]! & doc.state[beyond]! & CANDIDATE) !== 0 && (table.columns[doc.ids[beyond]! * COLUMNS + FLAGS]! & CORE) !== 0
}

/** "Agency for Arid Lands (AAL)": the name before the bracket that a run fills, and for that name, what its bracket holds. */
function emitBracket(view: View, i: number, out: Uint32Array, from: number): number {
  const { doc, table } = view
  const c = table.columns
  const start = doc.runStart[i]!
  const end = doc.runEnd[i]!
  let n = from
  if (doc.texts[start - 1] === '(' && doc.texts[end] === ')') {
    const last = beyondLeft(doc, start)
    out[n++] = feature(160, pair(Math.min(end - start, 6), c[last + LOWER]!))
    out[n++] = feature(161, c[last + CLUSTER + 1]!)
    out[n++] = feature(162, c[last + COLLAPSED]!)
    out[n++] = feature(163, c[last + LISTED]!)
    const first = doc.state[start - 2]! & PAD ? last : doc.ids[doc.runStart[start - 2]!]! * COLUMNS
    out[n++] = feature(164, c[first + LOWER]!)
    out[n++] = feature(165, c[first + CLUSTER + 1]!)
  }
  if (doc.texts[end] === '(' && doc.texts[end + 2] === ')')
    out[n++] = feature(166, pair(placeInRun(view, i), c[beyondRight(doc, end) + COLLAPSED]!))
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
  if (lists[i]! === 0) return n
  out[n++] = feature(105, pair(lists[i]!, c[row + COLLAPSED]!))
  out[n++] = feature(106, pair(lists[i]!, c[doc.ids[i - 1]! * COLUMNS + LOWER]!))
  out[n++] = feature(107, pair(lists[i]!, c[doc.ids[i + 1]! * COLUMNS + LOWER]!))
  out[n++] = feature(108, pair(register, lists[i]!))
  const topic = topicOf(doc, c)
  if (topic !== 0) out[n++] = feature(111, pair(topic, lists[i]!))
  for (let bit = 0, left = lists[i]! >>> 2; left !== 0; bit++, left >>>= 1) if (left & 1) out[n++] = feature(109, bit * 4 + (lists[i]! & 3))
  return n
}

function emitDocument(view: View, i: number, out: Uint32Array, from: number): number {
  const { doc, context, table } = view
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  let n = from
  if ((c[row + FLAGS]! & CORE) === 0) return n
  const isFirst = doc.state[i]! & SENTENCE_START ? 1 : 0
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
  for (let k = 0, at = context.previous[i]!; k < OTHERS && at >= 0; k++, at = context.previous[at]!) n = emitOther(view, at, out, n)
  for (let k = 0, at = context.next[i]!; k < OTHERS && at >= 0; k++, at = context.next[at]!) n = emitOther(view, at, out, n)
  out[n++] = feature(126, (context.previous[i]! >= 0 ? 1 : 0) + (context.next[i]! >= 0 ? 2 : 0))
  return n
}

/** The length of the run at another place of the word; what stands around it, see `roles.ts`. */
function emitOther(view: View, at: number, out: Uint32Array, from: number): number {
  const { doc } = view
  const length = doc.runEnd[at]! - doc.runStart[at]!
  if (doc.state[at]! & CAPITALS_LINE || length < 2) return from
  out[from] = feature(136, placeInRun(view, at) * 8 + Math.min(length, 6))
  return from + 1
}
