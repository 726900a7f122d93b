import { expect, test } from 'vitest'
import { bounds, isoWeek, precision } from '../src/model/index.ts'
import { findCalendarDates, parseCalendarDate } from '../src/text/calendar.ts'
import { sayDate, sayDateShort } from '../src/text/say-date.ts'

/** A value, its first and last day, its precision, and how it is said. */
function check(edtf: string, days: string | null, kind: string | null, said: string, short = said) {
  const limits = bounds(edtf)
  expect([
    edtf,
    limits && `${limits.earliest ?? '..'} ${limits.latest ?? '..'}`,
    precision(edtf),
    sayDate(edtf),
    sayDateShort(edtf),
  ]).toEqual([edtf, days, kind, said, short])
}

test('days, months, years and times', () => {
  check('2025-02-05', '2025-02-05 2025-02-05', 'day', '5 February 2025', '5 Feb 2025')
  check('2024-02', '2024-02-01 2024-02-29', 'month', 'February 2024', 'Feb 2024')
  check('2021', '2021-01-01 2021-12-31', 'year', '2021')
  check('2023-10-20T13:32', '2023-10-20 2023-10-20', 'time', '13:32, 20 October 2023', '13:32, 20 Oct 2023')
  check('2023-10-20T13:32+08:00', '2023-10-20 2023-10-20', 'time', '13:32, 20 October 2023', '13:32, 20 Oct 2023')
  check('2004-09~', '2004-09-01 2004-09-30', 'month', 'about September 2004', 'about Sept 2004')
})

test('what lasts, and one day of several', () => {
  check('2025-02-04/2025-02-08', '2025-02-04 2025-02-08', 'lasts', '4–8 February 2025', '4–8 Feb 2025')
  check('2025-02-28/2025-03-02', '2025-02-28 2025-03-02', 'lasts', '28 February – 2 March 2025', '28 Feb – 2 Mar 2025')
  check('2025-02/2025-03', '2025-02-01 2025-03-31', 'lasts', 'February–March 2025', 'Feb–Mar 2025')
  check('2021/..', '2021-01-01 ..', 'lasts', 'since 2021')
  check('[2025-02-04..2025-02-06]', '2025-02-04 2025-02-06', 'one-of', 'one day in 4–6 February 2025', 'one day in 4–6 Feb 2025')
  check('[2025-02-05..]', '2025-02-05 ..', 'one-of', 'on or after 5 February 2025', 'on or after 5 Feb 2025')
  check('[..2025-02-05]', '.. 2025-02-05', 'one-of', 'on or before 5 February 2025', 'on or before 5 Feb 2025')
  check('[2025-02-05,2025-02-07]', '2025-02-05 2025-02-07', 'one-of', '5 February 2025 or 7 February 2025', '5 Feb 2025 or 7 Feb 2025')
})

test('weeks, quarters, seasons, decades, centuries', () => {
  check('2025-W06', '2025-02-03 2025-02-09', 'week', 'the week of 3 February 2025', 'the week of 3 Feb 2025')
  check('2025-33', '2025-01-01 2025-03-31', 'quarter', 'the first quarter of 2025')
  check('2025-21', '2025-03-01 2025-05-31', 'season', 'spring 2025')
  check('2025-24', '2025-12-01 2026-02-28', 'season', 'winter 2025')
  check('199X', '1990-01-01 1999-12-31', 'decade', 'the 1990s')
  check('19XX', '1900-01-01 1999-12-31', 'century', 'the 20th century')
  expect([isoWeek('1998-01-20'), isoWeek('2024-12-30'), isoWeek('1969-12-28')]).toEqual(['1998-W04', '2025-W01', '1969-W52'])
})

test('durations and sets have no place in time but can be said', () => {
  check('P5D', null, null, '5 days')
  check('PT2H30M', null, null, '2 hours 30 minutes')
  check('PXD', null, null, 'some days')
  check('R/P1W', null, null, 'every week')
  check('R/P2Y', null, null, 'every 2 years')
})

test('what is no date stays as it is', () => {
  for (const text of ['', '2025-02-30', '2025-13', '2025-W54', 'soon', '2025-02-08/2025-02-04', '[..]', '/', 'XXXX-10-19'])
    check(text, null, null, text)
})

test('dates written out for readers', () => {
  const read = (text: string) => parseCalendarDate(text)
  expect(read('October 20, 2023')).toBe('2023-10-20')
  expect(read('05 February 2025')).toBe('2025-02-05')
  expect(read('5 Feb 2025')).toBe('2025-02-05')
  expect(read('13:32, October 20, 2023')).toBe('2023-10-20T13:32')
  expect(read('Feb. 5, 2025 at 3:05 p.m. EST')).toBe('2025-02-05T15:05')
  expect(read('Thu, 06 Feb 2025 13:32:00 +0500')).toBe('2025-02-06T13:32+05:00')
  expect(read('2025-02-06T13:32:00.123Z')).toBe('2025-02-06T13:32Z')
  expect(read('Published February 6, 2025 11:07am')).toBe('2025-02-06T11:07')
  expect(read('Feb 2025')).toBe('2025-02')
  expect(read('20250206')).toBe('2025-02-06')
  expect(read('Oct. 19')).toBe('XXXX-10-19')
  expect(parseCalendarDate('Oct. 19', '2023-10-20T13:32')).toBe('2023-10-19')
  expect(parseCalendarDate('Dec. 31', '2024-01-02')).toBe('2023-12-31')
})

test('numbers that can be read two ways, and what is no date, are not read', () => {
  for (const text of ['05/02/2025', 'February 30, 2025', '1.2.2025.3', 'hello May', 'page 5 may be', 'XIE19980812', 'about 10', ''])
    expect([text, parseCalendarDate(text)]).toEqual([text, null])
  expect(parseCalendarDate('13/02/2025')).toBe('2025-02-13')
  expect(parseCalendarDate('05.05.2025')).toBe('2025-05-05')
  expect(findCalendarDates('From Oct. 19 on, not 3/4/2021, but 2021-03-04.').map(({ value }) => value)).toEqual([
    'XXXX-10-19',
    '2021-03-04',
  ])
})
