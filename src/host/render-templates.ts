import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { byCodeUnit } from '../model/index.ts'

/** The package's own folder, and the templates in it. */
export const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))
export const TEMPLATES = path.join(PACKAGE, 'templates')

/** What laid templates are compiled for is the runtime that was laid with them. */
const LAID_PACKAGE = '{ "name": "dossier", "type": "module", "exports": { "./jsx-runtime": "./jsx-runtime.ts" } }\n'

const laid = new Map<string, Promise<string>>()

/**
 * The folder of templates to render from: the package's own, or, where an editor has some, both laid together under `scratch`.
 * A change of theirs lays another folder, for what Node has once loaded from a path it never loads again.
 */
export async function templatesWith(overrides: string | undefined, scratch: string): Promise<string> {
  if (overrides === undefined || path.resolve(overrides) === TEMPLATES || !existsSync(overrides)) return TEMPLATES
  const own = await realpath(overrides)
  const folder = path.join(scratch, 'templates', await signature(own))
  const known = laid.get(folder) ?? layTogether(own, folder)
  laid.set(folder, known)
  return known
}

/** Names, sizes and times of an editor's templates, shortened. */
async function signature(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder, { recursive: true })).sort(byCodeUnit)) {
    const { size, mtimeMs } = await stat(path.join(folder, name))
    hash.update(`${name} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 12)
}

async function layTogether(overrides: string, folder: string): Promise<string> {
  await rm(path.dirname(folder), { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(TEMPLATES, folder, { recursive: true })
  await cp(overrides, folder, { recursive: true, force: true })
  await writeFile(path.join(folder, 'package.json'), LAID_PACKAGE)
  // The laid templates import preact; from wherever scratch is, it must be the package's own.
  const preact = createRequire(import.meta.url).resolve('preact/package.json')
  await symlink(path.resolve(preact, '../..'), path.join(folder, 'node_modules'), 'dir')
  return folder
}
