import type { EventRecord, Finding } from '../model/index.ts'
import { participants } from './event-people.ts'
import { counts, disagreements, reports, says, sources } from './event-reports.ts'
import { areSame, mergers, splitters, stays } from './match.ts'
import type { Pairing } from './pairing.ts'
import { correctedBy, eventGone, eventMoved } from './reasons.ts'
import type { Side } from './side.ts'
import { counted, listed, ofEvent, said, saidDate } from './subjects.ts'

/** What happened according to one analysis and not the other, and what of it moved. */
export function compareEvents(pairing: Pairing): Finding[] {
  const { before, after, events } = pairing
  return [
    ...events.added.map((id) => arrival('event-added', after.events.get(id)!, null)),
    ...events.removed.map((id) => arrival('event-removed', before.events.get(id)!, eventGone(pairing, before.events.get(id)!))),
    ...merges(pairing),
    ...splits(pairing),
    ...[...events.pairs].flatMap(([b, a]) => {
      const [was, is] = [before.events.get(b)!, after.events.get(a)!]
      if (was === is && isUntouched(pairing, is)) return []
      return [fields, participants, counts, reports, says, sources, disagreements].flatMap((rule) => rule(pairing, was, is))
    }),
  ]
}

/** Whether all that an event refers to is what it was: then an equal row says nothing new. */
function isUntouched({ entities, stories }: Pairing, { participants: people, place, story }: EventRecord): boolean {
  return stays(stories, story) && (place === null || stays(entities, place)) && people.every(({ entity }) => stays(entities, entity))
}

function arrival(type: 'event-added' | 'event-removed', event: EventRecord, because: string | null): Finding {
  const files = event.reports.map(({ file }) => file)
  const how = type === 'event-added' ? 'is new' : 'is gone'
  return {
    ...{ type, subject: ofEvent(event, type === 'event-removed'), eventKind: event.kind, date: event.date, files, because },
    message: `${event.title} (${event.kind}, ${event.modality}, ${saidDate(event.date)}) ${how}: told by ${counted(files.length, 'article')}.`,
    evidence: event.evidence.slice(0, 3),
  }
}

const ref = ({ id, title }: EventRecord) => ({ id, name: title })

function merges({ before, after, events }: Pairing): Finding[] {
  return mergers(events).map(({ id, from }) => {
    const is = after.events.get(id)!
    const old = from.map((one) => before.events.get(one)!)
    return {
      ...{ type: 'event-merged', subject: ofEvent(is), from: old.map(ref), because: correctedBy(is) },
      message: `${listed(old.map(({ title }) => said(title)))} are now one event: ${said(is.title)}.`,
      evidence: old
        .slice(1)
        .flatMap((one) => one.evidence.slice(0, 2))
        .slice(0, 5),
    }
  })
}

function splits({ before, after, events }: Pairing): Finding[] {
  return splitters(events).map(({ id, into }) => {
    const parts = into.map((one) => after.events.get(one)!)
    return {
      ...{ type: 'event-split', subject: ofEvent(parts[0]!), into: parts.map(ref) },
      message: `${said(before.events.get(id)!.title)} is now told apart as ${listed(parts.map(({ title }) => said(title)))}.`,
      because: parts.map(correctedBy).find((by) => by !== null) ?? null,
      evidence: parts
        .slice(1)
        .flatMap((one) => one.evidence.slice(0, 2))
        .slice(0, 5),
    }
  })
}

function fields(pairing: Pairing, was: EventRecord, is: EventRecord): Finding[] {
  const { before, after, entities, stories } = pairing
  const change = (field: 'title' | 'kind' | 'date' | 'place' | 'modality' | 'story', from: string | null, to: string | null): Finding => ({
    ...{ type: 'event-changed', subject: ofEvent(is), field, before: from, after: to },
    message: `${said(is.title)}: ${field} was ${field === 'date' ? saidDate(from) : said(from)}, is ${field === 'date' ? saidDate(to) : said(to)}.`,
    because: (field === 'title' ? calledOtherwise(pairing, was, is) : null) ?? eventMoved(pairing, was, is, field, to),
    evidence: is.evidence.slice(0, 3),
  })
  const samePlace = was.place === null || is.place === null ? was.place === is.place : areSame(entities, was.place, is.place)
  return [
    ...(was.title === is.title ? [] : [change('title', was.title, is.title)]),
    ...(was.kind === is.kind ? [] : [change('kind', was.kind, is.kind)]),
    ...(was.date === is.date ? [] : [change('date', was.date, is.date)]),
    ...(samePlace ? [] : [change('place', nameOf(before, was.place), nameOf(after, is.place))]),
    ...(was.modality === is.modality ? [] : [change('modality', was.modality, is.modality)]),
    ...(areSame(stories, was.story, is.story) ? [] : [change('story', storyName(before, was.story), storyName(after, is.story))]),
  ]
}

/** The title moved only because somebody in it is called otherwise. */
function calledOtherwise({ before, after, entities }: Pairing, was: EventRecord, is: EventRecord): string | null {
  const ids = [...was.participants.map(({ entity }) => entity), ...(was.place === null ? [] : [was.place])]
  const renamed = ids.flatMap((id) => {
    const [old, current] = [
      before.entities.get(id)?.name,
      after.entities.get(entities.pairs.get(id) ?? entities.merged.get(id) ?? '')?.name,
    ]
    return old === undefined || current === undefined || old === current ? [] : [{ old, current }]
  })
  const title = renamed.reduce((text, { old, current }) => text.replace(old, current), was.title)
  return renamed.length > 0 && title === is.title ? renamed.map(({ old, current }) => `${old} is now called ${current}`).join(', ') : null
}

const nameOf = (side: Side, id: string | null) => (id === null ? null : (side.entities.get(id)?.name ?? id))
const storyName = (side: Side, id: string) => side.stories.get(id)?.title ?? id
