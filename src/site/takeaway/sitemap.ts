import type { Corpus } from '../corpus.ts'
import type { SiteFile } from '../index.ts'
import { address } from './address.ts'
import { xml } from './xml.ts'

/** The most addresses one sitemap may hold by its protocol. */
const ADDRESSES = 50_000

/** Pages for search engines, and what they may read; a sitemap needs absolute addresses, so there is none without a base URL. */
export function sitemap(corpus: Corpus, pages: readonly string[]): SiteFile[] {
  if (corpus.settings.baseUrl === null) return [file('robots.txt', 'User-agent: *\nAllow: /\n')]
  const parts = Array.from({ length: Math.ceil(pages.length / ADDRESSES) }, (_, n) => pages.slice(n * ADDRESSES, (n + 1) * ADDRESSES))
  const files = parts.map((part, n) =>
    file(
      parts.length === 1 ? 'sitemap.xml' : `sitemap-${n + 1}.xml`,
      urlset(part.map((url) => address(corpus, url === 'index.html' ? '' : url))),
    ),
  )
  const index = parts.length === 1 ? [] : [file('sitemap.xml', indexOf(files.map(({ url }) => address(corpus, url))))]
  return [...files, ...index, file('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${address(corpus, 'sitemap.xml')}\n`)]
}

const file = (url: string, text: string): SiteFile => ({ url, pieces: () => [text] })

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function urlset(urls: readonly string[]): string {
  const items = urls.map((url) => `<url><loc>${xml(url)}</loc></url>`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="${NAMESPACE}">\n${items.join('\n')}\n</urlset>\n`
}

function indexOf(urls: readonly string[]): string {
  const items = urls.map((url) => `<sitemap><loc>${xml(url)}</loc></sitemap>`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n${items.join('\n')}\n</sitemapindex>\n`
}
