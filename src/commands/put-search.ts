import { createHash } from 'node:crypto'
import type { PageCache } from '../host/page-cache.ts'
import type { Progress } from '../host/progress.ts'
import type { Publisher } from '../host/publish.ts'
import { searchIndex } from '../host/render-search.ts'
import { byCodeUnit } from '../model/index.ts'

/** About so many pages share an index; the browser merges them, and a change builds only its own anew. */
const SHARD = 500

/**
 * Puts the search index of these addresses: one folder of Pagefind's a shard, and `pagefind/shards.json`, which names the others. A shard whose pages
 * are those of the last build is kept.
 */
export async function putSearch(
  publisher: Publisher,
  pages: readonly string[],
  cache: PageCache | undefined,
  progress: Progress,
): Promise<void> {
  const shards = shardsOf(pages)
  for (const [folder, urls] of shards) {
    const made = digestOf(urls.map((url) => [url, publisher.hashOf(url)!]))
    if (cache?.keepShard(folder, made, publisher) !== true) {
      const html = await Promise.all(urls.map(async (url) => [url, await publisher.textOf(url)] as const))
      const files = await searchIndex(html, folder)
      for (const [file, bytes] of files) await publisher.put(file, bytes)
      cache?.addShard(folder, made, [...files.keys()])
    }
    progress.add(urls.length)
  }
  const others = [...shards.keys()].filter((folder) => folder !== 'pagefind')
  await publisher.put('pagefind/shards.json', `${JSON.stringify(others)}\n`)
}

/** Each page's shard follows from its address and from the order of magnitude of their number alone. */
function shardsOf(urls: readonly string[]): Map<string, string[]> {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(urls.length / SHARD)))
  const shards = new Map<string, string[]>([['pagefind', []]])
  for (const url of [...urls].sort(byCodeUnit)) {
    const number = createHash('sha256').update(url).digest().readUInt32BE(0) % count
    const folder = number === 0 ? 'pagefind' : `pagefind-${number}`
    const shard = shards.get(folder)
    if (shard === undefined) shards.set(folder, [url])
    else shard.push(url)
  }
  return new Map([...shards].sort(([a], [b]) => byCodeUnit(a, b)))
}

const digestOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url')
