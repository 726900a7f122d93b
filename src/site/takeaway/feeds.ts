import type { ArticleRecord } from '../../model/index.ts'
import { byPublication, type Corpus } from '../corpus.ts'
import type { SiteFile } from '../index.ts'
import { counted } from '../say.ts'
import { firstDay } from '../when.ts'
import { xml } from './xml.ts'

const ENTRIES = 50

/** What a feed lists of an article. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly url: string
  /** RFC 3339; a day becomes its midnight, an unknown day the site's own. */
  readonly updated: string
  readonly summary: string
}

/** The newest articles as Atom (RFC 4287) and JSON Feed 1.1. */
export function feeds(corpus: Corpus): SiteFile[] {
  const newest = corpus.analysis.articles.toSorted((a, b) => byPublication(b, a)).slice(0, ENTRIES)
  const entries = newest.map((article) => entryOf(corpus, article))
  return [atom(corpus, entries), jsonFeed(corpus, entries)]
}

function entryOf(corpus: Corpus, article: ArticleRecord): Entry {
  const events = corpus.eventsIn.get(article.file) ?? []
  const titles = events.map(({ title }) => title).join('; ')
  return {
    id: identifier(corpus, article.id, article.url),
    title: article.title,
    url: address(corpus, article.url),
    updated: instant(article.published, corpus.analysis.meta.date),
    summary: titles === '' ? 'No event was read in it.' : `${counted(events.length, 'event')}: ${titles}.`,
  }
}

/** Absolute where the site knows its own address, else from the site's root. */
export function address({ settings }: Corpus, url: string): string {
  return settings.baseUrl === null ? url : `${settings.baseUrl}/${url}`
}

function identifier(corpus: Corpus, id: string, url: string): string {
  return corpus.settings.baseUrl === null ? `urn:dossier:${id.replaceAll('/', ':')}` : address(corpus, url)
}

function instant(date: string | null, fallback: string | null): string {
  const day = firstDay(date)
  const known = day.startsWith('9999') ? firstDay(fallback) : day
  const time = /T(\d\d:\d\d)/.exec(date ?? '')?.[1] ?? '00:00'
  return `${known.startsWith('9999') ? '1970-01-01' : known}T${time}:00Z`
}

function atom(corpus: Corpus, entries: readonly Entry[]): SiteFile {
  const { title } = corpus.settings
  const items = entries.map(
    (entry) =>
      `<entry>\n<id>${xml(entry.id)}</id>\n<title>${xml(entry.title)}</title>\n<link href="${xml(entry.url)}"/>\n<updated>${entry.updated}</updated>\n<summary>${xml(entry.summary)}</summary>\n</entry>`,
  )
  const self = address(corpus, 'feed.xml')
  const head = [
    `<id>${xml(identifier(corpus, 'site', ''))}</id>`,
    `<title>${xml(title)}</title>`,
    `<link rel="self" href="${xml(self)}"/>`,
    `<link href="${xml(address(corpus, 'index.html'))}"/>`,
    `<updated>${entries[0]?.updated ?? instant(null, corpus.analysis.meta.date)}</updated>`,
    `<author><name>${xml(title)}</name></author>`,
  ]
  return {
    url: 'feed.xml',
    text: `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${[...head, ...items].join('\n')}\n</feed>\n`,
  }
}

function jsonFeed(corpus: Corpus, entries: readonly Entry[]): SiteFile {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: corpus.settings.title,
    home_page_url: address(corpus, 'index.html'),
    feed_url: address(corpus, 'feed.json'),
    items: entries.map(({ id, title, url, updated, summary }) => ({ id, url, title, content_text: summary, date_published: updated })),
  }
  return { url: 'feed.json', text: `${JSON.stringify(feed, null, 1)}\n` }
}
