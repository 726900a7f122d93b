import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clean } from '../src/clean/index.ts'
import type { Article, Problem, Settings } from '../src/model/index.ts'
import { read, readSettings } from '../src/read/index.ts'

const folder = join(import.meta.dirname, 'fixtures/clean')
const settings: Settings = readSettings('outlets:\n  - name: The Daily Courier\n    domain: courier.example\n').items[0]!

/** Reads and cleans text as if it were a file's. */
function article(text: string, file = 'articles/a.txt'): Article {
  const source = read(file, new TextEncoder().encode(text), settings).items[0]
  return clean(source!, settings).items[0]!
}

/** An article as a person checks it: its facts, then each stretch under what it was found to be, a sentence a line. */
function marked(cleaned: Article, problems: readonly Problem[]): string {
  const facts = [
    ['title', `${cleaned.title} (${cleaned.titleFrom})`],
    ['published', `${cleaned.published ?? 'not stated'} (${cleaned.publishedFrom ?? 'no clue'})`],
    ['outlet', cleaned.outlet],
    ['agency', cleaned.agency],
    ['byline', cleaned.byline],
    ['dateline', cleaned.dateline && `${cleaned.dateline.place ?? 'no place'}, ${cleaned.dateline.date ?? 'no date'}`],
    ['language', cleaned.language],
    ['source', cleaned.sourceUrl],
    ['slug', cleaned.slug],
    ...problems.map((one) => [one.level, `${one.code}: ${one.message}`]),
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  return [`# ${cleaned.file}`, ...facts, '', ...stretches(cleaned), ''].join('\n')
}

function stretches(cleaned: Article): string[] {
  const blocks = cleaned.blocks.map((block) => {
    const caption = cleaned.captions.find(({ start }) => start === block.start && block.kind === 'caption')
    const facts = [caption?.credit ? ` credit=${caption.credit}` : '', caption?.date ? ` date=${caption.date}` : '']
    const fields = cleaned.metadata.filter(({ start, end }) => block.kind === 'metadata' && start >= block.start && end <= block.end)
    const told = fields.map(({ field, start, end }) => ` ${field}="${squeeze(cleaned.text.slice(start, end))}"`)
    const sentences = cleaned.sentences.filter(({ start, end }) => start >= block.start && end <= block.end)
    const lines = sentences.map(({ n, start, end }) => `  ${n} ${squeeze(cleaned.prose.slice(start, end))}`)
    return { start: block.start, lines: [`[${block.kind}${block.depth ?? ''}${facts.join('')}${told.join('')}]`, ...lines] }
  })
  const aside = cleaned.removed.map(({ start, end, why }) => {
    const lines = cleaned.text
      .slice(start, end)
      .split(/[\r\n]+/)
      .map(squeeze)
      .filter((line) => line !== '')
    return { start, lines: [`[removed why=${why}]`, ...lines.map((line) => `  | ${line}`)] }
  })
  return [...blocks, ...aside].sort((a, b) => a.start - b.start).flatMap(({ lines }) => lines)
}

/** Compares with a golden file, which `UPDATE=1` rewrites; a missing one is made, but fails where CI is set. */
function checkGolden(name: string, actual: string): void {
  const golden = join(folder, name)
  if (process.env.UPDATE || (!existsSync(golden) && !process.env.CI)) writeFileSync(golden, actual)
  expect(actual).toBe(readFileSync(golden, 'utf8'))
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('articles of many houses are read as their golden files say', () => {
  for (const name of readdirSync(folder)
    .filter((file) => !file.endsWith('.golden'))
    .sort()) {
    test(name, () => {
      const found = read(`articles/${name}`, readFileSync(join(folder, name)), settings)
      const cleaned = found.items.map((source) => clean(source, settings))
      const unread = found.problems.map((one) => `${one.level} ${one.line ?? ''} ${one.code}: ${one.message}\n`)
      const actual = unread.join('') + cleaned.map(({ items, problems }) => marked(items[0]!, problems)).join('\n')
      checkGolden(`${name}.golden`, actual)
    })
  }
})

describe('the seed articles are read as their golden files say', () => {
  const seeds = join(import.meta.dirname, '../seeds')
  for (const name of readdirSync(join(seeds, 'articles')).sort()) {
    test(name, () => {
      const [source] = read(`articles/${name}`, readFileSync(join(seeds, 'articles', name)), settings).items
      const { items, problems } = clean(source!, settings)
      checkGolden(`${name}.golden`, marked(items[0]!, problems))
    })
  }
})

test('prose is as long as the text', () => {
  const text = 'Title here\n\nBody of the story, told at length.\n'
  expect(article(text).prose).toHaveLength(text.length)
})
