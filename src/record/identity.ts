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

/**
 * Which retired id leads to which of these: the one that now holds the place by which it was recorded, where only one does and
 * that one was not recorded by the same place itself (one sentence may tell several).
 */
export function heirsOf(found: readonly Omit<Anchored, 'first'>[], ledger: readonly UrlEntry[]): Map<string, string> {
  const current = new Set(found.map(({ id }) => id))
  const recorded = new Map(ledger.flatMap((entry) => (entry.first === undefined ? [] : [[entry.id, placeKey(entry.id, entry.first)]])))
  const holders = new Map<string, Set<string>>()
  for (const { id, places } of found)
    for (const place of places) holders.set(placeKey(id, place), (holders.get(placeKey(id, place)) ?? new Set()).add(id))
  return new Map(
    [...recorded].flatMap(([id, place]): [string, string][] => {
      const heirs = current.has(id) ? [] : [...(holders.get(place) ?? [])].filter((heir) => recorded.get(heir) !== place)
      return heirs.length === 1 ? [[id, heirs[0]!]] : []
    }),
  )
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
