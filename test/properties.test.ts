import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel } from '../src/host/model.ts'
import { dayNumber, isoDayOf, mondayOf } from '../src/model/edtf.ts'
import { type AnnotatedArticle, bounds, byCodeUnit, type Desk, isoWeek, precision } from '../src/model/index.ts'
import { analyse, readArticle } from '../src/pipeline.ts'
import { read, readSettings } from '../src/read/index.ts'
import { fromLine, lineSchemas, TABLES, type TableName, toLines } from '../src/record/index.ts'
import { parseCalendarDate } from '../src/text/calendar.ts'
import { sayDate, sayDateShort } from '../src/text/say-date.ts'
import { recordTexts } from './support/record-texts.ts'

/** The same cases in every run. */
const SEED = 20_250_205

const desk: Desk = { settings: { ...readSettings('publish: full').items[0]! }, topics: [], urls: [], corrections: [] }
const encoder = new TextEncoder()
let readText: (file: string, text: string) => readonly AnnotatedArticle[]

beforeAll(async () => {
  const model = await loadModel('full')
  readText = (file, text) =>
    read(file, encoder.encode(text), desk.settings).items.flatMap((source) => readArticle(source, desk, { model, topics: [] }).items)
})

describe('dates', () => {
  const day = fc.integer({ min: dayNumber('1583-01-01'), max: dayNumber('9998-12-31') }).map(isoDayOf)

  test('a day is its number, lies in its week, and reads back as it is said', () =>
    fc.assert(
      fc.property(day, (value) => {
        expect(isoDayOf(dayNumber(value))).toBe(value)
        expect(bounds(value)).toEqual({ earliest: value, latest: value })
        const [year, week] = isoWeek(value).split('-W').map(Number) as [number, number]
        const monday = dayNumber(mondayOf(year, week)!)
        expect(dayNumber(value) - monday).toBeGreaterThanOrEqual(0)
        expect(dayNumber(value) - monday).toBeLessThan(7)
      }),
      { seed: SEED, numRuns: 500 },
    ))

  test('a day of our time reads back from how the site says it', () =>
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1901-01-01'), max: dayNumber('2099-12-31') }).map(isoDayOf), (value) => {
        expect(parseCalendarDate(sayDate(value)), sayDate(value)).toBe(value)
        expect(parseCalendarDate(sayDateShort(value)), sayDateShort(value)).toBe(value)
      }),
      { seed: SEED, numRuns: 300 },
    ))

  test('of any value the first day is not after the last, and it is said in words', () => {
    const simple = fc.oneof(
      day,
      day.map((one) => one.slice(0, 7)),
      day.map((one) => one.slice(0, 4)),
      day.map((one) => `${one.slice(0, 3)}X`),
      day.map((one) => `${one}T13:32`),
      day.map(isoWeek),
      fc.tuple(day, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36)).map(([one, part]) => `${one.slice(0, 4)}-${part}`),
    )
    const ordered = fc.tuple(day, day).map((pair) => pair.toSorted(byCodeUnit))
    const any = fc.oneof(
      simple,
      ordered.map(([a, b]) => `${a}/${b}`),
      ordered.map(([a, b]) => `[${a}..${b}]`),
      day.map((one) => `[${one}..]`),
    )
    fc.assert(
      fc.property(any, (value) => {
        const limits = bounds(value)
        expect(limits, value).not.toBeNull()
        expect(precision(value), value).not.toBeNull()
        if (limits!.earliest !== null && limits!.latest !== null) expect(limits!.earliest <= limits!.latest, value).toBe(true)
        expect(sayDate(value)).not.toBe('')
      }),
      { seed: SEED, numRuns: 800 },
    )
  })

  test('what is no value has no place in time, and nothing throws', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 24 }), fc.stringMatching(/^[0-9X\-/[\].TW:~]{1,16}$/)), (value) => {
        const limits = bounds(value)
        if (limits !== null)
          for (const end of [limits.earliest, limits.latest]) expect(end === null || !Number.isNaN(dayNumber(end)), value).toBe(true)
        sayDate(value)
      }),
      { seed: SEED, numRuns: 1000 },
    ))
})

