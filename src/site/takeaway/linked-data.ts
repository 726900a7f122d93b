import { precision } from '../../model/edtf.ts'
import { type ArticleRecord, byCodeUnit, type EntityRecord, type EventRecord, type TopicRecord } from '../../model/index.ts'
import { locationsNamed } from '../../resources/coordinates.ts'
import { sayDate } from '../../text/say-date.ts'
import { articlesNaming } from '../facets.ts'
import { countBy } from '../group.ts'
import type { Here } from '../here.ts'
import { outsideHref } from '../link.ts'
import { boundsOf, machineDate } from '../when.ts'

type Json = Readonly<Record<string, unknown>>

/** A page names no more than this many articles or things: it is a description, not an index. */
const NAMED = 20

/**
 * The page as linked data in schema.org's terms (JSON-LD): what it is of, with the articles that it cites.
 * A page of no one thing is a WebPage alone.
 *
 * @param about The id of what the page is of, or the article's file; undefined for a list.
 */
export function linkedData(here: Here, title: string, about: string | undefined): Json {
  const { corpus } = here
  const subject = about === undefined ? null : here.once('subject', () => subjectOf(here, about))
  const page = {
    ...{ '@context': 'https://schema.org', '@type': here.url === 'index.html' ? 'WebSite' : 'WebPage', '@id': at(here, here.url) },
    ...{ url: at(here, here.url), name: title },
    ...(here.url === 'index.html' ? {} : { isPartOf: { '@type': 'WebSite', '@id': at(here, 'index.html'), name: corpus.settings.title } }),
  }
  if (subject === null) return page
  const citation = subject.articles
  return { ...page, ...(citation.length === 0 ? {} : { citation }), mainEntity: withoutNull(subject.thing) }
}

interface Subject {
  readonly thing: Json
  /** The articles that it is told by. */
  readonly articles: readonly Json[]
}

function subjectOf(here: Here, id: string): Subject | null {
  const { corpus } = here
  const event = corpus.events.get(id)
  if (event !== undefined) return eventData(here, event)
  const entity = corpus.entities.get(id)
  if (entity !== undefined) return entityData(here, entity)
  const topic = corpus.topics.get(id)
  if (topic !== undefined) return topicData(here, topic)
  const article = corpus.articles.get(id)
  return article === undefined ? null : articleData(here, article)
}

/** Absolute where the site knows its own address; else from this page. */
function at(here: Here, url: string): string {
  const { baseUrl } = here.corpus.settings
  return baseUrl === null ? here.to(url) : `${baseUrl}/${url === 'index.html' ? '' : url}`
}

/** What the page is of is not the page: it has an address of its own on it. */
const thingAt = (here: Here, url: string) => `${at(here, url)}#it`

function reference(here: Here, { title, url, published, outlet }: ArticleRecord): Json {
  const date = dateOf(published)
  return {
    ...{ '@type': 'NewsArticle', '@id': thingAt(here, url), headline: title, url: at(here, url) },
    ...(date === null ? {} : { datePublished: date }),
    ...(outlet === null ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
  }
}

function articleData(here: Here, article: ArticleRecord): Subject {
  const { corpus } = here
  const names = countBy((corpus.mentions.get(article.file) ?? []).flatMap(({ entity }) => entity ?? []))
  const things = names.flatMap(([id]) => corpus.entities.get(id) ?? []).filter(({ url }) => url !== null)
  const thing = {
    ...reference(here, article),
    inLanguage: article.language === 'und' ? null : article.language,
    creditText: article.byline,
    isBasedOn: outsideHref(article.sourceUrl),
    archivedAt: outsideHref(article.archiveUrl),
    about: (corpus.eventsIn.get(article.file) ?? []).slice(0, NAMED).map((event) => eventReference(here, event)),
    mentions: things.slice(0, NAMED).map((entity) => entityReference(here, entity)),
  }
  return { thing, articles: [] }
}

function eventReference(here: Here, { title, url, modality }: EventRecord): Json {
  return { '@type': modality === 'happened' || modality === 'planned' ? 'Event' : 'Thing', '@id': thingAt(here, url), name: title }
}

/** What was denied or only called for is no Event; a date that schema.org cannot say stands in the description. */
function eventData(here: Here, event: EventRecord): Subject {
  const { corpus } = here
  const { date, place, participants, modality } = event
  const lasts = date !== null && precision(date) === 'lasts' ? boundsOf(date) : null
  const who = [...new Set(participants.map(({ entity }) => entity))].flatMap((id) => corpus.entities.get(id) ?? [])
  const isEvent = modality === 'happened' || modality === 'planned'
  const where = place === null ? undefined : corpus.entities.get(place)
  const tellers = event.reports.flatMap(({ file }) => corpus.articles.get(file) ?? []).slice(0, NAMED)
  const articles = tellers.map((article) => reference(here, article))
  const thing = {
    ...eventReference(here, event),
    description: date === null ? 'Date not stated.' : `${sayDate(date)}${isEvent ? '' : `, ${modality}`}.`,
    ...(isEvent ? { startDate: lasts === null ? dateOf(date) : lasts.earliest, endDate: lasts === null ? null : lasts.latest } : {}),
    ...(isEvent && where !== undefined ? { location: entityReference(here, where) } : {}),
    ...(isEvent
      ? { attendee: who.filter(({ type }) => type === 'person' || type === 'organisation').map((one) => entityReference(here, one)) }
      : {}),
    subjectOf: articles,
  }
  return { thing, articles }
}

const TYPES: Readonly<Record<string, string>> = { person: 'Person', organisation: 'Organization', place: 'Place', project: 'Project' }

function entityReference(here: Here, { type, name, url }: EntityRecord): Json {
  return { '@type': TYPES[type] ?? 'Thing', ...(url === null ? {} : { '@id': thingAt(here, url) }), name }
}

function entityData(here: Here, entity: EntityRecord): Subject {
  const others = entity.aliases.map(({ text }) => text.replace(/\s+/g, ' ')).filter((text) => text !== entity.name)
  const offices = [...new Set(entity.roles.map(({ text }) => text.replace(/\s+/g, ' ')))].sort(byCodeUnit)
  const [point, another] = entity.type === 'place' ? locationsNamed(entity.name) : []
  const naming = here.once('naming', () => articlesNaming(here.corpus, entity.id)).slice(-NAMED)
  const articles = naming.map((article) => reference(here, article))
  const thing = {
    ...entityReference(here, entity),
    alternateName: others,
    ...(entity.type === 'person' ? { jobTitle: offices } : {}),
    geo:
      point === undefined || another !== undefined
        ? null
        : { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude },
    subjectOf: articles,
  }
  return { thing, articles }
}

function topicData(here: Here, { label, iptc, url, articles: spoken }: TopicRecord): Subject {
  const speakers = spoken.flatMap(({ file }) => here.corpus.articles.get(file) ?? []).slice(0, NAMED)
  const articles = speakers.map((article) => reference(here, article))
  const thing = { '@type': 'DefinedTerm', '@id': thingAt(here, url), name: label, termCode: iptc }
  return { thing: { ...thing, subjectOf: articles }, articles }
}

/** What schema.org's Date takes: a day, month, year or time. */
function dateOf(date: string | null): string | null {
  const kind = date === null ? null : precision(date)
  return kind === 'day' || kind === 'month' || kind === 'year' || kind === 'time' ? machineDate(date!) : null
}

function withoutNull(data: Json): Json {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
}
