import { expect, test } from 'vitest'
import { makeSite } from '../src/site/index.ts'
import { harbour } from './fixtures/site/harbour.ts'

/** The index of events by month, as headings with how many stand under each, of events with these dates. */
function headings(...dates: readonly (string | null)[]): string[] {
  const [event] = harbour().analysis.events
  const events = dates.map((date, n) => ({ ...event!, id: `event/e${n}`, url: `events/e${n}.html`, date }))
  const page = makeSite(harbour({ analysis: { events } })).pages.find(({ url }) => url === 'events/index.html')
  return page?.kind === 'chronicle' ? page.groups.map(({ heading, items }) => `${heading}: ${items.length}`) : []
}

test('an index by month puts the newest first and what is undated last', () => {
  expect(headings('2031-05-12', null, '2030-12-01', '2031-05-01')).toEqual(['May 2031: 2', 'December 2030: 1', 'Undated: 1'])
})

test('what is known to the year stands under the year, not in its January', () => {
  expect(headings('2031', '2031-01-03', '2030-11')).toEqual(['January 2031: 1', '2031, month not stated: 1', 'November 2030: 1'])
  expect(headings('[2031-02-27..2031-03-02]')).toEqual(['2031, month not stated: 1'])
})

test('what lasts stands where it began', () => {
  expect(headings('2031-02-27/2031-03-02', '2030-12-30/2031-01-02')).toEqual(['February 2031: 1', 'December 2030: 1'])
})
