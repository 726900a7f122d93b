import type { FrontMatter } from '../model/index.ts'
import { isWebAddress } from './fields.ts'
import type { Page } from './page.ts'

const LONGEST = 500

/**
 * What a saved page says of its article: JSON-LD (schema.org), then Open Graph and other meta tags, then its elements.
 * All of it is foreign: plain text, one line, addresses by scheme. Nothing is guessed.
 */
export function pageMetadata(page: Page): FrontMatter {
  const data = linkedData(page)
  const meta = metaTags(page)
  const heading = page.querySelector('h1')?.textContent
  const siteName = named(data.publisher) ?? meta('og:site_name') ?? meta('application-name')
  const title =
    plain(data.headline) ??
    meta('og:title') ??
    meta('twitter:title') ??
    withoutSite(page.querySelector('title')?.textContent, siteName) ??
    plain(heading)
  return present({
    title: withoutSite(title, siteName),
    date: plain(data.datePublished) ?? dateTag(meta) ?? plain(page.querySelector('time[datetime]')?.getAttribute('datetime')),
    outlet: siteName,
    author: named(data.author) ?? meta('author') ?? nameOnly(meta('article:author')) ?? meta('parsely-author') ?? meta('dc.creator'),
    language: plain(data.inLanguage) ?? plain(page.documentElement?.getAttribute('lang')),
    source: address(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? address(meta('og:url')) ?? address(data.url),
  })
}

function dateTag(meta: (name: string) => string | undefined): string | undefined {
  const names = [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publish-date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'sailthru.date',
    'parsely-pub-date',
  ]
  return names.map(meta).find((value) => value !== undefined)
}

function metaTags(page: Page): (name: string) => string | undefined {
  const tags = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop'))?.toLowerCase()
    const content = plain(tag.getAttribute('content'))
    if (name !== undefined && content !== undefined && !tags.has(name)) tags.set(name, content)
  }
  return (name) => tags.get(name)
}

/** The first article among a page's JSON-LD blocks; an empty object where there is none or it is no JSON. */
function linkedData(page: Page): Readonly<Record<string, unknown>> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent ?? ''))
    if (article) return article
  }
  return {}
}

function parseJson(text: string): unknown {
  try {
    return text.length > 200_000 ? undefined : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

function findArticle(data: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(data))
    return data
      .slice(0, 50)
      .map((item) => (isRecord(item) ? articleIn(item) : undefined))
      .find((item) => item !== undefined)
  return isRecord(data) ? articleIn(data) : undefined
}

function articleIn(record: Record<string, unknown>): Record<string, unknown> | undefined {
  const types = [record['@type']].flat()
  if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report|Posting)$/.test(type))) return record
  const graph = record['@graph']
  return Array.isArray(graph)
    ? graph
        .slice(0, 50)
        .find((item): item is Record<string, unknown> => isRecord(item) && articleIn({ ...item, '@graph': undefined }) !== undefined)
    : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The name, or names, of a schema.org person or organisation. */
function named(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 10)
    .map((item) => plain(isRecord(item) ? item.name : item))
  const known = names.filter((name) => name !== undefined && !/^https?:/.test(name))
  return known.length > 0 ? known.join(', ') : undefined
}

function nameOnly(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:/.test(value) ? undefined : value
}

function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value
    .slice(0, LONGEST)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return text === '' ? undefined : text
}

function address(value: unknown): string | undefined {
  const text = plain(value)
  return text !== undefined && isWebAddress(text) ? text : undefined
}

/** A title without the site's name after its last bar or dash. */
function withoutSite(value: string | null | undefined, siteName: string | undefined): string | undefined {
  const title = plain(value)
  const parts = title === undefined ? null : /^(.{7,}?\S)\s+[|–—·-]\s+([^|–—·]{2,40})$/.exec(title)
  if (!title || !parts) return title
  const same = siteName !== undefined && parts[2]!.toLowerCase().includes(siteName.toLowerCase())
  return same || title.includes(' | ') ? parts[1]!.trim() : title
}

function present(fields: { readonly [K in keyof FrontMatter]: FrontMatter[K] | undefined }): FrontMatter {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FrontMatter
}
