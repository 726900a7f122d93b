import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'

export const repository = resolve(import.meta.dirname, '../..')

/** A new folder that the system cleans up. */
export const scratch = () => mkdtempSync(join(tmpdir(), 'dossier-test-'))

/** A copy of a seeds folder, beside which a build may keep its cache. */
export function copyOf(seeds: string): string {
  const copy = join(scratch(), 'seeds')
  cpSync(seeds, copy, { recursive: true })
  return copy
}

/** Writes a desk: its files by name, relative to a new seeds folder, which is returned. */
export function writeDesk(files: Readonly<Record<string, string | Uint8Array>>): string {
  const seeds = join(scratch(), 'seeds')
  mkdirSync(seeds)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(seeds, file)), { recursive: true })
    writeFileSync(join(seeds, file), content)
  }
  return seeds
}

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program as its users do, in a process of its own. */
export function dossier(
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string; cwd?: string } = {},
): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(repository, 'bin/dossier.js'), ...args],
      { env: { ...process.env, ...options.env }, cwd: options.cwd ?? repository, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr }),
    )
    child.stdin?.end(options.input ?? '')
  })
}

/** Every file under a folder with its bytes, by name. */
export function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]))
}
