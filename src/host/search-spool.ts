import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SearchRecord } from '../site/search.ts'

/** Where a record waits, in bytes. */
export interface Spooled {
  readonly at: number
  readonly length: number
}

/** What waits to be written is at most so long. */
const PIECE = 1 << 18

/** Search records that wait on disk until their part of the index is made: those of an archive are as long as its articles. */
export class SearchSpool {
  readonly #path: string
  #file: number | undefined
  #waiting: Buffer[] = []
  #length = 0
  #written = 0

  constructor(path: string) {
    this.#path = path
  }

  /** @param record As JSON. */
  add(record: string): Spooled {
    const bytes = Buffer.from(record)
    const place = { at: this.#written + this.#length, length: bytes.length }
    this.#waiting.push(bytes)
    this.#length += bytes.length
    if (this.#length >= PIECE) this.#flush()
    return place
  }

  get({ at, length }: Spooled): SearchRecord {
    if (this.#length > 0) this.#flush()
    const bytes = Buffer.allocUnsafe(length)
    readSync(this.#open(), bytes, 0, length, at)
    return JSON.parse(bytes.toString()) as SearchRecord // nothing else is ever written there
  }

  /** Removes the file. */
  close(): void {
    if (this.#file === undefined) return
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }

  #open(): number {
    if (this.#file !== undefined) return this.#file
    mkdirSync(dirname(this.#path), { recursive: true })
    this.#file = openSync(this.#path, 'w+')
    return this.#file
  }

  #flush(): void {
    writeSync(this.#open(), Buffer.concat(this.#waiting), 0, this.#length, this.#written)
    this.#written += this.#length
    this.#waiting = []
    this.#length = 0
  }
}
