import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type HandReading, type Score, scoreAnalysis } from '../src/evaluate/index.ts'
import { loadModel } from '../src/host/model.ts'
import { wholeAnalysis } from '../src/model/index.ts'
import { analyse, readArticle } from '../src/pipeline.ts'
import { read, readSettings } from '../src/read/index.ts'
import { resolve } from '../src/resolve/index.ts'

const folder = join(import.meta.dirname, 'fixtures/gold/summits')
let scores: readonly Score[] = []

/** Six invented articles on visits and talks, read and scored against a reading by hand. */
beforeAll(async () => {
  const model = await loadModel('full')
  const desk = { settings: readSettings('').items[0]!, topics: [], urls: [], corrections: [] }
  const sources = readdirSync(join(folder, 'articles')).flatMap(
    (file) => read(`articles/${file}`, readFileSync(join(folder, 'articles', file)), desk.settings).items,
  )
  const articles = sources.flatMap((source) => readArticle(source, desk, { model, topics: [] }).items)
  const { analysis, rows } = analyse(articles, [], desk, { generator: 'test' })
  const gold = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as HandReading
  scores = scoreAnalysis(gold, wholeAnalysis(analysis, rows), new Map(), resolve(articles, { urls: [] }).articles)
})

const of = (name: string) => scores.find(({ measure }) => measure === name)!

test('who is who in articles on visits and talks is as often right as it was', () => {
  expect(of('entity links').right / of('entity links').said).toBeGreaterThan(0.97)
  expect(of('entity links').right / of('entity links').expected).toBeGreaterThan(0.9)
})

test('so are descriptions, pronouns and offices: what is said is seldom wrong', () => {
  expect(of('references').right / of('references').said).toBeGreaterThan(0.88)
  expect(of('references').right / of('references').expected).toBeGreaterThan(0.68)
  expect(of('roles').right / of('roles').said).toBeGreaterThan(0.74)
})
