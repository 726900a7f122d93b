import { type EventRecord, type Finding, groupBy } from '../model/index.ts'
import { areSame } from './match.ts'
import type { Pairing } from './pairing.ts'
import { eventMoved } from './reasons.ts'
import { listed, ofEvent, said } from './subjects.ts'

/** Who newly takes part in an event, no longer does, or does in another role. */
export function participants(pairing: Pairing, was: EventRecord, is: EventRecord): Finding[] {
  const { before, after, entities } = pairing
  const [old, current] = [byEntity(was), byEntity(is)]
  const twin = (id: string) => [...old.keys()].find((other) => areSame(entities, other, id))
  const name = (side: Pairing['before'], id: string) => side.entities.get(id)?.name ?? id
  const added = [...current].filter(([id]) => twin(id) === undefined).map(([id]) => name(after, id))
  const removed = [...old]
    .filter(([id]) => ![...current.keys()].some((other) => areSame(entities, id, other)))
    .map(([id]) => name(before, id))
  const changed = [...current].flatMap(([id, roles]) => {
    const previous = old.get(twin(id) ?? '')
    return previous === undefined || previous === roles ? [] : [`${name(after, id)} (${previous} → ${roles})`]
  })
  if (added.length + removed.length + changed.length === 0) return []
  const parts = [added.length > 0 ? `+ ${listed(added)}` : '', removed.length > 0 ? `− ${listed(removed)}` : '', listed(changed, 3)]
  const evidence = is.participants.filter(({ entity }) => twin(entity) === undefined).flatMap((one) => one.evidence.slice(0, 1))
  return [
    {
      ...{ type: 'event-participants', subject: ofEvent(is), added, removed, changed, evidence: evidence.slice(0, 5) },
      message: `${said(is.title)}: participants ${parts.filter((part) => part !== '' && part !== 'none').join(', ')}.`,
      because: eventMoved(pairing, was, is, 'participants', null),
    },
  ]
}

/** Each participant's roles, sorted and joined; the same entity may have several. */
function byEntity(event: EventRecord): Map<string, string> {
  const roles = groupBy(event.participants, ({ entity }) => entity)
  return new Map([...roles].map(([id, list]) => [id, [...new Set(list.map(({ role }) => role))].sort().join(', ')]))
}
