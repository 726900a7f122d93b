import { expect, test } from 'vitest'
import type { EventRecord } from '../src/model/index.ts'
import { makeSite } from '../src/site/index.ts'
import { harbour } from './fixtures/site/harbour.ts'

/** What each article says of the vote: field and value. */
type Says = readonly (readonly [field: string, value: string])[]

/** What the second article of the vote adds to the first on the page of its day. */
function second(first: Says, then: Says): string | null {
  const { analysis } = harbour()
  const vote = analysis.events.find(({ id }) => id === 'event/vote')!
  const tell = (report: EventRecord['reports'][number], says: Says) => ({
    ...report,
    says: says.map(([field, value]) => ({ field, value, evidence: vote.evidence })),
  })
  const [one, two] = vote.reports
  const articles = analysis.articles.map((article) => (article.file === two!.file ? { ...article, published: '2031-05-14' } : article))
  const site = makeSite(harbour({ analysis: { articles, events: [{ ...vote, reports: [tell(one!, first), tell(two!, then)] }] } }))
  const day = site.pages.find(({ url }) => url === 'days/2031-05-14.html')
  return day?.kind === 'day' ? day.published.items[0]!.adds[0]!.aside : 'no such day'
}

test('what was told already is told once more', () => {
  expect(second([], [])).toBe('second to tell it')
  expect(second([['date', '2031-05-12']], [['date', '2031-05-12']])).toBe('second to tell it')
})

test('a date may be narrower, or the first', () => {
  expect(second([['date', '[2031-05-10..2031-05-12]']], [['date', '2031-05-12']])).toBe(
    'second to tell it; narrows the date to 12 May 2031',
  )
  expect(second([['date', '2031-05-12']], [['date', '2031-05']])).toBe('second to tell it')
  expect(second([], [['date', '2031-05-12']])).toBe('second to tell it; first to date it: 12 May 2031')
  expect(second([], [['date', '[2031-05-12..]']])).toBe('second to tell it')
})

test('people may be named first, details added', () => {
  const maartens = ['participants', 'Ilse Maartens'] as const
  expect(second([maartens], [maartens, ['participants', 'Tomas Ekberg']])).toBe('second to tell it; first to name Tomas Ekberg')
  const told = [
    ['duration', 'PT2H'],
    ['agreed', 'to wait'],
    ['called for', 'a study'],
  ] as const
  expect(second([['agreed', 'to wait']], told)).toBe('second to tell it; adds how long it lasted and what was called for')
})
