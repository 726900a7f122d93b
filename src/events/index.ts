import {
  byCodeUnit,
  type Entity,
  type EventRecord,
  type Problem,
  type ResolvedArticle,
  type StoryRecord,
  type UrlEntry,
} from '../model/index.ts'
import { readGeography } from './geography.ts'
import { type Happening, placeInVisits } from './happening.ts'
import { giveIds } from './ids.ts'
import { joinTellings } from './join.ts'
import { draftEvent } from './record.ts'
import { tellStories } from './stories/index.ts'
import { tellingsOf } from './telling.ts'

export interface EventsContext {
  readonly entities: readonly Entity[]
  readonly urls?: readonly UrlEntry[]
}

export interface FoundEvents {
  readonly events: readonly Omit<EventRecord, 'url'>[]
  readonly stories: readonly Omit<StoryRecord, 'url'>[]
  readonly problems: readonly Problem[]
}

/**
 * What happened according to all the articles together, one event however many tell it, and which articles tell one story.
 *
 * @returns Both sorted by id; every article is in exactly one story. Ids depend on the articles alone: whoever publishes them
 * keeps those that were given before.
 */
export function findEvents(articles: readonly ResolvedArticle[], { entities }: EventsContext): FoundEvents {
  const ordered = articles.toSorted((a, b) => byCodeUnit(a.article.file, b.article.file))
  const names = new Map(entities.map((entity) => [entity.id, entity]))
  const types = new Map(entities.map((entity) => [entity.id, entity.type]))
  const geography = readGeography(ordered)
  const groups = joinTellings(
    ordered.flatMap((article) => tellingsOf(article, types)),
    geography,
  )
  const happenings = placeInVisits(groups).filter(isWorthTelling)
  const drafts = happenings.map((happening) => draftEvent(happening, names, geography))
  const ids = giveIds(drafts, (draft) => draft.wish)
  const events = drafts.map(({ wish: _, ...draft }, i) => ({ id: ids[i]!, ...draft }))
  const { stories, storyOf } = tellStories(ordered, events)
  return {
    events: events.map((event) => ({ ...event, story: storyOf(event) })).sort((a, b) => byCodeUnit(a.id, b.id)),
    stories,
    problems: [],
  }
}

/** A happening needs something to know it by: who, where or when. */
function isWorthTelling({ tellings, visit }: Happening): boolean {
  return (
    visit !== undefined || tellings.some((telling) => telling.parties.length > 0 || telling.sites.length > 0 || telling.days.length > 0)
  )
}