/** Sentences of news with everything that is read in it, people and days drawn. */
const sentence = (() => {
  const who = fc.constantFrom(
    'Minister Ana Silva',
    'Mr Silva',
    'Bo Berg',
    'President Eva Stone',
    'she',
    'the Harbour Authority',
    'Vesk police',
  )
  const when = fc.constantFrom('on Wednesday', 'on 5 February 2025', 'in January', 'last year', 'two days later', '')
  const where = fc.constantFrom('in Oslo', 'at the port of Bergen', 'in Karst', '')
  const form = fc.constantFrom(
    (a: string, b: string, on: string, at: string) => `${a} met ${b} ${at} ${on}.`,
    (a: string, b: string, on: string) => `“We agreed with ${b},” ${a} said ${on}.`,
    (a: string, _: string, on: string, at: string) => `At least 12 people were killed ${at} ${on}, ${a} said.`,
    (a: string, b: string, on: string, at: string) => `${a} urged ${b} to sign the agreement ${at} ${on}!`,
    (a: string, b: string) => `${a} and ${b} signed a memorandum 👩‍👩‍👧 — Ἀθῆναι.`,
  )
  return fc.tuple(form, who, who, when, where).map(([make, ...parts]) =>
    make(...parts)
      .replace(/ +/g, ' ')
      .replace(/ (?=[.,!])/g, ''),
  )
})()
const article = fc
  .tuple(
    fc.constantFrom('2025-02-05', '2025-02-07', '2025-03-01'),
    fc.array(sentence, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n\n', '\r\n\r\n', ' '),
  )
  .map(([day, lines, gap]) => `date ${day} ${lines.join(gap)}\n`)

test('every span of the record cuts from its article what it claims; sentences follow one another', () =>
  fc.assert(
    fc.property(article, fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(400), (text, noise, at) => {
      const articles = readText('articles/a.txt', text.slice(0, at) + noise + text.slice(at))
      if (articles.length === 0) return
      const { rows, analysis } = analyse(articles, [], desk, { generator: 'test' })
      for (const { article } of articles) {
        const { mentions, dates, quotes, sentences } = rows(article.file)
        const evidence = [...analysis.entities, ...analysis.events].flatMap((one) => one.evidence)
        for (const { start, end, text: claimed } of [...mentions, ...dates, ...quotes, ...evidence])
          expect(article.text.slice(start, end)).toBe(claimed)
        for (const [n, { start, end }] of sentences.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(n === 0 ? 0 : sentences[n - 1]!.end)
          expect(end).toBeLessThanOrEqual(article.text.length)
        }
      }
    }),
    { seed: SEED, numRuns: 100 },
  ))

/** The record of some articles as its files are written. */
function recordOf(articles: readonly AnnotatedArticle[]): Map<string, string> {
  return recordTexts(analyse(articles, [], desk, { generator: 'test' }))
}

describe('the record of any articles', () => {
  const desks = fc.array(article, { minLength: 1, maxLength: 6 })
  const readAll = (texts: readonly string[]) => texts.flatMap((text, n) => readText(`articles/${n}.txt`, text))

  test('reads back line by line as it was written, by its schema', () =>
    fc.assert(
      fc.property(desks, (texts) => {
        const files = recordOf(readAll(texts))
        for (const name of TABLES) {
          const text = files.get(`data/${name}.jsonl`)!
          const rows = text
            .split('\n')
            .slice(0, -1)
            .map((line, n) => fromLine(name as TableName, line, n + 1))
          expect([...toLines(rows)].join('')).toBe(text)
          for (const row of rows) expect(lineSchemas[name as TableName].safeParse(row).error?.issues).toBe(undefined)
        }
      }),
      { seed: SEED, numRuns: 20 },
    ))

  test('is the same in whatever order they are read', () =>
    fc.assert(
      fc.property(
        desks.chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: texts.length }))),
        ([texts, order]) => {
          const articles = readAll(texts)
          expect(recordOf(order.map((n) => articles[n]!))).toEqual(recordOf(articles))
        },
      ),
      { seed: SEED, numRuns: 20 },
    ))
})
