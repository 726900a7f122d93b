import { hash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Memory, Reads, Says } from '../site/reads.ts'
import { Digests } from './digests.ts'
import { type KeptPages, type KnownPage, readKept, type Unit, writeKept } from './kept-pages.ts'

const NOTHING: KeptPages = { names: [], digests: new Int32Array(0), units: [] }

/**
 * Remembers, under `.cache/`, what every page of the last build was made from, so that a page of which nothing changed need not be
 * made to find that out. Safe to delete and to corrupt: then every page is made.
 */
export class PageMemory implements Memory {
  readonly #path: string
  readonly #version: string
  readonly #stands: (url: string) => boolean
  readonly #last: ReadonlyMap<string, Unit>
  readonly #names: KeptPages['names']
  readonly #units: Unit<{ readonly url: string }>[] = []
  readonly #kept: KnownPage[] = []
  readonly #digests: Digests
  #reads: Reads | undefined

  private constructor(path: string, version: string, stands: (url: string) => boolean, { names, digests, units }: KeptPages) {
    this.#path = path
    this.#version = version
    this.#stands = stands
    this.#names = names
    this.#digests = new Digests(digests)
    this.#last = new Map(units.map((unit) => [unit.url, unit]))
  }

  /**
   * @param version Digest of all that pages are made by: code, templates, settings.
   * @param stands Whether a page of the last build is still published as it was.
   */
  static async open(folder: string, version: string, stands: (url: string) => boolean): Promise<PageMemory> {
    const path = join(folder, 'pages.memory')
    return new PageMemory(path, version, stands, (await readKept(path, version)) ?? NOTHING)
  }

  /** The pages that were not made again. */
  get kept(): readonly KnownPage[] {
    return this.#kept
  }

  begin(reads: Reads, says: Says): void {
    this.#reads = reads
    this.#digests.of = (number) => hash('sha256', says(reads.lists[reads.listOf[number]!]!, reads.keyOf[number]!), 'binary')
    for (const [list, keys] of this.#names) for (const key of keys) reads.numberOf(list, key)
  }

  keeps(url: string, given: object): boolean {
    const unit = this.#last.get(url)
    if (unit === undefined || unit.given !== shortDigest(given)) return false
    for (const number of unit.reads) if (this.#digests.differs(number)) return false
    if (!unit.pages.every((page) => this.#stands(page.url))) return false
    this.#units.push(unit)
    this.#kept.push(...unit.pages)
    return true
  }

  made(url: string, given: object, pages: readonly string[], reads: Int32Array): void {
    this.#units.push({ url, given: shortDigest(given), pages: pages.map((page) => ({ url: page })), reads })
  }

  /** Looks once more at all that pages were made from; after it nothing of the record is looked at. */
  settle(): void {
    for (const { reads } of this.#units) for (const number of reads) this.#digests.know(number)
    this.#digests.of = undefined
  }

  /** @param pages All pages of the site, by url. */
  async save(pages: ReadonlyMap<string, KnownPage>): Promise<void> {
    this.settle()
    const units = this.#units.map((unit) => ({ ...unit, pages: unit.pages.map(({ url }) => pages.get(url)!) }))
    if (this.#reads !== undefined) writeKept(this.#path, this.#version, this.#reads, this.#digests, units)
  }

  async forget(): Promise<void> {
    await rm(this.#path, { force: true })
  }
}

const shortDigest = (given: object) => hash('sha256', JSON.stringify(given), 'base64url').slice(0, 22)
