import { openPool, type Pool } from '../host/pool.ts'
import type { Progress } from '../host/progress.ts'
import type { ReadingCache } from '../host/readings/cache.ts'
import { type KeptReading, makeOpener } from '../host/readings/kept-article.ts'
import type { ReadingResult } from '../host/readings/parts.ts'
import type { SourceNote } from '../host/readings/source-notes.ts'
import type { Desk, Source } from '../model/index.ts'
import { type Batch, readBatch } from './read-batch.ts'

const BATCH = 8
/** Up to so many articles are read in this process: starting others would take longer. */
const ALONE = 24

interface Waiting {
  readonly source: Source
  readonly index: number
  readonly key: string
}

/** Takes articles in order and gives their readings in that order, whatever process did the work. */
export class ReadQueue {
  readonly #desk: Desk
  readonly #cache: ReadingCache
  readonly #open = makeOpener()
  readonly #progress: Progress
  readonly #results: (ReadingResult | undefined)[] = []
  readonly #running = new Set<Promise<void>>()
  #waiting: Waiting[] = []
  #pool: Pool<Batch, Uint8Array[]> | undefined

  constructor(desk: Desk, cache: ReadingCache, progress: Progress) {
    this.#desk = { ...desk, urls: [] }
    this.#cache = cache
    this.#progress = progress
  }

  /** Takes all articles of a file by what was noted of it; false, and none, where the reading of one of them is not kept. */
  addNoted({ sources }: SourceNote): boolean {
    const kept: KeptReading[] = []
    for (const source of sources) {
      const known = this.#cache.get(this.#keyOf(source))
      if (known === undefined) return false
      kept.push(known)
    }
    for (const known of kept) this.#results.push(this.#open(known))
    this.#progress.add(kept.length)
    return true
  }

  async add(source: Source): Promise<void> {
    const key = this.#keyOf(source)
    const known = this.#cache.get(key)
    const index = this.#results.push(known === undefined ? undefined : this.#open(known)) - 1
    if (known !== undefined) return this.#progress.add(1)
    this.#waiting.push({ source, index, key })
    if (this.#waiting.length > ALONE) await this.#sendAll()
  }

  /** The readings of all that was added, in that order. */
  async finish(): Promise<readonly ReadingResult[]> {
    if (this.#pool === undefined) await this.#take(this.#waiting, readBatch)
    else await this.#sendAll()
    await Promise.all(this.#running)
    await this.#pool?.close()
    return this.#results as ReadingResult[] // every place is filled once all that ran has ended
  }

  #keyOf(source: Pick<Source, 'file' | 'sha256'>): string {
    return this.#cache.keyOf(source.file, source.sha256 + judgedOf(source, this.#desk))
  }

  async #sendAll(): Promise<void> {
    this.#pool ??= openPool(new URL('./read-worker.js', import.meta.url))
    const { run } = this.#pool
    for (let from = 0; from < this.#waiting.length; from += BATCH) {
      const work = this.#take(this.#waiting.slice(from, from + BATCH), run).finally(() => this.#running.delete(work))
      this.#running.add(work)
    }
    this.#waiting = []
    while (this.#running.size > 4 * BATCH) await Promise.race(this.#running)
  }

  async #take(items: readonly Waiting[], run: (batch: Batch) => Promise<Uint8Array[]>): Promise<void> {
    if (items.length === 0) return
    const readings = await run({ desk: this.#desk, sources: items.map(({ source }) => source) })
    this.#progress.add(items.length)
    for (const [n, { index, key }] of items.entries()) this.#results[index] = this.#open(this.#cache.set(key, readings[n]!))
  }
}

/** The reviewed judgements that this article's reading depends on; empty where there are none. */
function judgedOf({ file }: Pick<Source, 'file'>, { corrections }: Desk): string {
  const mine = corrections.filter(({ of, targets }) => (of === 'text' || of === 'article') && targets[0].file === file)
  return mine.length === 0 ? '' : JSON.stringify(mine)
}
