import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { ByteReader, ByteWriter } from './bytes.ts'
import type { Forest } from './forest.ts'
import { LABELS } from './labels.ts'
import type { HashList, Resources } from './lexicon.ts'

/** Whole-number weights of features by hash; that of the key `n` is `columns[label * keys.length + n] * step`. */
export interface FeatureWeights {
  /** Ascending. */
  readonly keys: Uint32Array
  /** All keys' weights of a label, label after label: like stands beside like. */
  readonly columns: Int8Array
  readonly step: number
}

/** Score of a stretch is its features' weights, plus `transitions` between labels. */
export interface Pass {
  readonly features: FeatureWeights
  readonly transitions: Float64Array
}

/** All that a trained reader of names is made of, as it lies on disk. */
export interface NameWeights {
  readonly name: string
  readonly resources: Resources
  readonly first: Pass
  readonly second: Pass
  /** What weighs the names that the second pass finds possible. */
  readonly forest: Forest
  /** Pairs of a raw and a calibrated probability, ascending: confidence is read off between them. */
  readonly calibration: readonly (readonly [number, number])[]
}

const FORMAT = 3
const RESOURCES = ['inside', 'clusters', 'phrases', 'registers', 'names', 'habits'] as const

/** The weights as compressed bytes; the same weights give the same bytes. */
export function writeWeights(weights: NameWeights): Uint8Array {
  const out = new ByteWriter()
  const head = new TextEncoder().encode(JSON.stringify({ name: weights.name, calibration: weights.calibration }))
  out.varint(FORMAT)
  out.varint(head.length)
  out.put(head)
  for (const name of RESOURCES) writeList(out, weights.resources[name])
  for (const pass of [weights.first, weights.second]) writePass(out, pass)
  writeForest(out, weights.forest)
  return brotliCompressSync(out.take(), { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } })
}

/** Throws where the bytes are not such weights: a damaged installation is no data problem. */
export function readWeights(bytes: Uint8Array): NameWeights {
  const reader = new ByteReader(brotliDecompressSync(bytes))
  const format = reader.varint()
  if (format !== FORMAT) throw new Error(`Name weights of format ${format}, expected ${FORMAT}: run npm run train.`)
  const head = JSON.parse(new TextDecoder().decode(reader.take(reader.varint()))) as Pick<NameWeights, 'name' | 'calibration'>
  const lists = RESOURCES.map((name) => [name, readList(reader)] as const)
  const first = readPass(reader)
  const second = readPass(reader)
  return { ...head, resources: Object.fromEntries(lists) as unknown as Resources, first, second, forest: readForest(reader) }
}

function writeList(out: ByteWriter, list: HashList): void {
  // Signed order and unsigned order differ: the keys are shifted so that they ascend.
  out.keys(Uint32Array.from(list.keys, (key) => (key ^ 0x80000000) >>> 0))
  for (const value of list.values) out.varint(value)
}

function readList(reader: ByteReader): HashList {
  const keys = new Int32Array(reader.keys().buffer)
  const values = new Uint32Array(keys.length)
  for (let n = 0; n < keys.length; n++) keys[n]! ^= 0x80000000
  for (let n = 0; n < keys.length; n++) values[n] = reader.varint()
  return { keys, values }
}

function writePass(out: ByteWriter, pass: Pass): void {
  const { keys, columns, step } = pass.features
  out.put(new Uint8Array(Float64Array.from([step, ...pass.transitions]).buffer))
  out.keys(keys)
  out.put(new Uint8Array(columns.buffer, columns.byteOffset, columns.length))
}

function readPass(reader: ByteReader): Pass {
  const numbers = new Float64Array(Uint8Array.from(reader.take(8 * (LABELS * LABELS + 1))).buffer)
  const keys = reader.keys()
  const { buffer, byteOffset, length } = reader.take(keys.length * LABELS)
  return { features: { keys, columns: new Int8Array(buffer, byteOffset, length), step: numbers[0]! }, transitions: numbers.slice(1) }
}

function writeForest(out: ByteWriter, { depth, columns, thresholds, leaves }: Forest): void {
  out.varint(depth)
  out.varint(columns.length)
  out.varint(leaves.length)
  out.put(columns)
  out.put(new Uint8Array(thresholds.slice().buffer))
  out.put(new Uint8Array(leaves.slice().buffer))
}

function readForest(reader: ByteReader): Forest {
  const depth = reader.varint()
  const inner = reader.varint()
  const outer = reader.varint()
  const floats = (count: number) => new Float32Array(Uint8Array.from(reader.take(4 * count)).buffer)
  return { depth, columns: Uint8Array.from(reader.take(inner)), thresholds: floats(inner), leaves: floats(outer) }
}
