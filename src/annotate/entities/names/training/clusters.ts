import { hashText } from '../hashing.ts'
import { type HashList, pack } from '../lexicon.ts'
import { readProse } from './corpus.ts'
import { newHashList } from './inside.ts'
import { newRandom, nextInteger, type Random } from './random.ts'

const CONTEXTS = 2500
const LEAST = 4
const DIMENSIONS = 64
const GRAINS = [1024, 320, 80] as const

/** Words in the order of their counts, most frequent first. */
interface Vocabulary {
  readonly words: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

/**
 * Sorts words into classes of three grains by the company they keep in unlabelled text: positive pointwise mutual
 * information with the two neighbours on each side, its leading singular vectors, then k-means on the sphere.
 */
export function learnClusters(texts: readonly string[], seed: number): HashList {
  const lines = texts.flatMap(linesOf)
  const vocabulary = newVocabulary(lines)
  const rows = countNeighbours(lines, vocabulary)
  weighRows(rows, vocabulary.words.length)
  const vectors = reduce(rows, vocabulary.words.length, newRandom(seed))
  const grains = GRAINS.map((count) => kMeans(vectors, vocabulary.words.length, count))
  const entries = new Map<number, number>()
  for (const [n, word] of vocabulary.words.entries())
    entries.set(hashText(word) | 0, pack(grains[0]![n]! + 1, grains[1]![n]!, grains[2]![n]!))
  return newHashList(entries)
}

/** Numbers look alike to the clusters. */
function linesOf(text: string): string[][] {
  return readProse(text).sentences.map((sentence) =>
    sentence.tokens.map((token) => (/^\d/.test(token.text) ? token.text.replace(/\d/g, '0') : token.text)),
  )
}

function newVocabulary(lines: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const line of lines) for (const word of line) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .filter(([word, count]) => count >= LEAST && word.length < 40)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { words: words.map(([word]) => word), numbers: new Map(words.map(([word], n) => [word, n])) }
}

