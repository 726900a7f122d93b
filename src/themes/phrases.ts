import type { Words } from './words.ts'

/** A phrase that recurs. */
export interface Phrase {
  /** How many words it has. */
  readonly length: number
  /** Where its words stand, as a rule of use that is no name. */
  readonly at: number
  /** The place of its first word in each use, in text order. */
  readonly uses: readonly number[]
  /** In how many articles. */
  readonly articles: number
}

const LONGEST = 8
const MOST_SLOTS = 1 << 24
/** An article that repeats a phrase more often than this is a list; its further uses are not told. */
const MOST_USES = 40

/**
 * For each place whether the n-gram that begins there recurs, and its hash, of the length marked last. Hashes and slots may be
 * shared, which only lets a candidate through that the exact count then drops.
 */
interface Grams {
  readonly hashes: Int32Array
  recurs: Uint8Array
}

/** Four slots for each word, a power of two. */
const slotsFor = (words: number) => Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(4 * words + 16)))

/**
 * Lengthens the n-grams by a word, to `length`, and marks those that at least two articles use and whose two halves recur;
 * linear in the text.
 */
function mark({ ids, runEnds, runArticles }: Words, grams: Grams, length: number): void {
  const { hashes, recurs } = grams
  const slots = slotsFor(ids.length)
  const last = new Int32Array(slots)
  const shared = new Uint8Array(slots)
  const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (slots - 1)
  const marked = new Uint8Array(ids.length)
  for (let run = 0, start = 0; run < runEnds.length; start = runEnds[run++]!) {
    const article = runArticles[run]! + 1
    for (let i = start; i + length <= runEnds[run]!; i++) {
      if (recurs[i] === 0 || recurs[i + 1] === 0) continue
      const hash = (Math.imul(hashes[i]!, 0x9e3779b1) ^ Math.imul(ids[i + length - 1]! + 1, 0x85ebca6b)) | 0
      hashes[i] = hash
      marked[i] = 1
      const slot = slotOf(hash)
      if (last[slot] === 0) last[slot] = article
      else if (last[slot] !== article) shared[slot] = 1
    }
  }
  for (let i = 0; i < marked.length; i++) if (marked[i] === 1 && shared[slotOf(hashes[i]!)] === 0) marked[i] = 0
  grams.recurs = marked
}

/** A phrase of one length while its uses are gathered. */
interface Entry {
  at: number
  readonly uses: number[]
  articles: number
  article: number
  /** Uses in the article at hand, and uses whose plain words suffice. */
  own: number
  worthy: number
  /** Another phrase of the same hash. */
  readonly next: Entry | undefined
}

export interface PhraseRules {
  /** Whether words are rare enough together, from a place on; of plain words alone, names being left out, where so asked. */
  readonly isRare: (from: number, length: number, plain: boolean) => boolean
  /** Whether so many articles make a phrase worth telling. */
  readonly isShared: (articles: number) => boolean
}

/**
 * All phrases of two to eight words that enough articles use, that are rare, and that are so as names are left out in at least half
 * of their uses; in no particular order.
 */
export function recurringPhrases(words: Words, rules: PhraseRules): Phrase[] {
  const grams: Grams = {
    hashes: Int32Array.from(words.ids, (id) => Math.imul(id + 1, 0x01000193)),
    recurs: new Uint8Array(words.ids.length).fill(1),
  }
  const phrases: Phrase[] = []
  for (let length = 2; length <= LONGEST; length++) {
    mark(words, grams, length)
    for (const entry of gather(words, grams, length, rules)) {
      const { at, uses, articles, worthy } = entry
      if (articles > 1 && rules.isShared(articles) && worthy * 2 >= uses.length) phrases.push({ length, at, uses, articles })
    }
  }
  return phrases
}

/** The phrases of one length with their uses. */
function gather(words: Words, { hashes, recurs }: Grams, length: number, { isRare }: PhraseRules): Entry[] {
  const { runEnds, runArticles } = words
  const found = new Map<number, Entry>()
  const entries: Entry[] = []
  for (let run = 0, start = 0; run < runEnds.length; start = runEnds[run++]!) {
    for (let i = start; i + length <= runEnds[run]!; i++) {
      if (recurs[i] === 0 || !words.isContent(i) || !words.isContent(i + length - 1) || !isRare(i, length, false)) continue
      let entry = found.get(hashes[i]!)
      while (entry !== undefined && !isSame(words, entry.uses[0]!, i, length)) entry = entry.next
      if (entry === undefined) {
        entry = { at: i, uses: [], articles: 0, article: -1, own: 0, worthy: 0, next: found.get(hashes[i]!) }
        found.set(hashes[i]!, entry)
        entries.push(entry)
      }
      addUse(entry, i, runArticles[run]!, () => isRare(i, length, true))
    }
  }
  return entries
}

function addUse(entry: Entry, at: number, article: number, isWorthy: () => boolean): void {
  if (entry.article !== article) {
    entry.article = article
    entry.articles++
    entry.own = 0
  }
  if (++entry.own > MOST_USES) return
  if (isWorthy() && entry.worthy++ === 0) entry.at = at
  entry.uses.push(at)
}

function isSame({ ids }: Words, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (ids[a + i] !== ids[b + i]) return false
  return true
}
