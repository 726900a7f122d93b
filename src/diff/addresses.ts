import type { Analysis, Finding, Subject } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { ofArticle, ofEntity, ofEvent, ofStory, ofTopic } from './subjects.ts'

/** Every page that the record gives an address, by address. */
export function pagesOf(analysis: Analysis, gone = false): Map<string, Subject> {
  const subjects = [
    ...analysis.articles.map((one) => ofArticle(one, gone)),
    ...analysis.entities.map((one) => ofEntity(one, gone)),
    ...analysis.events.map((one) => ofEvent(one, gone)),
    ...analysis.stories.map((one) => ofStory(one, gone)),
    ...analysis.topics.map((one) => ofTopic(one, gone)),
  ]
  return new Map(subjects.flatMap((subject) => (subject.url === null ? [] : [[subject.url, subject]])))
}

/** Addresses that no page has any more: those that lead on, and those that lead nowhere. */
export function compareAddresses(pairing: Pairing, redirects: ReadonlyMap<string, string>): Finding[] {
  const current = pagesOf(pairing.after.analysis)
  return [...pagesOf(pairing.before.analysis, true)].flatMap(([url, subject]): Finding[] => {
    if (current.has(url)) return []
    const to = redirects.get(url)
    if (to !== undefined) {
      const message = `${url} (${subject.name}) leads to ${to} now.`
      return [{ type: 'url-redirected', subject, url, to, message, because: null, evidence: [] }]
    }
    const moved = successor(pairing, subject)
    const message = `${url} (${subject.name}) leads nowhere now${moved === undefined ? '' : `; its page is ${moved}`}.`
    return [{ type: 'url-removed', subject, url, to: moved ?? null, message, because: null, evidence: [] }]
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
