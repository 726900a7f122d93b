import { byCodeUnit } from '../model/index.ts'
import type { Phrase } from './phrases.ts'
import type { Words } from './words.ts'

/** So many phrases are looked at, the most distinctive ones: an archive has millions, and some hundred are told. */
const MOST = 50_000

/** A phrase with what it is worth. */
export class Ranked implements Phrase {
  readonly length: number
  readonly at: number
  readonly articles: number
  readonly score: number
  #key: string | undefined

  constructor({ length, at, articles }: Phrase, score: number) {
    this.length = length
    this.at = at
    this.articles = articles
    this.score = score
  }

  /** Its stems, by which equals are ordered. */
  key(words: Words): string {
    this.#key ??= words.key(this.at, this.length)
    return this.#key
  }
}

/** The most distinctive phrases, the best first; of equals the first by its stems. */
export function bestOf(phrases: Iterable<Phrase>, words: Words): Ranked[] {
  let kept: Ranked[] = []
  let least = 0
  const rank = () => {
    kept = kept.sort((a, b) => b.score - a.score || byCodeUnit(a.key(words), b.key(words))).slice(0, MOST)
    if (kept.length === MOST) least = kept.at(-1)!.score
  }
  for (const phrase of phrases) {
    const score = scoreOf(phrase, words)
    if (score < least) continue
    if (kept.push(new Ranked(phrase, score)) === 2 * MOST) rank()
  }
  rank()
  return kept
}

/** Rare words, many articles and a long wording make a phrase worth telling; its names hardly count. */
function scoreOf({ at, length, articles }: Phrase, words: Words): number {
  let rarity = 0
  let plain = 0
  let named = 0
  for (let word = at; word < at + length; word++) {
    if (!words.isContent(word)) continue
    if (words.isNamed(word)) named++
    else {
      rarity += Math.min(words.rarity(word), 8)
      plain++
    }
  }
  return (rarity / plain) * Math.log2(1 + articles) * (1 + 0.25 * (plain - 2) + 0.05 * named)
}
