import { byCodeUnit, type EntityType, type EventRecord } from '../model/index.ts'
import { eventStatement } from './facets.ts'
import { groupBy } from './group.ts'
import { type Here, listed } from './here.ts'
import { counted } from './say.ts'
import type { Phrase, Statement } from './view.ts'

/** Those who took part in the same events. */
export interface Company {
  readonly who: Phrase
  /** Null where the one occasion says it. */
  readonly count: string | null
  readonly occasions: readonly Statement[]
}

const COMPANY_SHOWN = 30
const OCCASIONS_SHOWN = 6

/**
 * With whom something took part in events, most often first, those of the same events together, with the newest occasions.
 *
 * @param key Names these events among all that the page asks this of.
 */
export function company(here: Here, key: string, id: string, type: EntityType, eventsOf: () => readonly EventRecord[]): Company[] {
  return here
    .once(key, () => alikes(here, id, type, eventsOf()))
    .map(([others, shared]) => ({
      who: listed(others.map((other) => here.thing(other, other))),
      count: shared.length === 1 ? null : counted(shared.length, 'event'),
      occasions: shared.slice(-OCCASIONS_SHOWN).map((event) => eventStatement(here, event)),
    }))
}

/** Who took part in the same events, and in which. */
function alikes(here: Here, id: string, type: EntityType, events: readonly EventRecord[]): [string[], EventRecord[]][] {
  const occasions = new Map<string, EventRecord[]>()
  for (const event of events) {
    for (const other of new Set(event.participants.map(({ entity }) => entity))) {
      if (other !== id && here.corpus.entities.get(other)?.type === type) push(occasions, other, event)
    }
  }
  const sorted = [...occasions].sort((a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0])).slice(0, COMPANY_SHOWN)
  const alike = groupBy(sorted, ([, shared]) => [shared.map((event) => event.id).join(' ')])
  return [...alike.values()].map((some) => [some.map(([other]) => other), some[0]![1]])
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}
