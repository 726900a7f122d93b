import { join } from 'node:path'
import { tell } from '../host/console.ts'
import type { KnownPage } from '../host/kept-pages.ts'
import type { PageRenderer } from '../host/page-renderer.ts'
import { textOfPage } from '../host/page-text.ts'
import type { Progress } from '../host/progress.ts'
import type { Publisher } from '../host/publish.ts'
import { assets, type RenderOptions, templateDigest } from '../host/render.ts'
import { SearchSpool } from '../host/search-spool.ts'
import { searchDigest } from '../host/search-store.ts'
import { shareImages } from '../host/share-images.ts'
import type { Desk } from '../model/index.ts'
import type { LaidOut, Page } from '../site/index.ts'
import type { Memory } from '../site/reads.ts'
import { searchRecord } from '../site/search.ts'
import { PageKeeping } from './page-keeping.ts'
import { planSearch, putSearch, RecordLost, type Searched, type SearchPlan, type SearchTools } from './put-search.ts'

/** What pages are put with. */
export interface PageTools {
  readonly publisher: Publisher
  readonly progress: Progress
  readonly desk: Desk
  readonly templates: RenderOptions
  readonly renderer: PageRenderer
  /** Where what is kept from build to build stands; undefined to make everything anew. */
  readonly cache: string | undefined
}

/** Pages that are put, of which the search index is still to be made. */
export interface PagesPut {
  /** What is kept of them, to be saved once the publisher has committed; undefined where nothing is. */
  readonly keeping: PageKeeping | undefined
  putIndex(): Promise<void>
}

/**
 * Puts every page and file of the site. A page of which nothing that it was made from changed is not made; one whose view model is
 * that of the last build is neither rendered nor written.
 */
export async function putPages(layOut: (memory?: Memory) => LaidOut, tools: PageTools): Promise<PagesPut> {
  if (tools.cache === undefined) return SitePutter.put(layOut(), tools, undefined)
  const keepingOf = async (folder: string) => PageKeeping.open(folder, await templateDigest(tools.templates), tools.desk, tools.publisher)
  const keeping = await keepingOf(tools.cache)
  try {
    return await SitePutter.put(layOut(keeping.memory), tools, keeping)
  } catch (error) {
    if (!(error instanceof RecordLost)) throw error
    tell(`What was kept of the search under ${tools.cache} was damaged; every page is made again`)
    await keeping.forget()
    const anew = await keepingOf(tools.cache)
    return SitePutter.put(layOut(anew.memory), tools, anew)
  }
}

/** Puts one site, remembering what is still to be known of each page when its view model is gone. */
class SitePutter implements PagesPut {
  readonly keeping: PageKeeping | undefined
  readonly #tools: PageTools
  readonly #spool: SearchSpool
  readonly #pages = new Map<string, Omit<KnownPage, 'searched'>>()
  readonly #searched: Searched[] = []
  #plan: SearchPlan | undefined

  private constructor(tools: PageTools, keeping: PageKeeping | undefined) {
    this.keeping = keeping
    this.#tools = tools
    this.#spool = new SearchSpool(join(tools.publisher.staged, '../search.jsonl'))
  }

  static async put(site: LaidOut, tools: PageTools, keeping: PageKeeping | undefined): Promise<SitePutter> {
    const putter = new SitePutter(tools, keeping)
    try {
      await putter.#putAll(site)
      return putter
    } catch (error) {
      putter.#spool.close()
      throw error
    }
  }

  async #putAll(site: LaidOut): Promise<void> {
    const { publisher, templates, renderer } = this.#tools
    await this.#putMade(site.pages)
    this.keeping?.memory.settle()
    for (const page of this.keeping?.memory.kept ?? []) this.#know(page)
    const pages = [...this.#pages.values()]
    for (const { url, pieces } of site.files(pages)) await publisher.putAsMade(url, pieces())
    for (const [url, bytes] of await assets(templates)) publisher.put(url, bytes)
    const cards = site.cards.filter((card) => pages.some(({ kind }) => kind === card.kind))
    const undrawn = cards.filter((card) => this.keeping?.cache.keep({ url: card.url, text: JSON.stringify(card) }, publisher) !== true)
    for (const [url, bytes] of await shareImages(undrawn, templates)) publisher.put(url, bytes)
    for (const file of await renderer.finish()) publisher.take(file)
    this.#plan = await planSearch(this.#searched, this.#searchTools)
  }

  async putIndex(): Promise<void> {
    this.#tools.progress.stage('search', this.#searched.length)
    try {
      this.#remember(await putSearch(this.#plan!, this.#searchTools))
    } finally {
      this.#spool.close()
    }
  }

  get #searchTools(): SearchTools {
    const { publisher, progress } = this.#tools
    return { publisher, progress, spool: this.#spool, cache: this.keeping?.cache, store: this.keeping?.store }
  }

  async #putMade(pages: Iterable<Page>): Promise<void> {
    const { publisher, progress, renderer } = this.#tools
    for (const page of pages) {
      const record = searchRecord(page)
      this.#pages.set(page.url, { url: page.url, kind: page.kind })
      if (record !== null) {
        const text = JSON.stringify(record)
        this.#searched.push({ url: page.url, since: record.since, digest: searchDigest(text), record: this.#spool.add(text) })
      }
      const made = textOfPage(page)
      if (this.keeping?.cache.keep(made, publisher) !== true) await renderer.add({ ...made, published: publisher.published(page.url) })
      progress.add(1)
    }
  }

  /** A page that stands as it is. */
  #know({ url, kind, searched }: KnownPage): void {
    this.#pages.set(url, { url, kind })
    if (searched !== null) this.#searched.push({ ...searched, url, record: { keptIn: searched.folder } })
    this.#tools.progress.add(1)
  }

  #remember(folders: ReadonlyMap<string, string>): void {
    const searched = new Map(this.#searched.map(({ url, since, digest }) => [url, { since, digest, folder: folders.get(url)! }]))
    for (const [url, page] of this.#pages) this.keeping?.pages.set(url, { ...page, searched: searched.get(url) ?? null })
  }
}
