import { bySpan, type Span } from '../model/index.ts'

/** Stretches to be asked which of them share a code unit with another, in the order of their spans; found by halving. */
export function touchingOf<T extends Span>(items: readonly T[]): (span: Span) => readonly T[] {
  const sorted = items.toSorted(bySpan)
  let most = 0
  /** How far any up to this one reaches. */
  const reach = sorted.map(({ end }) => {
    most = Math.max(most, end)
    return most
  })
  return ({ start, end }) => {
    const touching: T[] = []
    for (let at = firstOver(reach, start); at < sorted.length && sorted[at]!.start < end; at++)
      if (sorted[at]!.end > start) touching.push(sorted[at]!)
    return touching
  }
}

/** Where the first number over another stands in a list that never falls. */
function firstOver(numbers: readonly number[], least: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= least) low = middle + 1
    else high = middle
  }
  return low
}
