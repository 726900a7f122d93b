// @ts-check
// In plain JavaScript, for it decides whether TypeScript has to be loaded at all.
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SOURCES = fileURLToPath(new URL('..', import.meta.url))
const COMPILED = new URL('../../dist/', import.meta.url)

/**
 * Imports a module of the program as `npm run compile` left it; from its source, which takes a second longer, where that was not run or
 * a source was saved since.
 *
 * @param {string} name Its path under `src`, without an ending.
 * @returns {Promise<any>} Its exports, of which the compiler knows nothing here.
 */
export async function loadProgram(name) {
  const compiled = new URL(`${name.slice(name.lastIndexOf('/') + 1)}.js`, COMPILED)
  if (isCurrent(fileURLToPath(compiled), SOURCES)) return import(compiled.href)
  await import('./load-typescript.js')
  return import(`../${name}.ts`)
}

/**
 * Whether a compiled module is there and no source was saved, added or removed since it was made.
 *
 * @param {string} compiled
 * @param {string} sources Their folder.
 * @returns {boolean}
 */
export function isCurrent(compiled, sources) {
  const made = statSync(compiled, { throwIfNoEntry: false })?.mtimeMs
  return made !== undefined && (isInstalled(sources) || lastSaved(sources) <= made)
}

/**
 * Whether nobody edits these sources: installed as a package, which says of no file when it was saved.
 *
 * @param {string} sources
 * @returns {boolean}
 */
const isInstalled = (sources) => /[\\/]node_modules[\\/]/.test(sources)

/**
 * When a source was last saved, added or removed under a folder, in milliseconds since 1970.
 *
 * @param {string} folder
 * @returns {number}
 */
function lastSaved(folder) {
  let last = statSync(folder).mtimeMs
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) last = Math.max(last, lastSaved(path))
    else if (/\.(?:ts|js|json)$/.test(entry.name)) last = Math.max(last, statSync(path).mtimeMs)
  }
  return last
}
