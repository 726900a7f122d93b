import {
  byCodeUnit,
  type Entity,
  type EventRecord,
  type Problem,
  type ResolvedArticle,
  type StoryRecord,
  type UrlEntry,
} from '../model/index.ts'

export interface EventsContext {
  readonly entities: readonly Entity[]
  readonly urls?: readonly UrlEntry[]
}

export interface FoundEvents {
  readonly events: readonly Omit<EventRecord, 'url'>[]
  readonly stories: readonly Omit<StoryRecord, 'url'>[]
  readonly problems: readonly Problem[]
}

/** What happened according to all the articles together, and which articles tell one story; each sorted by id. */
export function findEvents(articles: readonly ResolvedArticle[], _context: EventsContext): FoundEvents {
  const stories = articles.map(({ article }) => ({
    id: `story/${article.slug}`,
    title: article.title,
    from: article.published,
    to: article.published,
    articles: [article.file],
    events: [],
    follows: [],
  }))
  return { events: [], stories: stories.sort((a, b) => byCodeUnit(a.id, b.id)), problems: [] }
}
