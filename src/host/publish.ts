import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UsageError } from './console.ts'
import { textOf } from './disk.ts'
import { GrowingFile } from './growing-file.ts'
import { hashOf, type Staged, Staging } from './staging.ts'

/** What the publisher knows of the site as it last left it: each file's hash. Derived, and safe to delete. */
type Manifest = Readonly<Record<string, string>>

interface Journal {
  readonly writes: readonly string[]
  readonly deletes: readonly string[]
  readonly manifest: Manifest
}

export interface Published {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

const JOURNAL = 'journal.json'
/** A file of fewer characters is staged in one go, and only where it is new. */
const SHORT = 1 << 16

/**
 * Writes a site, all or nothing: what changed is staged beside the site, journalled, then renamed into place. Killed before the
 * journal stands, the next run discards what was staged; killed after, it completes it.
 */
export class Publisher {
  readonly #out: string
  readonly #staging: Staging
  readonly #old: Map<string, string>
  readonly #next = new Map<string, string>()
  readonly #writes = new Set<string>()

  private constructor(out: string, old: Manifest) {
    this.#out = out
    this.#staging = new Staging(filesOf(out))
    this.#old = new Map(Object.entries(old))
  }

  /**
   * Completes or discards what an earlier run began, then opens the site for the next.
   * @throws UsageError where `out` holds files that no build of this project made.
   */
  static async open(out: string): Promise<Publisher> {
    await recover(out)
    return new Publisher(out, await knownFiles(out))
  }

  /** Stages a file unless the site already holds these very bytes under its name. */
  put(file: string, content: string | Uint8Array): void {
    this.take(this.#staging.put(file, typeof content === 'string' ? Buffer.from(content) : content, this.#old.get(file)))
  }

  /** Takes a file that was staged elsewhere: in `staged`, by what `published` says of it. */
  take({ file, hash, isNew }: Staged): void {
    this.#next.set(file, hash)
    if (isNew) this.#writes.add(file)
  }

  /** The folder in which files are staged. */
  get staged(): string {
    return filesOf(this.#out)
  }

  /** Hex SHA-256 of a file as the site holds it; undefined where it holds none of that name. */
  published(file: string): string | undefined {
    return this.#old.get(file)
  }

  /** The same for a large file, whose pieces are made once to compare and once more to write. */
  async putPieces(file: string, pieces: () => Iterable<string | Uint8Array>): Promise<void> {
    const hash = createHash('sha256')
    for (const piece of pieces()) hash.update(piece)
    const digest = hash.digest('hex')
    this.#next.set(file, digest)
    if (this.#old.get(file) === digest) return
    await writeFile(this.#staging.pathOf(file), pieces())
    this.#writes.add(file)
  }

  /** The same for a file of any length whose pieces are made once, as they are written. */
  async putAsMade(file: string, pieces: Iterable<string>): Promise<void> {
    let text = ''
    let growing: GrowingFile | undefined
    for (const piece of pieces) {
      text += piece
      if (text.length < SHORT) continue
      growing ??= this.begin(file)
      growing.write(text)
      text = ''
    }
    if (growing === undefined) return this.put(file, text)
    growing.write(text)
    await growing.end()
  }

  /** Begins a large file whose pieces are made once, as they are written; several can be written side by side. */
  begin(file: string): GrowingFile {
    const path = this.#staging.pathOf(file)
    return new GrowingFile(path, async (digest) => {
      this.#next.set(file, digest)
      if (this.#old.get(file) === digest) await rm(path)
      else this.#writes.add(file)
    })
  }

  /** Keeps a file of the last build as it is, without its content at hand; false where the site holds other bytes by that name. */
  keep(file: string, hash: string): boolean {
    if (this.#old.get(file) !== hash) return false
    this.#next.set(file, hash)
    return true
  }

  /** Hex SHA-256 of a file that was put or kept. */
  hashOf(file: string): string | undefined {
    return this.#next.get(file)
  }

  /** Puts all that was staged in place and removes what the site no longer holds. */
  async commit(): Promise<Published> {
    const deletes = [...this.#old.keys()].filter((file) => !this.#next.has(file))
    const unchanged = this.#next.size - this.#writes.size
    if (this.#writes.size > 0 || deletes.length > 0) {
      const journal: Journal = { writes: [...this.#writes], deletes, manifest: Object.fromEntries(this.#next) }
      const stage = stageOf(this.#out)
      await mkdir(stage, { recursive: true })
      await writeFile(join(stage, `${JOURNAL}.new`), JSON.stringify(journal), { flush: true })
      await rename(join(stage, `${JOURNAL}.new`), join(stage, JOURNAL))
      await complete(this.#out, journal)
    }
    return { written: this.#writes.size, unchanged, removed: deletes.length }
  }
}

const stageOf = (out: string) => `${out}.staging`
const filesOf = (out: string) => join(stageOf(out), 'files')
const manifestOf = (out: string) =>
  join(out, '..', '.cache', 'published', `${createHash('sha256').update(out).digest('hex').slice(0, 16)}.json`)

async function recover(out: string): Promise<void> {
  const text = await textOf(join(stageOf(out), JOURNAL))
  if (text === undefined) await rm(stageOf(out), { recursive: true, force: true })
  else await complete(out, JSON.parse(text) as Journal) // written whole by rename, by `commit` alone
}

/** May be run again after being killed at any point: a file already in place is not staged any more. */
async function complete(out: string, journal: Journal): Promise<void> {
  const folders = new Set(journal.writes.map((file) => dirname(join(out, file))))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const file of journal.writes) putInPlace(join(filesOf(out), file), join(out, file))
  for (const file of journal.deletes) rmSync(join(out, file), { force: true })
  await mkdir(dirname(manifestOf(out)), { recursive: true })
  await writeFile(`${manifestOf(out)}.new`, JSON.stringify(journal.manifest))
  await rename(`${manifestOf(out)}.new`, manifestOf(out))
  await rm(stageOf(out), { recursive: true, force: true })
}

function putInPlace(staged: string, path: string): void {
  try {
    renameSync(staged, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** The files of the last build with their hashes: as recorded while that still holds, else as found on disk. */
async function knownFiles(out: string): Promise<Manifest> {
  const names = await readdir(out).catch(() => [])
  if (names.length === 0) return {}
  if ((await stat(join(out, 'data', 'meta.json')).catch(() => undefined)) === undefined)
    throw new UsageError(`${out} is not empty and no build made it (data/meta.json is missing). Give another --out, or empty it.`)
  const recorded = parsed(await textOf(manifestOf(out)))
  const written = statSync(manifestOf(out), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY
  return Object.fromEntries(filesUnder(out).map((file) => [file, hashOfFile(join(out, file), recorded?.[file], written)]))
}

/** The hash recorded, where the file was not touched since. */
function hashOfFile(path: string, recorded: string | undefined, written: number): string {
  const isTrusted = recorded !== undefined && statSync(path).mtimeMs <= written
  return isTrusted ? recorded : hashOf(readFileSync(path))
}

/** One after the other: to ask the disk of twenty thousand files as promises takes six times as long. */
function filesUnder(out: string, folder = ''): string[] {
  return readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(out, file) : [file]
  })
}

function parsed(text: string | undefined): Manifest | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Manifest)
  } catch {
    return undefined
  }
}
