import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What each part may import from, besides itself; everything not named here is a stage and may import `model`, `text`, `resources`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  resources: ['model'],
  text: ['model', 'resources'],
  host: ['model', 'text', 'record', 'site', 'annotate'],
  pipeline: ['*'],
  evaluate: ['model', 'text', 'annotate', 'events', 'pipeline'],
  commands: ['*'],
  cli: ['*'],
  scripts: ['*'],
  templates: ['site'],
}
const STAGE = ['model', 'text', 'resources']

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))

const partOf = (file: string) => {
  const [top, second] = file.split('/') as [string, string]
  return top === 'src' ? second.replace(/\.ts$/, '') : top
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const paths = [...text.matchAll(/(?:from|import)\s*\(?'(\.{1,2}\/[^']+)'/g)].map((match) => match[1]!)
  return paths.map((path) => relative(root, resolve(root, dirname(file), path)))
}

test('imports point one way', () => {
  const wrong = ['src', 'templates', 'scripts'].flatMap(filesUnder).flatMap((file) => {
    const part = partOf(file)
    const allowed = MAY_IMPORT[part] ?? STAGE
    return importsOf(file)
      .filter((path) => path.startsWith('src') || path.startsWith('templates'))
      .filter((path) => partOf(path) !== part && !allowed.includes('*') && !allowed.includes(partOf(path)))
      .map((path) => `${file} imports ${path}`)
  })
  expect(wrong).toEqual([])
})

test('natural is never imported from its root, which loads databases and prints advertisements', () => {
  const wrong = ['src', 'templates', 'scripts', 'test']
    .flatMap(filesUnder)
    .filter((file) => /from 'natural'/.test(readFileSync(join(root, file), 'utf8').replaceAll("/from 'natural'/", '')))
  expect(wrong).toEqual([])
})

test('nothing but host, commands and scripts reaches for the clock, randomness, the locale or the disk', () => {
  const effects =
    /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|localeCompare|toLocale[A-Z]|from 'node:(?:fs|child_process|os|net|http)|process\.(?:env|cwd)/
  const pure = filesUnder('src').filter((file) => !['host', 'bench', 'commands', 'cli', 'resources'].includes(partOf(file)))
  expect(pure.filter((file) => effects.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})
