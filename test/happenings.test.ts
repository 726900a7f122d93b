import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type HandReading, type Score, scoreAnalysis } from '../src/evaluate/index.ts'
import { loadModel } from '../src/host/model.ts'
import { wholeAnalysis } from '../src/model/index.ts'
import { analyse, readArticle } from '../src/pipeline.ts'
import { read, readSettings } from '../src/read/index.ts'

const fixtures = join(import.meta.dirname, 'fixtures/gold')
const filesOf = (name: string): readonly string[] => readdirSync(join(fixtures, name, 'articles')).sort()

/** The articles of "happenings" that rules were made with; its others were only scored. */
const seen = /^(?:hanoi|hague|tehran|colombo)/u

async function scoresOf(name: string, files: readonly string[]): Promise<(measure: string) => Score> {
  const gold = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as HandReading
  const model = await loadModel('full')
  const desk = { settings: readSettings('').items[0]!, topics: [], urls: [], corrections: [] }
  const sources = files.flatMap(
    (file) => read(`articles/${file}`, readFileSync(join(fixtures, name, 'articles', file)), desk.settings).items,
  )
  const articles = sources.flatMap((source) => readArticle(source, desk, { model, topics: [] }).items)
  const { analysis, rows } = analyse(articles, [], desk, { generator: 'test' })
  const within = { ...gold, events: gold.events!.filter(({ docs }) => docs.some((doc) => files.includes(doc))) }
  const scores = scoreAnalysis(within, wholeAnalysis(analysis, rows), new Map())
  return (measure) => scores.find((score) => score.measure.trim() === measure)!
}

const happenings = filesOf('happenings')

describe.each([
  {
    ...{ what: 'articles that rules were made with', name: 'happenings', of: happenings.filter((file) => seen.test(file)) },
    ...{ found: 0.76, dated: 0.8, placed: 0.88 },
  },
  {
    ...{ what: 'articles that were only scored', name: 'happenings', of: happenings.filter((file) => !seen.test(file)) },
    ...{ found: 0.5, dated: 0.78, placed: 0.88 },
  },
  { what: 'ten articles on borders and corridors', name: 'borders', of: filesOf('borders'), found: 0.84, dated: 0.78, placed: 0.85 },
])('happenings in $what', ({ name, of, found, dated, placed }) => {
  let score: (name: string) => Score
  const share = (measure: string): number => score(measure).right / score(measure).expected
  beforeAll(async () => {
    score = await scoresOf(name, of)
  })
  test('are found as often as they were', () => expect(share('events')).toBeGreaterThan(found))
  test('what is read has happened, once', () => expect(share('of those read')).toBeGreaterThan(0.9))
  test('who, where and whether at all is seldom wrong', () => {
    expect(share('participants')).toBeGreaterThan(0.88)
    expect(share('places')).toBeGreaterThan(placed)
    expect(share('modality')).toBeGreaterThan(0.96)
    expect(share('dates')).toBeGreaterThan(dated)
  })
  test('no two happenings are made one', () => {
    const joins = score('joins, pair by pair')
    expect(joins.right).toBe(joins.said)
  })
})
