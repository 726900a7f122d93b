import type {
  Analysis,
  ArticleRecord,
  DateRecord,
  EntityRecord,
  EventRecord,
  MentionRecord,
  QuoteRecord,
  SentenceRecord,
  StoryRecord,
} from '../model/index.ts'

/** One of the two analyses, with the indexes that comparing needs. */
export interface Side {
  readonly analysis: Analysis
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly entities: ReadonlyMap<string, EntityRecord>
  readonly events: ReadonlyMap<string, EventRecord>
  readonly stories: ReadonlyMap<string, StoryRecord>
  /** By file, in text order. */
  readonly mentions: ReadonlyMap<string, readonly MentionRecord[]>
  readonly dates: ReadonlyMap<string, readonly DateRecord[]>
  readonly quotes: ReadonlyMap<string, readonly QuoteRecord[]>
  readonly sentences: ReadonlyMap<string, readonly SentenceRecord[]>
}

/** Indexes an analysis; its lists may stand in any order. */
export function indexSide(analysis: Analysis): Side {
  return {
    analysis,
    articles: new Map(analysis.articles.map((article) => [article.file, article])),
    entities: new Map(analysis.entities.map((entity) => [entity.id, entity])),
    events: new Map(analysis.events.map((event) => [event.id, event])),
    stories: new Map(analysis.stories.map((story) => [story.id, story])),
    mentions: inTextOrder(analysis.mentions, (row) => row.file),
    dates: inTextOrder(analysis.dates, (row) => row.file),
    quotes: inTextOrder(analysis.quotes, (row) => row.file),
    sentences: inTextOrder(analysis.sentences, (row) => row.article),
  }
}

function inTextOrder<T extends { readonly start: number; readonly end: number }>(rows: readonly T[], fileOf: (row: T) => string) {
  const groups = new Map<string, T[]>()
  let [file, group]: [string, T[]] = ['', []]
  for (const row of rows) {
    if (fileOf(row) !== file || !groups.has(file)) {
      file = fileOf(row)
      group = groups.get(file) ?? []
      groups.set(file, group)
    }
    group.push(row)
  }
  for (const list of groups.values()) if (!isOrdered(list)) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return groups
}

function isOrdered(rows: readonly { readonly start: number; readonly end: number }[]): boolean {
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [rows[i - 1]!, rows[i]!]
    if (a.start > b.start || (a.start === b.start && a.end > b.end)) return false
  }
  return true
}

/** The sentence that holds an offset, the last one that begins at or before it; undefined before the first. */
export function sentenceAt(sentences: readonly SentenceRecord[], offset: number): number | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? undefined : low - 1
}
