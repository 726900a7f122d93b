import { createHash } from 'node:crypto'
import type { PageCache } from '../host/page-cache.ts'
import { openPool, type Pool } from '../host/pool.ts'
import type { Progress } from '../host/progress.ts'
import type { Publisher } from '../host/publish.ts'
import { FIRST_INDEX, searchIndex } from '../host/render-search.ts'
import type { SearchStore } from '../host/search-store.ts'
import { byCodeUnit } from '../model/index.ts'
import type { SearchRecord } from '../site/search.ts'
import { shardsOf } from './search-shards.ts'

/** A page that is searched: by its record, or, where it was not made again, by the one that was kept of it with a shard. */
export interface Searched {
  readonly url: string
  readonly since: string | null
  /** Of its record. */
  readonly digest: string
  readonly record: SearchRecord | { readonly keptIn: string }
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
  readonly cache: PageCache | undefined
  readonly store: SearchStore | undefined
}

/** A record that should have been kept was not: every page has to be made again. */
export class RecordLost extends Error {}

/**
 * Puts the search index: one folder of Pagefind's a shard, and `pagefind/shards.json`, which names the others. A shard whose records
 * are those of the last build is kept; the others are built at the same time, as many as there are cores.
 *
 * @returns The folder of each page's shard, by url.
 * @throws RecordLost where the cache is not whole.
 */
export async function putSearch(pages: readonly Searched[], tools: SearchTools): Promise<Map<string, string>> {
  const shards = [...shardsOf(pages)].map(([folder, some]) => ({ folder, pages: some, made: digestOf(some) }))
  const changed = shards.filter(({ folder, made }) => tools.cache?.keepShard(folder, made, tools.publisher) !== true)
  // All are read before any is written: a page may have moved from one to another.
  const stale = await Promise.all(
    changed.map(async (shard) => ({ ...shard, records: await Promise.all(shard.pages.map((page) => recordOf(page, tools.store))) })),
  )
  tools.progress.add(pages.length - stale.reduce((sum, { records }) => sum + records.length, 0))
  const pool = stale.length > 1 ? openPool<Shard, Map<string, Uint8Array>>(new URL('./search-worker.js', import.meta.url)) : undefined
  try {
    await Promise.all(stale.map((shard) => putShard(shard, tools, pool)))
  } finally {
    await pool?.close()
  }
  const others = shards.map(({ folder }) => folder).filter((folder) => folder !== FIRST_INDEX)
  tools.publisher.put('pagefind/shards.json', `${JSON.stringify(others.sort(byCodeUnit))}\n`)
  return new Map(shards.flatMap(({ folder, pages: some }) => some.map(({ url }) => [url, folder])))
}

async function putShard(
  { folder, records, made }: Shard & { readonly made: string },
  { publisher, progress, cache, store }: SearchTools,
  pool: Pool<Shard, Map<string, Uint8Array>> | undefined,
): Promise<void> {
  const files = await (pool?.run({ folder, records }) ?? searchIndex(records, folder))
  for (const [file, bytes] of files) publisher.put(file, bytes)
  cache?.addShard(folder, made, [...files.keys()])
  await store?.set(folder, records)
  progress.add(records.length)
}

async function recordOf({ url, digest, record }: Searched, store: SearchStore | undefined): Promise<SearchRecord> {
  if (!('keptIn' in record)) return record
  const kept = await store?.get(record.keptIn, url, digest)
  if (kept === undefined) throw new RecordLost(url)
  return kept
}

function digestOf(pages: readonly Searched[]): string {
  const hash = createHash('sha256')
  for (const { url, digest } of pages.toSorted((a, b) => byCodeUnit(a.url, b.url))) hash.update(`${url} ${digest}\n`)
  return hash.digest('base64url')
}
