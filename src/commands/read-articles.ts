import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tell } from '../host/console.ts'
import { digestOf } from '../host/digest.ts'
import { bytesOf, piecesOf, type SeedFile } from '../host/disk.ts'
import { openPool, type Pool } from '../host/pool.ts'
import type { Progress } from '../host/progress.ts'
import { ReadingCache } from '../host/readings/cache.ts'
import { makeOpener } from '../host/readings/kept-article.ts'
import type { ReadingResult } from '../host/readings/parts.ts'
import type { AnnotatedArticle, Desk, Found, Problem, Settings, Source } from '../model/index.ts'
import { read, readRecords } from '../read/index.ts'
import type { OpenDesk } from './desk.ts'
import { type Batch, readBatch } from './read-batch.ts'

export interface ReadArticles {
  /** In the order of their files. */
  readonly articles: readonly AnnotatedArticle[]
  readonly problems: readonly Problem[]
  /** Files and records that could not be read. */
  readonly unread: number
  /** Gives the articles up: nothing of them that is long can be read after. */
  readonly close: () => Promise<void>
}

const BATCH = 8
/** Up to so many articles are read in this process: starting others would take longer. */
const ALONE = 24

/**
 * Reads every article of the desk: from the cache where nothing it depends on changed, else on all cores.
 *
 * @param cacheFolder Where readings are kept from build to build; without it they are kept in a folder that `close` removes.
 */
export async function readArticles(open: OpenDesk, cacheFolder: string | undefined, progress: Progress): Promise<ReadArticles> {
  const folder = cacheFolder ?? (await mkdtemp(join(tmpdir(), 'dossier-')))
  const cache = new ReadingCache(folder, await versionOf(open.desk))
  const queue = new Queue(open.desk, cache, progress)
  const problems: Problem[] = []
  let unread = 0
  for await (const found of sourcesOf(open.articles, open.desk.settings)) {
    problems.push(...found.problems)
    if (found.items.length === 0) unread += 1
    for (const source of found.items) await queue.add(source)
  }
  const results = await queue.finish()
  await cache.save()
  if (cache.damaged > 0) tell(`${cache.damaged} entries of ${folder} were damaged; their articles were read again`)
  const articles = results.flatMap(({ items }) => items)
  return {
    articles,
    problems: [...problems, ...results.flatMap((result) => result.problems)],
    unread: unread + results.length - articles.length,
    close: async () => {
      cache.close()
      if (cacheFolder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The articles of these files, in their order; a file of many is read piece by piece. */
export async function* sourcesOf(files: readonly SeedFile[], settings: Settings): AsyncGenerator<Found<Source>> {
  for (const { file, path } of files) {
    if (/\.(?:jsonl|csv)$/i.test(file)) yield* readRecords(file, piecesOf(path), settings)
    else yield read(file, (await bytesOf(path)) ?? new Uint8Array(), settings)
  }
}

interface Waiting {
  readonly source: Source
  readonly index: number
  readonly key: string
}

/** Takes articles in order and gives their readings in that order, whatever process did the work. */
class Queue {
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

  async add(source: Source): Promise<void> {
    const key = this.#cache.keyOf(source.file, source.sha256 + judgedOf(source, this.#desk))
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
function judgedOf({ file }: Source, { corrections }: Desk): string {
  const mine = corrections.filter(({ of, targets }) => (of === 'text' || of === 'article') && targets[0].file === file)
  return mine.length === 0 ? '' : JSON.stringify(mine)
}

/** Digest of all that a reading depends on besides the article: the code and the model, the topics, the settings. */
async function versionOf({ settings, topics }: Desk): Promise<string> {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)))
  const code = await digestOf(
    ['model', 'text', 'read', 'clean', 'annotate', 'resources', 'host/readings'].map((part) => join(folder, part)),
  )
  return createHash('sha256')
    .update(JSON.stringify([code, settings, topics]))
    .digest('hex')
}
