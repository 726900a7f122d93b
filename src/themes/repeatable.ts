/** The items of a generator, each made when it is first asked for, to be gone through as often as need be. */
export function repeatable<T>(items: Iterator<T>): Iterable<T> {
  const made: T[] = []
  return {
    *[Symbol.iterator]() {
      for (let n = 0; ; n++) {
        if (n === made.length) {
          const next = items.next()
          if (next.done === true) return
          made.push(next.value)
        }
        yield made[n]!
      }
    },
  }
}
