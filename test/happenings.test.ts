import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type HandReading, type Score, scoreAnalysis } from '../src/evaluate/index.ts'
import { loadModel } from '../src/host/model.ts'
import { wholeAnalysis } from '../src/model/index.ts'
import { analyse, readArticle } from '../src/pipeline.ts'
import { read, readSettings } from '../src/read/index.ts'

const folder = join(import.meta.dirname, 'fixtures/gold/happenings')
const gold = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as HandReading

/** The articles that rules were made with; the others were only scored. */
const seen = /^(?:hanoi|hague|tehran|colombo)/u

async function scoresOf(files: readonly string[]): Promise<(name: string) => Score> {
  const model = await loadModel('full')
  const desk = { settings: readSettings('').items[0]!, topics: [], urls: [], corrections: [] }
  const sources = files.flatMap((file) => read(`articles/${file}`, readFileSync(join(folder, 'articles', file)), desk.settings).items)
  const articles = sources.flatMap((source) => readArticle(source, desk, { model, topics: [] }).items)
  const { analysis, rows } = analyse(articles, [], desk, { generator: 'test' })
  const within = { ...gold, events: gold.events!.filter(({ docs }) => docs.some((doc) => files.includes(doc))) }
  const scores = scoreAnalysis(within, wholeAnalysis(analysis, rows), new Map())
  return (name) => scores.find(({ measure }) => measure.trim() === name)!
}

const files = readdirSync(join(folder, 'articles')).sort()

describe.each([
  { what: 'articles that rules were made with', of: files.filter((file) => seen.test(file)), found: 0.76, dated: 0.8 },
  { what: 'articles that were only scored', of: files.filter((file) => !seen.test(file)), found: 0.5, dated: 0.78 },
])('happenings in $what', ({ of, found, dated }) => {
  let score: (name: string) => Score
  const share = (name: string): number => score(name).right / score(name).expected
  beforeAll(async () => {
    score = await scoresOf(of)
  })
  test('are found as often as they were', () => expect(share('events')).toBeGreaterThan(found))
  test('what is read has happened, once', () => expect(share('of those read')).toBeGreaterThan(0.9))
  test('who, where and whether at all is seldom wrong', () => {
    expect(share('participants')).toBeGreaterThan(0.88)
    expect(share('places')).toBeGreaterThan(0.88)
    expect(share('modality')).toBeGreaterThan(0.96)
    expect(share('dates')).toBeGreaterThan(dated)
  })
  test('no two happenings are made one', () => {
    const joins = score('joins, pair by pair')
    expect(joins.right).toBe(joins.said)
  })
})
