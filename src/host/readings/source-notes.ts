import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Problem, Source } from '../../model/index.ts'
import { bytesOf, type SeedFile } from '../disk.ts'

/** What was found in a file of articles. */
export interface SourceNote {
  readonly sources: readonly Pick<Source, 'file' | 'sha256'>[]
  readonly problems: readonly Problem[]
  /** How many articles of it could not be read. */
  readonly unread: number
}

type Noted = readonly [stamp: string, note: SourceNote]

/** What is saved twice within it may bear one time of change: no clock of a file system is coarser. */
const TICK_MS = 2000

/**
 * What was found in each file of articles, kept under `.cache/`, so that a file that nobody touched since need not be opened to know
 * what it holds. Safe to delete, to share and to corrupt: what does not agree in every mark of the disk is read.
 */
export class SourceNotes {
  readonly #path: string
  readonly #version: string
  readonly #opened = Date.now()
  readonly #last: ReadonlyMap<string, Noted>
  readonly #next = new Map<string, Noted>()

  private constructor(path: string, version: string, last: ReadonlyMap<string, Noted>) {
    this.#path = path
    this.#version = version
    this.#last = last
  }

  /** @param version Digest of all that reading a file depends on besides its bytes. */
  static async open(folder: string, version: string): Promise<SourceNotes> {
    const path = join(folder, 'sources.notes')
    return new SourceNotes(path, version, notesIn(await bytesOf(path), version))
  }

  /** What was found in a file as it stands; undefined where it may have been saved since. */
  get({ file, stamp }: SeedFile): SourceNote | undefined {
    const [was, note] = this.#last.get(file) ?? []
    return was === stamp ? note : undefined
  }

  set({ file, stamp, saved }: SeedFile, note: SourceNote): void {
    if (saved + TICK_MS < this.#opened) this.#next.set(file, [stamp, note])
  }

  /** Writes what was set. */
  async save(): Promise<void> {
    const body = Buffer.from(JSON.stringify([this.#version, [...this.#next]]))
    await mkdir(join(this.#path, '..'), { recursive: true })
    await writeFile(`${this.#path}.new`, Buffer.concat([Buffer.from(`${crc32(body)}\n`), body]))
    await rename(`${this.#path}.new`, this.#path)
  }
}

function notesIn(bytes: Uint8Array | undefined, version: string): ReadonlyMap<string, Noted> {
  const end = bytes?.indexOf(10) ?? -1
  if (bytes === undefined || end < 0) return new Map()
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + end + 1, bytes.byteLength - end - 1)
  if (Buffer.from(bytes.subarray(0, end)).toString() !== String(crc32(body))) return new Map()
  const [made, notes] = JSON.parse(body.toString()) as [string, [string, Noted][]] // whole: its sum is the one it was written with
  return made === version ? new Map(notes) : new Map()
}
