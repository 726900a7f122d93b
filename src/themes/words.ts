import { CONTENT, INITIAL, LINK, NAMED, type PhraseWords } from '../model/index.ts'
import { rarityOf } from '../resources/stem-frequencies.ts'
import { Column } from '../text/columns.ts'

/** Bits that say what is known of a word. */
const FLAG_BITS = 4

/**
 * The words of all articles of which phrases are made, one after another and known by their place; a phrase lies in one run.
 * Stems are numbered through, so that words count as the same where their numbers are equal.
 */
export class Words {
  /** Stems by number. */
  readonly stems: string[] = []
  /** The stem of each word, and where it stands in its article. */
  readonly ids: Int32Array
  readonly starts: Int32Array
  /** What is known of each word, as bits, below how long it is. */
  readonly #marks: Int32Array
  /** For each run its article, its sentence's number and where it ends. */
  readonly runArticles: Int32Array
  readonly runSentences: Int32Array
  readonly runEnds: Int32Array
  readonly #rarities: number[] = []
  readonly #numbers = new Map<string, number>()
  #index: { readonly places: Int32Array; readonly ends: Int32Array } | undefined

  /** @param articles Each read once and let go. */
  constructor(articles: Iterable<PhraseWords>) {
    const [ids, starts, marks] = [new Column(), new Column(), new Column()]
    const [runArticles, runSentences, runEnds] = [new Column(), new Column(), new Column()]
    let article = 0
    for (const { stems, words, runs, ...places } of articles) {
      const numbers = stems.split(' ').map((stem) => this.#numberOf(stem))
      const before = ids.length
      for (let i = 0; i < words.length; i++) {
        ids.push(numbers[words[i]!]!)
        starts.push(places.starts[i]!)
        marks.push((places.lengths[i]! << FLAG_BITS) | places.flags[i]!)
      }
      for (let i = 0; i < runs.length; i += 2) {
        runArticles.push(article)
        runSentences.push(runs[i]!)
        runEnds.push(before + runs[i + 1]!)
      }
      article++
    }
    ;[this.ids, this.starts, this.#marks] = [ids.all(), starts.all(), marks.all()]
    ;[this.runArticles, this.runSentences, this.runEnds] = [runArticles.all(), runSentences.all(), runEnds.all()]
  }

  #numberOf(stem: string): number {
    const known = this.#numbers.get(stem)
    if (known !== undefined) return known
    this.#numbers.set(stem, this.stems.length)
    this.#rarities.push(rarityOf(stem))
    return this.stems.push(stem) - 1
  }

  isContent(word: number): boolean {
    return (this.#marks[word]! & CONTENT) !== 0
  }

  isNamed(word: number): boolean {
    return (this.#marks[word]! & NAMED) !== 0
  }

  isInitial(word: number): boolean {
    return (this.#marks[word]! & INITIAL) !== 0
  }

  rarity(word: number): number {
    return (this.#marks[word]! & LINK) === 0 ? this.#rarities[this.ids[word]!]! : 0
  }

  end(word: number): number {
    return this.starts[word]! + (this.#marks[word]! >> FLAG_BITS)
  }

  /** The run that holds a word, found by halving. */
  runOf(word: number): number {
    let low = 0
    let high = this.runEnds.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.runEnds[middle]! <= word) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Where a run begins. */
  runStart(run: number): number {
    return run === 0 ? 0 : this.runEnds[run - 1]!
  }

  articleOf(word: number): number {
    return this.runArticles[this.runOf(word)]!
  }

  /** Where a stem stands, in text order. */
  places(stem: number): Int32Array {
    this.#index ??= indexOf(this.ids, this.stems.length)
    const { places, ends } = this.#index
    return places.subarray(stem === 0 ? 0 : ends[stem - 1]!, ends[stem]!)
  }

  /** The stems of a phrase, a blank between them. */
  key(from: number, length: number): string {
    return Array.from(this.ids.subarray(from, from + length), (id) => this.stems[id]!).join(' ')
  }
}

/** Places by what stands there, one number after the other, and where the places of each number end. */
function indexOf(ids: Int32Array, numbers: number): { places: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(numbers)
  for (const id of ids) ends[id]!++
  for (let id = 1; id < numbers; id++) ends[id]! += ends[id - 1]!
  const places = new Int32Array(ids.length)
  const next = Int32Array.from(ends)
  for (let place = ids.length - 1; place >= 0; place--) places[--next[ids[place]!]!] = place
  return { places, ends }
}

/** Whether the same words stand at two places. */
export function isSame({ ids }: Words, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (ids[a + i] !== ids[b + i]) return false
  return true
}
