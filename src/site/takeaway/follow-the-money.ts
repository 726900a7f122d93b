import { precision } from '../../model/edtf.ts'
import type { ArticleRecord, EntityRecord, EventRecord } from '../../model/index.ts'
import type { Corpus } from '../corpus.ts'
import { articlesNaming } from '../facets.ts'
import { outsideHref } from '../link.ts'
import { boundsOf } from '../when.ts'
import { address } from './address.ts'

/** An entity of the FollowTheMoney model: every property a list of strings. */
interface Ftm {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const SCHEMA: Readonly<Record<string, string>> = { person: 'Person', organisation: 'Organization', place: 'Address', project: 'Project' }

/** People, organisations, places, projects, events and articles as FollowTheMoney entities, one JSON object a line. */
export function* followTheMoney(corpus: Corpus): Generator<string> {
  const { analysis } = corpus
  const things = analysis.entities.filter(({ type }) => SCHEMA[type] !== undefined)
  const line = (entity: Ftm) => `${JSON.stringify(entity)}\n`
  for (const article of analysis.articles) yield line(articleEntity(corpus, article))
  for (const entity of things) yield line(thing(corpus, entity))
  for (const { id } of things) yield documentation(key(id), articlesNaming(corpus, id))
  for (const event of analysis.events) yield line(eventEntity(corpus, event))
}

/** FollowTheMoney's ids hold no slash. */
const key = (id: string) => id.replaceAll('/', '.')

function entity(id: string, schema: string, properties: Readonly<Record<string, readonly (string | null | undefined)[]>>): Ftm {
  const kept = Object.entries(properties).map(([name, values]): [string, string[]] => [
    name,
    [...new Set(values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : [value])))],
  ])
  return { id: key(id), schema, properties: Object.fromEntries(kept.filter(([, values]) => values.length > 0)) }
}

function articleEntity(corpus: Corpus, article: ArticleRecord): Ftm {
  const { id, title, outlet, byline, published, sourceUrl, url } = article
  return entity(id, 'Article', {
    ...{ title: [title], publisher: [outlet], author: [byline], date: [partialDate(published)] },
    sourceUrl: [outsideHref(sourceUrl) ?? (corpus.settings.baseUrl === null ? null : address(corpus, url))],
  })
}

function thing(corpus: Corpus, { id, type, name, aliases, roles, url }: EntityRecord): Ftm {
  const others = aliases.map(({ text }) => text.replace(/\s+/g, ' ')).filter((text) => text !== name)
  const page = url === null || corpus.settings.baseUrl === null ? null : address(corpus, url)
  return entity(id, SCHEMA[type]!, {
    ...{ name: [name], alias: others, sourceUrl: [page] },
    ...(type === 'place' ? { full: [name] } : {}),
    ...(type === 'person' ? { position: roles.map(({ text }) => text.replace(/\s+/g, ' ')) } : {}),
  })
}

/** That articles name something. Most lines are these: they are written without an object for each. */
function documentation(named: string, articles: readonly ArticleRecord[]): string {
  const who = JSON.stringify(named)
  const line = (article: string) =>
    `{"id":${JSON.stringify(`${named}--${article}`)},"schema":"Documentation","properties":{"entity":[${who}],"document":[${JSON.stringify(article)}],"role":["named"]}}\n`
  return articles.map(({ id }) => line(key(id))).join('')
}

function eventEntity(corpus: Corpus, { id, title, kind, date, place, participants, modality, reports, url }: EventRecord): Ftm {
  const lasts = date !== null && precision(date) === 'lasts' ? boundsOf(date) : null
  const known = participants.filter((participant) => corpus.entities.has(participant.entity))
  return entity(id, 'Event', {
    ...{ name: [title], summary: [modality === 'happened' ? null : modality], keywords: [kind], date: [partialDate(date)] },
    ...{ startDate: [lasts?.earliest], endDate: [lasts?.latest] },
    location: [place === null ? null : corpus.entities.get(place)?.name],
    involved: known.flatMap(({ entity: who }) => (SCHEMA[corpus.entities.get(who)!.type] === undefined ? [] : [key(who)])),
    proof: reports.flatMap(({ file }) => corpus.articles.get(file)?.id ?? []).map(key),
    sourceUrl: [corpus.settings.baseUrl === null ? null : address(corpus, url)],
  })
}

/** A day, month or year, as FollowTheMoney takes it; what is known less exactly is left out. */
function partialDate(date: string | null): string | null {
  const kind = date === null ? null : precision(date)
  return kind === 'day' || kind === 'month' || kind === 'year' || kind === 'time' ? date!.slice(0, 10).replace(/[~?%]$/, '') : null
}
