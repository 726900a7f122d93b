import { byCodeUnit, type EntityType, type UrlEntry } from '../model/index.ts'
import type { Alias } from './naming.ts'
import { slugOf } from './naming.ts'

interface Nameable {
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

function candidates({ type, name, aliases }: Nameable): string[] {
  return [...new Set([name, ...aliases.map(({ text }) => text)].map((text) => `${folderOf(type)}/${slugOf(text)}`))]
}

/** The id made of the name; where it is taken, with the country, then with a number. */
function* ownIds(own: string, { country }: Nameable): Generator<string> {
  yield own
  if (country !== undefined) yield `${own}-${slugOf(country)}`
  for (let n = 2; ; n++) yield `${own}-${n}`
}

/**
 * Gives each its id, once and for all: the one recorded for any of its writings, else one made of its name; where two would
 * share one, the later named gets its country or a number.
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
    if (ids[index] !== undefined) continue
    for (const id of ownIds(options[index]![0]!, items[index]!)) {
      if (taken.has(id)) continue
      give(index, id)
      break
    }
  }
  return ids.map((id) => id!)
}
