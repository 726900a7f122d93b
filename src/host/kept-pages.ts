import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PageKind } from '../site/page.ts'
import type { Reads } from '../site/reads.ts'
import type { Digests } from './digests.ts'
import { bytesOf } from './disk.ts'

/** What is left to know of a page that was not made again. */
export interface KnownPage {
  readonly url: string
  readonly kind: PageKind
  /** How it is searched, and in which shard its record was kept; null where it is not. */
  readonly searched: { readonly since: string | null; readonly digest: string; readonly folder: string } | null
}

/** The pages of one subject: digest of what it was given, and numbers of what was looked at. */
export interface Unit<P extends { readonly url: string } = KnownPage> {
  readonly url: string
  readonly given: string
  readonly pages: readonly P[]
  readonly reads: Int32Array
}

/** As it is kept. */
export interface KeptPages {
  /** The keys of each list: all together they are what the numbers stand for, in their order. */
  readonly names: readonly (readonly [list: string, keys: readonly string[]])[]
  /** Two halves a number. */
  readonly digests: Int32Array
  readonly units: readonly Unit[]
}

type Head = { readonly version: string; readonly lists: number; readonly units: number }
type UnitLine = readonly [url: string, given: string, pages: readonly KnownPage[], reads: number]

const DIGEST = 32
const INT = 4

/**
 * Writes what is kept: lines of JSON (head, lists, units), then the digests and all reads as numbers, then the digest of it all.
 * It is as long as a tenth of the site: it is never held as a whole.
 */
export function writeKept(path: string, version: string, reads: Reads, digests: Digests, units: readonly Unit[]): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(`${path}.new`, 'w')
  const hash = createHash('sha256')
  const write = (bytes: Uint8Array) => {
    hash.update(bytes)
    writeSync(file, bytes)
  }
  const line = (value: unknown) => write(Buffer.from(`${JSON.stringify(value)}\n`))
  try {
    const { lists, numbers } = renumbered(reads, units)
    line({ version, lists: lists.length, units: units.length } satisfies Head)
    for (const { list, old } of lists) line([list, old.map((number) => reads.keyOf[number])])
    for (const { url, given, pages, reads: own } of units) line([url, given, pages, own.length] satisfies UnitLine)
    for (const { old } of lists) write(bytesFrom(Int32Array.from(old.flatMap((number) => [...digests.halves(number)]))))
    for (const unit of units) write(bytesFrom(unit.reads.map((number) => numbers[number]!)))
    writeSync(file, hash.digest())
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
}

/** What was kept by the same version; undefined where there is none, or it is damaged. */
export async function readKept(path: string, version: string): Promise<KeptPages | undefined> {
  const bytes = await bytesOf(path)
  if (bytes === undefined || bytes.length < DIGEST) return undefined
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length - DIGEST)
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-DIGEST))) return undefined
  let at = 0
  const line = <T>() => {
    const end = body.indexOf(10, at)
    const value = JSON.parse(body.toString('utf8', at, end)) as T // whole: its digest is the one it was written with
    at = end + 1
    return value
  }
  const numbers = (count: number) => {
    const from = body.byteOffset + at
    at += count * INT
    return new Int32Array(body.buffer.slice(from, from + count * INT))
  }
  const head = line<Head>()
  if (head.version !== version) return undefined
  const names = Array.from({ length: head.lists }, () => line<KeptPages['names'][number]>())
  const lines = Array.from({ length: head.units }, () => line<UnitLine>())
  const digests = numbers(2 * names.reduce((sum, [, keys]) => sum + keys.length, 0))
  const reads = numbers(lines.reduce((sum, [, , , count]) => sum + count, 0))
  let from = 0
  const units = lines.map(([url, given, pages, count]) => {
    from += count
    return { url, given, pages, reads: reads.subarray(from - count, from) }
  })
  return { names, digests, units }
}

/** The numbers that some page looked at, by list, and which number without gaps each becomes. */
function renumbered(reads: Reads, units: readonly Unit[]) {
  const numbers = new Int32Array(reads.keyOf.length).fill(-1)
  const lists = reads.lists.map((list) => ({ list, old: [] as number[] }))
  for (const unit of units)
    for (const old of unit.reads)
      if (numbers[old] === -1) {
        numbers[old] = 0
        lists[reads.listOf[old]!]!.old.push(old)
      }
  let next = 0
  for (const { old } of lists) for (const number of old) numbers[number] = next++
  return { lists, numbers }
}

const bytesFrom = (numbers: Int32Array) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
