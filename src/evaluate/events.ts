import type { Analysis, EventRecord } from '../model/index.ts'
import { documentOf, type GoldEvent, type HandReading } from './reading.ts'
import type { Judged } from './reliability.ts'
import { checkAll, compareKeys, type Score } from './score.ts'

/** Kinds that different hands give the same happening. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  ceremony: ['ceremony', 'inauguration'],
  inauguration: ['ceremony', 'inauguration'],
}

/** The non-optional events: found, joined across articles, dated, placed and with their people. Others may be right too. */
export function scoreEvents(
  { events: gold = [], eventsAreAll }: HandReading,
  said: Analysis,
  entities: ReadonlyMap<string, string>,
): Score[] {
  const expected = gold.filter(({ optional }) => optional !== true)
  const match = matchEvents(eventsAreAll ? gold : expected, said, entities)
  const found = expected.filter((event) => match.has(event.id))
  const score = (measure: string, miss: (event: GoldEvent, told: EventRecord) => string | false) =>
    checkAll(measure, found, (event) => {
      const told = match.get(event.id)!
      const why = miss(event, told)
      return why === false ? undefined : `${event.id}: ${why} (${told.id})`
    })
  return [
    checkAll('events', expected, (event) => (match.has(event.id) ? undefined : `${event.id}: not found`)),
    ...(eventsAreAll ? [scoreRead(said, match)] : []),
    score('  joined across articles', (event, told) => joinedMiss(event, told)),
    scoreJoins(found, match),
    score('  dates', (event, { date }) => !rightDate(event, date) && `expected ${event.date}, found ${date}`),
    score('  places', (event, { place }) => !rightPlace(event, place, entities) && `expected ${event.place}, found ${place}`),
    score('  participants', (event, told) => peopleMiss(event, told, entities)),
    score('  modality', (event, { modality }) => !rightModality(event, modality) && `found ${modality}`),
    ...(expected.some(({ tolls }) => tolls !== undefined) ? [scoreTolls(found, match)] : []),
  ]
}

/** Of the events of the reading, those that the hand reading has, too: each but once. */
function scoreRead(said: Analysis, match: ReadonlyMap<string, EventRecord>): Score {
  const right = new Set([...match.values()].map(({ id }) => id))
  return checkAll('  of those read', said.events, ({ id, title }) => (right.has(id) ? undefined : `${id}: ${title}`))
}

/** Pairs of articles that tell one event. */
const pairsOf = (id: string, docs: readonly string[]): string[] =>
  [...docs].sort().flatMap((a, i, all) => all.slice(i + 1).map((b) => `${id} ${a} ${b}`))

/** Of the events found, each pair of articles that are told to be of one. */
function scoreJoins(found: readonly GoldEvent[], match: ReadonlyMap<string, EventRecord>): Score {
  return compareKeys(
    '  joins, pair by pair',
    found.flatMap(({ id, docs }) => pairsOf(id, docs)),
    found.flatMap(({ id }) => pairsOf(id, docsOf(match.get(id)!))),
  )
}

/** What was counted, of the events found. */
function scoreTolls(found: readonly GoldEvent[], match: ReadonlyMap<string, EventRecord>): Score {
  const tolls = found.flatMap(({ id, tolls = [] }) => tolls.map((toll) => ({ id, toll })))
  return checkAll('  numbers', tolls, ({ id, toll }) => {
    const told = match.get(id)!.counts.map(({ what, value }) => `${what} ${value}`)
    return told.includes(toll) ? undefined : `${id}: ${toll}, found ${told.join(', ') || 'none'}`
  })
}

/**
 * The events that several articles are told to tell, each right where no article is drawn in that tells something else: said with the
 * confidence of the event, for a join has none of its own.
 */
export function judgeJoins(gold: readonly GoldEvent[], said: Analysis, entities: ReadonlyMap<string, string>): Judged[] {
  const match = matchEvents(gold, said, entities)
  return gold.flatMap(({ id, docs }) => {
    const told = match.get(id)
    const files = told === undefined ? [] : docsOf(told)
    return told === undefined || files.length < 2 ? [] : [{ confidence: told.confidence, right: files.every((doc) => docs.includes(doc)) }]
  })
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
    const right = peopleMiss(event, told, entities) === false && rightModality(event, told.modality)
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
  const kinds = [...(ALIKE[event.kind] ?? [event.kind]), ...(event.kind_also ?? [])]
  if (event.kind !== 'any' && !kinds.includes(told.kind)) return 0
  const docs = docsOf(told)
  const sharedDocs = event.docs.filter((doc) => docs.includes(doc)).length
  const people = [...event.people, ...(event.parties ?? [])].map((name) => entities.get(name))
  const present = told.participants.map(({ entity }) => entity)
  const sharedPeople = people.filter((id) => id !== undefined && present.includes(id)).length
  if (sharedDocs === 0 || (event.people.length > 0 && sharedPeople === 0)) return 0
  const numbers = (event.tolls ?? []).filter((toll) => told.counts.some(({ what, value }) => toll === `${what} ${value}`)).length
  const known = (rightDate(event, told.date) ? 2 : 0) + (event.place && rightPlace(event, told.place, entities) ? 2 : 0) + 2 * numbers
  if (event.kind === 'any' && sharedPeople + known === 0) return 0
  const penalty = (event.kind === 'any' ? 1 : 0) + (event.optional ? 0.3 : 0) + 0.1 * Math.abs(present.length - people.length)
  return sharedDocs + 3 * sharedPeople + known + (rightModality(event, told.modality) ? 0.5 : 0) - penalty
}

const docsOf = ({ reports }: EventRecord): string[] => reports.map(({ file }) => documentOf(file))

const rightDate = ({ date, date_also }: GoldEvent, said: string | null): boolean =>
  date === undefined || said === date || (date_also ?? []).includes(said)

const rightModality = ({ modality = 'happened', modality_also }: GoldEvent, said: string): boolean =>
  said === modality || (modality_also ?? []).includes(said)

/** A place that the hand reading gives as null may be anywhere, unless it says what else may be said. */
function rightPlace({ place, place_also }: GoldEvent, said: string | null, entities: ReadonlyMap<string, string>): boolean {
  if (place === undefined || (place === null && place_also === undefined)) return true
  return [place, ...(place_also ?? [])].some((name) => (name === null ? said === null : said !== null && said === entities.get(name)))
}

function joinedMiss(event: GoldEvent, told: EventRecord): string | false {
  const docs = docsOf(told)
  const missing = event.docs.filter((doc) => !docs.includes(doc))
  const extra = docs.filter((doc) => !event.docs.includes(doc))
  return (missing.length > 0 || extra.length > 0) && `missing ${missing.join(', ') || 'none'}; not expected ${extra.join(', ') || 'none'}`
}

/** Those named must be there; at a meeting nobody else, while a visit's delegation may be. */
function peopleMiss(event: GoldEvent, told: EventRecord, entities: ReadonlyMap<string, string>): string | false {
  const present = told.participants.map(({ entity }) => entity)
  const missing = event.people.filter((name) => !present.includes(entities.get(name) ?? name))
  const allowed = [...event.people, ...(event.parties ?? []), ...(event.attending ?? [])].map((name) => entities.get(name))
  const extra =
    event.kind !== 'meeting' || event.people.length === 0 ? [] : present.filter((id) => id.startsWith('person/') && !allowed.includes(id))
  return (missing.length > 0 || extra.length > 0) && `missing ${missing.join(', ') || 'none'}; not expected ${extra.join(', ') || 'none'}`
}
