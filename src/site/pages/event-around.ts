import type { EventRecord } from '../../model/index.ts'
import { eventStatement } from '../facets.ts'
import type { Here } from '../here.ts'
import type { Statement } from '../view.ts'
import { byDate, firstDay, lastDay } from '../when.ts'

const SHOWN = 4

interface Around {
  readonly before: readonly Statement[]
  readonly sameTime: readonly Statement[]
  readonly after: readonly Statement[]
}

/** What came before, at the same time and after: of the same story, or with two of the same participants. */
export function around(here: Here, event: EventRecord): Around {
  const related = relatedEvents(here, event).filter(({ date }) => date !== null)
  const say = (events: readonly EventRecord[]) => events.map((other) => eventStatement(here, other))
  if (event.date === null) return { before: [], sameTime: [], after: [] }
  const first = firstDay(event.date)
  const last = lastDay(event.date)
  return {
    before: say(related.filter(({ date }) => lastDay(date) < first).slice(-SHOWN)),
    sameTime: say(related.filter(({ date }) => lastDay(date) >= first && firstDay(date) <= last).slice(0, 2 * SHOWN)),
    after: say(related.filter(({ date }) => firstDay(date) > last).slice(0, SHOWN)),
  }
}

function relatedEvents({ corpus }: Here, event: EventRecord): EventRecord[] {
  const shared = new Map<string, number>()
  for (const { entity } of event.participants) {
    for (const { id } of corpus.eventsOf.get(entity) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
  }
  const story = corpus.stories.get(event.story)?.events ?? []
  const ids = new Set([...story, ...[...shared].filter(([, count]) => count > 1).map(([id]) => id)])
  ids.delete(event.id)
  return [...ids].flatMap((id) => corpus.events.get(id) ?? []).sort(byDate)
}
