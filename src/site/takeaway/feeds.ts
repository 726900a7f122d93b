import type { ArticleRecord } from '../../model/index.ts'
import { byPublication, type Corpus, inOrder } from '../corpus.ts'
import { articlesNaming, filesNaming } from '../facets.ts'
import type { SiteFile } from '../index.ts'
import { counted } from '../say.ts'
import { firstDay } from '../when.ts'
import { address, identifier } from './address.ts'
import { xml } from './xml.ts'

const ENTRIES = 50
/** Whoever is named in fewer articles has no feed of their own: nothing followed so far. */
const FOLLOWED = 2

/** Of what a feed is: the site, a topic or a person. Its files stand beside its page, `people/x.xml` and `people/x.json`. */
interface Feed {
  readonly id: string
  readonly title: string
  readonly page: string
  /** Without the ending. */
  readonly url: string
  /** Of the articles that it tells of the newest, newest first. */
  readonly newest: () => readonly ArticleRecord[]
}

/** What a feed lists of an article. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly url: string
  /** RFC 3339; a day becomes its midnight, an unknown day the site's own. */
  readonly updated: string
  readonly summary: string
}

/** The newest articles of the site, of every topic and of every person named in more than one, as Atom (RFC 4287) and JSON Feed 1.1. */
export function* feeds(corpus: Corpus): Generator<SiteFile> {
  const people = corpus.analysis.entities.filter(({ type }) => type === 'person')
  for (const id of ['site', ...corpus.topics.keys(), ...people.map(({ id }) => id)]) {
    const feed = id === 'site' ? siteFeed(corpus) : feedOf(corpus, id)
    if (feed === undefined) continue
    yield { url: `${feed.url}.xml`, pieces: () => [atom(corpus, feed)] }
    yield { url: `${feed.url}.json`, pieces: () => [jsonFeed(corpus, feed)] }
  }
}

function siteFeed(corpus: Corpus): Feed {
  const newest = () => corpus.analysis.articles.toSorted((a, b) => byPublication(b, a)).slice(0, ENTRIES)
  return { id: 'site', title: corpus.settings.title, page: 'index.html', url: 'feed', newest }
}

/** The feed of a topic or person; undefined where it has none. */
export function feedOf(corpus: Corpus, id: string): Feed | undefined {
  const subject = corpus.topics.get(id) ?? corpus.entities.get(id)
  const page = subject?.url ?? null
  if (subject === undefined || page === null) return undefined
  const topic = 'label' in subject
  if (!topic && subject.type !== 'person') return undefined
  if (!topic && !isFollowed(corpus, id)) return undefined
  const articles = () =>
    topic
      ? inOrder(
          corpus,
          subject.articles.map(({ file }) => file),
        )
      : articlesNaming(corpus, id)
  const title = `${topic ? subject.label : subject.name} · ${corpus.settings.title}`
  return { id, title, page, url: page.replace(/\.html$/, ''), newest: () => articles().slice(-ENTRIES).reverse() }
}

function isFollowed(corpus: Corpus, id: string): boolean {
  const files = new Set<string>()
  for (const file of filesNaming(corpus, id)) if (corpus.rank.has(file) && files.add(file).size >= FOLLOWED) return true
  return false
}

function entryOf(corpus: Corpus, article: ArticleRecord, from: string): Entry {
  const events = corpus.eventsIn.get(article.file) ?? []
  const titles = events.map(({ title }) => title).join('; ')
  return {
    id: identifier(corpus, article.id, article.url),
    title: article.title,
    url: address(corpus, article.url, from),
    updated: instant(article.published, corpus.analysis.meta.date),
    summary: titles === '' ? 'No event was read in it.' : `${counted(events.length, 'event')}: ${titles}.`,
  }
}

function instant(date: string | null, fallback: string | null): string {
  const day = firstDay(date)
  const known = day.startsWith('9999') ? firstDay(fallback) : day
  const time = /T(\d\d:\d\d)/.exec(date ?? '')?.[1] ?? '00:00'
  return `${known.startsWith('9999') ? '1970-01-01' : known}T${time}:00Z`
}

const entries = (corpus: Corpus, { newest, url }: Feed) => newest().map((article) => entryOf(corpus, article, url))

function atom(corpus: Corpus, feed: Feed): string {
  const listed = entries(corpus, feed)
  const items = listed.map(
    (entry) =>
      `<entry>\n<id>${xml(entry.id)}</id>\n<title>${xml(entry.title)}</title>\n<link href="${xml(entry.url)}"/>\n<updated>${entry.updated}</updated>\n<summary>${xml(entry.summary)}</summary>\n</entry>`,
  )
  const head = [
    `<id>${xml(identifier(corpus, feed.id, feed.page === 'index.html' ? '' : feed.page))}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<link rel="self" href="${xml(address(corpus, `${feed.url}.xml`, feed.url))}"/>`,
    `<link href="${xml(address(corpus, feed.page, feed.url))}"/>`,
    `<updated>${listed[0]?.updated ?? instant(null, corpus.analysis.meta.date)}</updated>`,
    `<author><name>${xml(corpus.settings.title)}</name></author>`,
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${[...head, ...items].join('\n')}\n</feed>\n`
}

function jsonFeed(corpus: Corpus, feed: Feed): string {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: address(corpus, feed.page, feed.url),
    feed_url: address(corpus, `${feed.url}.json`, feed.url),
    items: entries(corpus, feed).map(({ id, title, url, updated, summary }) => ({
      ...{ id, url, title },
      ...{ content_text: summary, date_published: updated },
    })),
  }
  return `${JSON.stringify(content, null, 1)}\n`
}
