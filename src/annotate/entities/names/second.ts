import { CAPITALS_LINE, type NameDocument, PAD } from './document.ts'
import { feature, pair } from './hashing.ts'
import { classOfLabel, LABELS, positionOf } from './labels.ts'
import type { FoundName } from './reader.ts'
import type { View } from './templates.ts'
import { ALL_CAPS, CLUSTER, COLLAPSED, COLUMNS, CORE, FLAGS, LOWER, LOWER_ID } from './words.ts'

/** Outside and the four classes. */
const KINDS = 5

/** What the first reading made of a document, gathered so that each place can see all the others. */
export interface FirstReading {
  /** Label and certainty (0 to 9) of each token. */
  readonly labels: Uint8Array
  readonly certainty: Uint8Array
  /** Probability of outside and of each class, five for each token. */
  readonly kinds: Float32Array
  /** A number for each word of the document whatever its case, by token. */
  readonly local: Int32Array
  /** Sum of `kinds` over a word's capitalised places, five for each local number. */
  readonly sums: Float32Array
  /** For each local number: the class of the longest name with the word in it, its place there, and its length; 0 where none. */
  readonly inLonger: Int32Array
  /** By token: class and place in the longest match of a name read elsewhere in the document, and how sure; 0 where none. */
  readonly matched: Int32Array
  /** Class of the name before and after on the same line, 0 where none. */
  readonly before: Uint8Array
  readonly after: Uint8Array
}

export function newFirstReading(view: View, names: readonly FoundName[], marginals: Float32Array): FirstReading {
  const { doc, table } = view
  const { local, count } = numberWords(doc, table.columns, table.count)
  const labels = new Uint8Array(doc.count)
  const certainty = new Uint8Array(doc.count)
  for (const name of names) {
    for (let i = name.first; i <= name.last; i++) {
      labels[i] = name.class * 4 + (name.first === name.last ? 4 : i === name.first ? 1 : i === name.last ? 3 : 2)
      certainty[i] = Math.min(9, Math.floor(name.probability * 10))
    }
  }
  const kinds = kindsOf(doc, marginals)
  const sums = new Float32Array(count * KINDS)
  for (let i = 0; i < doc.count; i++) {
    if (!isCapital(view, i)) continue
    for (let k = 0; k < KINDS; k++) sums[local[i]! * KINDS + k]! += kinds[i * KINDS + k]!
  }
  const before = new Uint8Array(doc.count)
  const after = new Uint8Array(doc.count)
  markNeighbours(doc, labels, before, after)
  return {
    labels,
    certainty,
    kinds,
    local,
    sums,
    inLonger: longerNames(names, local, count),
    matched: matchNames(view, names, local),
    before,
    after,
  }
}

function isCapital({ doc, table }: View, i: number): boolean {
  return (table.columns[doc.ids[i]! * COLUMNS + FLAGS]! & CORE) !== 0
}

function numberWords(doc: NameDocument, columns: Int32Array, words: number): { local: Int32Array; count: number } {
  const numbers = new Map<number, number>()
  const local = new Int32Array(doc.count)
  for (const [from, to] of doc.segments) {
    for (let i = from; i < to; i++) {
      const id = Math.min(columns[doc.ids[i]! * COLUMNS + LOWER_ID]!, words)
      let number = numbers.get(id)
      if (number === undefined) {
        number = numbers.size + 1
        numbers.set(id, number)
      }
      local[i] = number
    }
  }
  return { local, count: numbers.size + 1 }
}

function kindsOf(doc: NameDocument, marginals: Float32Array): Float32Array {
  const kinds = new Float32Array(doc.count * KINDS)
  let row = 0
  for (const [from, to] of doc.segments) {
    for (let i = from; i < to; i++) {
      for (let y = 0; y < LABELS; y++) kinds[i * KINDS + classOfLabel(y) + 1]! += marginals[row + y]!
      row += LABELS
    }
  }
  return kinds
}

function markNeighbours(doc: NameDocument, labels: Uint8Array, before: Uint8Array, after: Uint8Array): void {
  let last = 0
  for (let i = 0; i < doc.count; i++) {
    if (doc.state[i]! & PAD) last = 0
    const position = positionOf(labels[i]!)
    if (position === 1 || position === 4) before[i] = last
    else if (position !== 0) before[i] = before[i - 1]!
    else before[i] = last
    if (position === 3 || position === 4) last = classOfLabel(labels[i]!) + 1
  }
  last = 0
  for (let i = doc.count - 1; i >= 0; i--) {
    if (doc.state[i]! & PAD) last = 0
    const position = positionOf(labels[i]!)
    if (position === 3 || position === 4) after[i] = last
    else if (position !== 0) after[i] = after[i + 1]!
    else after[i] = last
    if (position === 1 || position === 4) last = classOfLabel(labels[i]!) + 1
  }
}

function longerNames(names: readonly FoundName[], local: Int32Array, count: number): Int32Array {
  const found = new Int32Array(count)
  const lengths = new Uint16Array(count)
  for (const name of names) {
    const length = name.last - name.first + 1
    if (length < 2) continue
    for (let i = name.first; i <= name.last; i++) {
      const number = local[i]!
      if (length <= lengths[number]!) continue
      lengths[number] = length
      const place = i === name.first ? 1 : i === name.last ? 3 : 2
      found[number] = 1 + place + 4 * (name.class + 4 * Math.min(length, 5))
    }
  }
  return found
}

/** Votes for a name's class, of all places where the same words were read as one name. */
interface Votes {
  readonly sums: Float32Array
  count: number
}

const LONGEST_NAME = 8

