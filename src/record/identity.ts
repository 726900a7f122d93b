import type { UrlEntry } from '../model/index.ts'

interface Anchored {
  readonly id: string
  readonly first: { readonly file: string; readonly text?: string }
  /** Every place that tells it, the first included. */
  readonly places: readonly { readonly file: string; readonly text?: string }[]
}

/**
 * Which recorded id each of these keeps: the one whose first place is among its places, whatever its name or date became.
 * What has no such place keeps the id it came with, unless that id is recorded for another.
 *
 * @returns New id by derived id; ids that stay are left out.
 */
export function keepIds(found: readonly Anchored[], ledger: readonly UrlEntry[]): Map<string, string> {
  const recordedAt = new Map<string, string[]>()
  for (const entry of ledger)
    if (entry.first !== undefined && entry.to === undefined) {
      const key = placeKey(entry.id, entry.first)
      recordedAt.set(key, [...(recordedAt.get(key) ?? []), entry.id])
    }
  const recorded = (item: Anchored) => item.places.flatMap((place) => recordedAt.get(placeKey(item.id, place)) ?? [])
  const renamed = new Map<string, string>()
  // One sentence may tell several: what is recorded there under its own id keeps it before others choose.
  const given = new Set(found.filter((item) => recorded(item).includes(item.id)).map(({ id }) => id))
  const settled = new Set(given)
  for (const item of found) {
    const kept = settled.has(item.id) ? undefined : recorded(item).find((id) => !given.has(id))
    if (kept !== undefined) {
      given.add(kept)
      renamed.set(item.id, kept)
    }
  }
  for (const item of found)
    if (!renamed.has(item.id) && !settled.has(item.id) && given.has(item.id)) renamed.set(item.id, fresh(item.id, given))
  return renamed
}

const placeKey = (id: string, place: { file: string; text?: string }) =>
  [id.slice(0, id.indexOf('/')), place.file, place.text ?? ''].join('\n')

function fresh(id: string, given: Set<string>): string {
  for (let n = 2; ; n++) {
    const next = `${id}-${n}`
    if (!given.has(next)) {
      given.add(next)
      return next
    }
  }
}
