import { byCodeUnit } from '../model/index.ts'
import type { Page } from './page.ts'
import { plainText } from './plain.ts'
import type { Saying } from './sayings.ts'
import type { Phrase, Statement } from './view.ts'

/** By what a page is found. */
export interface SearchRecord {
  /** Relative to the site's root. */
  readonly url: string
  readonly title: string
  /** Its kind and what further it can be chosen by, values by name. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly text: string
  /** The day of the first article that tells of it, or null. */
  readonly since: string | null
}

/**
 * So many events and sayings of a page, the earliest, are searched: each has a page or an article of its own where it is found. It
 * also leaves the record of somebody who is in every article as it is when another is added.
 */
const SEARCHED = 20

/** What of a page is searched: an article by its text, all else by its names and what is first told of it; null where a page only lists. */
export function searchRecord(page: Page): SearchRecord | null {
  const { search } = page.frame
  if (search === null) return null
  const filters: Record<string, string[]> = { Type: [search.type] }
  for (const { name, value } of search.filters) filters[name] = [...(filters[name] ?? []), value]
  const text = textsOf(page)
    .filter((part) => part !== '')
    .join('. ')
  return { url: page.url, title: page.frame.title, filters, text, since: search.since }
}

function textsOf(page: Page): string[] {
  switch (page.kind) {
    case 'article':
      return [page.title, ...page.body.map(({ html }) => plainText(html))]
    case 'event':
      return [page.title, ...page.facts.flatMap(({ value }) => first(value)), ...page.who.map(({ thing }) => thing.text), ...told(page)]
    case 'person':
      return [page.name, ...names(page.written), ...first(page.roles), ...first(page.events.items), ...said(page.said.items)]
    case 'place':
      return [page.name, ...names(page.written), ...first([...page.there.items, ...page.events.items]), ...said(page.said.items)]
    case 'organisation':
    case 'project':
      return [page.name, ...names(page.written), ...first(page.events.items), ...said(page.said.items)]
    case 'story':
      return [page.title, ...first(page.events.items)]
    case 'topic':
      return [page.title, page.introduction === null ? '' : plainText(page.introduction), ...first(page.events.items)]
    default:
      return [page.frame.title]
  }
}

/** The sentences of the articles that tell an event. */
function told({ telling, said: sayings }: Extract<Page, { kind: 'event' }>): string[] {
  const lines = telling.items.flatMap((passage) => passage.lines.map(({ text }) => text ?? ''))
  return [...lines.slice(0, SEARCHED), ...said(sayings.items)]
}

/** Names without how often each is written, by which their order would follow the newest article. */
const names = (written: string) => [...written.matchAll(/“([^“”]*)”/g)].map(([, name]) => name!).sort(byCodeUnit)

const words = (phrase: Phrase) => phrase.map(({ text }) => text).join('')
const first = (statements: readonly Statement[]) => statements.slice(0, SEARCHED).map(({ phrase }) => words(phrase))
const said = (sayings: readonly Saying[]) => sayings.slice(0, SEARCHED).map(({ text }) => text ?? '')
