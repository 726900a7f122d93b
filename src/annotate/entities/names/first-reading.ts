import { type NameDocument, PAD } from './document.ts'
import { classOfLabel, LABELS, positionOf } from './labels.ts'
import type { FoundName } from './reader.ts'
import type { View } from './templates.ts'
import { longerNames, matchNames } from './votes.ts'
import { COLUMNS, CORE, FLAGS, LOWER_ID } from './words.ts'

/** Outside and the four classes. */
export const KINDS = 5

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
