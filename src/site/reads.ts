/** Notes what of the record is looked at while a page is made; each row or list that can be looked at has a number. */
export class Reads {
  /** The name of each number: its list and key, `event event/x`. */
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()
  #noted: Set<number> | undefined

  numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** Something to call whenever a row of a list is looked at; it tells whether that was not noted yet. */
  noting(list: string): (key: string) => boolean {
    const numbers = new Map<string, number>()
    return (key) => {
      if (this.#noted === undefined) return false
      const known = numbers.get(key)
      const number = known ?? this.numberOf(`${list} ${key}`)
      if (known === undefined) numbers.set(key, number)
      if (this.#noted.has(number)) return false
      this.#noted.add(number)
      return true
    }
  }

  /** What a page is made of, and what was looked at for it. */
  during<T>(make: () => T): { readonly made: T; readonly reads: ReadonlySet<number> } {
    const reads = new Set<number>()
    this.#noted = reads
    try {
      return { made: make(), reads }
    } finally {
      this.#noted = undefined
    }
  }
}

/** Knows from the last build which pages would be made the same again. */
export interface Memory {
  /** @param says What stands under a name of `reads`, as text. */
  begin(reads: Reads, says: (name: string) => string): void
  /** Whether the pages of a subject stand as they are: neither it nor anything that they were made from changed. */
  keeps(url: string, given: object): boolean
  made(url: string, given: object, urls: readonly string[], reads: ReadonlySet<number>): void
}
