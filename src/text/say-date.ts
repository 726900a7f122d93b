import { bounds, precision } from '../model/edtf.ts'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }
const QUARTERS: Readonly<Record<string, string>> = { '33': 'first', '34': 'second', '35': 'third', '36': 'fourth' }
const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
  Q: 'quarter',
  E: 'decade',
  C: 'century',
}

type MonthName = (month: number) => string
const long: MonthName = (month) => MONTHS[month - 1] ?? ''
const short: MonthName = (month) => (MONTHS[month - 1] ?? '').slice(0, month === 9 ? 4 : 3)

const plural = (count: number, noun: string) => `${count} ${count === 1 ? noun : noun === 'century' ? 'centuries' : `${noun}s`}`

/** "5 days", "2 hours 30 minutes"; an unknown amount ("PXD") is "some days". The text itself where it is no duration. */
export function sayDuration(iso: string): string {
  const body = /^P([\dX.]+[YMWDQEC])*(?:T(?:[\dX.]+[HMS])+)?$/.test(iso) && iso.length > 2 ? iso.slice(1) : undefined
  if (body === undefined) return iso
  const [date = '', time = ''] = body.split('T')
  const say = (part: string, prefix: string) =>
    [...part.matchAll(/(?<![\dX.])([\dX.]+)([A-Z])/g)].map(([, count = '', unit = '']) => {
      const noun = UNITS[prefix + unit] ?? ''
      return count.includes('X') ? `some ${plural(2, noun).slice(2)}` : plural(Number(count), noun)
    })
  return [...say(date, ''), ...say(time, 'T')].join(' ')
}

function saySet(iso: string): string {
  const period = iso.replace(/^R\d*\/(?:.*\/)?/, '')
  const said = sayDuration(period)
  if (said === period) return iso
  return `every ${said.replace(/^1 /, '')}`
}

function sayDay(isoDay: string, name: MonthName): string {
  return `${Number(isoDay.slice(8, 10))} ${name(Number(isoDay.slice(5, 7)))} ${isoDay.slice(0, 4)}`
}

function sayOrdinal(n: number): string {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10
  return `${n}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}

function sayOne(edtf: string, name: MonthName): string {
  const value = edtf.replace(/[~?%]$/, '')
  const about = value === edtf ? '' : 'about '
  switch (precision(value)) {
    case 'time':
      return `${about}${value.slice(11, 16)}, ${sayDay(value, name)}`
    case 'day':
      return about + sayDay(value, name)
    case 'week':
      return `${about}the week of ${sayDay(bounds(value)?.earliest ?? value, name)}`
    case 'month':
      return `${about}${name(Number(value.slice(5)))} ${value.slice(0, 4)}`
    case 'season':
      return `${about}${SEASONS[value.slice(5)]} ${value.slice(0, 4)}`
    case 'quarter':
      return `${about}the ${QUARTERS[value.slice(5)]} quarter of ${value.slice(0, 4)}`
    case 'decade':
      return `${about}the ${value.slice(0, 3)}0s`
    case 'century':
      return `${about}the ${sayOrdinal(Number(value.slice(0, 2)) + 1)} century`
    default:
      return about + value
  }
}

/** "4–8 February 2025": the parts that both ends share are said once, at the end. */
function sayStretch(from: string, to: string, name: MonthName): string {
  if (from === to) return sayOne(from, name)
  const day = /^\d{4}-\d\d-\d\d$/
  const month = /^\d{4}-\d\d$/
  const bothDays = day.test(from) && day.test(to)
  const bothMonths = month.test(from) && month.test(to) && precision(from) === 'month' && precision(to) === 'month'
  if (bothDays && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${sayDay(to, name)}`
  if (bothDays && from.slice(0, 4) === to.slice(0, 4)) return `${sayDay(from, name).slice(0, -5)} – ${sayDay(to, name)}`
  if (bothMonths && from.slice(0, 4) === to.slice(0, 4)) return `${name(Number(from.slice(5)))}–${sayOne(to, name)}`
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return `${from}–${to}`
  return `${sayOne(from, name)} – ${sayOne(to, name)}`
}

function sayOneOf(from: string, to: string, name: MonthName): string {
  if (from === '') return `on or before ${sayOne(to, name)}`
  if (to === '') return `on or after ${sayOne(from, name)}`
  return precision(from) === 'day' ? `one day in ${sayStretch(from, to, name)}` : `some time in ${sayStretch(from, to, name)}`
}

function say(edtf: string, name: MonthName): string {
  if (/^R\d*\//.test(edtf)) return saySet(edtf)
  if (edtf.startsWith('P')) return sayDuration(edtf)
  const kind = precision(edtf)
  if (kind === null) return edtf
  if (kind === 'one-of') {
    const [from = '', to = ''] = edtf.slice(1, -1).split(edtf.includes('..') ? '..' : /,(?:.*,)?/)
    return edtf.includes('..') ? sayOneOf(from, to, name) : `${sayOne(from, name)} or ${sayOne(to, name)}`
  }
  if (kind !== 'lasts') return sayOne(edtf, name)
  const [from = '', to = ''] = edtf.split('/').map((end) => (end === '..' ? '' : end))
  if (from === '') return `until ${sayOne(to, name)}`
  return to === '' ? `since ${sayOne(from, name)}` : sayStretch(from, to, name)
}

/**
 * A date in words: "5 February 2025", "on or after 5 February 2025", "one day in 4–6 February 2025", "5 days",
 * "every week". What is no EDTF comes back as it is.
 */
export function sayDate(edtf: string): string {
  return say(edtf, long)
}

/** The same with months cut to three letters ("5 Feb 2025"), for tables and timelines. */
export function sayDateShort(edtf: string): string {
  return say(edtf, short)
}
