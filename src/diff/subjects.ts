import type { ArticleRecord, EntityRecord, EventRecord, StoryRecord, Subject, TopicRecord } from '../model/index.ts'

export { fileLabel } from '../text/file-label.ts'

import { sayDate } from '../text/say-date.ts'

export const ofArticle = (article: ArticleRecord, gone = false): Subject => ({
  ...{ kind: 'article', id: article.id, name: article.title, url: article.url, gone },
})
export const ofEntity = (entity: EntityRecord, gone = false): Subject => ({
  ...{ kind: 'entity', id: entity.id, name: entity.name, url: entity.url, gone },
})
export const ofEvent = (event: EventRecord, gone = false): Subject => ({
  ...{ kind: 'event', id: event.id, name: event.title, url: event.url, gone },
})
export const ofStory = (story: StoryRecord, gone = false): Subject => ({
  ...{ kind: 'story', id: story.id, name: story.title, url: story.url, gone },
})
export const ofTopic = (topic: TopicRecord, gone = false): Subject => ({
  ...{ kind: 'topic', id: topic.id, name: topic.label, url: topic.url, gone },
})
/** The subject of what belongs to no page. */
export const ofSite: Subject = { kind: 'site', id: 'site', name: 'the site', url: null, gone: false }

/** A value for a sentence: quoted words, or "not stated". */
export const said = (value: string | null): string => (value === null || value === '' ? 'not stated' : `“${value}”`)

/** A date for a sentence; "not stated" where there is none. */
export const saidDate = (value: string | null): string => (value === null ? 'not stated' : sayDate(value))

/** "a", "a and b", "a, b and c", "a, b and 3 more". */
export function listed(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items
  return shown.length < 2 ? (shown[0] ?? 'none') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** "1 article", "2 articles". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`
