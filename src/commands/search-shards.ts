import { createHash } from 'node:crypto'
import { FIRST_INDEX } from '../host/render-search.ts'
import type { SearchRecord } from '../site/search.ts'

/** What decides in which shard a page is searched. */
type Sharded = Pick<SearchRecord, 'url' | 'since'>

/** No shard holds more: that is what an index of a few seconds and a hundred megabytes takes. */
const MOST = 2_000

/**
 * Cuts what is searched into shards: all in one while they are few, else by the year, and where that is many by the month, in which
 * they were first told of; what a new article adds or changes then mostly lies in one. Within a month, by address.
 *
 * @returns Folder of the index → what it holds; the first index holds what has no date.
 */
export function shardsOf<T extends Sharded>(all: readonly T[]): Map<string, T[]> {
  const shards = new Map<string, T[]>([[FIRST_INDEX, []]])
  const cut = (folder: string, items: readonly T[], lengths: readonly number[]): void => {
    const [length, ...finer] = lengths
    if (items.length <= MOST) shards.set(folder, [...(shards.get(folder) ?? []), ...items])
    else if (length === undefined) for (const [part, some] of byHash(items)) cut(part === 0 ? folder : `${folder}-${part}`, some, [])
    else
      for (const [date, some] of byPrefix(items, length))
        cut(date === '' ? FIRST_INDEX : `${FIRST_INDEX}-${date}`, some, date === '' ? [] : finer)
  }
  cut(FIRST_INDEX, all, [4, 7])
  return shards
}

function byPrefix<T extends Sharded>(items: readonly T[], length: number): Map<string, T[]> {
  return grouped(items, ({ since }) => since?.slice(0, length) ?? '')
}

/** In a power of two of parts, so that most stay where they are as their number grows. */
function byHash<T extends Sharded>(items: readonly T[]): Map<number, T[]> {
  const count = 2 ** Math.ceil(Math.log2(items.length / (MOST / 2)))
  return grouped(items, ({ url }) => createHash('sha256').update(url).digest().readUInt32BE(0) % count)
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, groups.get(key) ?? [])
    groups.get(key)!.push(item)
  }
  return groups
}
