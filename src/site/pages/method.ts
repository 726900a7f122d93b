import { byPlace, type Problem } from '../../model/index.ts'
import { publishOf } from '../../model/publish.ts'
import { sayDate } from '../../text/say-date.ts'
import { type Corpus, sentenceAt } from '../corpus.ts'
import { frame } from '../frame.ts'
import { groupBy } from '../group.ts'
import { type Here, pagesOf } from '../here.ts'
import { capital, counted, grouped } from '../say.ts'
import { FORMATS } from '../takeaway/index.ts'
import type { Part, View, Words } from '../view.ts'

/** How the site was made: what was read, set aside, left unresolved, and what went wrong. */
export interface AboutPage extends View<'about'> {
  readonly title: string
  readonly made: readonly { readonly label: string; readonly value: string }[]
  readonly counts: readonly { readonly label: string; readonly value: string }[]
  readonly setAside: Part<{ readonly article: Words; readonly why: string; readonly text: string | null; readonly length: string }>
  readonly unresolved: Part<{ readonly text: string; readonly count: string; readonly places: readonly Words[] }>
  readonly problems: Part<{ readonly level: string; readonly code: string; readonly where: string; readonly message: string }>
}

export interface DataPage extends View<'data'> {
  readonly title: string
  readonly files: readonly { readonly words: Words; readonly rows: string; readonly what: string }[]
  /** The same in the formats of other programs. */
  readonly formats: readonly { readonly words: Words; readonly what: string }[]
}

/** A page that is only words and a way on: search, not found. */
export interface SearchPage extends View<'search'> {
  readonly title: string
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

function about(here: Here): AboutPage {
  const { analysis, counts } = here.corpus
  const title = 'How this was made'
  const { meta } = analysis
  return {
    ...{ kind: 'about', url: here.url, title, notes: [] },
    made: [
      { label: 'Generator', value: meta.generator },
      { label: 'Model', value: meta.model },
      { label: 'Data schema', value: meta.schemaVersion },
      { label: 'Newest article', value: meta.date === null ? 'undated' : sayDate(meta.date) },
    ],
    counts: [
      ['Articles', analysis.articles.length],
      ['Sentences', counts.sentences],
      ['Mentions', counts.mentions],
      ['Dates', counts.dates],
      ['Quotations and statements', counts.quotes],
      ['Entities', analysis.entities.length],
      ['Events', analysis.events.length],
      ['Stretches set aside', analysis.articles.reduce((sum, { removed }) => sum + removed.length, 0)],
      ['Problems', analysis.problems.length],
    ].map(([label, count]) => ({ label: String(label), value: grouped(Number(count)) })),
    setAside: here.part(setAside(here)),
    unresolved: here.part(unresolved(here)),
    problems: here.part(analysis.problems.toSorted(byPlace).map(problemRow)),
    frame: frame(here, {
      title,
      description: 'How the articles were read, what was set aside, and what stayed unresolved.',
      kicker: 'Method',
    }),
  }
}

function setAside(here: Here): AboutPage['setAside']['items'] {
  const { analysis, documents, settings } = here.corpus
  return analysis.articles.flatMap((article) => {
    const text = publishOf(article, settings) === 'full' ? documents.get(article.file)?.text : undefined
    return article.removed.map(({ start, end, why }) => ({
      article: here.article(article.file),
      why: capital(why),
      text: text === undefined ? null : text.slice(start, end).replace(/\s+/g, ' ').trim(),
      length: counted(end - start, 'character'),
    }))
  })
}

const PLACES_SHOWN = 5

function unresolved(here: Here): AboutPage['unresolved']['items'] {
  const { analysis, articles, mentions, sentences } = here.corpus
  const open = analysis.articles.flatMap(({ file }) =>
    (mentions.get(file) ?? []).filter(({ form, entity }) => form === 'name' && entity === null),
  )
  return [...groupBy(open, ({ text }) => [text.replace(/\s+/g, ' ')])].map(([text, mentions]) => ({
    text,
    count: counted(mentions.length, 'mention'),
    places: mentions.slice(0, PLACES_SHOWN).flatMap(({ file, start }) => {
      const article = articles.get(file)
      const sentence = sentenceAt(sentences.get(file), start)
      if (article === undefined) return []
      const anchor = sentence === undefined ? '' : `#s${sentence.n}`
      return [
        {
          text: `${article.title}${sentence === undefined ? '' : `, sentence ${sentence.n}`}`,
          href: here.to(`${article.url}${anchor}`),
          kind: 'article',
        },
      ]
    }),
  }))
}

function problemRow({ level, code, file, line, message }: Problem): AboutPage['problems']['items'][number] {
  return { level, code, message, where: file === null ? '' : line === undefined ? file : `${file}:${line}` }
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
