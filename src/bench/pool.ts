import type { Draw } from './random.ts'

/** Something of a pool, the earlier ones the more often. */
export type Pick<T> = (draw: Draw) => T

/** Picks the n-th of a list with a frequency of 1/n (Zipf's law), as often as names recur in an archive. */
export function popular<T>(items: readonly T[]): Pick<T> {
  return weighted(items.map((item, n) => [item, 1 / (n + 1)]))
}

/** Picks each item as often as its weight says; the list must not be empty. */
export function weighted<T>(items: readonly (readonly [T, number])[]): Pick<T> {
  const sums: number[] = []
  for (const [, weight] of items) sums.push((sums.at(-1) ?? 0) + weight)
  return (draw) => items[firstAbove(sums, draw() * sums.at(-1)!)]![0]
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
