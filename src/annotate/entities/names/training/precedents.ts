import { phraseOf } from '../case.ts'
import { BEGIN, classOfLabel, LAST, positionOf, UNIT } from '../labels.ts'
import type { HashList } from '../lexicon.ts'
import { AFTER, ALONE, BEFORE, FIRST, HABIT_COUNTS, HEAD, habitKey, habitOf, type Precedents } from '../precedents.ts'
import type { View } from '../templates.ts'
import { CLUSTER, COLUMNS, LOWER } from '../words.ts'
import { newHashList } from './inside.ts'

const TOUCHING = 4
const ALL = 5

/** Counts by key. */
type Counts = Map<number, Float32Array>

/** What the names of the training texts tell, so that each document can be read without what it told itself. */
export interface PrecedentCounts {
  readonly names: Counts
  readonly habits: Counts
  readonly byDocument: readonly { readonly names: Counts; readonly habits: Counts }[]
}

/** `labels` are the gold labels of each document's tokens. */
export function countPrecedents(views: readonly View[], labels: readonly Uint8Array[]): PrecedentCounts {
  const byDocument = views.map((view, d) => countDocument(view, labels[d]!))
  const names: Counts = new Map()
  const habits: Counts = new Map()
  for (const document of byDocument) {
    for (const [key, row] of document.names) addRow(names, key, row)
    for (const [key, row] of document.habits) addRow(habits, key, row)
  }
  return { names, habits, byDocument }
}

function addRow(into: Counts, key: number, row: Float32Array): void {
  const sum = into.get(key)
  if (sum === undefined) into.set(key, row.slice())
  else for (let k = 0; k < row.length; k++) sum[k]! += row[k]!
}

function bump(counts: Counts, key: number, column: number): void {
  let row = counts.get(key)
  if (row === undefined) {
    row = new Float32Array(HABIT_COUNTS)
    counts.set(key, row)
  }
  row[column]!++
}

function countDocument(view: View, labels: Uint8Array): { names: Counts; habits: Counts } {
  const names: Counts = new Map()
  const habits: Counts = new Map()
  const note = (place: number, i: number, column: number) => {
    for (const word of wordsOf(view, i)) bump(habits, habitKey(place, word), column)
  }
  const within = (a: number) => labels[a] !== 0
  for (const [from, to] of view.doc.segments) {
    for (let i = from; i < to; i++) for (const place of [ALONE, HEAD, FIRST]) note(place, i, ALL)
    for (let a = from; a < to; a++) {
      const position = positionOf(labels[a]!)
      if (position !== BEGIN && position !== UNIT) continue
      let b = a
      while (position === BEGIN && b + 1 < to && positionOf(labels[b]!) !== LAST) b++
      const kind = classOfLabel(labels[a]!)
      bump(names, phraseOf(view, a, b), kind)
      const marks: [number, number, boolean][] = [
        [BEFORE, a - 1, false],
        [AFTER, b + 1, false],
        [a === b ? ALONE : HEAD, b, within(a - 1)],
        [FIRST, a, within(b + 1)],
      ]
      for (const [place, i, touches] of marks) {
        note(place, i, kind)
        if (touches) note(place, i, TOUCHING)
      }
    }
  }
  return { names, habits }
}

/** The word in lower case, and its class. */
function wordsOf({ doc, table }: View, i: number): [number, number] {
  const row = doc.ids[i]! * COLUMNS
  return [table.columns[row + LOWER]!, table.columns[row + CLUSTER + 1]!]
}

function nameOf(row: ArrayLike<number>): number {
  let packed = 0
  for (let kind = 0; kind < 4; kind++) packed |= Math.min(15, row[kind]!) << (4 * kind)
  return packed
}

/** The precedents as one document's reader may know them: without that document. */
export function precedentsWithout({ names, habits, byDocument }: PrecedentCounts, document: number): Precedents {
  const own = byDocument[document]!
  const rest = new Float32Array(HABIT_COUNTS)
  const restOf = (all: Counts, mine: Counts, key: number) => {
    const sum = all.get(key)
    if (sum === undefined) return undefined
    const part = mine.get(key)
    for (let k = 0; k < HABIT_COUNTS; k++) rest[k] = sum[k]! - (part?.[k] ?? 0)
    return rest
  }
  return {
    name: (phrase) => nameOf(restOf(names, own.names, phrase) ?? []),
    habit: (place, word) => habitOf(restOf(habits, own.habits, habitKey(place, word)) ?? [0, 0, 0, 0, 0, 0]),
  }
}

/** All of them, as they are kept. */
export function precedentLists({ names, habits }: PrecedentCounts): { names: HashList; habits: HashList } {
  const listed = (counts: Counts, pack: (row: Float32Array) => number) =>
    newHashList(new Map([...counts].map(([key, row]) => [key | 0, pack(row)] as const).filter(([, value]) => value !== 0)))
  return { names: listed(names, nameOf), habits: listed(habits, habitOf) }
}
