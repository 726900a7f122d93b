import { createHash } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageKind } from '../site/page.ts'
import type { Memory, Reads } from '../site/reads.ts'
import { bytesOf } from './disk.ts'

/** What is left to know of a page that was not made again. */
export interface KnownPage {
  readonly url: string
  readonly kind: PageKind
  /** How it is searched, and in which shard its record was kept; null where it is not. */
  readonly searched: { readonly since: string | null; readonly digest: string; readonly folder: string } | null
}

/** The pages of one subject: digest of what it was given, and numbers of what was looked at. */
interface Unit {
  readonly url: string
  readonly given: string
  readonly pages: readonly string[]
  readonly reads: Int32Array
}

/** As it is kept: `reads` are so many of the numbers that follow, one after the other. */
interface Kept {
  readonly version: string
  readonly names: readonly string[]
  readonly digests: readonly string[]
  readonly units: readonly (readonly [url: string, given: string, pages: readonly KnownPage[], reads: number])[]
}

interface Last {
  readonly names: readonly string[]
  readonly digests: readonly string[]
  readonly units: ReadonlyMap<string, Unit>
  readonly pages: ReadonlyMap<string, KnownPage>
}

const NOTHING: Last = { names: [], digests: [], units: new Map(), pages: new Map() }

/**
 * Remembers, under `.cache/`, what every page of the last build was made from, so that a page of which nothing changed need not be
 * made to find that out. Safe to delete and to corrupt: then every page is made.
 */
export class PageMemory implements Memory {
  readonly #path: string
  readonly #version: string
  readonly #stands: (url: string) => boolean
  readonly #last: Last
  readonly #units: Unit[] = []
  readonly #kept: KnownPage[] = []
  readonly #digests = new Map<number, string>()
  #reads: Reads | undefined
  #says: (name: string) => string = () => ''

  private constructor(path: string, version: string, stands: (url: string) => boolean, last: Last) {
    this.#path = path
    this.#version = version
    this.#stands = stands
    this.#last = last
  }

  /**
   * @param version Digest of all that pages are made by: code, templates, settings.
   * @param stands Whether a page of the last build is still published as it was.
   */
  static async open(folder: string, version: string, stands: (url: string) => boolean): Promise<PageMemory> {
    const path = join(folder, 'pages.memory')
    return new PageMemory(path, version, stands, lastOf(await bytesOf(path), version))
  }

  /** The pages that were not made again. */
  get kept(): readonly KnownPage[] {
    return this.#kept
  }

  begin(reads: Reads, says: (name: string) => string): void {
    this.#reads = reads
    this.#says = says
    for (const name of this.#last.names) reads.numberOf(name)
  }

  keeps(url: string, given: object): boolean {
    const unit = this.#last.units.get(url)
    if (unit === undefined || unit.given !== digestOf(JSON.stringify(given))) return false
    for (const number of unit.reads) if (this.#digest(number) !== this.#last.digests[number]) return false
    if (!unit.pages.every(this.#stands)) return false
    this.#units.push(unit)
    for (const page of unit.pages) this.#kept.push(this.#last.pages.get(page)!)
    return true
  }

  made(url: string, given: object, pages: readonly string[], reads: ReadonlySet<number>): void {
    this.#units.push({ url, given: digestOf(JSON.stringify(given)), pages, reads: Int32Array.from(reads) })
  }

  /** @param pages All pages of the site, by url. */
  async save(pages: ReadonlyMap<string, KnownPage>): Promise<void> {
    const { used, reads } = renumbered(this.#units)
    const kept: Kept = {
      version: this.#version,
      names: used.map((number) => this.#reads!.names[number]!),
      digests: used.map((number) => this.#digest(number)),
      units: this.#units.map((unit) => [unit.url, unit.given, unit.pages.map((page) => pages.get(page)!), unit.reads.length]),
    }
    const body = Buffer.concat([Buffer.from(`${JSON.stringify(kept)}\n`), new Uint8Array(reads.buffer)])
    await mkdir(join(this.#path, '..'), { recursive: true })
    await writeFile(`${this.#path}.new`, Buffer.concat([Buffer.from(`${digestOf(body)}\n`), body]))
    await rename(`${this.#path}.new`, this.#path)
  }

  async forget(): Promise<void> {
    await rm(this.#path, { force: true })
  }

  #digest(number: number): string {
    const known = this.#digests.get(number)
    if (known !== undefined) return known
    const digest = digestOf(this.#says(this.#reads!.names[number]!))
    this.#digests.set(number, digest)
    return digest
  }
}

/** The reads of all units, one after the other, by numbers without gaps; and which number each of these was. */
function renumbered(units: readonly Unit[]): { used: number[]; reads: Int32Array } {
  const numbers = new Map<number, number>()
  const reads = new Int32Array(units.reduce((sum, unit) => sum + unit.reads.length, 0))
  let at = 0
  for (const unit of units) {
    for (const old of unit.reads) {
      const number = numbers.get(old) ?? numbers.size
      numbers.set(old, number)
      reads[at++] = number
    }
  }
  return { used: [...numbers.keys()], reads }
}

const digestOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64url').slice(0, 22)

function lastOf(bytes: Uint8Array | undefined, version: string): Last {
  const first = bytes?.indexOf(10) ?? -1
  if (bytes === undefined || first < 0) return NOTHING
  const body = bytes.subarray(first + 1)
  if (Buffer.from(bytes.subarray(0, first)).toString() !== digestOf(body)) return NOTHING
  const second = body.indexOf(10)
  const kept = JSON.parse(Buffer.from(body.subarray(0, second)).toString()) as Kept // whole: its digest is the one it was written with
  if (kept.version !== version) return NOTHING
  const reads = new Int32Array(Uint8Array.from(body.subarray(second + 1)).buffer)
  let from = 0
  const units = kept.units.map(([url, given, pages, count]): [string, Unit] => {
    from += count
    return [url, { url, given, pages: pages.map((page) => page.url), reads: reads.subarray(from - count, from) }]
  })
  const pages = kept.units.flatMap(([, , own]) => own.map((page): [string, KnownPage] => [page.url, page]))
  return { names: kept.names, digests: kept.digests, units: new Map(units), pages: new Map(pages) }
}
