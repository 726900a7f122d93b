import { byCodeUnit } from '../model/index.ts'

/** Items by key, in their order; an item may have several keys. */
export function groupBy<T>(items: Iterable<T>, keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  return groups
}

/** How often each key occurs, most frequent first, then by key. */
export function countBy(keys: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
}
