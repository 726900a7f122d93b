import {
  byCodeUnit,
  type Correction,
  type CorrectionReport,
  type Entity,
  type EventKind,
  type EventRecord,
  type Problem,
  type ResolvedArticle,
  reportProblem,
  type StoryRecord,
  type UrlEntry,
} from '../model/index.ts'
import { countryNamed } from '../resources/countries.ts'
import { decideGroups, locateTellings } from './corrections.ts'
import { joinDisputed } from './disputed.ts'
import { Geography, statesAmong } from './geography.ts'
import { foldCapitals, type Happening } from './happening.ts'
import { giveIds } from './ids.ts'
import { joinTellings } from './join.ts'
import { draftEvent } from './record.ts'
import { setFields } from './set-fields.ts'
import { setStories } from './set-stories.ts'
import { alikeInWords, readLikeness, tellStories } from './stories/index.ts'
import { type Telling, tellingsOf } from './telling.ts'
import { placeByVisits, placeInVisits } from './visits/index.ts'

export interface EventsContext {
  readonly entities: readonly Entity[]
  readonly urls?: readonly UrlEntry[]
  /** Reviewed judgements; those that are not of events or stories are passed over. */
  readonly corrections?: readonly Correction[]
  readonly allowStale?: boolean
}

export interface FoundEvents {
  readonly events: readonly Omit<EventRecord, 'url'>[]
  readonly stories: readonly Omit<StoryRecord, 'url'>[]
  readonly problems: readonly Problem[]
}

/**
 * What happened according to all the articles together, one event however many tell it, and which articles tell one story.
 *
 * @returns Both sorted by id; every article is in exactly one story. Ids depend on the articles alone: whoever publishes them
 * keeps those that were given before.
 */
export function findEvents(articles: readonly ResolvedArticle[], context: EventsContext): FoundEvents {
  const { entities, corrections = [], allowStale = false } = context
  const ordered = articles.toSorted((a, b) => byCodeUnit(a.article.file, b.article.file))
  const names = new Map(entities.map((entity) => [entity.id, entity]))
  const types = new Map(entities.map((entity) => [entity.id, entity.type]))
  const states = statesAmong(entities)
  const likeness = readLikeness(ordered)
  const words = alikeInWords(ordered, likeness)
  const geography = new Geography(entities)
  const tellings: Telling[] = []
  for (const article of ordered) {
    geography.learn(article)
    for (const telling of tellingsOf(article, types, states)) tellings.push(telling)
  }
  const { within, countryOf } = geography
  const around = { within, countryOf, storyOf: (file: string) => words.get(file) }
  const decided = locateTellings(
    ordered,
    tellings,
    corrections.filter(({ of }) => of === 'event'),
  )
  const reports: CorrectionReport[] = [...decided.reports]
  const groups = decideGroups(joinDisputed(joinTellings(tellings, around)), decided, reports)
  const isCountry = (place: string): boolean => countryNamed(names.get(place)?.name ?? '') !== undefined
  const told = placeInVisits(groups, around.storyOf).filter(isWorthTelling)
  const happenings = placeByVisits(told, isCountry).map((happening) => foldCapitals(happening, around.countryOf))
  const read = happenings.map((happening) => draftEvent(happening, names, around))
  const drafts = setFields(read, happenings, decided, entities, reports)
  const ids = giveIds(drafts, (draft) => draft.wish)
  const events = drafts.map(({ wish: _, ...draft }, i) => ({ id: ids[i]!, ...draft }))
  const { stories, storyOf } = tellStories(ordered, events, likeness)
  const shared = { events: events.map((event) => ({ ...event, story: storyOf(event) })), stories }
  const placed = setStories(shared, corrections, ordered, reports)
  return {
    events: placed.events.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    stories: placed.stories.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    problems: reports.map((report) => reportProblem(report, allowStale)),
  }
}

/** A name stands in the phrase that tells it: "the Settlement Law", "the Women's March". */
function isNamed({ trigger, article }: Telling): boolean {
  const { topicSpan } = trigger
  return topicSpan !== null && /\s\p{Lu}|^\p{Lu}\S+\s/u.test(article.article.text.slice(topicSpan.start, topicSpan.end))
}

/** How many known people or bodies a kind takes to be told; what a visit's story holds needs none. */
const partiesNeeded: Readonly<Partial<Record<EventKind, number>>> = { meeting: 2, call: 2, visit: 1, appointment: 1 }

/** A happening needs something to know it by: who, where or when; a body may meet by itself. */
function isWorthTelling({ tellings, visit, kind }: Happening): boolean {
  const parties = new Map(tellings.flatMap((telling) => telling.parties.map((party) => [party.entity, party.type])))
  const alone =
    kind === 'meeting' &&
    ([...parties.values()].some((type) => type === 'organisation') ||
      (parties.size === 0 && tellings.some(isPlacedAndDated)) ||
      (parties.size > 0 && tellings.some((telling) => isOfCouncil(telling) || isWithNameless(telling))))
  if (!alone && parties.size < (partiesNeeded[kind] ?? 0)) return false
  if (visit !== undefined || parties.size > 0) return true
  return tellings.some(
    (telling) =>
      telling.sites.length > 0 || telling.trigger.counts.length > 0 || (telling.days.length > 0 && (isNamed(telling) || saysWhat(telling))),
  )
}

/** A cabinet or council meets by itself; it is known by its state, or by who chaired it. */
const isOfCouncil = ({ trigger }: Telling): boolean => trigger.by === 'meetings/convened'

/** "met *union leaders*", "talks with *the secretary of the fund*": those on the other side have no page of their own. */
const isWithNameless = ({ trigger, sites, days }: Telling): boolean =>
  trigger.by.endsWith('-nameless') || (trigger.participants.length > 1 && (sites.length > 0 || days.length > 0))

const isPlacedAndDated = ({ sites, days }: Telling): boolean => sites.length > 0 && days.length > 0

/** "a crowd stormed *the residence*", "passed *a law*": the clause says what it was done to, or by whom. */
const saysWhat = ({ trigger }: Telling): boolean => trigger.verb !== null && trigger.topicSpan !== null
