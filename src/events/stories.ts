import { byCodeUnit, type ResolvedArticle, type StoryRecord } from '../model/index.ts'
import type { EventDraft } from './record.ts'

export interface Stories {
  readonly stories: readonly Omit<StoryRecord, 'url'>[]
  /** The id of the story that an event belongs to. */
  readonly storyOf: (event: EventDraft) => string
}

/** Puts each article into the one story of its main event, events into the story of the first article that tells them. */
export function tellStories(articles: readonly ResolvedArticle[], events: readonly (EventDraft & { readonly id: string })[]): Stories {
  const byFile = new Map(articles.map(({ article }) => [article.file, `story/${article.slug}`]))
  const storyOf = (event: EventDraft): string => byFile.get(event.reports[0]!.file)!
  const stories = articles.map(({ article }) => ({
    id: `story/${article.slug}`,
    title: article.title,
    from: article.published,
    to: article.published,
    articles: [article.file],
    events: events.filter((event) => storyOf(event) === `story/${article.slug}`).map((event) => event.id),
    follows: [],
  }))
  return { stories: stories.sort((a, b) => byCodeUnit(a.id, b.id)), storyOf }
}
