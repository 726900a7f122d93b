import {
  type ArticleRecord,
  type Entity,
  type EventRecord,
  type Meta,
  type Overview,
  type Problem,
  problem,
  type ResolvedArticle,
  type RowsOf,
  type StoryRecord,
  type TopicRecord,
  type UrlEntry,
  type WordingRecord,
} from '../model/index.ts'
import { type Addressable, giveAddresses } from './addresses.ts'
import { heirsOf, keepIds } from './identity.ts'
import { type Report, rowsIn } from './rows.ts'
import { sorted } from './tables.ts'

/** What the stages found, before anything has an address. */
export interface Findings {
  readonly meta: Meta
  readonly articles: readonly ResolvedArticle[]
  readonly entities: readonly Entity[]
  readonly events: readonly Omit<EventRecord, 'url'>[]
  readonly stories: readonly Omit<StoryRecord, 'url'>[]
  readonly topics: readonly Omit<TopicRecord, 'url'>[]
  readonly wording: readonly WordingRecord[]
  readonly problems: readonly Problem[]
  readonly ledger: readonly UrlEntry[]
  readonly successors?: ReadonlyMap<string, string>
  readonly frozen?: boolean
}

export interface Assembled {
  readonly analysis: Overview
  readonly rows: RowsOf
  readonly redirects: readonly { readonly from: string; readonly to: string }[]
  readonly ledger: readonly UrlEntry[]
}

const FOLDERS: Readonly<Record<string, string>> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  project: 'projects',
}

/** Lays out what was found as the record: ids kept, addresses given, every list in its published order. */
export function assemble(findings: Findings): Assembled {
  const { events, stories } = withKeptIds(findings)
  const { articles, problems } = withArticleIds(findings.articles, findings.ledger)
  const happenings = [
    ...events.map(({ id, evidence }) => ({ id, places: evidence })),
    ...stories.map((story) => ({ id: story.id, places: story.articles.map((file) => ({ file })) })),
  ]
  const addresses = giveAddresses(
    addressable(articles, findings.entities, events, stories),
    findings.ledger,
    new Map([...(findings.successors ?? []), ...heirsOf(happenings, findings.ledger)]),
    findings.frozen,
  )
  const url = (id: string) => addresses.urls.get(id)!
  const byArticle = indexByArticle(findings.topics, events, stories)
  const analysis = sorted({
    meta: findings.meta,
    articles: articles.map(({ id, item }) => articleRecord(id, url(id), item, byArticle)),
    entities: findings.entities.map((entity) => at(entity, entity.type in FOLDERS ? url(entity.id) : null)),
    events: events.map((event) => at(event, url(event.id))),
    stories: stories.map((story) => at(story, url(story.id))),
    topics: findings.topics.map((topic) => ({ ...topic, url: `topics/${topic.id}.html` })),
    wording: findings.wording,
    problems: [...findings.problems, ...problems, ...addresses.problems],
  })
  const rows = rowsIn(findings.articles, byArticle.reports)
  return { analysis, rows, redirects: addresses.redirects, ledger: addresses.ledger }
}

/** The item with its address. Assigned, not spread: an object that gets fields after a spread takes three times the memory. */
function at<T extends object, U extends string | null>(item: T, url: U): T & { readonly url: U } {
  return Object.assign({}, item, { url })
}

function withKeptIds({ events, stories, ledger }: Findings) {
  const eventIds = keepIds(
    events.map((event) => ({ id: event.id, first: event.evidence[0], places: event.evidence })),
    ledger,
  )
  const storyIds = keepIds(
    stories.map((story) => ({ id: story.id, first: { file: story.articles[0]! }, places: story.articles.map((file) => ({ file })) })),
    ledger,
  )
  const eventId = (id: string) => eventIds.get(id) ?? id
  const storyId = (id: string) => storyIds.get(id) ?? id
  return {
    events: events.map((event) => ({ ...event, id: eventId(event.id), story: storyId(event.story) })),
    stories: stories.map((story) => ({
      ...story,
      id: storyId(story.id),
      events: story.events.map(eventId),
      follows: story.follows.map(storyId),
    })),
  }
}

