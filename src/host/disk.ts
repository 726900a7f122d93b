import { createReadStream, type Dirent, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs'
import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { byCodeUnit, type Problem, problem } from '../model/index.ts'

export interface SeedFile {
  /** Relative to the seeds folder, `/`-separated. */
  readonly file: string
  readonly path: string
  readonly size: number
  /** When it was last saved or replaced, in milliseconds since 1970. */
  readonly saved: number
  /** All by which the disk would tell that it was saved, replaced or moved since. */
  readonly stamp: string
}

/**
 * The files under a folder of the seeds, sorted by code unit; hidden files are passed over, an absent folder is empty.
 * A symbolic link that leads out of the seeds folder is an error and is never read.
 */
export async function listFiles(seeds: string, folder: string): Promise<{ files: SeedFile[]; problems: Problem[] }> {
  const files: SeedFile[] = []
  const problems: Problem[] = []
  const root = await realpath(seeds)
  const visit = (relative: string, folder: string, seen: readonly string[]): void => {
    for (const entry of entriesIn(folder)) {
      const file = relative === '' ? entry.name : `${relative}/${entry.name}`
      const real = entry.isSymbolicLink() ? targetOf(join(folder, entry.name)) : join(folder, entry.name)
      if (real === undefined || (real !== root && !real.startsWith(root + sep))) problems.push(outside(file, real === undefined))
      else {
        const status = lstatSync(real, { throwIfNoEntry: false })
        if (status?.isDirectory() && !seen.includes(real)) visit(file, real, [...seen, real])
        else if (status?.isFile()) files.push(seedFile(file, real, status))
      }
    }
  }
  visit(folder, join(root, folder), [])
  return { files, problems }
}

function seedFile(file: string, path: string, { size, mtimeMs, ctimeMs, ino }: Stats): SeedFile {
  return { file, path, size, saved: Math.max(mtimeMs, ctimeMs), stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}` }
}

/** Where a symbolic link leads; undefined where it leads nowhere. */
function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link)
  } catch {
    return undefined
  }
}

/** What a folder holds, hidden files apart; nothing where there is none. */
function entriesIn(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => byCodeUnit(a.name, b.name))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

function outside(file: string, broken: boolean): Problem {
  const found = broken ? 'a symbolic link that leads nowhere' : 'a symbolic link that leads out of the seeds folder'
  return problem('error', 'read/link', file, `Found ${found}; it was not read. Replace it by the file itself.`)
}

/** A file's bytes, or undefined where there is none. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
}

/** A file's bytes a piece at a time. */
export function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path)
}

/** A small text file's content, or undefined where there is none. */
export async function textOf(path: string): Promise<string | undefined> {
  const bytes = await bytesOf(path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

/** Replaces a file whole: it is never seen half-written. */
export async function writeText(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { flush: true })
  await rename(`${path}.new`, path)
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}
