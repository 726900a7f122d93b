import type { Analysis, Finding, Subject } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { ofArticle, ofEntity, ofEvent, ofStory, ofTopic } from './subjects.ts'

/** The pages of an analysis by address; a subject is made only of the page that is asked for. */
export interface Pages {
  readonly urls: ReadonlySet<string>
  readonly at: (url: string) => Subject | undefined
}

/** Every page that the record gives an address. */
export function pagesOf({ articles, entities, events, stories, topics }: Analysis, gone = false): Pages {
  const makers = new Map<string, () => Subject>()
  for (const one of articles) makers.set(one.url, () => ofArticle(one, gone))
  for (const one of entities) if (one.url !== null) makers.set(one.url, () => ofEntity(one, gone))
  for (const one of events) makers.set(one.url, () => ofEvent(one, gone))
  for (const one of stories) makers.set(one.url, () => ofStory(one, gone))
  for (const one of topics) makers.set(one.url, () => ofTopic(one, gone))
  return { urls: new Set(makers.keys()), at: (url) => makers.get(url)?.() }
}

/** The pages of both sides. */
export interface PagePair {
  readonly old: Pages
  readonly current: Pages
}

/** Addresses that no page has any more: those that lead on, and those that lead nowhere. */
export function compareAddresses(pairing: Pairing, { old, current }: PagePair, redirects: ReadonlyMap<string, string>): Finding[] {
  const lost = [...old.urls].filter((url) => !current.urls.has(url))
  return lost.map((url): Finding => {
    const subject = old.at(url)!
    const to = redirects.get(url)
    if (to !== undefined) {
      const message = `${url} (${subject.name}) leads to ${to} now.`
      return { type: 'url-redirected', subject, url, to, message, because: null, evidence: [] }
    }
    const moved = successor(pairing, subject)
    const message = `${url} (${subject.name}) leads nowhere now${moved === undefined ? '' : `; its page is ${moved}`}.`
    return { type: 'url-removed', subject, url, to: moved ?? null, message, because: null, evidence: [] }
  })
}

/** The page of what a thing has become, where it has another address. */
function successor({ before, after, files, entities, events, stories }: Pairing, { kind, id }: Subject): string | undefined {
  const next = (matching: Pairing['entities']) => matching.pairs.get(id) ?? matching.merged.get(id) ?? ''
  if (kind === 'entity') return after.entities.get(next(entities))?.url ?? undefined
  if (kind === 'event') return after.events.get(next(events))?.url
  if (kind === 'story') return after.stories.get(next(stories))?.url
  if (kind !== 'article') return undefined
  const article = before.analysis.articles.find((one) => one.id === id)
  return after.articles.get(files.afterOf.get(article?.file ?? '') ?? '')?.url
}
