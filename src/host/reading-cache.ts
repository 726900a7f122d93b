import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

interface Entry {
  readonly json: string
  used: boolean
}

/**
 * What was read in each article, kept by content under `.cache/`: safe to delete, to share and to corrupt. A damaged entry counts
 * as absent. Entries share a few hundred files, so that a large archive is not as many files.
 */
export class ReadingCache {
  readonly #folder: string
  readonly #version: string
  readonly #shards = new Map<string, Map<string, Entry>>()
  readonly #changed = new Set<string>()
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
    const entry = (await this.#shard(key.slice(0, 2))).get(key)
    if (entry === undefined) return undefined
    entry.used = true
    return entry.json
  }

  async set(key: string, json: string): Promise<void> {
    const name = key.slice(0, 2)
    ;(await this.#shard(name)).set(key, { json, used: true })
    this.#changed.add(name)
  }

  /** Writes what changed, each file whole; entries that this run did not use are dropped. */
  async save(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const stale = [...this.#shards].filter(([name, entries]) => this.#changed.has(name) || [...entries.values()].some(({ used }) => !used))
    for (const [name, entries] of stale)
      await this.#write(
        name,
        [...entries].filter(([, { used }]) => used),
      )
    const unread = (await readdir(this.#folder)).filter((name) => !this.#shards.has(name))
    for (const name of unread) await rm(join(this.#folder, name), { force: true })
  }

  async #write(name: string, entries: readonly (readonly [string, Entry])[]): Promise<void> {
    const path = join(this.#folder, name)
    await writeFile(
      `${path}.new`,
      entries.map(([key, { json }]) => `${key} ${crc32(json)} ${json}\n`),
    )
    await rename(`${path}.new`, path)
  }

  async #shard(name: string): Promise<Map<string, Entry>> {
    const known = this.#shards.get(name)
    if (known !== undefined) return known
    const entries = new Map<string, Entry>()
    this.#shards.set(name, entries)
    const text = await readFile(join(this.#folder, name), 'utf8').catch(() => '')
    for (const line of text.split('\n')) {
      const entry = entryOf(line)
      if (entry !== undefined) entries.set(entry.key, { json: entry.json, used: false })
      else if (line !== '') this.#damaged += 1
    }
    return entries
  }
}

function entryOf(line: string): { key: string; json: string } | undefined {
  const [, key, sum, json] = /^([0-9a-f]{64}) (\d+) (.+)$/s.exec(line) ?? []
  return key !== undefined && json !== undefined && crc32(json) === Number(sum) ? { key, json } : undefined
}
