/** Whole numbers one after another, four bytes each; it grows at its end. */
export class Column {
  #numbers = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  at(place: number): number {
    return this.#numbers[place]!
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(2 * this.#length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = value
  }

  /** The numbers so far, without a copy. */
  all(): Int32Array {
    return this.#numbers.subarray(0, this.#length)
  }
}
