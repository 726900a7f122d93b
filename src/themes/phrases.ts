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
 * The words of all runs one after another, each as a hash of its stem, and for each place whether the n-gram that begins there
 * recurs. Hashes and slots may be shared, which only lets a candidate through that the exact count then drops.
 */
interface Grams {
  /** Where each run's words begin. */
  readonly starts: Int32Array
  readonly stems: Int32Array
  /** Hash of the n-gram that begins at each place, of the length marked last. */
  readonly hashes: Int32Array
  recurs: Uint8Array
}

function gramsOf(runs: readonly Run[]): Grams {
  const starts = new Int32Array(runs.length)
  let count = 0
  for (const [n, run] of runs.entries()) {
    starts[n] = count
    count += run.words.length
  }
  const stems = new Int32Array(count)
  const hashes = new Map<string, number>()
  for (const [n, { words }] of runs.entries()) {
    for (let i = 0; i < words.length; i++) {
      const { stem } = words[i]!
      const hash = hashes.get(stem) ?? hashOf(stem)
      hashes.set(stem, hash)
      stems[starts[n]! + i] = hash
    }
  }
  return { starts, stems, hashes: stems.slice(), recurs: new Uint8Array(count).fill(1) }
}

/** FNV-1a. */
function hashOf(stem: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** Four slots for each word, a power of two. */
const slotsFor = (words: number) => Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(4 * words + 16)))

/**
 * Lengthens the n-grams by a word, to `length`, and marks those that at least two articles use and whose two halves recur;
 * linear in the text.
 */
function mark(runs: readonly Run[], grams: Grams, length: number): void {
  const { starts, stems, hashes, recurs } = grams
  const slots = slotsFor(stems.length)
  const last = new Int32Array(slots)
  const shared = new Uint8Array(slots)
  const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (slots - 1)
  const marked = new Uint8Array(stems.length)
  for (const [n, { article, words }] of runs.entries()) {
    const start = starts[n]!
    for (let i = start; i + length <= start + words.length; i++) {
      if (recurs[i] === 0 || recurs[i + 1] === 0) continue
      const hash = (Math.imul(hashes[i]!, 0x9e3779b1) ^ stems[i + length - 1]!) | 0
      hashes[i] = hash
      marked[i] = 1
      const slot = slotOf(hash)
      if (last[slot] === 0) last[slot] = article + 1
      else if (last[slot] !== article + 1) shared[slot] = 1
    }
  }
  for (let i = 0; i < marked.length; i++) if (marked[i] === 1 && shared[slotOf(hashes[i]!)] === 0) marked[i] = 0
  grams.recurs = marked
}

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
  const grams = gramsOf(runs)
  for (let length = 2; length <= LONGEST; length++) {
    mark(runs, grams, length)
    for (const [n, { article, sentence, words }] of runs.entries()) {
      const start = grams.starts[n]!
      for (let i = 0; i + length <= words.length; i++) {
        const first = words[i]!
        const last = words[i + length - 1]!
        if (!first.content || !last.content || grams.recurs[start + i] === 0) continue
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
