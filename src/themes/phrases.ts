import { Column } from '../text/columns.ts'
import { MOST_USES, Tally } from './tally.ts'
import { isSame, type Words } from './words.ts'

/** A phrase that recurs. */
export interface Phrase {
  /** How many words it has. */
  readonly length: number
  /** Where its words stand, as a rule of use that is no name. */
  readonly at: number
  /** In how many articles. */
  readonly articles: number
}

const LONGEST = 8
const MOST_SLOTS = 1 << 24

/**
 * For each place whether the n-gram that begins there recurs, and its hash, of the length marked last. Hashes and slots may be
 * shared, which only lets a candidate through that the exact count then drops.
 */
interface Grams {
  readonly hashes: Int32Array
  recurs: Uint8Array
}

/** Two slots for each place, a power of two. */
const slotsFor = (places: number) => Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(2 * places + 16)))

/** What a slot says in place of an article: that several use the n-grams of its hashes. */
const SEVERAL = -1

/**
 * Lengthens the n-grams by a word, to `length`, and marks those that at least two articles use and whose two halves recur;
 * linear in the text.
 */
function mark({ ids, runEnds, runArticles }: Words, grams: Grams, length: number): void {
  const { hashes, recurs } = grams
  const places = placesToMark(runEnds, recurs, length)
  const users = new Int32Array(slotsFor(places.length))
  const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (users.length - 1)
  let run = 0
  for (const place of places) {
    while (runEnds[run]! <= place) run++
    const article = runArticles[run]! + 1
    const hash = (Math.imul(hashes[place]!, 0x9e3779b1) ^ Math.imul(ids[place + length - 1]! + 1, 0x85ebca6b)) | 0
    hashes[place] = hash
    const slot = slotOf(hash)
    if (users[slot] === 0) users[slot] = article
    else if (users[slot] !== article) users[slot] = SEVERAL
  }
  grams.recurs = new Uint8Array(ids.length)
  for (const place of places) if (users[slotOf(hashes[place]!)] === SEVERAL) grams.recurs[place] = 1
}

/** Where an n-gram of this length begins whose two halves recur. */
function placesToMark(runEnds: Int32Array, recurs: Uint8Array, length: number): Int32Array {
  const places = new Column()
  for (let run = 0, start = 0; run < runEnds.length; start = runEnds[run++]!)
    for (let at = start; at + length <= runEnds[run]!; at++) if (recurs[at] !== 0 && recurs[at + 1] !== 0) places.push(at)
  return places.all()
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
export function* recurringPhrases(words: Words, rules: PhraseRules): Generator<Phrase> {
  const grams: Grams = {
    hashes: Int32Array.from(words.ids, (id) => Math.imul(id + 1, 0x01000193)),
    recurs: new Uint8Array(words.ids.length).fill(1),
  }
  for (let length = 2; length <= LONGEST; length++) {
    mark(words, grams, length)
    for (const { at, uses, articles, worthy } of tallied(words, grams, length, rules))
      if (articles > 1 && rules.isShared(articles) && worthy * 2 >= uses) yield { length, at, articles }
  }
}

/** Whether a phrase may be used at a place: content begins and ends it, and its words are rare. */
const isUse = (words: Words, at: number, length: number, { isRare }: PhraseRules): boolean =>
  words.isContent(at) && words.isContent(at + length - 1) && isRare(at, length, false)

/** The phrases of one length, counted. */
function tallied(words: Words, { hashes, recurs }: Grams, length: number, rules: PhraseRules): Tally {
  const { runEnds, runArticles } = words
  const places = new Column()
  for (let run = 0, start = 0; run < runEnds.length; start = runEnds[run++]!)
    for (let at = start; at + length <= runEnds[run]!; at++) if (recurs[at] !== 0 && isUse(words, at, length, rules)) places.push(at)
  const tally = new Tally(words, length, places.length)
  let run = 0
  for (const at of places.all()) {
    while (runEnds[run]! <= at) run++
    tally.add(at, hashes[at]!, runArticles[run]!, () => rules.isRare(at, length, true))
  }
  return tally
}

/** The place of a phrase's first word in each use, in text order. */
export function usesOf(words: Words, { at, length }: Phrase, rules: PhraseRules): number[] {
  const offsets = Array.from({ length }, (_, offset) => offset)
  const placesAt = (offset: number) => words.places(words.ids[at + offset]!)
  const rarest = offsets.reduce((a, b) => (placesAt(a).length <= placesAt(b).length ? a : b))
  const uses: number[] = []
  let article = -1
  let own = 0
  for (const place of placesAt(rarest)) {
    const from = place - rarest
    if (from < 0 || !isSame(words, at, from, length)) continue
    const run = words.runOf(from)
    if (from + length > words.runEnds[run]! || !isUse(words, from, length, rules)) continue
    own = words.runArticles[run] === article ? own + 1 : 1
    article = words.runArticles[run]!
    if (own <= MOST_USES) uses.push(from)
  }
  return uses
}
