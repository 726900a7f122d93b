import { dirname, join } from 'node:path'
import { isFolder } from '../host/disk.ts'
import { PageCache } from '../host/page-cache.ts'
import type { Progress } from '../host/progress.ts'
import type { Publisher } from '../host/publish.ts'
import { assets, type RenderOptions, render, TEMPLATES, templateDigest } from '../host/render.ts'
import { shareImages } from '../host/share-images.ts'
import type { LaidOut, Page } from '../site/index.ts'
import { type SearchRecord, searchRecord } from '../site/search.ts'
import { putSearch } from './put-search.ts'

/** So many pages are rendered at a time, so that memory does not grow with the archive. */
const BATCH = 1000

/** What is left to know of a page once it is put. */
type KnownPage = Pick<Page, 'kind' | 'url'>

/**
 * Puts every page and file of the site. A page whose view model and templates are those of the last build is neither rendered nor
 * written.
 *
 * @returns The cache, to be saved once the publisher has committed; undefined where none is kept.
 */
export async function putPages(
  publisher: Publisher,
  site: LaidOut,
  seeds: string,
  progress: Progress,
  cacheFolder?: string,
): Promise<PageCache | undefined> {
  const options: RenderOptions = { ...(await overridesBeside(seeds)), scratch: join(dirname(seeds), '.cache') }
  const cache = cacheFolder === undefined ? undefined : await PageCache.open(cacheFolder, await templateDigest(options))
  const known: KnownPage[] = []
  const searched: SearchRecord[] = []
  let stale: Page[] = []
  const putStale = async () => {
    await putBatch(publisher, stale, options)
    stale = []
  }
  for (const page of site.pages) {
    known.push({ kind: page.kind, url: page.url })
    const found = searchRecord(page)
    if (found !== null) searched.push(found)
    if (cache?.keep(page, publisher) !== true) stale.push(page)
    if (stale.length === BATCH) await putStale()
    progress.add(1)
  }
  await putStale()
  for (const { url, text } of site.files(known)) await publisher.put(url, text)
  for (const [url, bytes] of await assets(options)) await publisher.put(url, bytes)
  const undrawn = site.cards.filter((card) => shown(known, card) && cache?.keep(card, publisher) !== true)
  for (const [url, bytes] of await shareImages(undrawn, options)) await publisher.put(url, bytes)
  progress.stage('search', searched.length)
  await putSearch(publisher, searched, cache, progress)
  return cache
}

/** Whether there is a page of the card's kind. */
const shown = (pages: readonly KnownPage[], card: { readonly kind: Page['kind'] }) => pages.some(({ kind }) => kind === card.kind)

async function putBatch(publisher: Publisher, pages: readonly Page[], options: RenderOptions): Promise<void> {
  for (const [url, html] of await render(pages, options)) await publisher.put(url, html)
}

/** An editor's own templates, in the folder `templates` beside the seeds; this package's own are none. */
async function overridesBeside(seeds: string): Promise<{ overrides?: string }> {
  const folder = join(dirname(seeds), 'templates')
  return folder !== TEMPLATES && (await isFolder(folder)) ? { overrides: folder } : {}
}
