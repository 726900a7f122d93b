import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { textOf } from './disk.ts'
import type { Publisher } from './publish.ts'

/** For each page: digest of what it was made from, and hash of the HTML that came of it. */
type Entries = Record<string, readonly [from: string, html: string]>

/** For each shard of the search index: digest of its pages, and the hash of each of its files. */
type Shards = Record<string, { readonly made: string; readonly files: Readonly<Record<string, string>> }>

interface Kept {
  readonly pages: Entries
  readonly shards: Shards
}

/** Which pages of the published site still show what their view models say, so that they need not be rendered again. */
export class PageCache {
  readonly #path: string
  readonly #templates: string
  readonly #old: Kept
  readonly #next: Kept = { pages: {}, shards: {} }

  private constructor(path: string, templates: string, old: Kept) {
    this.#path = path
    this.#templates = templates
    this.#old = old
  }

  /** @param templates Digest of all that turns a view model into HTML. */
  static async open(folder: string, templates: string): Promise<PageCache> {
    const path = join(folder, 'pages.json')
    return new PageCache(path, templates, parsed(await textOf(path)))
  }

  /** Keeps the published page where it was made from this very view model; false where it has to be rendered. */
  keep({ url, text }: { readonly url: string; readonly text: string }, publisher: Publisher): boolean {
    const from = createHash('sha256').update(this.#templates).update(text).digest('base64url')
    const [known, html] = this.#old.pages[url] ?? []
    this.#next.pages[url] = [from, html ?? '']
    return known === from && html !== undefined && publisher.keep(url, html)
  }

  /** Keeps the published page of the last build, where it is still there as it was written. */
  stands(url: string, publisher: Publisher): boolean {
    const known = this.#old.pages[url]
    if (known === undefined || !publisher.keep(url, known[1])) return false
    this.#next.pages[url] = known
    return true
  }

  /** Keeps a published shard of the search index where it was made from these very pages; false where it has to be made anew. */
  keepShard(folder: string, made: string, publisher: Publisher): boolean {
    const known = this.#old.shards[folder]
    if (known?.made !== made) return false
    this.#next.shards[folder] = known
    return Object.entries(known.files).every(([file, hash]) => publisher.keep(file, hash))
  }

  addShard(folder: string, made: string, files: readonly string[]): void {
    this.#next.shards[folder] = { made, files: Object.fromEntries(files.map((file) => [file, ''])) }
  }

  /** Records what was published; call it once the publisher has committed. */
  async save(publisher: Publisher): Promise<void> {
    const pages = Object.entries(this.#next.pages).map(([url, [from]]) => [url, [from, publisher.hashOf(url) ?? '']])
    const hashed = (files: readonly string[]) => Object.fromEntries(files.map((file) => [file, publisher.hashOf(file) ?? '']))
    const shards = Object.entries(this.#next.shards).map(([folder, { made, files }]) => [
      folder,
      { made, files: hashed(Object.keys(files)) },
    ])
    await mkdir(dirname(this.#path), { recursive: true })
    await writeFile(`${this.#path}.new`, JSON.stringify({ pages: Object.fromEntries(pages), shards: Object.fromEntries(shards) }))
    await rename(`${this.#path}.new`, this.#path)
  }
}

function parsed(text: string | undefined): Kept {
  try {
    const { pages = {}, shards = {} } = JSON.parse(text ?? '{}') as Partial<Kept>
    return { pages, shards }
  } catch {
    return { pages: {}, shards: {} }
  }
}
