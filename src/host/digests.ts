/** Half a digest is a whole number: two tell rows apart. */
const HALVES = 2

/** Short digests of rows, by number: as the last build left them, and as they are now, each made when it is first asked for. */
export class Digests {
  readonly #last: Int32Array
  #now = new Int32Array(1024)
  #known = new Uint8Array(1024 / HALVES)
  /** Makes the digest of a row: a string of 32 bytes, one a character; undefined once nothing more can be looked at. */
  of: ((number: number) => string) | undefined

  /** @param last Two halves a number. */
  constructor(last: Int32Array) {
    this.#last = last
  }

  /** Whether a row of the last build says something else now. */
  differs(number: number): boolean {
    this.know(number)
    const at = number * HALVES
    return this.#now[at] !== this.#last[at] || this.#now[at + 1] !== this.#last[at + 1]
  }

  /** Both halves, as they are kept. */
  halves(number: number): Int32Array {
    return this.#now.subarray(number * HALVES, (number + 1) * HALVES)
  }

  know(number: number): void {
    if (this.#known[number] === 1) return
    const digest = this.of!(number)
    while (number >= this.#known.length) this.#grow()
    this.#now[number * HALVES] = half(digest, 0)
    this.#now[number * HALVES + 1] = half(digest, 4)
    this.#known[number] = 1
  }

  #grow(): void {
    const now = new Int32Array(2 * this.#now.length)
    const known = new Uint8Array(2 * this.#known.length)
    now.set(this.#now)
    known.set(this.#known)
    this.#now = now
    this.#known = known
  }
}

function half(digest: string, at: number): number {
  return digest.charCodeAt(at) | (digest.charCodeAt(at + 1) << 8) | (digest.charCodeAt(at + 2) << 16) | (digest.charCodeAt(at + 3) << 24)
}
