import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchRecord } from '../site/search.ts'
import { textOf } from './disk.ts'

/** Digest of all by which a page is found. */
export const searchDigest = (record: SearchRecord) => createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22)

/** Keeps, under `.cache/`, the records of each shard of the search index, for the pages that are not made again. */
export class SearchStore {
  readonly #folder: string
  readonly #read = new Map<string, Promise<ReadonlyMap<string, SearchRecord>>>()

  constructor(folder: string) {
    this.#folder = join(folder, 'search')
  }

  /** The record of a page that was kept with a shard; undefined where it is not there, or is another. */
  async get(folder: string, url: string, digest: string): Promise<SearchRecord | undefined> {
    const loading = this.#read.get(folder) ?? this.#load(folder)
    this.#read.set(folder, loading)
    const record = (await loading).get(url)
    return record !== undefined && searchDigest(record) === digest ? record : undefined
  }

  async set(folder: string, records: readonly SearchRecord[]): Promise<void> {
    const path = join(this.#folder, `${folder}.jsonl`)
    await mkdir(this.#folder, { recursive: true })
    await writeFile(`${path}.new`, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    await rename(`${path}.new`, path)
  }

  async #load(folder: string): Promise<ReadonlyMap<string, SearchRecord>> {
    const lines = ((await textOf(join(this.#folder, `${folder}.jsonl`))) ?? '').split('\n')
    return new Map(lines.flatMap(recordOf).map((record) => [record.url, record]))
  }
}

function recordOf(line: string): SearchRecord[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as SearchRecord] // compared by its digest before it is used
  } catch {
    return []
  }
}
