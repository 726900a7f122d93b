import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** Where in its file an entry's JSON stands, in bytes, or that JSON while it is not written yet. */
interface Entry {
  readonly at: { readonly start: number; readonly length: number } | string
  readonly sum: number
  used: boolean
}

/** A file of entries. */
interface Shard {
  readonly path: string
  /** Open for reading; undefined while there is no such file. */
  file: number | undefined
  readonly entries: Map<string, Entry>
  /** Holds what no run can use. */
  isSpoilt: boolean
}

/** So many characters may wait to be written: what was read in a large archive does not fit in memory. */
const WAITING = 1 << 24

/**
 * What was read in each article, kept by content under `.cache/`: safe to delete, to share and to corrupt. A damaged entry counts
 * as absent. Entries share a few hundred files, so that a large archive is not as many files; a line each, its checksum before it.
 */
export class ReadingCache {
  readonly #folder: string
  readonly #version: string
  readonly #shards = new Map<string, Shard>()
  #waiting = 0
  #damaged = 0

  /** @param version Digest of all that a reading depends on besides the article's own bytes: code, model, topics, corrections. */
  constructor(folder: string, version: string) {
    this.#folder = join(folder, 'readings')
    this.#version = version
  }

  /** How many entries were found damaged so far, each being read again. */
  get damaged(): number {
    return this.#damaged
  }

  /** The name under which the reading of an article is kept. */
  keyOf(file: string, sha256: string): string {
    return createHash('sha256').update(`${this.#version}\n${file}\n${sha256}`).digest('hex')
  }

  /** The reading kept under a key, as JSON; undefined where there is none. */
  async get(key: string): Promise<string | undefined> {
    const shard = this.#shard(key.slice(0, 2))
    const entry = shard.entries.get(key)
    const json = entry === undefined ? undefined : jsonOf(shard, entry)
    if (entry !== undefined) entry.used = json !== undefined
    return json
  }

  async set(key: string, json: string): Promise<void> {
    this.#shard(key.slice(0, 2)).entries.set(key, { at: json, sum: crc32(json), used: true })
    this.#waiting += json.length
    if (this.#waiting > WAITING) this.#writeWaiting()
  }

  /** Writes what is new; files with entries that this run did not use are written anew without them. */
  async save(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const shard of this.#shards.values())
      if (shard.isSpoilt || [...shard.entries.values()].some(({ used }) => !used)) await rewrite(shard)
    this.#writeWaiting()
    for (const { file } of this.#shards.values()) if (file !== undefined) closeSync(file)
    const unread = (await readdir(this.#folder)).filter((name) => !this.#shards.has(name))
    for (const name of unread) await rm(join(this.#folder, name), { force: true })
    this.#shards.clear()
  }

  #writeWaiting(): void {
    mkdirSync(this.#folder, { recursive: true })
    for (const shard of this.#shards.values()) appendWaiting(shard)
    this.#waiting = 0
  }

  #shard(name: string): Shard {
    const known = this.#shards.get(name)
    if (known !== undefined) return known
    const shard: Shard = { path: join(this.#folder, name), file: undefined, entries: new Map(), isSpoilt: false }
    this.#shards.set(name, shard)
    shard.file = opened(shard.path)
    const bytes = shard.file === undefined ? Buffer.alloc(0) : readFileSync(shard.file)
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(10, start)
      const line = bytes.subarray(start, end === -1 ? bytes.length : end)
      const entry = entryOf(line, start)
      if (entry !== undefined) shard.entries.set(entry.key, entry)
      else if (line.length > 0) {
        this.#damaged += 1
        shard.isSpoilt = true
      }
      start += line.length + 1
    }
    return shard
  }
}

function opened(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}

function entryOf(line: Buffer, start: number): (Entry & { readonly key: string }) | undefined {
  const [head, key, sum] = /^([0-9a-f]{64}) (\d+) /.exec(line.toString('latin1', 0, 80)) ?? []
  if (head === undefined || key === undefined || crc32(line.subarray(head.length)) !== Number(sum)) return undefined
  return { key, at: { start: start + head.length, length: line.length - head.length }, sum: Number(sum), used: false }
}

/** An entry's JSON, unless another process changed the file meanwhile. */
function jsonOf({ file }: Shard, { at, sum }: Entry): string | undefined {
  if (typeof at === 'string') return at
  if (file === undefined) return undefined
  const bytes = Buffer.alloc(at.length)
  readSync(file, bytes, 0, at.length, at.start)
  return crc32(bytes) === sum ? bytes.toString() : undefined
}

const lineOf = (key: string, sum: number, json: string) => `${key} ${sum} ${json}\n`

/** Writes a file anew with what this run used, whole. */
async function rewrite(shard: Shard): Promise<void> {
  function* lines() {
    for (const [key, entry] of shard.entries) {
      const json = entry.used ? jsonOf(shard, entry) : undefined
      if (json !== undefined) yield lineOf(key, entry.sum, json)
    }
  }
  await writeFile(`${shard.path}.new`, lines())
  await rename(`${shard.path}.new`, shard.path)
  for (const [key, entry] of shard.entries) if (typeof entry.at === 'string') shard.entries.delete(key)
}

/** Writes what waits behind what is there; a run that was killed while it did so leaves one damaged entry. */
function appendWaiting(shard: Shard): void {
  const waiting = [...shard.entries].flatMap(([key, { at, ...entry }]) => (typeof at === 'string' ? [{ ...entry, key, json: at }] : []))
  if (waiting.length === 0) return
  let start = shard.file === undefined ? 0 : fstatSync(shard.file).size
  const lines = waiting.map(({ key, sum, json }) => {
    const line = Buffer.from(lineOf(key, sum, json))
    const head = key.length + String(sum).length + 2
    shard.entries.set(key, { at: { start: start + 1 + head, length: line.length - head - 1 }, sum, used: true })
    start += line.length
    return line
  })
  // Begins on a line of its own, whatever was left behind.
  appendFileSync(shard.path, Buffer.concat([Buffer.from('\n'), ...lines]))
  shard.file ??= opened(shard.path)
}
