import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draw } from '../../src/bench/random.ts'
import { loadModel } from '../../src/host/model.ts'
import { type Desk, type Found, type Source, wholeAnalysis } from '../../src/model/index.ts'
import { analyse, readArticle } from '../../src/pipeline.ts'
import { read, readSettings, readTopics, readUrls } from '../../src/read/index.ts'
import { makeSite } from '../../src/site/index.ts'
import { tryCorrections, tryRecord } from './fuzz-record.ts'

const PIECES = [
  ...[
    '\u0000',
    '\uFEFF',
    '\u202E',
    '\u2028',
    '\uD800',
    '👩‍👩‍👧',
    'Ἀθῆναι',
    '港口',
    'مرحبا',
    '”',
    '“',
    '‘',
    "''",
    '"',
    '—',
    '…',
    '\t',
    '\r\n',
    '\n\n\n',
  ],
  ...[
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![](data:x)',
    '<!--',
    ']]>',
    '&amp;',
    '&#0;',
    '---\n',
    '```',
    '| a | b |\n|---|',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    'President ',
    'Mr. ',
    'Dr ',
    'U.N. ',
    ' said',
    ' met ',
    ' on Wednesday',
    ' in January',
    ' 2025-02-30',
    ' 99:99',
    ' 1e999',
    ' at least 12 ',
    ' killed',
    ' (ABC) ',
    ' “',
    'a'.repeat(500),
  ],
  ...[
    '{"text":',
    '"}',
    ',,,',
    '\\',
    '$1',
    '../../',
    'C:\\',
    '%00',
    '*'.repeat(60),
    '('.repeat(200),
    'Read More »\n',
    ' date 2025-02-06 ',
    'BEIJING, Oct. 19 (Xinhua) -- ',
  ],
]

/** One text made into another: pieces put in, parts cut, doubled, moved or turned to capitals. */
export function mutated(text: string, draw: Draw): string {
  let result = text
  for (let n = Math.ceil(draw() * 6); n > 0; n--) {
    const at = Math.floor(draw() * (result.length + 1))
    const to = Math.min(result.length, at + Math.floor(draw() * 80))
    const part = result.slice(at, to)
    const change = Math.floor(draw() * 6)
    if (change <= 2) result = result.slice(0, at) + PIECES[Math.floor(draw() * PIECES.length)]! + result.slice(at)
    else if (change === 3) result = result.slice(0, at) + result.slice(to)
    else if (change === 4) result = result.slice(0, to) + part + result.slice(to)
    else result = result.slice(0, at) + part.toUpperCase() + result.slice(to)
  }
  return result
}

const encoder = new TextEncoder()

/** Files to begin from: those of a folder, whatever they hold. */
export function corpusOf(folder: string): { name: string; text: string }[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Sends one hostile file the whole way, from bytes to pages, and says what broke: nothing may throw, every span must cut the text it
 * claims, and no page may hold what was not escaped.
 */
export async function tryFile(name: string, text: string): Promise<string | undefined> {
  try {
    return await checkFile(name, text)
  } catch (error) {
    return `threw ${(error as Error).stack ?? error}`
  }
}

async function checkFile(name: string, text: string): Promise<string | undefined> {
  if (/\.ya?ml$/.test(name)) {
    readSettings(text)
    return tryCorrections(text)
  }
  const record = /record\.[a-z]+\.jsonl?$/.exec(name)?.[0]
  if (record !== undefined) return tryRecord(record, text)
  readTopics([{ file: `topics/${name}`, text }])
  readUrls(text)
  const settings = { ...readSettings('publish: full').items[0]! }
  const desk: Desk = { settings, topics: [], urls: [], corrections: [] }
  const sources: Found<Source> = read(`articles/${name}`, encoder.encode(text), settings)
  const model = await loadModel('full')
  const readings = sources.items.slice(0, 3).map((source) => readArticle(source, desk, { model, topics: [] }))
  const articles = readings.flatMap(({ items }) => items)
  if (articles.some(({ article }) => article.prose.length !== article.text.length)) return 'the prose is not as long as the text'
  if (articles.length === 0) return undefined
  const { analysis, rows, redirects } = analyse(articles, [], desk, { generator: 'fuzz' })
  const documents = new Map(articles.map(({ article }) => [article.file, article]))
  const evidence = [...analysis.entities, ...analysis.events].flatMap((item) => item.evidence)
  const { mentions, dates, quotes } = wholeAnalysis(analysis, rows)
  const wrong = [...mentions, ...dates, ...quotes, ...evidence].find(
    ({ file, start, end, text: claimed }) => documents.get(file)!.text.slice(start, end) !== claimed,
  )
  if (wrong !== undefined) return `span ${wrong.start}–${wrong.end} of ${wrong.file} is not "${wrong.text}"`
  const pages = JSON.stringify(makeSite({ analysis, rows, documents, settings, topics: [], redirects }).pages)
  return /<script>alert|href=\\?"javascript:/i.test(pages.replace(/&lt;/g, '')) && /"html":"[^"]*<script>alert/.test(pages)
    ? 'a page holds a script'
    : undefined
}