/** Sparse counts of words by context. */
interface Rows {
  readonly offsets: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

const OFFSETS = [-2, -1, 1, 2]
const WIDTH = OFFSETS.length * (CONTEXTS + 1)

function countNeighbours(lines: readonly (readonly string[])[], { words, numbers }: Vocabulary): Rows {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const ids = line.map((word) => numbers.get(word) ?? -1)
    for (let i = 0; i < ids.length; i++) {
      if (ids[i]! < 0) continue
      for (const [k, offset] of OFFSETS.entries()) {
        const beside = i + offset
        const context = beside < 0 || beside >= ids.length ? CONTEXTS : ids[beside]!
        if (context < 0 || context > CONTEXTS) continue
        const key = ids[i]! * WIDTH + k * (CONTEXTS + 1) + context
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  const keys = Float64Array.from(counts.keys()).sort()
  const offsets = new Int32Array(words.length + 1)
  for (const key of keys) offsets[Math.floor(key / WIDTH) + 1]!++
  for (let n = 0; n < words.length; n++) offsets[n + 1]! += offsets[n]!
  return { offsets, columns: Int32Array.from(keys, (key) => key % WIDTH), values: Float32Array.from(keys, (key) => counts.get(key)!) }
}

/** Counts to positive pointwise mutual information, contexts smoothed by the power of 0.75. */
function weighRows({ offsets, columns, values }: Rows, count: number): void {
  const columnSums = new Float64Array(WIDTH)
  let total = 0
  for (let k = 0; k < values.length; k++) columnSums[columns[k]!]! += values[k]!
  for (let c = 0; c < WIDTH; c++) total += columnSums[c]! ** 0.75
  for (let n = 0; n < count; n++) {
    let sum = 0
    for (let k = offsets[n]!; k < offsets[n + 1]!; k++) sum += values[k]!
    for (let k = offsets[n]!; k < offsets[n + 1]!; k++)
      values[k] = Math.max(0, Math.log((values[k]! * total) / (sum * columnSums[columns[k]!]! ** 0.75)))
  }
}

/** Leading singular directions by random projection and three power steps; rows are made unit vectors. */
function reduce(rows: Rows, count: number, random: Random): Float32Array {
  let basis = Float32Array.from({ length: WIDTH * DIMENSIONS }, () => nextInteger(random) / 2147483648 - 1)
  let projected = new Float32Array(0)
  for (let step = 0; step < 4; step++) {
    projected = multiply(rows, count, basis)
    orthogonalise(projected, count)
    if (step < 3) basis = multiplyTransposed(rows, count, projected)
  }
  const scales = multiplyTransposed(rows, count, projected)
  for (let d = 0; d < DIMENSIONS; d++) {
    let norm = 0
    for (let c = 0; c < WIDTH; c++) norm += scales[c * DIMENSIONS + d]! ** 2
    const scale = Math.sqrt(Math.sqrt(norm))
    for (let n = 0; n < count; n++) projected[n * DIMENSIONS + d]! *= scale
  }
  for (let n = 0; n < count; n++) normalise(projected, n * DIMENSIONS)
  return projected
}

function multiply({ offsets, columns, values }: Rows, count: number, basis: Float32Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(count * DIMENSIONS)
  for (let n = 0; n < count; n++)
    for (let k = offsets[n]!; k < offsets[n + 1]!; k++) {
      const from = columns[k]! * DIMENSIONS
      for (let d = 0; d < DIMENSIONS; d++) out[n * DIMENSIONS + d]! += values[k]! * basis[from + d]!
    }
  return out
}

function multiplyTransposed({ offsets, columns, values }: Rows, count: number, left: Float32Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(WIDTH * DIMENSIONS)
  for (let n = 0; n < count; n++)
    for (let k = offsets[n]!; k < offsets[n + 1]!; k++) {
      const to = columns[k]! * DIMENSIONS
      for (let d = 0; d < DIMENSIONS; d++) out[to + d]! += values[k]! * left[n * DIMENSIONS + d]!
    }
  return out
}

/** Gram-Schmidt on the columns. */
function orthogonalise(matrix: Float32Array, count: number): void {
  for (let d = 0; d < DIMENSIONS; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0
      for (let n = 0; n < count; n++) dot += matrix[n * DIMENSIONS + d]! * matrix[n * DIMENSIONS + e]!
      for (let n = 0; n < count; n++) matrix[n * DIMENSIONS + d]! -= dot * matrix[n * DIMENSIONS + e]!
    }
    let norm = 0
    for (let n = 0; n < count; n++) norm += matrix[n * DIMENSIONS + d]! ** 2
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0
    for (let n = 0; n < count; n++) matrix[n * DIMENSIONS + d]! *= scale
  }
}

function normalise(vectors: Float32Array, from: number): void {
  let norm = 0
  for (let d = 0; d < DIMENSIONS; d++) norm += vectors[from + d]! ** 2
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0
  for (let d = 0; d < DIMENSIONS; d++) vectors[from + d]! *= scale
}

const ROUNDS = 10

/** The nearest of `count` centres for each vector; the centres begin as the most frequent words, spread over the ranks. */
function kMeans(vectors: Float32Array, rows: number, count: number): Uint16Array {
  const centres = new Float32Array(count * DIMENSIONS)
  for (let c = 0; c < count; c++) {
    const row = Math.floor(Math.min(rows / count, 12) * c)
    centres.set(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), c * DIMENSIONS)
  }
  const found = new Uint16Array(rows)
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < rows; n++) found[n] = nearest(vectors, n * DIMENSIONS, centres, count)
    centres.fill(0)
    for (let n = 0; n < rows; n++) for (let d = 0; d < DIMENSIONS; d++) centres[found[n]! * DIMENSIONS + d]! += vectors[n * DIMENSIONS + d]!
    for (let c = 0; c < count; c++) normalise(centres, c * DIMENSIONS)
  }
  return found
}

function nearest(vectors: Float32Array, from: number, centres: Float32Array, count: number): number {
  let best = 0
  let most = -2
  for (let c = 0; c < count; c++) {
    let dot = 0
    const at = c * DIMENSIONS
    for (let d = 0; d < DIMENSIONS; d += 4)
      dot +=
        vectors[from + d]! * centres[at + d]! +
        vectors[from + d + 1]! * centres[at + d + 1]! +
        vectors[from + d + 2]! * centres[at + d + 2]! +
        vectors[from + d + 3]! * centres[at + d + 3]!
    if (dot > most) {
      most = dot
      best = c
    }
  }
  return best
}
