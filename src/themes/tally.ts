import { isSame, type Words } from './words.ts'

/** An article that repeats a phrase more often than this is a list; its further uses are not told. */
export const MOST_USES = 40

/** How often a phrase is used. */
export interface Counted {
  /** Where it stands first, as a rule where it is no name. */
  readonly at: number
  /** Uses that are told, and of these those that are no names. */
  readonly uses: number
  readonly worthy: number
  /** Articles that use it. */
  readonly articles: number
}

/** The numbers kept of a phrase, in this order: `first` use, then as above, the article at hand and its uses. */
const [FIRST, AT, USES, WORTHY, ARTICLES, ARTICLE, OWN, FIELDS] = [0, 1, 2, 3, 4, 5, 6, 7]

/** Counts phrases of one length, in a table of numbers: an archive has millions. */
export class Tally implements Iterable<Counted> {
  readonly #words: Words
  readonly #length: number
  /** Numbers of phrases, counted from one, by their hash; the next free place is taken where one is. */
  readonly #slots: Int32Array
  readonly #phrases: Int32Array
  #count = 0

  /** @param most Uses that will be added. */
  constructor(words: Words, length: number, most: number) {
    this.#words = words
    this.#length = length
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)))
    this.#phrases = new Int32Array(most * FIELDS)
  }

  /** Adds a use; to be called in text order. */
  add(at: number, hash: number, article: number, isWorthy: () => boolean): void {
    const phrase = this.#phraseAt(at, hash)
    const numbers = this.#phrases
    if (numbers[phrase + ARTICLE] !== article) {
      numbers[phrase + ARTICLE] = article
      numbers[phrase + ARTICLES]!++
      numbers[phrase + OWN] = 0
    }
    if (++numbers[phrase + OWN]! > MOST_USES) return
    if (isWorthy() && numbers[phrase + WORTHY]!++ === 0) numbers[phrase + AT] = at
    numbers[phrase + USES]!++
  }

  *[Symbol.iterator](): Generator<Counted> {
    const numbers = this.#phrases
    for (let at = 0; at < this.#count * FIELDS; at += FIELDS)
      yield { at: numbers[at + AT]!, uses: numbers[at + USES]!, worthy: numbers[at + WORTHY]!, articles: numbers[at + ARTICLES]! }
  }

  /** Where the numbers of the phrase that stands at a place begin. */
  #phraseAt(at: number, hash: number): number {
    const slots = this.#slots
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1)
    while (slots[slot] !== 0) {
      const phrase = (slots[slot]! - 1) * FIELDS
      if (isSame(this.#words, this.#phrases[phrase + FIRST]!, at, this.#length)) return phrase
      slot = (slot + 1) & (slots.length - 1)
    }
    const phrase = this.#count * FIELDS
    slots[slot] = ++this.#count
    this.#phrases.set([at, at, 0, 0, 0, -1, 0], phrase)
    return phrase
  }
}
