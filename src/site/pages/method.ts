import type { Corpus } from '../corpus.ts'
import { frame } from '../frame.ts'
import { type Here, pagesOf } from '../here.ts'
import { counted } from '../say.ts'
import { FORMATS } from '../takeaway/index.ts'
import type { View, Words } from '../view.ts'
import { type AboutPage, about } from './about.ts'

export interface DataPage extends View<'data'> {
  readonly title: string
  readonly files: readonly { readonly words: Words; readonly rows: string; readonly what: string }[]
  /** The same in the formats of other programs. */
  readonly formats: readonly { readonly words: Words; readonly what: string }[]
}

/** A page that is only words and a way on: search, not found. */
export interface SearchPage extends View<'search'> {
  readonly title: string
  /** What results may be chosen by: of which pages there are, as in their search filters. */
  readonly filters: readonly string[]
  readonly ways: readonly Words[]
}

export interface NotFoundPage extends View<'not-found'> {
  readonly title: string
  readonly ways: readonly Words[]
}

/** A retired address that leads on. */
export interface MovedPage extends View<'moved'> {
  readonly title: string
  readonly target: string
}

export function methodPages(corpus: Corpus): (AboutPage | DataPage | SearchPage | NotFoundPage | MovedPage)[] {
  return [
    ...pagesOf(corpus, 'about.html', about),
    ...pagesOf(corpus, 'data/index.html', data),
    ...pagesOf(corpus, 'search.html', (here): SearchPage => {
      const title = 'Search'
      return {
        kind: 'search',
        url: here.url,
        title,
        filters: searchFilters(corpus),
        ways: ways(here),
        notes: [],
        frame: frame(here, { title, description: 'Search the articles and everything read in them.', kicker: 'Find' }),
      }
    }),
    ...pagesOf(corpus, '404.html', (here): NotFoundPage => {
      const title = 'Page not found'
      return {
        kind: 'not-found',
        url: here.url,
        title,
        ways: ways(here),
        notes: [],
        frame: frame(here, { title, description: 'There is no page at this address.', kicker: 'Not found' }),
      }
    }),
    ...corpus.redirects.flatMap(({ from, to }) => pagesOf(corpus, from, (here) => moved(here, to))),
  ]
}

function searchFilters({ analysis, topics, entities }: Corpus): string[] {
  const dated = [...analysis.articles.map(({ published }) => published), ...analysis.events.map(({ date }) => date)].some(
    (date) => date !== null,
  )
  const people = [...entities.values()].some(({ type, url }) => type === 'person' && url !== null)
  return ['Type', ...(topics.size > 0 ? ['Topic'] : []), 'Outlet', ...(dated ? ['Year'] : []), ...(people ? ['Person'] : [])]
}

function data(here: Here): DataPage {
  const { analysis, counts } = here.corpus
  const files: [string, number | null, string][] = [
    ['articles.jsonl', analysis.articles.length, 'what is known of each article'],
    ['sentences.jsonl', counts.sentences, 'where each sentence begins and ends'],
    ['mentions.jsonl', counts.mentions, 'every stretch that names somebody or something'],
    ['entities.jsonl', analysis.entities.length, 'people, organisations, places, projects'],
    ['dates.jsonl', counts.dates, 'dates with their value and how it was derived'],
    ['quotes.jsonl', counts.quotes, 'quotations and indirect speech with speakers'],
    ['events.jsonl', analysis.events.length, 'events, what each article says of them, where they disagree'],
    ['stories.jsonl', analysis.stories.length, 'articles about the same happening'],
    ['topics.jsonl', analysis.topics.length, 'themes with their sentences'],
    ['wording.jsonl', analysis.wording.length, 'recurring formulae'],
    ['subthemes.jsonl', null, 'distinctive phrases as parts of topics'],
    ['related.jsonl', null, 'articles that speak of the same'],
    ['problems.jsonl', analysis.problems.length, 'what went wrong or needs a person'],
    ['meta.json', null, 'schema version, generator, model'],
    ['schema.json', null, 'JSON Schema of all of these'],
  ]
  const title = 'Data'
  return {
    ...{ kind: 'data', url: here.url, title, notes: [] },
    files: files.map(([name, rows, what]) => ({
      words: { text: name, href: name },
      rows: rows === null ? '' : counted(rows, 'row'),
      what,
    })),
    formats: takeAway(here),
    frame: frame(here, { title, description: 'Everything on this site as data.', kicker: 'Take away' }),
  }
}

function takeAway(here: Here): DataPage['formats'] {
  const files = [
    { url: 'feed.xml', what: 'the newest articles (Atom)' },
    { url: 'feed.json', what: 'the newest articles (JSON Feed)' },
    ...FORMATS,
  ]
  return files.map(({ url, what }) => ({ words: { text: url.replace('data/', ''), href: here.to(url) }, what }))
}

const WAYS: readonly (readonly [string, string])[] = [
  ['People from A to Z', 'people/index.html'],
  ['Organisations from A to Z', 'organisations/index.html'],
  ['Places from A to Z', 'places/index.html'],
  ['Projects from A to Z', 'projects/index.html'],
  ['Events by date', 'events/index.html'],
  ['Articles by date', 'articles/index.html'],
  ['Topics', 'topics/index.html'],
  ['Timeline', 'timeline.html'],
]

function ways(here: Here): Words[] {
  return WAYS.map(([text, url]) => ({ text, href: here.to(url) }))
}

function moved(here: Here, to: string): MovedPage {
  const title = 'Moved'
  return {
    kind: 'moved',
    url: here.url,
    title,
    target: here.to(to),
    notes: [],
    frame: frame(here, { title, description: 'This page has moved.', kicker: 'Moved' }),
  }
}
