import { type ArticleRecord, byCodeUnit, proposalYaml } from '../model/index.ts'
import { publishOf } from '../model/publish.ts'
import type { Here } from './here.ts'
import { rootOf } from './link.ts'
import { shorten } from './say.ts'
import { shareFolder } from './share-card.ts'
import { citation } from './takeaway/cite.ts'
import { feedOf } from './takeaway/feeds.ts'
import { linkedData } from './takeaway/linked-data.ts'
import type { Frame, Link, Searched } from './view.ts'
import { firstDay } from './when.ts'

const NAV: readonly (readonly [string, string])[] = [
  ['Timeline', 'timeline.html'],
  ['Stories', 'stories/index.html'],
  ['Events', 'events/index.html'],
  ['People', 'people/index.html'],
  ['Organisations', 'organisations/index.html'],
  ['Places', 'places/index.html'],
  ['Projects', 'projects/index.html'],
  ['Topics', 'topics/index.html'],
  ['Wording', 'wording.html'],
  ['Articles', 'articles/index.html'],
  ['Search', 'search.html'],
]

export interface Framing {
  readonly title: string
  readonly description: string
  readonly kicker: string
  /** Pages between home and this one: text and address from the site's root. */
  readonly trail?: readonly (readonly [string, string])[]
  /** Type and further filters for the search index; left out for pages that only list others. */
  readonly search?: {
    readonly type: string
    readonly filters?: readonly (readonly [string, string])[]
    /** When (EDTF) the article appeared that tells of it first. */
    readonly since?: string | null | undefined
  }
  readonly lang?: string
  /** The id of what the page is of, or the article's file; left out for a page of no one thing. */
  readonly about?: string
  /** What a page of no one thing is made from, where not everything: it is cited as of the newest of these. */
  readonly from?: readonly ArticleRecord[]
}

/** What surrounds a page's content. Called last: only then is it known over how many pages the lists run. */
export function frame(here: Here, framing: Framing): Frame {
  const { settings } = here.corpus
  const trail = framing.trail ?? []
  return {
    title: here.page === 1 ? framing.title : `${framing.title} (page ${here.page})`,
    description: shorten(framing.description, 300),
    siteTitle: settings.title,
    root: rootOf(here.url),
    lang: framing.lang ?? 'en',
    pictures: shareFolder(settings),
    canonical: settings.baseUrl === null ? null : `${settings.baseUrl}/${here.url === 'index.html' ? '' : here.url}`,
    kicker: framing.kicker,
    nav: navigation(here, trail),
    trail: trail.map(([text, url]) => ({ text, href: here.to(url), current: false })),
    pager: pager(here),
    search: framing.search === undefined || here.page > 1 ? null : searchFilters(framing.search),
    feeds: feedLinks(here, framing.about),
    linkedData: scriptSafe(linkedData(here, framing.title, framing.about)),
    suggest: suggestion(here, framing.about),
    cite: citation(here, framing),
  }
}

const navigations = new Map<string, readonly Link[]>()

/** The sections; what a page shows of them depends on its folder and on where it stands, and is made once for each. */
function navigation(here: Here, trail: readonly (readonly [string, string])[]): readonly Link[] {
  const current = NAV.map(([, url]) => url === here.url || trail.some(([, step]) => step === url))
  const key = `${here.url.slice(0, here.url.indexOf('/') + 1)} ${current.indexOf(true)} ${current.lastIndexOf(true)}`
  const known = navigations.get(key)
  if (known !== undefined) return known
  const made = NAV.map(([text, url], n) => ({ text, href: here.to(url), current: current[n]! }))
  navigations.set(key, made)
  return made
}

/** The feeds of what the page is of, where it has any, then the site's. */
function feedLinks({ corpus, to }: Here, about: string | undefined): Frame['feeds'] {
  const own = about === undefined ? undefined : feedOf(corpus, about)
  return [...(own === undefined ? [] : [own]), { title: corpus.settings.title, url: 'feed' }].flatMap(({ title, url }) => [
    { title: `${title}: newest articles`, type: 'application/atom+xml', href: to(`${url}.xml`) },
    { title: `${title}: newest articles`, type: 'application/feed+json', href: to(`${url}.json`) },
  ])
}

/** So many pages before and after this one are linked, beside the first and the last. */
const PAGES_BESIDE = 5

function pager(here: Here): Link[] {
  const addresses = here.addresses()
  if (addresses.length === 1) return []
  const links = addresses.map((url, n) => ({ text: String(n + 1), href: here.to(url), current: url === here.url }))
  return links.filter((_, n) => n === 0 || n === links.length - 1 || Math.abs(n + 1 - here.page) <= PAGES_BESIDE)
}

function searchFilters({ type, filters = [], since = null }: NonNullable<Framing['search']>): Searched {
  const pairs = filters.map(([name, value]) => ({ name, value }))
  const day = firstDay(since)
  return {
    type,
    since: day.startsWith('9999') ? null : day,
    filters: pairs.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.value, b.value)),
  }
}

/** Where a reader may propose a correction, with an entry to fill in; null where the settings name no such place. */
function suggestion(here: Here, about: string | undefined): string | null {
  const { corpus, url } = here
  const template = corpus.settings.suggestUrl
  if (template === null || !/^https?:\/\//.test(template)) return null
  return template
    .replaceAll('{page}', encodeURIComponent(url))
    .replaceAll('{yaml}', encodeURIComponent(`# about ${url}\n${proposed(here, about)}`))
}

/** More of a sentence than this makes an address that not every server takes. */
const QUOTE_MOST = 300

/** An entry that sets the name or title anew, with the words it rests on where they may be shown; empty for a page of no one thing. */
function proposed({ corpus }: Here, about = ''): string {
  const entity = corpus.entities.get(about)
  const event = corpus.events.get(about)
  const [first] = (entity ?? event)?.evidence ?? []
  const article = first === undefined ? undefined : corpus.articles.get(first.file)
  if (first === undefined || article === undefined || publishOf(article, corpus.settings) === 'metadata') return ''
  const quote = first.text.replace(/\s+/g, ' ')
  if (quote.length > QUOTE_MOST) return ''
  const target = { file: first.file, quote, before: '', after: '' }
  return entity === undefined
    ? proposalYaml({ action: 'set', of: 'event', field: 'title', value: event!.title, targets: [target], reason: '' })
    : proposalYaml({ action: 'set', of: 'entity', field: 'name', value: entity.name, targets: [target], reason: '' })
}

/** JSON that cannot end the script element it stands in. */
function scriptSafe(data: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(data)
  if (!/[<\u2028\u2029]/.test(text)) return text
  return text.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
