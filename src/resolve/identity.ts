import { byCodeUnit, type EntityType, type UrlEntry } from '../model/index.ts'
import type { Alias } from './naming.ts'
import { slugOf } from './naming.ts'

export interface Nameable {
  readonly type: EntityType
  readonly name: string
  /** Most frequent first. */
  readonly aliases: readonly Alias[]
  /** The country whose own it is, for a name that every country has one of. */
  readonly country?: string | undefined
  /** Where it is first named: a stable order among equals. */
  readonly first: string
}

/** The first part of an id: the type, entities of type event being told from happenings. */
export function folderOf(type: EntityType): string {
  return type === 'event' ? 'named-event' : type
}

function candidates({ type, name, aliases, country }: Nameable): string[] {
  const own = country === undefined ? '' : ` ${country}`
  const ids = [name, ...aliases.map(({ text }) => text)].map((text) => `${folderOf(type)}/${slugOf(`${text}${own}`)}`)
  return [...new Set(ids)]
}

/**
 * Gives each its id, once and for all: the one recorded for any of its writings, else one made of its name; where two would
 * share one, the later named gets a number.
 *
 * @returns Ids in the order given, all different.
 */
export function giveIds(items: readonly Nameable[], ledger: readonly UrlEntry[]): string[] {
  const recorded = new Set(ledger.filter(({ to }) => to === undefined).map(({ id }) => id))
  const ids = new Array<string | undefined>(items.length)
  const taken = new Set<string>()
  const order = items.map((_, index) => index).sort((a, b) => byCodeUnit(items[a]!.first, items[b]!.first) || a - b)
  const options = items.map((item) => candidates(recorded.size > 0 ? item : { ...item, aliases: [] }))
  const give = (index: number, id: string) => {
    ids[index] = id
    taken.add(id)
  }
  for (const index of order) if (recorded.has(options[index]![0]!) && !taken.has(options[index]![0]!)) give(index, options[index]![0]!)
  for (const index of order) {
    const kept = ids[index] === undefined ? options[index]!.find((id) => recorded.has(id) && !taken.has(id)) : undefined
    if (kept !== undefined) give(index, kept)
  }
  for (const index of order) {
    const own = options[index]![0]!
    let id = own
    for (let n = 2; ids[index] === undefined && (taken.has(id) || (recorded.has(id) && id !== own)); n++) id = `${own}-${n}`
    if (ids[index] === undefined) give(index, id)
  }
  return ids.map((id) => id!)
}
