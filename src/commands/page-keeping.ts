import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf } from '../host/digest.ts'
import type { KnownPage } from '../host/kept-pages.ts'
import { PageCache } from '../host/page-cache.ts'
import { PageMemory } from '../host/page-memory.ts'
import type { Publisher } from '../host/publish.ts'
import { SearchStore } from '../host/search-store.ts'
import type { Desk } from '../model/index.ts'

/** All that is kept of the pages from one build to the next. */
export class PageKeeping {
  readonly cache: PageCache
  readonly memory: PageMemory
  readonly store: SearchStore
  /** Every page, once it is put. */
  readonly pages = new Map<string, KnownPage>()

  private constructor(cache: PageCache, memory: PageMemory, store: SearchStore) {
    this.cache = cache
    this.memory = memory
    this.store = store
  }

  /** @param templates Digest of all that turns a view model into HTML. */
  static async open(folder: string, templates: string, desk: Desk, publisher: Publisher): Promise<PageKeeping> {
    const cache = await PageCache.open(folder, templates)
    const memory = await PageMemory.open(folder, versionOf(templates, desk), (url) => cache.stands(url, publisher))
    return new PageKeeping(cache, memory, new SearchStore(folder))
  }

  /** Forgets what was looked at for which page, so that the next build makes them all. */
  async forget(): Promise<void> {
    await this.memory.forget()
  }

  /** Records what was published; call it once the publisher has committed. */
  async save(publisher: Publisher): Promise<void> {
    await this.cache.save(publisher)
    await this.memory.save(this.pages)
  }
}

/** Digest of all that pages are made by, apart from the record. */
function versionOf(templates: string, { settings, topics }: Desk): string {
  const code = digestOf([dirname(dirname(fileURLToPath(import.meta.url)))])
  return createHash('sha256')
    .update(JSON.stringify([code, templates, settings, topics]))
    .digest('base64url')
}