/** An article keeps the id recorded for its file; else its slug gives one, numbered where two would be the same. */
function withArticleIds(items: readonly ResolvedArticle[], ledger: readonly UrlEntry[]): { articles: Identified[]; problems: Problem[] } {
  const recorded = new Map(
    ledger.flatMap((entry) => (entry.id.startsWith('article/') && entry.first ? [[entry.first.file, entry.id]] : [])),
  )
  const taken = new Set(recorded.values())
  const problems: Problem[] = []
  const articles = items.map((item) => {
    const { file, slug } = item.article
    const known = recorded.get(file)
    if (known !== undefined) return { id: known, item }
    let id = `article/${slug}`
    for (let n = 2; taken.has(id); n++) id = `article/${slug}-${n}`
    taken.add(id)
    if (id !== `article/${slug}`) problems.push(sameSlug(file, slug, id))
    return { id, item }
  })
  return { articles, problems }
}

interface Identified {
  readonly id: string
  readonly item: ResolvedArticle
}

function sameSlug(file: string, slug: string, id: string): Problem {
  const message = `Another article is ${slug} already: this one became ${id.slice('article/'.length)}. Give one of them a \`slug\` in its front matter, or keep the number.`
  return problem('warning', 'urls/collision', file, message)
}

function addressable(
  articles: readonly Identified[],
  entities: readonly Entity[],
  events: readonly Omit<EventRecord, 'url'>[],
  stories: readonly Omit<StoryRecord, 'url'>[],
): Addressable[] {
  return [
    ...articles.map(({ id, item }) => ({ id, folder: 'articles', first: { file: item.article.file } })),
    ...entities.flatMap(({ id, type }) => (FOLDERS[type] === undefined ? [] : [{ id, folder: FOLDERS[type] }])),
    ...events.map(({ id, evidence: [{ file, text }] }) => ({ id, folder: 'events', first: { file, text } })),
    ...stories.map(({ id, articles: [file] }) => ({ id, folder: 'stories', first: { file: file! } })),
  ]
}

/** What other lists say of each article, by its file. */
interface ByArticle {
  readonly topics: ReadonlyMap<string, readonly { readonly id: string; readonly score: number }[]>
  readonly reports: ReadonlyMap<string, readonly Report[]>
  readonly story: ReadonlyMap<string, string>
}

function indexByArticle(
  topics: Findings['topics'],
  events: readonly Omit<EventRecord, 'url'>[],
  stories: readonly Omit<StoryRecord, 'url'>[],
): ByArticle {
  return {
    topics: grouped(topics.flatMap(({ id, articles }) => articles.map(({ file, score }) => [file, { id, score }]))),
    reports: grouped(events.flatMap(({ id, reports }) => reports.map(({ file, sentences }) => [file, { event: id, sentences }]))),
    story: new Map(stories.flatMap(({ id, articles }) => articles.map((file) => [file, id]))),
  }
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

function articleRecord(id: string, url: string, { article }: ResolvedArticle, byArticle: ByArticle): ArticleRecord {
  const { file, title, titleFrom, published, publishedFrom, outlet, agency, byline, language } = article
  const { sourceUrl, archiveUrl, retrieved, sha256, dateline, captions, metadata, removed } = article
  return {
    id,
    file,
    title,
    titleFrom,
    published,
    publishedFrom,
    outlet,
    agency,
    byline,
    language,
    sourceUrl,
    archiveUrl,
    retrieved,
    sha256,
    dateline: dateline === null ? null : { place: dateline.place, date: dateline.date },
    captions: captions.map(({ start, end, credit, date }) => ({ start, end, credit, date })),
    metadata,
    removed,
    topics: (byArticle.topics.get(file) ?? []).toSorted((a, b) => b.score - a.score),
    story: byArticle.story.get(file)!,
    url,
  }
}
