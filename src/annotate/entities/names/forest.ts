/** Decision trees of one depth whose leaves add up to the logarithm of the odds (gradient boosting). */
export interface Forest {
  readonly depth: number
  /** By tree, level by level: which column is asked, and above which value the way goes right. */
  readonly columns: Uint8Array
  readonly thresholds: Float32Array
  /** By tree, from left to right. */
  readonly leaves: Float32Array
}

/** The sum of the leaves that a row of evidence, from `at` on, comes to. */
export function askForest({ depth, columns, thresholds, leaves }: Forest, row: Float32Array, at: number): number {
  const inner = (1 << depth) - 1
  let sum = 0
  for (let node = 0, leaf = 0; node < columns.length; node += inner, leaf += inner + 1) {
    let place = 0
    for (let level = 0; level < depth; level++) place = 2 * place + (row[at + columns[node + place]!]! > thresholds[node + place]! ? 2 : 1)
    sum += leaves[leaf + place - inner]!
  }
  return sum
}
