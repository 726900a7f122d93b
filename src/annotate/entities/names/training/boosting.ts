import type { Forest } from '../forest.ts'
import { newRandom, nextInteger } from './random.ts'

/** Rows of evidence with what they should come to. */
export interface Judgements {
  readonly count: number
  readonly columns: number
  /** Row after row. */
  readonly rows: Float32Array
  readonly isRight: Uint8Array
  readonly weights: Float32Array
  /** Logarithm of the odds that the forest is to mend. */
  readonly odds: Float64Array
}

const TREES = 400
const DEPTH = 6
const RATE = 0.04
/** Draws the leaves towards nothing. */
const PRIOR = 10
/** The least that the judgements of a leaf must weigh, by how doubtful they are. */
const LEAST = 10
/** Shares of the rows and of the columns that a tree sees. */
const ROWS = 0.7
const COLUMNS = 0.2
/** Values of a column are sorted into at most so many bins. */
const BINS = 64

/** Columns cut into bins: the borders of each column, and column after column the bin of each row. */
interface Binned {
  readonly borders: readonly Float32Array[]
  readonly bins: Uint8Array
}

/** Sums of the judgements' first and second derivatives, by node and bin. */
const sums = new Float64Array((1 << DEPTH) * BINS * 2)

/** Grows trees one after another, each on what the others left wrong (logistic loss, Newton steps). */
export function boost(judgements: Judgements): Forest {
  const { count } = judgements
  const binned = binColumns(judgements)
  const random = newRandom(1)
  const isDrawn = (share: number) => nextInteger(random) < share * 4294967296
  const inner = (1 << DEPTH) - 1
  const forest = {
    depth: DEPTH,
    columns: new Uint8Array(TREES * inner),
    thresholds: new Float32Array(TREES * inner),
    leaves: new Float32Array(TREES * (inner + 1)),
  }
  const odds = judgements.odds.slice()
  const gradients = new Float64Array(count)
  const curvatures = new Float64Array(count)
  const places = new Uint8Array(count)
  for (let tree = 0; tree < TREES; tree++) {
    derive(judgements, odds, gradients, curvatures)
    const rows = Int32Array.from({ length: count }, (_, i) => i).filter(() => isDrawn(ROWS))
    const columns = binned.borders.map((_, column) => column).filter(() => isDrawn(COLUMNS))
    places.fill(0)
    const cuts = new Uint8Array(inner).fill(255)
    for (let level = 0; level < DEPTH; level++) {
      splitLevel(level, binned, rows, columns, gradients, curvatures, places, cuts, forest.columns, tree * inner)
      for (let i = 0; i < count; i++) {
        const node = (1 << level) - 1 + places[i]!
        places[i] = 2 * places[i]! + (binned.bins[forest.columns[tree * inner + node]! * count + i]! > cuts[node]! ? 1 : 0)
      }
    }
    for (let node = 0; node < inner; node++)
      forest.thresholds[tree * inner + node] =
        cuts[node] === 255 ? Infinity : binned.borders[forest.columns[tree * inner + node]!]![cuts[node]!]!
    const leaves = forest.leaves.subarray(tree * (inner + 1), (tree + 1) * (inner + 1))
    leaves.set(leavesOf(rows, gradients, curvatures, places))
    for (let i = 0; i < count; i++) odds[i]! += leaves[places[i]!]!
  }
  return forest
}

function derive({ count, isRight, weights }: Judgements, odds: Float64Array, gradients: Float64Array, curvatures: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const p = 1 / (1 + Math.exp(-odds[i]!))
    gradients[i] = weights[i]! * (p - isRight[i]!)
    curvatures[i] = weights[i]! * p * (1 - p)
  }
}

/** Finds for each node of a level the column and bin that part its rows best. */
function splitLevel(
  level: number,
  { bins }: Binned,
  rows: Int32Array,
  columns: readonly number[],
  gradients: Float64Array,
  curvatures: Float64Array,
  places: Uint8Array,
  cuts: Uint8Array,
  chosen: Uint8Array,
  tree: number,
): void {
  const width = 1 << level
  const gains = new Float64Array(width).fill(1e-9)
  for (const column of columns) {
    sums.fill(0, 0, width * BINS * 2)
    const from = column * gradients.length
    for (let k = 0; k < rows.length; k++) {
      const i = rows[k]!
      const at = (places[i]! * BINS + bins[from + i]!) * 2
      sums[at]! += gradients[i]!
      sums[at + 1]! += curvatures[i]!
    }
    for (let node = 0; node < width; node++) {
      const { gain, bin } = bestCut(node)
      if (gain <= gains[node]!) continue
      gains[node] = gain
      cuts[width - 1 + node] = bin
      chosen[tree + width - 1 + node] = column
    }
  }
}

/** The bin of a node's sums above which its rows should part. */
function bestCut(node: number): { gain: number; bin: number } {
  let gradient = 0
  let curvature = 0
  for (let bin = 0; bin < BINS; bin++) {
    gradient += sums[(node * BINS + bin) * 2]!
    curvature += sums[(node * BINS + bin) * 2 + 1]!
  }
  const whole = (gradient * gradient) / (curvature + PRIOR)
  const best = { gain: 0, bin: 0 }
  let left = 0
  let leftCurvature = 0
  for (let bin = 0; bin + 1 < BINS; bin++) {
    left += sums[(node * BINS + bin) * 2]!
    leftCurvature += sums[(node * BINS + bin) * 2 + 1]!
    if (leftCurvature < LEAST || curvature - leftCurvature < LEAST) continue
    const gain = (left * left) / (leftCurvature + PRIOR) + (gradient - left) ** 2 / (curvature - leftCurvature + PRIOR) - whole
    if (gain > best.gain) Object.assign(best, { gain, bin })
  }
  return best
}

function leavesOf(rows: Int32Array, gradients: Float64Array, curvatures: Float64Array, places: Uint8Array): Float64Array {
  const gradient = new Float64Array(1 << DEPTH)
  const curvature = new Float64Array(1 << DEPTH)
  for (const i of rows) {
    gradient[places[i]!]! += gradients[i]!
    curvature[places[i]!]! += curvatures[i]!
  }
  return gradient.map((sum, leaf) => (-RATE * sum) / (curvature[leaf]! + PRIOR))
}

function binColumns({ count, columns, rows }: Judgements): Binned {
  const bins = new Uint8Array(columns * count)
  const borders = Array.from({ length: columns }, (_, column) => {
    const values = Float32Array.from({ length: count }, (_, i) => rows[i * columns + column]!)
    const found = bordersOf(values.slice().sort())
    for (let i = 0; i < count; i++) bins[column * count + i] = binOf(found, values[i]!)
    return found
  })
  return { borders, bins }
}

/** Borders between all values where they are few, else between equal shares of the rows. */
function bordersOf(sorted: Float32Array): Float32Array {
  const distinct = [...new Set(sorted)]
  if (distinct.length <= BINS) return Float32Array.from(distinct.slice(1), (value, k) => (value + distinct[k]!) / 2)
  const borders = Array.from({ length: BINS - 1 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / BINS)]!)
  return Float32Array.from(new Set(borders))
}

/** How many borders lie below the value. */
function binOf(borders: Float32Array, value: number): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (borders[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
