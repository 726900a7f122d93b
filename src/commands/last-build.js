// @ts-check
// In plain JavaScript, for it runs before the loader of TypeScript is there: to load that takes longer than to see that nothing changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { stampOf } from '../host/stamp.js'

/** @import { BuildOptions } from './build-site.ts' */

/**
 * What a build said, to be said again where nothing changed since.
 *
 * @typedef {object} LastBuild
 * @property {readonly string[]} summary
 * @property {readonly string[]} said
 * @property {number} code
 * @property {number} files
 */

/** The arguments of a build. */
export const BUILD_ARGUMENTS = /** @type {const} */ ({
  seeds: { type: 'string', default: 'seeds' },
  out: { type: 'string', default: '_site' },
  frozen: { type: 'boolean' },
  'accept-urls': { type: 'boolean' },
  'no-cache': { type: 'boolean' },
})

/**
 * @param {Readonly<Record<string, unknown>>} values
 * @returns {BuildOptions}
 */
export function buildOptions(values) {
  return {
    seeds: resolve(String(values.seeds)),
    out: resolve(String(values.out)),
    frozen: values.frozen === true,
    acceptUrls: values['accept-urls'] === true,
    cache: values['no-cache'] !== true,
  }
}

/**
 * Says again what the last build of this very site said, if nothing that it read or wrote was touched since.
 *
 * @param {readonly string[]} args Those of a build.
 * @returns {number | undefined} The exit code; undefined where a build is needed, or these are no arguments of one.
 */
export function sayAgain(args) {
  try {
    const began = performance.now()
    const options = buildOptions(parseArgs({ args: [...args], options: BUILD_ARGUMENTS, allowPositionals: true }).values)
    const last = options.cache ? lastBuild(options) : undefined
    if (last === undefined) return undefined
    for (const line of last.said) process.stderr.write(`${line}\n`)
    const files = `files      0 written, ${last.files} unchanged, 0 removed`
    process.stdout.write([...last.summary, files, timeSince(began), ''].join('\n'))
    return last.code
  } catch {
    return undefined // what is wrong is told by the build
  }
}

/**
 * The line with which a build ends.
 *
 * @param {number} began
 */
export const timeSince = (began) => `time       ${((performance.now() - began) / 1000).toFixed(1)} s`

/**
 * Remembers a build that has just been published.
 *
 * @param {BuildOptions} options
 * @param {LastBuild} build
 */
export function rememberBuild(options, build) {
  const kept = { inputs: inputsOf(options), outputs: stampOf([options.out]), ...build }
  mkdirSync(dirname(keptAt(options.seeds)), { recursive: true })
  writeFileSync(keptAt(options.seeds), JSON.stringify(kept))
}

/**
 * @param {BuildOptions} options
 * @returns {LastBuild | undefined}
 */
function lastBuild(options) {
  const kept = JSON.parse(readFileSync(keptAt(options.seeds), 'utf8'))
  return kept.inputs === inputsOf(options) && kept.outputs === stampOf([options.out]) ? kept : undefined
}

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

/** @param {string} seeds */
const keptAt = (seeds) => join(dirname(seeds), '.cache', 'last-build.json')

/** @param {BuildOptions} options */
function inputsOf(options) {
  const paths = ['package.json', 'bin', 'src', 'templates', '.eleventy.js'].map((path) => join(packageFolder, path))
  const beside = join(dirname(options.seeds), 'templates')
  return JSON.stringify([options, process.version, process.env.SOURCE_DATE_EPOCH ?? '', stampOf([options.seeds, beside, ...paths])])
}
