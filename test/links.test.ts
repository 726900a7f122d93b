import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type HandReading, judgePeople, type Score, scoreAnalysis } from '../src/evaluate/index.ts'
import { loadModel } from '../src/host/model.ts'
import { wholeAnalysis } from '../src/model/index.ts'
import { analyse, readArticle } from '../src/pipeline.ts'
import { read, readSettings } from '../src/read/index.ts'
import { resolve } from '../src/resolve/index.ts'

/** Invented articles on visits and talks, read and scored against a reading by hand. */
async function readingOf(name: string) {
  const folder = join(import.meta.dirname, 'fixtures/gold', name)
  const model = await loadModel('full')
  const desk = { settings: readSettings('').items[0]!, topics: [], urls: [], corrections: [] }
  const sources = readdirSync(join(folder, 'articles')).flatMap(
    (file) => read(`articles/${file}`, readFileSync(join(folder, 'articles', file)), desk.settings).items,
  )
  const articles = sources.flatMap((source) => readArticle(source, desk, { model, topics: [] }).items)
  const { analysis, rows } = analyse(articles, [], desk, { generator: 'test' })
  const gold = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as HandReading
  const linked = resolve(articles, { urls: [] }).articles
  return { scores: scoreAnalysis(gold, wholeAnalysis(analysis, rows), new Map(), linked), joins: judgePeople(gold.mentions, linked) }
}

/** What must hold of each reading by hand: how much of what is said is right, and how much of it is said. */
const floors = {
  summits: {
    'entity links': [0.98, 0.95],
    references: [0.92, 0.8],
    roles: [0.92, 0.82],
  },
  talks: {
    'entity links': [0.98, 0.95],
    references: [0.95, 0.82],
    roles: [0.93, 0.87],
    tenures: [0.9, 0.65],
  },
  borders: {
    'entity links': [0.98, 0.9],
    references: [0.94, 0.66],
    roles: [0.92, 0.88],
  },
} as const

describe.each(Object.entries(floors))('who is who in the articles of %s is as often right as it was', (name, measures) => {
  let scores: readonly Score[] = []
  let joins: ReturnType<typeof judgePeople> = []
  beforeAll(async () => {
    ;({ scores, joins } = await readingOf(name))
  })

  test('people of two articles are one', () => {
    expect(joins.length).toBeGreaterThan(4)
    expect(joins.filter(({ right }) => right).length / joins.length).toBeGreaterThan(0.9)
  })

  test.each(Object.entries(measures))('%s', (measure, [precision, recall]) => {
    const { right, said, expected } = scores.find((score) => score.measure === measure)!
    expect(right / said).toBeGreaterThan(precision)
    expect(right / expected).toBeGreaterThan(recall)
  })
})
