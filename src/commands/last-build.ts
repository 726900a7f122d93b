import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stampOf } from '../host/stamp.ts'
import type { BuildOptions } from './build-site.ts'

/** What a build said, to be said again where nothing changed since. */
export interface LastBuild {
  readonly summary: readonly string[]
  readonly said: readonly string[]
  readonly code: number
  readonly files: number
}

interface Kept extends LastBuild {
  readonly inputs: string
  readonly outputs: string
}

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))
const keptAt = (seeds: string) => join(dirname(seeds), '.cache', 'last-build.json')

/** What the last build of this very site said, if nothing that it read or wrote was touched since; else undefined. */
export function lastBuild(options: BuildOptions): LastBuild | undefined {
  try {
    const kept = JSON.parse(readFileSync(keptAt(options.seeds), 'utf8')) as Kept
    return kept.inputs === inputsOf(options) && kept.outputs === stampOf([options.out]) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Remembers a build that has just been published. */
export function rememberBuild(options: BuildOptions, build: LastBuild): void {
  const kept: Kept = { inputs: inputsOf(options), outputs: stampOf([options.out]), ...build }
  mkdirSync(dirname(keptAt(options.seeds)), { recursive: true })
  writeFileSync(keptAt(options.seeds), JSON.stringify(kept))
}

function inputsOf(options: BuildOptions): string {
  const paths = ['package.json', 'src', 'templates', '.eleventy.js'].map((path) => join(packageFolder, path))
  const beside = join(dirname(options.seeds), 'templates')
  return JSON.stringify([options, process.version, process.env.SOURCE_DATE_EPOCH ?? '', stampOf([options.seeds, beside, ...paths])])
}
