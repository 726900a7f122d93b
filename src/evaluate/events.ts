import type { Analysis, EventRecord } from '../model/index.ts'
import { documentOf, type GoldEvent } from './reading.ts'
import type { Judged } from './reliability.ts'
import { checkAll, type Score } from './score.ts'

/** Kinds that different hands give the same happening. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  ceremony: ['ceremony', 'inauguration'],
  inauguration: ['ceremony', 'inauguration'],
}

/** The non-optional events: found, joined across articles, dated, placed and with their people. Others may be right too. */
export function scoreEvents(gold: readonly GoldEvent[], said: Analysis, entities: ReadonlyMap<string, string>): Score[] {
  const expected = gold.filter(({ optional }) => optional !== true)
  const match = matchEvents(expected, said, entities)
  const found = expected.filter((event) => match.has(event.id))
  const score = (measure: string, miss: (event: GoldEvent, told: EventRecord) => string | false) =>
    checkAll(measure, found, (event) => {
      const told = match.get(event.id)!
      const why = miss(event, told)
      return why === false ? undefined : `${event.id}: ${why} (${told.id})`
    })
  return [
    checkAll('events', expected, (event) => (match.has(event.id) ? undefined : `${event.id}: not found`)),
    score('  joined across articles', (event, told) => joinedMiss(event, told)),
    score('  dates', (event, { date }) => !rightDate(event, date) && `expected ${event.date}, found ${date}`),
    score(
      '  places',
      (event, { place }) => event.place !== null && place !== entities.get(event.place) && `expected ${event.place}, found ${place}`,
    ),
    score('  participants', (event, told) => peopleMiss(event, told, entities)),
    score('  modality', (event, { modality }) => modality !== (event.modality ?? 'happened') && `found ${modality}`),
  ]
}

/**
 * The events that the reading has, the optional ones too, each right where its people and modality are as read by hand. An event that
 * the reading leaves out is not judged.
 */
export function judgeEvents(gold: readonly GoldEvent[], said: Analysis, entities: ReadonlyMap<string, string>): Judged[] {
  const match = matchEvents(gold, said, entities)
  return gold.flatMap((event) => {
    const told = match.get(event.id)
    if (told === undefined) return []
    const right = peopleMiss(event, told, entities) === false && told.modality === (event.modality ?? 'happened')
    return [{ confidence: told.confidence, right }]
  })
}

function matchEvents(expected: readonly GoldEvent[], said: Analysis, entities: ReadonlyMap<string, string>): Map<string, EventRecord> {
  const pairs = expected.flatMap((event) => said.events.map((told) => ({ event, told, score: likeness(event, told, entities) })))
  const match = new Map<string, EventRecord>()
  const taken = new Set<string>()
  for (const { event, told, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score <= 0 || match.has(event.id) || taken.has(told.id)) continue
    match.set(event.id, told)
    taken.add(told.id)
  }
  return match
}

/** Zero unless the kind is alike and they share an article and, where people are named, a person. */
function likeness(event: GoldEvent, told: EventRecord, entities: ReadonlyMap<string, string>): number {
  if (!(ALIKE[event.kind] ?? [event.kind]).includes(told.kind)) return 0
  const docs = told.reports.map(({ file }) => documentOf(file))
  const sharedDocs = event.docs.filter((doc) => docs.includes(doc)).length
  const people = [...event.people, ...(event.parties ?? [])].map((name) => entities.get(name))
  const present = told.participants.map(({ entity }) => entity)
  const sharedPeople = people.filter((id) => id !== undefined && present.includes(id)).length
  if (sharedDocs === 0 || (event.people.length > 0 && sharedPeople === 0)) return 0
  return sharedDocs + 3 * sharedPeople + (rightDate(event, told.date) ? 2 : 0) - 0.1 * Math.abs(present.length - people.length)
}

const rightDate = (event: GoldEvent, date: string | null) => date === event.date || (event.date_also ?? []).some((also) => also === date)

function joinedMiss(event: GoldEvent, told: EventRecord): string | false {
  const docs = told.reports.map(({ file }) => documentOf(file))
  const missing = event.docs.filter((doc) => !docs.includes(doc))
  const extra = docs.filter((doc) => !event.docs.includes(doc))
  return (missing.length > 0 || extra.length > 0) && `missing ${missing.join(', ') || 'none'}; not expected ${extra.join(', ') || 'none'}`
}

/** Those named must be there; at a meeting nobody else, while a visit's delegation may be. */
function peopleMiss(event: GoldEvent, told: EventRecord, entities: ReadonlyMap<string, string>): string | false {
  const present = told.participants.map(({ entity }) => entity)
  const missing = event.people.filter((name) => !present.includes(entities.get(name) ?? name))
  const allowed = [...event.people, ...(event.attending ?? [])].map((name) => entities.get(name))
  const extra =
    event.kind !== 'meeting' || event.people.length === 0 ? [] : present.filter((id) => id.startsWith('person/') && !allowed.includes(id))
  return (missing.length > 0 || extra.length > 0) && `missing ${missing.join(', ') || 'none'}; not expected ${extra.join(', ') || 'none'}`
}
