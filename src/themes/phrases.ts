import type { Run, Word } from './words.ts'

/** One use of a phrase. */
export interface Use {
  readonly article: number
  readonly sentence: number
  readonly start: number
  readonly end: number
  /** Begins its sentence, so that its capital says nothing. */
  readonly initial: boolean
}

/** A phrase that recurs, with its uses in text order. */
export interface Phrase {
  /** Its words' stems, a blank between them. */
  readonly key: string
  readonly words: readonly Word[]
  readonly uses: readonly Use[]
  /** In how many articles. */
  readonly articles: number
}

const LONGEST = 8
const MOST_SLOTS = 1 << 22
/** An article that repeats a phrase more often than this is a list; its further uses are not told. */
const MOST_USES = 40

/**
 * For n-grams of one length: which slots were used by at least two articles. Slots are shared by hash, so that memory does not
 * grow with the text; a shared slot only lets a candidate through that the exact count then drops.
 */
interface Recurrence {
  readonly last: Int32Array
  readonly recurs: Uint8Array
}

const hashes = new Map<string, number>()
function hashOf(stem: string): number {
  const known = hashes.get(stem)
  if (known !== undefined) return known
  let hash = 0x811c9dc5
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193)
  if (hashes.size > 200_000) hashes.clear()
  hashes.set(stem, hash)
  return hash
}

const extend = (hash: number, word: Word) => (Math.imul(hash, 0x9e3779b1) ^ hashOf(word.stem)) | 0
const slotOf = (hash: number, table: Recurrence) => (hash ^ (hash >>> 15)) & (table.recurs.length - 1)

function gramHash(words: readonly Word[], from: number, length: number): number {
  let hash = length
  for (let i = from; i < from + length; i++) hash = extend(hash, words[i]!)
  return hash
}

/** Four slots for each word, a power of two. */
function slotsFor(runs: readonly Run[]): number {
  const words = runs.reduce((sum, run) => sum + run.words.length, 0)
  return Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(4 * words + 16)))
}

/** Marks the n-grams whose two halves recur; near-linear in the text, whatever its size. */
function mark(runs: readonly Run[], length: number, shorter: Recurrence | undefined): Recurrence {
  const slots = slotsFor(runs)
  const table: Recurrence = { last: new Int32Array(slots), recurs: new Uint8Array(slots) }
  for (const { article, words } of runs) {
    for (let i = 0; i + length <= words.length; i++) {
      if (shorter && !(recurs(shorter, words, i, length - 1) && recurs(shorter, words, i + 1, length - 1))) continue
      const slot = slotOf(gramHash(words, i, length), table)
      const last = table.last[slot]!
      if (last === 0) table.last[slot] = article + 1
      else if (last !== article + 1) table.recurs[slot] = 1
    }
  }
  return table
}

const recurs = (table: Recurrence, words: readonly Word[], from: number, length: number) =>
  table.recurs[slotOf(gramHash(words, from, length), table)] === 1

/**
 * All phrases of two to eight words that at least two articles use and `rare` and, as names are left out, `worth` let through in at least half of their uses, in no
 * particular order.
 */
export function recurringPhrases(
  runs: readonly Run[],
  rare: (words: readonly Word[]) => boolean,
  worth: (words: readonly Word[]) => boolean,
): Phrase[] {
  const found = new Map<string, { words: readonly Word[]; uses: Use[]; articles: Set<number>; worthy: number; own: number }>()
  let table: Recurrence | undefined
  for (let length = 2; length <= LONGEST; length++) {
    table = mark(runs, length, table)
    for (const { article, sentence, words } of runs) {
      for (let i = 0; i + length <= words.length; i++) {
        const first = words[i]!
        const last = words[i + length - 1]!
        if (!first.content || !last.content || !recurs(table, words, i, length)) continue
        const gram = words.slice(i, i + length)
        if (!rare(gram)) continue
        const key = gram.map((word) => word.stem).join(' ')
        const entry = found.get(key) ?? { words: gram, uses: [], articles: new Set(), worthy: 0, own: 0 }
        if (!entry.articles.has(article)) entry.own = 0
        entry.articles.add(article)
        if (++entry.own > MOST_USES) continue
        if (worth(gram)) {
          if (entry.worthy === 0) entry.words = gram
          entry.worthy++
        }
        entry.uses.push({ article, sentence, start: first.start, end: last.end, initial: first.initial })
        found.set(key, entry)
      }
    }
  }
  return [...found]
    .filter(([, entry]) => entry.articles.size > 1 && entry.worthy * 2 >= entry.uses.length)
    .map(([key, { words, uses, articles }]) => ({ key, words, uses, articles: articles.size }))
}
