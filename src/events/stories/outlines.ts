import { OUTLINE_LISTS, type Outline } from '../../model/index.ts'

/** A list of weighted terms of one article: places from `start` to `end` of its `terms` and `weights`. */
export interface Weighted {
  readonly terms: Int32Array
  readonly weights: Float64Array
  readonly start: number
  readonly end: number
}

export type OutlineList = (typeof OUTLINE_LISTS)[number]

/** The outlines of a folder's articles, their terms numbered through, so that any two can be compared. */
export class Outlines {
  readonly #all: { readonly terms: Int32Array; readonly weights: Float64Array; readonly ends: readonly number[] }[] = []
  readonly #days: (number | undefined)[] = []
  readonly #numbers = new Map<string, number>()

  /** @param outlines Each read once and let go. */
  constructor(outlines: Iterable<Outline>) {
    for (const { stems, terms, weights, ends, day } of outlines) {
      const numbers = stems === '' ? [] : stems.split(' ').map((stem) => this.#numberOf(stem))
      this.#all.push({ terms: terms.map((term) => numbers[term]!), weights, ends })
      this.#days.push(day)
    }
  }

  #numberOf(stem: string): number {
    const known = this.#numbers.get(stem) ?? this.#numbers.size
    if (known === this.#numbers.size) this.#numbers.set(stem, known)
    return known
  }

  get count(): number {
    return this.#all.length
  }

  /** How many different terms there are. */
  get termCount(): number {
    return this.#numbers.size
  }

  day(article: number): number | undefined {
    return this.#days[article]
  }

  /** A list of an article, its terms in the order of their stems. */
  list(article: number, name: OutlineList): Weighted {
    const { terms, weights, ends } = this.#all[article]!
    const at = OUTLINE_LISTS.indexOf(name)
    return { terms, weights, start: at === 0 ? 0 : ends[at - 1]!, end: ends[at]! }
  }
}

/** The weights of one article's list by term, to hold many others against it. */
export class Spread {
  readonly #weights: Float64Array
  #terms: Weighted | undefined

  constructor(termCount: number) {
    this.#weights = new Float64Array(termCount)
  }

  /** Lays out another list in place of the last. */
  lay(list: Weighted): void {
    const { terms, start, end } = this.#terms ?? { terms: list.terms, start: 0, end: 0 }
    for (let i = start; i < end; i++) this.#weights[terms[i]!] = 0
    for (let i = list.start; i < list.end; i++) this.#weights[list.terms[i]!] = list.weights[i]!
    this.#terms = list
  }

  /** The cosine with another list, 0 where one is empty. */
  cosine({ terms, weights, start, end }: Weighted): number {
    let sum = 0
    for (let i = start; i < end; i++) sum += weights[i]! * this.#weights[terms[i]!]!
    return sum
  }

  /** The weight of the terms that another list shares. */
  shared({ terms, start, end }: Weighted): number {
    let sum = 0
    for (let i = start; i < end; i++) sum += this.#weights[terms[i]!]!
    return sum
  }
}
