import type { Corpus } from '../corpus.ts'
import type { SiteFile } from '../index.ts'
import type { Page } from '../page.ts'
import { calendar } from './calendar.ts'
import { feeds } from './feeds.ts'
import { followTheMoney } from './follow-the-money.ts'
import { graphml } from './graph.ts'
import { geojson } from './places.ts'
import { sitemap } from './sitemap.ts'
import { csv, entityRows, eventRows, mentionRows } from './tables.ts'

/** A file of one format, as the page of data lists it. */
export interface Format {
  /** Relative to the site's root. */
  readonly url: string
  /** What it holds and who reads it. */
  readonly what: string
  /** Its text, piece by piece. */
  readonly make: (corpus: Corpus) => Iterable<string>
}

/** Every format besides feeds and sitemap; a further one is a further line. */
export const FORMATS: readonly Format[] = [
  { url: 'data/events.ics', what: 'events of a known day, for calendars (iCalendar)', make: calendar },
  { url: 'data/places.geojson', what: 'places that can be put on a map (GeoJSON)', make: geojson },
  { url: 'data/met.graphml', what: 'who met whom, for network programs (GraphML)', make: graphml },
  {
    url: 'data/entities.ftm.json',
    what: 'people, bodies, events and articles, for investigators (FollowTheMoney, an entity a line)',
    make: followTheMoney,
  },
  {
    url: 'data/entities.csv',
    what: 'people, organisations, places, projects, for spreadsheets',
    make: (corpus) => csv(entityRows(corpus)),
  },
  { url: 'data/events.csv', what: 'events, for spreadsheets', make: (corpus) => csv(eventRows(corpus)) },
  { url: 'data/mentions.csv', what: 'where each is named, for spreadsheets', make: (corpus) => csv(mentionRows(corpus)) },
]

const UNLISTED = new Set<Page['kind']>(['moved', 'not-found', 'search'])

/** Every file to take away. */
export function* takeaways(corpus: Corpus, pages: readonly Pick<Page, 'kind' | 'url'>[]): Generator<SiteFile> {
  const listed = pages.filter(({ kind }) => !UNLISTED.has(kind)).map(({ url }) => url)
  yield* feeds(corpus)
  for (const { url, make } of FORMATS) yield { url, pieces: () => make(corpus) }
  yield* sitemap(corpus, listed)
}
