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
  readonly #recordsOf: (folder: string) => Promise<ReadonlyMap<string, string>>

  constructor(folder: string) {
    this.#folder = join(folder, 'search')
    this.#recordsOf = recently(HELD, (shard) => this.#load(shard))
  }

  /** The record of a page that was kept with a shard, as JSON; undefined where it is not there, or is another. */
  async get(folder: string, url: string, digest: string): Promise<string | undefined> {
    const line = (await this.#recordsOf(folder)).get(url)
    return line !== undefined && searchDigest(line) === digest ? line : undefined
  }

  async set(folder: string, records: readonly SearchRecord[]): Promise<void> {
    const path = this.#pathOf(folder)
    await mkdir(this.#folder, { recursive: true })
    await writeFile(`${path}.new`, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    await rename(`${path}.new`, path)
  }

  #pathOf(folder: string): string {
    return join(this.#folder, `${folder}.jsonl`)
  }

  async #load(folder: string): Promise<ReadonlyMap<string, string>> {
    const lines = ((await textOf(this.#pathOf(folder))) ?? '').split('\n')
    return new Map(lines.map((line) => [urlOf(line), line]))
  }
}

/** A record begins with its url; of a line that is none, whatever is there: its digest is compared before it is used. */
const urlOf = (line: string) => line.slice('{"url":"'.length, line.indexOf('","'))