function matchNames(view: View, names: readonly FoundName[], local: Int32Array): Int32Array {
  const { doc } = view
  const votes = new Map<number, Votes>()
  for (const name of names) {
    if (name.last - name.first >= LONGEST_NAME) continue
    const hash = nameHash(local, name.first, name.last)
    const vote = votes.get(hash) ?? { sums: new Float32Array(4), count: 0 }
    votes.set(hash, vote)
    vote.sums[name.class]! += name.probability
    vote.count++
  }
  const matched = new Int32Array(doc.count)
  if (votes.size === 0) return matched
  for (const [from, to] of doc.segments) {
    for (let i = from; i < to; i++) {
      let end = -1
      let best: Votes | undefined
      let hash = START
      for (let k = i; k < to && k < i + LONGEST_NAME; k++) {
        hash = step(hash, local[k]!)
        const vote = votes.get(hash >>> 0)
        if (vote === undefined) continue
        end = k
        best = vote
      }
      if (best === undefined) continue
      const code = codeOf(best)
      for (let k = i; k <= end; k++) matched[k] = code * 4 + (i === end ? 0 : k === i ? 1 : k === end ? 3 : 2) + 1
      i = end
    }
  }
  return matched
}

const START = 0x1357
function step(hash: number, number: number): number {
  return Math.imul(hash ^ number, 0x01000193) ^ (hash >>> 15)
}

function nameHash(local: Int32Array, first: number, last: number): number {
  let hash = START
  for (let i = first; i <= last; i++) hash = step(hash, local[i]!)
  return hash >>> 0
}

function codeOf({ sums, count }: Votes): number {
  let best = 0
  let total = 0
  for (let k = 0; k < 4; k++) {
    total += sums[k]!
    if (sums[k]! > sums[best]!) best = k
  }
  const share = sums[best]! / count
  const size = count === 1 ? 0 : count < 4 ? 1 : 2
  return best + 4 * ((share > 0.9 ? 2 : share > 0.6 ? 1 : 0) + 3 * (size + 3 * (sums[best]! < 0.75 * total ? 1 : 0)))
}

/** Writes the second pass's feature hashes of token `i`; numbers from 200 on. */
export function emitSecond(view: View, first: FirstReading, i: number, out: Uint32Array): number {
  const { doc, table, context } = view
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const { labels, certainty, matched } = first
  const isAllCaps = doc.state[i]! & CAPITALS_LINE ? 1 : 0
  const own = pair(labels[i]!, certainty[i]!)
  let n = 0
  out[n++] = feature(200, own)
  out[n++] = feature(201, pair(labels[i]!, labels[i - 1]!))
  out[n++] = feature(202, pair(labels[i]!, labels[i + 1]!))
  out[n++] = feature(203, pair(labels[i - 2]!, labels[i - 1]!))
  out[n++] = feature(204, pair(labels[i + 1]!, labels[i + 2]!))
  out[n++] = feature(205, pair(labels[i]!, first.before[i]! * 5 + first.after[i]!))
  out[n++] = feature(206, pair(first.before[i]!, c[doc.ids[i - 1]! * COLUMNS + LOWER]!))
  out[n++] = feature(207, pair(first.after[i]!, c[doc.ids[i + 1]! * COLUMNS + LOWER]!))
  out[n++] = feature(
    208,
    pair(first.before[i]! * 5 + first.after[i]!, pair(c[doc.ids[i - 1]! * COLUMNS + LOWER]!, c[doc.ids[i + 1]! * COLUMNS + LOWER]!)),
  )
  out[n++] = feature(209, pair(labels[i]!, c[row + LOWER]!))
  out[n++] = feature(210, pair(labels[i]!, c[row + CLUSTER + 1]!))
  out[n++] = feature(211, matched[i]!)
  out[n++] = feature(212, pair(matched[i]!, labels[i]!))
  out[n++] = feature(213, pair(matched[i - 1]!, matched[i + 1]!))
  out[n++] = feature(214, pair(view.register, pair(labels[i]!, matched[i]!)))
  if ((c[row + FLAGS]! & CORE) === 0) return n
  const vote = othersOf(first, i)
  out[n++] = feature(220, vote)
  out[n++] = feature(221, pair(vote, labels[i]!))
  out[n++] = feature(222, pair(vote, pair(isAllCaps, c[row + COLLAPSED]!)))
  out[n++] = feature(223, pair(vote, pair(labels[i - 1]!, labels[i + 1]!)))
  const longer = first.inLonger[first.local[i]!]!
  out[n++] = feature(224, longer)
  out[n++] = feature(225, pair(longer, labels[i]!))
  out[n++] = feature(226, pair(longer, vote))
  if (c[row + FLAGS]! & ALL_CAPS && context.expansion[i]! >= 0) {
    const label = labels[context.expansion[i]!]!
    out[n++] = feature(227, label)
    out[n++] = feature(228, pair(label, labels[i]!))
  }
  return n
}

/** What the word's other places in the document were read as: the leading kind, its share and their number; 0 where there are none. */
function othersOf({ kinds, sums, local }: FirstReading, i: number): number {
  const row = local[i]! * KINDS
  let total = 0
  let best = 0
  let most = -1
  for (let k = 0; k < KINDS; k++) {
    const votes = sums[row + k]! - kinds[i * KINDS + k]!
    total += votes
    if (votes > most) {
      most = votes
      best = k
    }
  }
  if (total < 0.5) return 0
  const share = most / total
  const size = total < 1.5 ? 0 : total < 4.5 ? 1 : 2
  return 1 + best + KINDS * ((share > 0.95 ? 3 : share > 0.8 ? 2 : share > 0.55 ? 1 : 0) + 4 * size)
}
