import { byCodeUnit, byPlace, type Overview } from '../model/index.ts'

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

const byId = (a: { id: string }, b: { id: string }) => byCodeUnit(a.id, b.id)

/** The same analysis with every list in the order in which it is published: by id, or by file. */
export function sorted(analysis: Overview): Overview {
  return {
    ...analysis,
    articles: analysis.articles.toSorted((a, b) => byCodeUnit(a.file, b.file)),
    entities: analysis.entities.toSorted(byId),
    events: analysis.events.toSorted(byId),
    stories: analysis.stories.toSorted(byId),
    topics: analysis.topics.toSorted(byId),
    wording: analysis.wording.toSorted(byId),
    problems: analysis.problems.toSorted(byPlace),
  }
}
