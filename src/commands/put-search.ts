import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { PageCache } from '../host/page-cache.ts'
import { openPool } from '../host/pool.ts'
import type { Progress } from '../host/progress.ts'
import type { Publisher } from '../host/publish.ts'
import { FIRST_INDEX, searchIndex } from '../host/render-search.ts'
import type { SearchSpool, Spooled } from '../host/search-spool.ts'
import type { SearchStore } from '../host/search-store.ts'
import { byCodeUnit } from '../model/index.ts'
import type { SearchRecord } from '../site/search.ts'
import { shardsOf } from './search-shards.ts'

/** A page that is searched: by its record, which waits, or, where it was not made again, by the one that was kept of it with a shard. */
export interface Searched {
  readonly url: string
  readonly since: string | null
  /** Of its record. */
  readonly digest: string
  readonly record: Spooled | { readonly keptIn: string }
}

/** A shard by its pages, and their digest. */
interface PagesOfShard {
  readonly folder: string
  readonly pages: readonly Searched[]
  readonly made: string
}

/** A shard to be built, in this process or another. */
interface Shard {
  readonly folder: string
  readonly records: readonly SearchRecord[]
}

/** What the index is built with; without cache and store, all of it. */
export interface SearchTools {
  readonly publisher: Publisher
  readonly progress: Progress
  readonly spool: SearchSpool
  readonly cache: PageCache | undefined
  readonly store: SearchStore | undefined
}

/** A record that should have been kept was not: every page has to be made again. */
export class RecordLost extends Error {}

/** The shards of a site, and those of them that are to be built, whose records wait. */
export interface SearchPlan {
  readonly shards: readonly PagesOfShard[]
  readonly changed: readonly (PagesOfShard & { readonly records: readonly Spooled[] })[]
}

/**
 * Cuts a site's pages into shards and has every record wait that is still to be indexed. A shard whose records are those of the last
 * build is kept.
 *
 * @throws RecordLost where the cache is not whole.
 */
export async function planSearch(pages: readonly Searched[], { publisher, spool, cache, store }: SearchTools): Promise<SearchPlan> {
  const shards = [...shardsOf(pages)].map(([folder, some]) => ({ folder, pages: some, made: digestOf(some) }))
  const stale = shards.filter(({ folder, made }) => cache?.keepShard(folder, made, publisher) !== true)
  const changed = []
  for (const shard of stale) {
    const records: Spooled[] = []
    for (const { url, digest, record } of shard.pages) {
      const kept = 'keptIn' in record ? await store?.get(record.keptIn, url, digest) : undefined
      if ('keptIn' in record && kept === undefined) throw new RecordLost(url)
      records.push('keptIn' in record ? spool.add(kept!) : record)
    }
    changed.push({ ...shard, records })
  }
  return { shards, changed }
}

/**
 * Puts the search index: one folder of Pagefind's a shard, and `pagefind/shards.json`, which names the others. Shards are built at the
 * same time, as many as there are cores.
 *
 * @returns The folder of each page's shard, by url.
 */
export async function putSearch({ shards, changed }: SearchPlan, tools: SearchTools): Promise<Map<string, string>> {
  const total = (some: readonly PagesOfShard[]) => some.reduce((sum, { pages }) => sum + pages.length, 0)
  tools.progress.add(total(shards) - total(changed))
  await indexAll(changed, tools)
  const others = shards.map(({ folder }) => folder).filter((folder) => folder !== FIRST_INDEX)
  tools.publisher.put('pagefind/shards.json', `${JSON.stringify(others.sort(byCodeUnit))}\n`)
  return new Map(shards.flatMap(({ folder, pages: some }) => some.map(({ url }) => [url, folder])))
}

/** Builds shards on all cores, each with its records read only when its turn comes; a single one in this process. */
async function indexAll(shards: SearchPlan['changed'], tools: SearchTools): Promise<void> {
  if (shards.length < 2) {
    for (const shard of shards) await putShard(shard, tools, ({ records, folder }) => searchIndex(records, folder))
    return
  }
  const pool = openPool<Shard, Map<string, Uint8Array>>(new URL('./search-worker.js', import.meta.url))
  const queue = shards.values()
  const work = async () => {
    for (const shard of queue) await putShard(shard, tools, pool.run)
  }
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work))
  } finally {
    await pool.close()
  }
}

async function putShard(
  { folder, made, records: waiting }: SearchPlan['changed'][number],
  { publisher, progress, spool, cache, store }: SearchTools,
  index: (shard: Shard) => Promise<Map<string, Uint8Array>>,
): Promise<void> {
  const records = waiting.map((place) => spool.get(place))
  const files = await index({ folder, records })
  for (const [file, bytes] of files) publisher.put(file, bytes)
  cache?.addShard(folder, made, [...files.keys()])
  await store?.set(folder, records)
  progress.add(records.length)
}

function digestOf(pages: readonly Searched[]): string {
  const hash = createHash('sha256')
  for (const { url, digest } of pages.toSorted((a, b) => byCodeUnit(a.url, b.url))) hash.update(`${url} ${digest}\n`)
  return hash.digest('base64url')
}
