import { createHash } from 'node:crypto'
import type { PageCache } from '../host/page-cache.ts'
import { openPool, type Pool } from '../host/pool.ts'
import type { Progress } from '../host/progress.ts'
import type { Publisher } from '../host/publish.ts'
import { FIRST_INDEX, searchIndex } from '../host/render-search.ts'
import { byCodeUnit } from '../model/index.ts'
import type { SearchRecord } from '../site/search.ts'
import { shardsOf } from './search-shards.ts'

/** A shard to be built, in this process or another. */
interface Shard {
  readonly folder: string
  readonly records: readonly SearchRecord[]
  readonly made: string
}

/**
 * Puts the search index: one folder of Pagefind's a shard, and `pagefind/shards.json`, which names the others. A shard whose records
 * are those of the last build is kept; the others are built at the same time, as many as there are cores.
 */
export async function putSearch(
  publisher: Publisher,
  records: readonly SearchRecord[],
  cache: PageCache | undefined,
  progress: Progress,
): Promise<void> {
  const shards = [...shardsOf(records)].map(([folder, some]): Shard => ({ folder, records: some, made: digestOf(some) }))
  const stale = shards.filter(({ folder, made }) => cache?.keepShard(folder, made, publisher) !== true)
  const pool: Pool<Shard, Map<string, Uint8Array>> | undefined =
    stale.length > 1 ? openPool(new URL('./search-worker.js', import.meta.url)) : undefined
  const build = (shard: Shard) => pool?.run(shard) ?? searchIndex(shard.records, shard.folder)
  progress.add(records.length - stale.reduce((sum, shard) => sum + shard.records.length, 0))
  await Promise.all(
    stale.map(async (shard) => {
      const files = await build(shard)
      for (const [file, bytes] of files) await publisher.put(file, bytes)
      cache?.addShard(shard.folder, shard.made, [...files.keys()])
      progress.add(shard.records.length)
    }),
  )
  await pool?.close()
  const others = shards.map(({ folder }) => folder).filter((folder) => folder !== FIRST_INDEX)
  await publisher.put('pagefind/shards.json', `${JSON.stringify(others.sort(byCodeUnit))}\n`)
}

function digestOf(records: readonly SearchRecord[]): string {
  const hash = createHash('sha256')
  for (const record of records.toSorted((a, b) => byCodeUnit(a.url, b.url))) hash.update(JSON.stringify(record))
  return hash.digest('base64url')
}
