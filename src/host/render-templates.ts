import { existsSync } from 'node:fs'
import { cp, mkdir, realpath, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's own folder, and the templates in it. */
export const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))
export const TEMPLATES = path.join(PACKAGE, 'templates')

const laid = new Map<string, Promise<string>>()

/**
 * The folder of templates to render from: the package's own, or, where an editor has some, both laid together in `scratch`.
 * Laid once a process; a watcher that sees a template change calls `forgetTemplates`.
 */
export function templatesWith(overrides: string | undefined, scratch: string): Promise<string> {
  if (overrides === undefined || path.resolve(overrides) === TEMPLATES || !existsSync(overrides)) return Promise.resolve(TEMPLATES)
  const key = `${overrides}\n${scratch}`
  const known = laid.get(key) ?? layTogether(overrides, path.join(scratch, 'templates'))
  laid.set(key, known)
  return known
}

export function forgetTemplates(): void {
  laid.clear()
}

async function layTogether(overrides: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(TEMPLATES, folder, { recursive: true })
  await cp(await realpath(overrides), folder, { recursive: true, force: true })
  // The laid templates import preact; from wherever scratch is, it must be the package's own.
  const preact = createRequire(import.meta.url).resolve('preact/package.json')
  await symlink(path.resolve(preact, '../..'), path.join(folder, 'node_modules'), 'dir')
  return folder
}
