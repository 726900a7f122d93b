import { bounds } from '../model/edtf.ts'
import type {
  Entity,
  EventKind,
  Evidence,
  Modality,
  ParticipantRole,
  ResolvedArticle,
  ResolvedMention,
  Span,
  Trigger,
} from '../model/index.ts'
import { isStateOrgan } from '../text/state-organs.ts'
import { newsWindow, publishedIn, type Window, windowOf } from './window.ts'

/** Somebody in a role, as one article says it. */
export interface Party {
  readonly entity: string
  readonly type: Entity['type']
  readonly role: ParticipantRole
  readonly evidence: Evidence
}

/** A place as one article gives it, and the word before it ("in", "near"). */
export interface Site {
  readonly entity: string
  readonly evidence: Evidence
}

/** A date as one article gives it. */
export interface Day {
  readonly value: string
  readonly evidence: Evidence
}

/** One trigger with what its mentions refer to, once all articles are known. */
export interface Telling {
  readonly article: ResolvedArticle
  readonly trigger: Trigger
  readonly kind: EventKind
  readonly modality: Modality
  readonly parties: readonly Party[]
  readonly sites: readonly Site[]
  readonly days: readonly Day[]
  /** The days that its first date may mean; undefined where it has none. */
  readonly stated: Window | undefined
  /** When it says it was, or when news of that day would be of. */
  readonly held: Window
}

/** The source text of a span as evidence. */
export function evidenceOf(article: ResolvedArticle, span: Span, by: string): Evidence {
  return { file: article.article.file, start: span.start, end: span.end, text: article.article.text.slice(span.start, span.end), by }
}

const actorTypes = new Set<Entity['type']>(['person', 'organisation', 'place'])
const key = ({ start, end }: Span): string => `${start}:${end}`

/** What is needed to look up an article's mentions and the entities of all. */
interface Lookup {
  readonly article: ResolvedArticle
  readonly mentions: ReadonlyMap<string, ResolvedMention>
  readonly types: ReadonlyMap<string, Entity['type']>
  readonly states: States
}

/** The place that is the country of a demonym, where an article names it. */
export type States = (demonym: string) => string | undefined

/** Whether somebody stands before the verb, and nobody there is known: those behind it did not meet one another. */
const lacksSubject = ({ by, participants, start }: Trigger, parties: readonly Party[]): boolean =>
  by === 'meetings/met' && participants.some((each) => each.end <= start) && !parties.some(({ evidence }) => evidence.end <= start)

/** Whom a mention refers to; "the *Norwegian* government" is Norway, where the articles name it. */
function entitiesOf(mention: ResolvedMention, { article }: ResolvedArticle, states: States): readonly string[] {
  if (mention.type === 'nationality') {
    const organ = /^ (\p{Ll}+)/u.exec(article.text.slice(mention.end, mention.end + 20))?.[1]
    const state = organ !== undefined && isStateOrgan(organ) ? states(mention.text) : undefined
    return state === undefined ? [] : [state]
  }
  return mention.entity === null ? mention.entities : [mention.entity]
}

/** So many days before an article "the president" may have been another. */
const TERM = 500

const isLongAgo = (article: ResolvedArticle, stated: Window | undefined): boolean =>
  stated !== undefined && Number.isFinite(stated.last) && publishedIn({ article }).first - stated.last > TERM

function partiesOf(trigger: Trigger, lookup: Lookup, stated: Window | undefined): Party[] {
  const parties = knownParties(trigger, lookup, isLongAgo(lookup.article, stated))
  return lacksSubject(trigger, parties) ? [] : parties
}

function knownParties(trigger: Trigger, { article, mentions, types, states }: Lookup, longAgo: boolean): Party[] {
  const parties: Party[] = []
  for (const participant of trigger.participants) {
    const mention = mentions.get(key(participant))
    if (mention === undefined || (longAgo && mention.form === 'nominal' && mention.type === 'person')) continue
    for (const entity of entitiesOf(mention, article, states)) {
      const type = types.get(entity)
      if (type === undefined || !actorTypes.has(type) || parties.some((party) => party.entity === entity)) continue
      parties.push({ entity, type, role: participant.role, evidence: evidenceOf(article, participant, trigger.by) })
    }
  }
  return parties
}

function sitesOf(trigger: Trigger, { article, mentions, types }: Lookup): Site[] {
  return trigger.places.flatMap((place) => {
    const entity = mentions.get(key(place))?.entity ?? undefined
    return entity === undefined || !types.has(entity) ? [] : [{ entity, evidence: evidenceOf(article, place, trigger.by) }]
  })
}

/** "held *separate* talks with A and B". */
const isSeparate = ({ trigger, article }: Telling): boolean =>
  trigger.topicSpan !== null && /^separate\b/iu.test(article.article.text.slice(trigger.topicSpan.start, trigger.topicSpan.end))

/** "met A, B and C" may be one meeting or three: each pair surely met, so each is told. */
function pairwise(telling: Telling): Telling[] {
  const { trigger, parties } = telling
  if (trigger.by !== 'meetings/met' && !isSeparate(telling)) return [telling]
  const people = parties.filter((party) => party.type === 'person' && party.role === 'participant')
  const [left, right] = [
    people.filter((party) => party.evidence.end <= trigger.start),
    people.filter((party) => party.evidence.start >= trigger.end),
  ]
  if (left.length !== 1 || right.length < 2 || people.length !== parties.length) return [telling]
  return right.map((party) => ({ ...telling, parties: [left[0]!, party] }))
}

/** The happenings that one article tells, trigger by trigger, in text order. */
export function tellingsOf(article: ResolvedArticle, types: ReadonlyMap<string, Entity['type']>, states: States): Telling[] {
  const lookup: Lookup = { article, types, states, mentions: new Map(article.mentions.map((mention) => [key(mention), mention])) }
  const values = new Map(article.dates.map((date) => [key(date), date]))
  return article.triggers.flatMap((trigger) => {
    const days = trigger.dates.flatMap((span) => {
      const date = values.get(key(span))
      return date === undefined || bounds(date.value) === null
        ? []
        : [{ value: date.value, evidence: evidenceOf(article, span, trigger.by) }]
    })
    const { kind, modality } = trigger
    const stated = windowOf(days[0]?.value)
    const held = stated ?? newsWindow(article, modality)
    return pairwise({
      article,
      trigger,
      kind,
      modality,
      parties: partiesOf(trigger, lookup, stated),
      sites: sitesOf(trigger, lookup),
      days,
      stated,
      held,
    })
  })
}
