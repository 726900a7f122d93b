import type { ArticleRecord, EntityRecord, EventRecord, Role } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import { type Company, company } from '../company.ts'
import type { Corpus } from '../corpus.ts'
import {
  articleStatement,
  articlesNaming,
  cautions,
  eventStatement,
  type Passage,
  passages,
  silentArticles,
  topicTallies,
} from '../facets.ts'
import { frame } from '../frame.ts'
import { type Here, pagesOf, pagesOfEach, plain, standingOf } from '../here.ts'
import type { Picture } from '../pictures/picture.ts'
import { timelinePicture } from '../pictures/timeline.ts'
import { type Reports, reportsBy } from '../reports.ts'
import { counted, directionOf, spanOf } from '../say.ts'
import { inOrderSaid, SAYING, type Saying, saying } from '../sayings.ts'
import type { Part, Statement, Tally, View } from '../view.ts'

/** What pages of people and of things have in common. */
export interface EntityParts {
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** "2 of 5 articles, October 2023 – February 2025". */
  readonly found: string
  readonly written: string
  readonly events: Part<Statement>
  readonly said: Part<Saying>
  readonly topics: readonly Tally[]
  readonly reports: Reports
  readonly silent: Part<Statement>
  readonly cautions: readonly Statement[]
  readonly passages: Part<Passage>
}

export interface PersonPage extends View<'person'>, EntityParts {
  readonly roles: readonly Statement[]
  /** No article says when any of the roles was taken up or left. */
  readonly untold: boolean
  readonly met: readonly Company[]
  readonly beside: readonly Company[]
  readonly picture: Picture | null
}

/** Those who take part in it are said to have met. */
const isMeeting = ({ kind, modality }: EventRecord) => (kind === 'meeting' || kind === 'call') && modality === 'happened'

export function personPages(corpus: Corpus): Iterable<PersonPage> {
  const people = corpus.analysis.entities.filter(({ type, url }) => type === 'person' && url !== null)
  return pagesOfEach(people, (person) => pagesOf(corpus, person.url!, (here) => personPage(here, person), person))
}

function personPage(here: Here, person: EntityRecord): PersonPage {
  const { corpus } = here
  const events = corpus.eventsOf.get(person.id) ?? []
  const met = company(here, 'met', person.id, 'person', () => events.filter(isMeeting).map((event) => metAt(event, person.id)))
  const page = {
    ...{ kind: 'person' as const, url: here.url },
    roles: person.roles.map((role) => roleStatement(here, role)),
    untold: person.roles.length > 0 && person.roles.every(({ since, until }) => since === null && until === null),
    ...entityParts(here, person, events),
    met,
    beside: company(here, 'beside', person.id, 'person', () =>
      events.map((event) => (isMeeting(event) ? attendedBeside(event, person.id) : event)),
    ),
    picture: here.page > 1 ? null : timelinePicture(here, 'drawn', 'Their events in time', events),
  }
  const office = person.roles[0]?.text
  return {
    ...page,
    notes: here.notes(),
    frame: frame(here, {
      title: person.name,
      about: person.id,
      description: `${person.name}${office === undefined ? '' : `, ${office}`}: what ${tellers(page.reports.total)} they did, whom they met and what they said.`,
      kicker: 'Person',
      trail: [['People', 'people/index.html']],
      search: { type: 'Person', filters: [['Person', person.name]], since: articlesOf(here, person.id)[0]?.published },
    }),
  }
}

/** A meeting with those who met each other only: who attended it is not said to have met anybody. */
function metAt(event: EventRecord, id: string): EventRecord {
  const attends = event.participants.some(({ entity, role }) => entity === id && role === 'attending')
  return { ...event, participants: attends ? [] : event.participants.filter(({ role }) => role !== 'attending') }
}

/** The same meeting with all the others. */
function attendedBeside(event: EventRecord, id: string): EventRecord {
  const met = new Set(metAt(event, id).participants.map(({ entity }) => entity))
  return { ...event, participants: event.participants.filter(({ entity }) => !met.has(entity)) }
}

/** A role with when articles say that it was held, and the days on which they attest it. */
export function roleStatement(here: Here, role: Role): Statement {
  const of = role.of === null ? [] : [plain(role.of === '' ? '' : ' of '), here.thing(role.of, role.of)]
  const said = role.of !== null && role.text.toLowerCase().includes(here.thing(role.of, role.of).text.toLowerCase())
  const attested =
    role.from === null
      ? null
      : role.from === role.to || role.to === null
        ? sayDate(role.from)
        : `${sayDate(role.from)} to ${sayDate(role.to)}`
  return {
    when: null,
    phrase: [plain(role.text), ...(said ? [] : of)],
    marks: here.mark(role.evidence),
    aside:
      attested === null
        ? 'undated'
        : `${held(role)}attested ${attested}${role.evidence.some((item) => standingOf(item) === 'corrected') ? ', corrected' : ''}`,
  }
}

/** "since 2021, ", "2009 to 2016, ": when articles say that the office was held. */
function held({ since, until }: Role): string {
  if (since === null) return until === null ? '' : `until ${sayDate(until)}, `
  return until === null ? `since ${sayDate(since)}, ` : `${sayDate(since)} to ${sayDate(until)}, `
}

/** "1 article says", "3 articles say": of those that name it alone, so that another article changes no page that it does not concern. */
export function tellers(articles: number): string {
  return `${counted(articles, 'article')} ${articles === 1 ? 'says' : 'say'}`
}

function foundIn(articles: readonly ArticleRecord[]): string {
  const dates = spanOf(articles.map(({ published }) => published))
  const unrecorded = articles.every(({ outlet }) => outlet === null) ? ', outlets not recorded' : ''
  return `${counted(articles.length, 'article')}${dates === null ? '' : `, ${dates}`}${unrecorded}`
}

/** The articles that name something, oldest first. */
export const articlesOf = (here: Here, id: string) => here.once('naming', () => articlesNaming(here.corpus, id))

/** Everything a page says of an entity whatever its type; `events` in order of date. */
export function entityParts(here: Here, entity: EntityRecord, events: readonly EventRecord[]): EntityParts {
  const { corpus } = here
  const articles = articlesOf(here, entity.id)
  return {
    name: entity.name,
    dir: directionOf(entity.name),
    found: here.once('found', () => foundIn(articles)),
    written: entity.aliases.map(({ text, count }) => `“${text.replace(/\s+/g, ' ')}” ×${count}`).join(', '),
    events: here.part(events, (event) => eventStatement(here, event, entity.id)),
    said: here.part(
      here.once('said', () => inOrderSaid(corpus, corpus.quotesOf.get(entity.id) ?? [])),
      (quote) => saying(here, quote, { speaker: entity.id }),
      SAYING,
    ),
    topics: topicTallies(here, entity.id),
    reports: here.once('reports', () => reportsBy(here, articles)),
    silent: here.part(
      here.once('silent', () => silentArticles(corpus, articles)),
      (article) => articleStatement(here, article),
    ),
    cautions: cautions(here, events),
    passages: passages(here, entity.id, articles),
  }
}
