import { remembered } from './recent.ts'

/**
 * Extended Date/Time Format (ISO 8601-2), as far as the project writes it: days, months, years, times, decades,
 * centuries, seasons, quarters, weeks, intervals (`a/b`, lasts) and one-of sets (`[a..b]`, on one day of these).
 * Durations (`P5D`) and sets (`R/P1W`) are ISO 8601 and have no place in time.
 */
export type DatePrecision = 'time' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century' | 'lasts' | 'one-of'

/** First and last day that a value may mean, as ISO days; null where that end is open. */
export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

interface Stretch {
  readonly precision: DatePrecision
  readonly first: string
  readonly last: string
}

const DAY = 86_400_000

/** Days since 1970-01-01 of an ISO day; NaN where there is no such day. */
export const dayNumber = remembered((isoDay) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(isoDay)) return Number.NaN
  const time = Date.parse(`${isoDay}T00:00:00Z`)
  return Number.isNaN(time) || isoDayOf(time / DAY) !== isoDay ? Number.NaN : time / DAY
})

/** The ISO day of a count of days since 1970-01-01; defined for the years 0000 to 9999. */
export const isoDayOf = remembered((days: number) => {
  const time = new Date(days * DAY)
  const year = time.getUTCFullYear()
  if (!(year >= 0 && year <= 9999)) return 'XXXX-XX-XX'
  return time.toISOString().slice(0, 10)
})

/** Last day of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 0 for Monday to 6 for Sunday, of a count of days since 1970-01-01 (a Thursday). */
export function weekdayOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7
}

/** Monday of an ISO week, as an ISO day; null where the year has no such week. */
export function mondayOf(year: number, week: number): string | null {
  const fourth = dayNumber(`${fourDigits(year)}-01-04`)
  const monday = fourth - weekdayOf(fourth) + (week - 1) * 7
  return week < 1 || isoWeek(isoDayOf(monday)) !== `${fourDigits(year)}-W${twoDigits(week)}` ? null : isoDayOf(monday)
}

/** The ISO week that a day lies in (`2025-W06`). */
export function isoWeek(isoDay: string): string {
  const day = dayNumber(isoDay)
  const thursday = day - weekdayOf(day) + 3
  const year = isoDayOf(thursday).slice(0, 4)
  return `${year}-W${twoDigits(Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1)}`
}

/** Two and four digits, filled with zeros. */
export const twoDigits = (n: number) => String(n).padStart(2, '0')
export const fourDigits = (n: number) => String(n).padStart(4, '0')

function months(precision: DatePrecision, year: number, from: number, count: number): Stretch {
  const end = from + count - 1
  const endYear = year + Math.floor((end - 1) / 12)
  const endMonth = ((end - 1) % 12) + 1
  return {
    precision,
    first: `${fourDigits(year)}-${twoDigits(from)}-01`,
    last: `${fourDigits(endYear)}-${twoDigits(endMonth)}-${twoDigits(daysInMonth(endYear, endMonth))}`,
  }
}

function ofMonth(year: number, code: number): Stretch | null {
  if (code >= 1 && code <= 12) return months('month', year, code, 1)
  if (code >= 21 && code <= 24) return months('season', year, (code - 20) * 3, 3)
  if (code >= 33 && code <= 36) return months('quarter', year, (code - 33) * 3 + 1, 3)
  return null
}

const single =
  /^(?:(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|(\d{4})-(\d\d)|(\d{4})-W(\d\d)|(\d{3})X|(\d\d)XX|(\d{4}))[~?%]?$/

function stretch(edtf: string): Stretch | null {
  const match = single.exec(edtf)
  if (!match) return null
  const [, year, month, day, hour, minute, mYear, mCode, wYear, wWeek, decade, century, bare] = match
  if (day !== undefined) {
    const isoDay = `${year}-${month}-${day}`
    if (Number.isNaN(dayNumber(isoDay)) || Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59) return null
    return { precision: hour === undefined ? 'day' : 'time', first: isoDay, last: isoDay }
  }
  if (mYear !== undefined) return ofMonth(Number(mYear), Number(mCode))
  if (wYear !== undefined) {
    const monday = mondayOf(Number(wYear), Number(wWeek))
    return monday === null ? null : { precision: 'week', first: monday, last: isoDayOf(dayNumber(monday) + 6) }
  }
  if (decade !== undefined) return { precision: 'decade', first: `${decade}0-01-01`, last: `${decade}9-12-31` }
  if (century !== undefined) return { precision: 'century', first: `${century}00-01-01`, last: `${century}99-12-31` }
  return { precision: 'year', first: `${bare}-01-01`, last: `${bare}-12-31` }
}

function ends(edtf: string): { precision: DatePrecision; from: string; to: string } | null {
  const oneOf = /^\[([^[\]/.]*)\.\.([^[\]/.]*)\]$/.exec(edtf)
  if (oneOf) return { precision: 'one-of', from: oneOf[1] ?? '', to: oneOf[2] ?? '' }
  const listed = /^\[([^[\],/]+)(?:,[^[\],/]+)*,([^[\],/]+)\]$/.exec(edtf)
  if (listed) return { precision: 'one-of', from: listed[1] ?? '', to: listed[2] ?? '' }
  const parts = edtf.split('/')
  return parts.length === 2 && edtf[0] !== 'R'
    ? { precision: 'lasts', from: parts[0]!.replace(/^\.\.$/, ''), to: parts[1]!.replace(/^\.\.$/, '') }
    : null
}

type Value = (Bounds & { readonly precision: DatePrecision }) | null

/** What was read lately: the articles of a folder share their days. */
const values = new Map<string, Value>()
const MOST = 20_000

function read(edtf: string): Value {
  const known = values.get(edtf)
  if (known !== undefined) return known
  if (values.size >= MOST) values.clear()
  const value = readValue(edtf)
  values.set(edtf, value)
  return value
}

function readValue(edtf: string): Value {
  const pair = ends(edtf.trim())
  if (!pair) {
    const one = stretch(edtf.trim())
    return one && { precision: one.precision, earliest: one.first, latest: one.last }
  }
  const from = pair.from === '' ? undefined : stretch(pair.from.trim())
  const to = pair.to === '' ? undefined : stretch(pair.to.trim())
  if (from === null || to === null || (from === undefined && to === undefined)) return null
  if (from && to && from.first > to.last) return null
  return { precision: pair.precision, earliest: from?.first ?? null, latest: to?.last ?? null }
}

/** The days a value may mean; null for a duration, a set, and what is no EDTF at all (`XXXX-10-19` included). */
export function bounds(edtf: string): Bounds | null {
  const value = read(edtf)
  return value && { earliest: value.earliest, latest: value.latest }
}

/** How finely a value is known; null for a duration, a set, and what is no EDTF at all. */
export function precision(edtf: string): DatePrecision | null {
  return read(edtf)?.precision ?? null
}
