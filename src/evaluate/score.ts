/** How many were right, how many were said, how many there are to find. */
export interface Score {
  readonly measure: string
  readonly right: number
  readonly said: number
  readonly expected: number
  /** What was missed and what was said wrongly, a line each, in reading order. */
  readonly misses: readonly string[]
}

/** Precision, 1 where nothing was said. */
export const precision = ({ right, said }: Score) => (said === 0 ? 1 : right / said)

/** Recall, 1 where there is nothing to find. */
export const recall = ({ right, expected }: Score) => (expected === 0 ? 1 : right / expected)

/** The harmonic mean of precision and recall. */
export function f1(score: Score): number {
  const sum = precision(score) + recall(score)
  return sum === 0 ? 0 : (2 * precision(score) * recall(score)) / sum
}

/** Compares two lists by key, each key counted once. */
export function compareKeys(measure: string, expected: readonly string[], said: readonly string[]): Score {
  const gold = new Set(expected)
  const found = new Set(said)
  const missed = [...gold].filter((key) => !found.has(key)).map((key) => `missed  ${key}`)
  const wrong = [...found].filter((key) => !gold.has(key)).map((key) => `wrong   ${key}`)
  return { measure, right: gold.size - missed.length, said: found.size, expected: gold.size, misses: [...missed, ...wrong] }
}

/** Of a list of things to check, those that hold; said and expected are both their number. */
export function checkAll<T>(measure: string, items: readonly T[], holds: (item: T) => string | undefined): Score {
  const misses = items.flatMap((item) => holds(item) ?? [])
  return { measure, right: items.length - misses.length, said: items.length, expected: items.length, misses }
}

/** The scores as a table people read, then the misses of each. */
export function scoreTable(scores: readonly Score[], misses = true): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(9)
  const width = Math.max(7, ...scores.map(({ measure }) => measure.length))
  const row = (score: Score) =>
    `${score.measure.padEnd(width)}${percent(precision(score))}${percent(recall(score))}${percent(f1(score))}${`${score.right}/${score.said}/${score.expected}`.padStart(16)}`
  const head = `${'measure'.padEnd(width)}${'precision'.padStart(9)}${'recall'.padStart(9)}${'F1'.padStart(9)}${'right/said/gold'.padStart(16)}`
  const detail = scores
    .filter((score) => misses && score.misses.length > 0)
    .map(({ measure, misses: lines }) => `\n${measure}\n  ${lines.join('\n  ')}`)
  return [head, ...scores.map(row), ...detail, ''].join('\n')
}
