import { overlaps, type Span } from '../model/index.ts'
import { align } from './align.ts'

/**
 * Which annotation of an article before is which of the article after. In the same text the same place tells (its extent
 * may have changed); where offsets shifted or the text was edited, the same words in the same order do.
 *
 * @returns For each row of `before`, both in text order, the index in `after` or -1.
 */
export function pairRows<T extends Span>(
  before: readonly T[],
  after: readonly T[],
  words: (row: T) => string,
  sameText: () => boolean,
): Int32Array {
  if (before.length === after.length && before.every((row, i) => row === after[i])) return Int32Array.from(before.keys())
  const isSame = sameText()
  if (isSame || before.length === after.length) {
    const exact = pairExact(before, after, words)
    const paired = exact.reduce((sum, index) => sum + (index < 0 ? 0 : 1), 0)
    if (paired === before.length && paired === after.length) return exact
    if (isSame) return pairOverlapping(before, after, exact)
  }
  return align(before.map(words), after.map(words))
}

function pairExact<T extends Span>(before: readonly T[], after: readonly T[], words: (row: T) => string): Int32Array {
  const result = new Int32Array(before.length).fill(-1)
  let a = 0
  for (const [b, row] of before.entries()) {
    while (a < after.length && (after[a]!.start < row.start || (after[a]!.start === row.start && after[a]!.end < row.end))) a++
    const other = after[a]
    if (other !== undefined && other.start === row.start && other.end === row.end && words(other) === words(row)) result[b] = a++
  }
  return result
}

/** Gives rows that are left the one they overlap, in order. */
function pairOverlapping<T extends Span>(before: readonly T[], after: readonly T[], exact: Int32Array): Int32Array {
  const taken = new Set(exact)
  let a = 0
  for (const [b, row] of before.entries()) {
    if (exact[b]! >= 0) continue
    while (a < after.length && (taken.has(a) || after[a]!.end <= row.start)) a++
    if (a < after.length && overlaps(row, after[a]!)) exact[b] = a++
  }
  return exact
}
