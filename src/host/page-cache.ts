import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { textOf } from './disk.ts'
import type { Publisher } from './publish.ts'

/** For each page: digest of what it was made from, and hash of the HTML that came of it. */
type Entries = Record<string, readonly [from: string, html: string]>

/** Which pages of the published site still show what their view models say, so that they need not be rendered again. */
export class PageCache {
  readonly #path: string
  readonly #templates: string
  readonly #old: Entries
  readonly #next: Entries = {}

  private constructor(path: string, templates: string, old: Entries) {
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
  keep(page: { readonly url: string }, publisher: Publisher): boolean {
    const from = createHash('sha256').update(this.#templates).update(JSON.stringify(page)).digest('base64url')
    const [known, html] = this.#old[page.url] ?? []
    this.#next[page.url] = [from, html ?? '']
    return known === from && html !== undefined && publisher.keep(page.url, html)
  }

  /** Records what was published; call it once the publisher has committed. */
  async save(publisher: Publisher): Promise<void> {
    const entries = Object.entries(this.#next).map(([url, [from]]) => [url, [from, publisher.hashOf(url) ?? '']])
    await mkdir(dirname(this.#path), { recursive: true })
    await writeFile(`${this.#path}.new`, JSON.stringify(Object.fromEntries(entries)))
    await rename(`${this.#path}.new`, this.#path)
  }
}

function parsed(text: string | undefined): Entries {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Entries) : {}
  } catch {
    return {}
  }
}
