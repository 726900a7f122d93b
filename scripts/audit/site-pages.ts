import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../../src/model/index.ts'

/** A page of a built site: its address, its HTML and the kind its body names. */
export interface SitePage {
  readonly url: string
  readonly html: string
  readonly kind: string
}

/** Every page of a site's folder, sorted by address; the search engine's own files left out. */
export function sitePages(folder: string): SitePage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const urls = names.filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/')).sort(byCodeUnit)
  return urls.map((url) => {
    const html = readFileSync(join(folder, url), 'utf8')
    return { url, html, kind: /<body class="kind-([\w-]+)/.exec(html)?.[1] ?? 'other' }
  })
}

/** The longest page of every kind: what is crowded shows there first. */
export function oneOfEachKind(pages: readonly SitePage[]): SitePage[] {
  const longest = new Map<string, SitePage>()
  for (const page of pages) if (page.html.length > (longest.get(page.kind)?.html.length ?? 0)) longest.set(page.kind, page)
  return [...longest.values()].filter(({ kind }) => kind !== 'moved')
}
