import { type Analysis, byCodeUnit, byPlace, bySpan, type Span } from '../model/index.ts'

/** The lists of the record, each a file `<name>.jsonl` of the public data. */
export const TABLES = [
  'articles',
  'sentences',
  'mentions',
  'entities',
  'dates',
  'quotes',
  'events',
  'stories',
  'topics',
  'wording',
  'problems',
] as const

export type TableName = (typeof TABLES)[number]

const byFileAndSpan = (a: Span & { file: string }, b: Span & { file: string }) => byCodeUnit(a.file, b.file) || bySpan(a, b)
const byId = (a: { id: string }, b: { id: string }) => byCodeUnit(a.id, b.id)

/** The same analysis with every list in the order in which it is published: by id, or by file and place. */
export function sorted(analysis: Analysis): Analysis {
  return {
    ...analysis,
    articles: analysis.articles.toSorted((a, b) => byCodeUnit(a.file, b.file)),
    sentences: analysis.sentences.toSorted((a, b) => byCodeUnit(a.article, b.article) || a.n - b.n),
    mentions: analysis.mentions.toSorted(byFileAndSpan),
    entities: analysis.entities.toSorted(byId),
    dates: analysis.dates.toSorted(byFileAndSpan),
    quotes: analysis.quotes.toSorted(byFileAndSpan),
    events: analysis.events.toSorted(byId),
    stories: analysis.stories.toSorted(byId),
    topics: analysis.topics.toSorted(byId),
    wording: analysis.wording.toSorted(byId),
    problems: analysis.problems.toSorted(byPlace),
  }
}
