import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recently } from '../model/index.ts'
import type { SearchRecord } from '../site/search.ts'
import { textOf } from './disk.ts'

/** Digest of all by which a page is found, its record as JSON. */
export const searchDigest = (record: string) => createHash('sha256').update(record).digest('base64url').slice(0, 22)

/** The records of so many shards are held at once: mostly a page is searched where it was. */
const HELD = 2

/** Keeps, under `.cache/`, the records of each shard of the search index, for the pages that are not made again. */
export class SearchStore {
  readonly #folder: string
  readonly #recordsOf: (folder: string) => Promise<ReadonlyMap<string, Line>>
  readonly #begun = new Set<string>()

  constructor(folder: string) {
    this.#folder = join(folder, 'search')
    this.#recordsOf = recently(HELD, (shard) => this.#load(shard))
  }

  /** The record of a page that was kept with a shard; undefined where it is not there, or is another. */
  async get(folder: string, url: string, digest: string): Promise<SearchRecord | undefined> {
    const line = (await this.#recordsOf(folder)).get(url)
    return line !== undefined && searchDigest(line.text) === digest ? line.record : undefined
  }

  /** Sets the records of a shard aside until `commit`: a page that goes from one to another is still to be got. */
  async set(folder: string, records: readonly SearchRecord[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await writeFile(`${this.#pathOf(folder)}.new`, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    this.#begun.add(folder)
  }

  async commit(): Promise<void> {
    for (const folder of this.#begun) await rename(`${this.#pathOf(folder)}.new`, this.#pathOf(folder))
    this.#begun.clear()
  }

  #pathOf(folder: string): string {
    return join(this.#folder, `${folder}.jsonl`)
  }

  async #load(folder: string): Promise<ReadonlyMap<string, Line>> {
    const lines = ((await textOf(this.#pathOf(folder))) ?? '').split('\n')
    return new Map(lines.flatMap(lineOf).map((line) => [line.record.url, line]))
  }
}

/** A record, and its JSON as it was kept. */
interface Line {
  readonly text: string
  readonly record: SearchRecord
}

function lineOf(text: string): Line[] {
  try {
    return text === '' ? [] : [{ text, record: JSON.parse(text) as SearchRecord }] // compared by its digest before it is used
  } catch {
    return []
  }
}
