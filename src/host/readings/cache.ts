import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { KeptReading } from './kept-article.ts'

/** Where in its file an entry's content stands, in bytes, or that content while it is not written yet. */
interface Entry {
  at: { readonly start: number; readonly length: number } | Buffer
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

/** So many bytes may wait to be written: what was read in a large archive does not fit in memory. */
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

  /** The reading kept under a key, to be read until the cache is closed; undefined where there is none. */
  get(key: string): KeptReading | undefined {
    const shard = this.#shard(key.slice(0, 2))
    const entry = shard.entries.get(key)
    if (entry === undefined) return undefined
    entry.used = true
    return new Kept(shard, entry)
  }

  /** @param content What `contentOf` made. */
  set(key: string, content: Uint8Array): KeptReading {
    const shard = this.#shard(key.slice(0, 2))
    const entry = { at: Buffer.from(content.buffer, content.byteOffset, content.byteLength), sum: crc32(content), used: true }
    shard.entries.set(key, entry)
    this.#waiting += content.length
    if (this.#waiting > WAITING) this.#writeWaiting()
    return new Kept(shard, entry)
  }

  /** Writes what is new; files with entries that this run did not use are written anew without them. */
  async save(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const shard of this.#shards.values())
      if (shard.isSpoilt || [...shard.entries.values()].some(({ used }) => !used)) await rewrite(shard)
    this.#writeWaiting()
    const unread = (await readdir(this.#folder)).filter((name) => !this.#shards.has(name))
    for (const name of unread) await rm(join(this.#folder, name), { force: true })
  }

  /** Nothing can be read after this. */
  close(): void {
    for (const { file } of this.#shards.values()) if (file !== undefined) closeSync(file)
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

/** A reading's parts as an entry holds them: how many bytes each has, then all of them. */
export function contentOf(parts: readonly string[]): Uint8Array {
  const bytes = parts.map((part) => Buffer.from(part))
  return Buffer.concat([Buffer.from(`${bytes.map(({ length }) => length).join(',')} `), ...bytes])
}

/** No list of lengths is longer. */
const LENGTHS = 256

/** The parts of an entry, read from its file. */
class Kept implements KeptReading {
  readonly #shard: Shard
  readonly #entry: Entry
  /** Where in the content each part begins, and the last ends. */
  readonly #starts: Int32Array

  constructor(shard: Shard, entry: Entry) {
    this.#shard = shard
    this.#entry = entry
    const head = this.#bytes(0, LENGTHS).toString('latin1')
    const end = head.indexOf(' ')
    let at = end + 1
    const lengths = head.slice(0, end).split(',').map(Number)
    this.#starts = Int32Array.of(at, ...lengths.map((length) => (at += length)))
  }

  part(n: number): string {
    return this.#bytes(this.#starts[n]!, this.#starts[n + 1]!).toString()
  }

  /** The content from one place to another, or to its end. */
  #bytes(from: number, to: number): Buffer {
    const { at } = this.#entry
    if (Buffer.isBuffer(at)) return at.subarray(from, to)
    const bytes = Buffer.allocUnsafe(Math.min(to, at.length) - from)
    readSync(this.#shard.file!, bytes, 0, bytes.length, at.start + from) // what was written was opened
    return bytes
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

/** An entry's content, unless the file ends before it. */
function contentIn({ file }: Shard, { at, sum }: Entry): Buffer | undefined {
  if (Buffer.isBuffer(at)) return at
  if (file === undefined) return undefined
  const bytes = Buffer.alloc(at.length)
  readSync(file, bytes, 0, at.length, at.start)
  return crc32(bytes) === sum ? bytes : undefined
}

const lineOf = (key: string, sum: number, content: Buffer) => Buffer.concat([Buffer.from(`${key} ${sum} `), content, Buffer.from('\n')])

/** Writes a file anew with what this run used, whole. What was read of the old one is read on: it stays open. */
async function rewrite(shard: Shard): Promise<void> {
  function* lines() {
    for (const [key, entry] of shard.entries) {
      const content = entry.used ? contentIn(shard, entry) : undefined
      if (content !== undefined) yield lineOf(key, entry.sum, content)
    }
  }
  await writeFile(`${shard.path}.new`, lines())
  await rename(`${shard.path}.new`, shard.path)
  for (const [key, { at }] of shard.entries) if (Buffer.isBuffer(at)) shard.entries.delete(key)
}

/** Writes what waits behind what is there; a run that was killed while it did so leaves one damaged entry. */
function appendWaiting(shard: Shard): void {
  const waiting = [...shard.entries].flatMap(([key, entry]) => (Buffer.isBuffer(entry.at) ? [{ key, entry, content: entry.at }] : []))
  if (waiting.length === 0) return
  let start = shard.file === undefined ? 0 : fstatSync(shard.file).size
  const written = waiting.map(({ key, entry, content }) => {
    const line = lineOf(key, entry.sum, content)
    const place = { start: start + line.length - content.length, length: content.length }
    start += line.length
    return { entry, line, place, content }
  })
  // Begins on a line of its own, whatever was left behind.
  appendFileSync(shard.path, Buffer.concat([Buffer.from('\n'), ...written.map(({ line }) => line)]))
  shard.file ??= opened(shard.path)
  // Another process may have written here meanwhile: what does not stand where it should is kept in memory.
  for (const { entry, place, content } of written) if (standsAt(shard, place.start, content)) entry.at = place
}

function standsAt({ file }: Shard, start: number, content: Buffer): boolean {
  const bytes = Buffer.alloc(content.length)
  return file !== undefined && readSync(file, bytes, 0, bytes.length, start) === bytes.length && bytes.equals(content)
}
