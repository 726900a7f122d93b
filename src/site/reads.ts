/** Notes what of the record is looked at while a page is made; each row or list that can be looked at has a number. */
export class Reads {
  /** Of each number, the place of its list among `lists`, and its key there. */
  readonly listOf: number[] = []
  readonly keyOf: string[] = []
  readonly lists: string[] = []
  readonly #numbers = new Map<string, Map<string, number>>()
  /** For which page each number was noted last; pages are counted from 1. */
  #notedFor = new Int32Array(1024)
  #page = 0
  #noted: number[] | undefined

  numberOf(list: string, key: string): number {
    const numbers = this.#numbersOf(list)
    return numbers.get(key) ?? this.#add(this.lists.indexOf(list), key, numbers)
  }

  /** Something to call whenever a row of a list is looked at; it tells whether that was not noted yet. */
  noting(list: string): (key: string) => boolean {
    const numbers = this.#numbersOf(list)
    const at = this.lists.indexOf(list)
    return (key) => {
      if (this.#noted === undefined) return false
      const number = numbers.get(key) ?? this.#add(at, key, numbers)
      if (this.#notedFor[number] === this.#page) return false
      this.#notedFor[number] = this.#page
      this.#noted.push(number)
      return true
    }
  }

  /** What a page is made of, and the numbers of what was looked at for it. */
  during<T>(make: () => T): { readonly made: T; readonly reads: Int32Array } {
    const noted: number[] = []
    this.#noted = noted
    this.#page += 1
    try {
      return { made: make(), reads: Int32Array.from(noted) }
    } finally {
      this.#noted = undefined
    }
  }

  #numbersOf(list: string): Map<string, number> {
    const known = this.#numbers.get(list)
    if (known !== undefined) return known
    const numbers = new Map<string, number>()
    this.#numbers.set(list, numbers)
    this.lists.push(list)
    return numbers
  }

  #add(list: number, key: string, numbers: Map<string, number>): number {
    const number = this.keyOf.push(key) - 1
    this.listOf.push(list)
    numbers.set(key, number)
    if (number >= this.#notedFor.length) {
      const longer = new Int32Array(2 * this.#notedFor.length)
      longer.set(this.#notedFor)
      this.#notedFor = longer
    }
    return number
  }
}

/** What stands under a key of a list of `Reads`, as text. */
export type Says = (list: string, key: string) => string

/** Knows from the last build which pages would be made the same again. */
export interface Memory {
  begin(reads: Reads, says: Says): void
  /** Whether the pages of a subject stand as they are: neither it nor anything that they were made from changed. */
  keeps(url: string, given: object): boolean
  made(url: string, given: object, urls: readonly string[], reads: Int32Array): void
}
