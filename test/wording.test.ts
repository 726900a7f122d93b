import { expect, test } from 'vitest'
import type { Settings, Span } from '../src/model/index.ts'
import { makeSite } from '../src/site/index.ts'
import type { WordingPage } from '../src/site/pages/wording.ts'
import { harbour } from './fixtures/site/harbour.ts'

/** The span of an article's second sentence. */
function lead(file: string): Span {
  const { start, end } = harbour().analysis.sentences.find(({ article, n }) => article === file && n === 2)!
  return { start, end }
}

/** The page of wording where the mayor says everything, the second article being of a later year. */
function wording(settings: Partial<Settings> = {}, later = '2032-02-01'): WordingPage {
  const { analysis } = harbour()
  const input = harbour({
    settings,
    analysis: {
      articles: analysis.articles.map((article) => (article.outlet === 'Coast Post' ? { ...article, published: later } : article)),
      quotes: analysis.quotes.map((quote) => ({ ...quote, ...lead(quote.file), speakers: ['person/ilse-maartens'] })),
      wording: analysis.wording.map((formula) => ({
        ...formula,
        uses: formula.uses.map((use) => (use.file.endsWith('.md') ? { ...use, date: later } : use)),
      })),
    },
  })
  return makeSite(input).pages.find((page) => page.kind === 'wording')!
}

const only = ({ speakers }: WordingPage) =>
  speakers.flatMap(({ who, years }) => years.map((one) => `${who.text} ${one.year}: ${one.only.map(({ text }) => text).join(', ')}`))

test('what somebody said in one year and not in another leads to its sentence', () => {
  const page = wording()
  expect(only(page)).toEqual(['Ilse Maartens 2031: ', 'Ilse Maartens 2032: ten members of the harbour council'])
  for (const { years } of page.speakers)
    for (const one of years) for (const { href } of one.only) expect(href).toMatch(/^articles\/[\w-]+\.html#s\d+$/)
})

test('statements of one year alone are set against nothing', () => expect(wording({}, '2031-05-14').speakers).toEqual([]))

test('a formula is counted by year', () => {
  expect(wording().table).toMatchObject({ years: ['2031', '2032'], rows: [{ counts: ['1', '1'], note: 'in both' }] })
  expect(wording({}, '2031-05-14').table).toBeNull()
})

test('no word of an article whose text may not be shown stands there', () => {
  const secret = wording({ publish: 'metadata' })
  expect(secret.speakers).toEqual([])
  expect(secret.formulae.items.flatMap(({ uses }) => uses.map(({ sentence }) => sentence))).toEqual([null, null])
})
