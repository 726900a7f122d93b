import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { byCodeUnit, type Problem, problem } from '../model/index.ts'

export interface SeedFile {
  /** Relative to the seeds folder, `/`-separated. */
  readonly file: string
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}

/**
 * The files under a folder of the seeds, sorted by code unit; hidden files are passed over, an absent folder is empty.
 * A symbolic link that leads out of the seeds folder is an error and is never read.
 */
export async function listFiles(seeds: string, folder: string): Promise<{ files: SeedFile[]; problems: Problem[] }> {
  const files: SeedFile[] = []
  const problems: Problem[] = []
  const root = await realpath(seeds)
  const visit = async (relative: string, seen: readonly string[]): Promise<void> => {
    const names = await namesIn(join(seeds, relative))
    for (const name of names) {
      const file = relative === '' ? name : `${relative}/${name}`
      const path = join(seeds, file)
      const real = await realpath(path).catch(() => undefined)
      if (real === undefined || (real !== root && !real.startsWith(root + sep))) problems.push(outside(file, real === undefined))
      else {
        const status = await lstat(real)
        if (status.isDirectory() && !seen.includes(real)) await visit(file, [...seen, real])
        else if (status.isFile()) files.push({ file, path: real, size: status.size, mtimeMs: status.mtimeMs })
      }
    }
  }
  await visit(folder, [])
  return { files, problems }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  return names.filter((name) => !name.startsWith('.')).sort(byCodeUnit)
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
