import {
  bounds,
  type DatePrecision,
  dayNumber,
  daysInMonth,
  fourDigits,
  isoDayOf,
  isoWeek,
  precision,
  twoDigits,
  weekdayOf,
} from '../../model/index.ts'
import type { Anchor } from './anchor.ts'
import { feastDay } from './feasts.ts'
import type { Point, Season, Unit } from './meaning.ts'
import type { Direction } from './tense.ts'

/** A point with its place in time found. */
export interface Located {
  /** Undefined where the place in time cannot be told soundly; the TIMEX3 value then has `X`s. */
  readonly edtf?: string
  readonly timex: string
  readonly precision?: DatePrecision
  /** First day, counted from 1970-01-01. */
  readonly first?: number
  readonly because: readonly string[]
}

/** What was told before in the same article, in text order. */
export interface Memory {
  readonly last?: Located
  readonly lastQuarter?: { readonly year: number; readonly quarter: number }
  /** The last period was a part of the year longer than a quarter ("the first nine months"). */
  readonly yearly?: boolean
}

export interface Context {
  readonly anchor: Anchor | undefined
  readonly direction: Direction
  readonly memory: Memory
}

const SEASON_CODE: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function located(edtf: string, timex: string, because: readonly string[]): Located {
  const first = bounds(edtf)?.earliest
  const kind = precision(edtf)
  return { edtf, timex, because, ...(kind ? { precision: kind } : {}), ...(first ? { first: dayNumber(first) } : {}) }
}

const unresolved = (timex: string): Located => ({ timex, because: [] })
const yearOfDay = (day: number) => Number(isoDayOf(day).slice(0, 4))
const monthOfDay = (day: number) => Number(isoDayOf(day).slice(5, 7))

/** Finds a point's place in time from what is stated, the anchor, the direction of the verbs and what was told before. */
export function locate(point: Point, context: Context): Located {
  switch (point.is) {
    case 'year':
      return located(fourDigits(point.year), fourDigits(point.year), ['year stated'])
    case 'decade':
      return located(`${point.decade}X`, `${point.decade}`, ['decade stated'])
    case 'century':
      return located(`${twoDigits(point.century)}XX`, `${twoDigits(point.century)}`, ['century stated'])
    case 'date':
      return locateDate(point, context)
    case 'feast':
      return locateFeast(point, context)
    case 'weekday':
      return locateWeekday(point, context)
    case 'unit':
      return locateUnit(point.unit, point.shift, context)
    case 'ago':
      return locateAgo(point.unit, point.amount, context)
    case 'sequel':
      return locateSequel(point.unit, point.amount, context)
    case 'same':
      return locateSame(point.unit, context)
    case 'season':
      return locateSeason(point, context)
    case 'quarter':
      return locateQuarter(point, context)
    case 'half':
      return locateHalf(point, context)
    case 'weekend':
      return locateWeekend(point.shift, context)
  }
}

/** In days: a weak sign of direction does not outweigh a far day when the other way there is a near one. */
const FAR = 240
const NEAR = 120

/** Of the years around the anchor, the one that the direction asks for. */
function impliedYear(
  firstOf: (year: number) => number,
  lastOf: (year: number) => number,
  { anchor, direction }: Context,
  weekday?: number,
): number | undefined {
  if (!anchor) return undefined
  const year = yearOfDay(anchor.day)
  const near = [year, year - 1, year + 1].filter((y) => !Number.isNaN(firstOf(y)))
  const fitting = near.filter((y) => weekday !== undefined && weekdayOf(firstOf(y)) === weekday)
  const years = fitting.length > 0 ? fitting : near
  const distance = (y: number) => Math.abs(firstOf(y) - anchor.day)
  const unlessFar = (year: number, others: readonly number[], step: number) =>
    (!direction.strong || firstOf(year) === lastOf(year)) &&
    distance(year) > FAR &&
    others.includes(year + step) &&
    distance(year + step) < NEAR
      ? year + step
      : year
  const past = years.filter((y) => firstOf(y) <= anchor.day)
  const future = years.filter((y) => lastOf(y) >= anchor.day)
  if (direction.way === 'past' && past.length > 0) return unlessFar(Math.max(...past), future, 1)
  if (direction.way === 'future' && future.length > 0) return unlessFar(Math.min(...future), past, -1)
  return years.reduce<number | undefined>((best, y) => (best === undefined || distance(y) < distance(best) ? y : best), undefined)
}

function locateFeast(point: Extract<Point, { is: 'feast' }>, context: Context): Located {
  const dayIn = (year: number) => feastDay(point.feast, year)
  const year = point.year ?? impliedYear(dayIn, dayIn, context)
  if (year === undefined) return unresolved('XXXX-XX-XX')
  const isoDay = isoDayOf(dayIn(year))
  return located(isoDay, isoDay, [
    'feast stated',
    point.year === undefined ? (context.anchor?.because ?? '') : 'year stated',
    `its day in ${year}: ${isoDay}`,
  ])
}

function locateDate(point: Extract<Point, { is: 'date' }>, context: Context): Located {
  const { anchor } = context
  const rest = `${twoDigits(point.month)}${point.day === undefined ? '' : `-${twoDigits(point.day)}`}`
  const firstOf = (year: number) => dayNumber(`${fourDigits(year)}-${twoDigits(point.month)}-${twoDigits(point.day ?? 1)}`)
  const lastOf = (year: number) => (point.day === undefined ? firstOf(year) + daysInMonth(year, point.month) - 1 : firstOf(year))
  const name = point.day === undefined ? 'month' : 'day, month'
  if (point.year !== undefined) {
    const edtf = `${fourDigits(point.year)}-${rest}`
    return bounds(edtf) ? located(edtf, edtf, [`${name} and year stated`]) : unresolved(edtf)
  }
  const year = relativeYear(point, context) ?? impliedYear(firstOf, lastOf, context, point.weekday)
  if (year === undefined || !anchor) return unresolved(`XXXX-${rest}`)
  const edtf = `${fourDigits(year)}-${rest}`
  return bounds(edtf)
    ? located(edtf, edtf, [
        `${point.day === undefined ? 'month' : 'day and month'} stated`,
        anchor.because,
        `year implied: ${fourDigits(year)}`,
      ])
    : unresolved(`XXXX-${rest}`)
}

/** The year of "last May", "this January", "October last year". */
function relativeYear(point: { month: number; shift?: number; yearShift?: number }, { anchor }: Context): number | undefined {
  if (!anchor) return undefined
  const year = yearOfDay(anchor.day)
  if (point.yearShift !== undefined) return year + point.yearShift
  if (point.shift === undefined) return undefined
  const month = monthOfDay(anchor.day)
  if (point.shift === 0) return year
  return point.shift < 0 ? (point.month < month ? year : year - 1) : point.month > month ? year : year + 1
}

function locateWeekday(point: Extract<Point, { is: 'weekday' }>, { anchor, direction }: Context): Located {
  const timex = `XXXX-WXX-${point.weekday + 1}`
  if (!anchor) return unresolved(timex)
  const back = (weekdayOf(anchor.day) - point.weekday + 7) % 7
  const forward = (7 - back) % 7
  const day =
    point.shift === -1
      ? anchor.day - (back || 7)
      : point.shift === 1
        ? anchor.day + (forward || 7)
        : direction.way === 'future'
          ? anchor.day + forward
          : anchor.day - back
  const why = day > anchor.day ? 'the next such day from publication' : 'the latest such day up to publication'
  const isoDay = isoDayOf(day)
  return located(isoDay, isoDay, [`weekday stated: ${WEEKDAYS[point.weekday]}`, anchor.because, `${why}: ${isoDay}`])
}

/** Year and month of a day, moved by some months. */
function movedMonth(day: number, by: number): { year: number; month: number } {
  const months = yearOfDay(day) * 12 + monthOfDay(day) - 1 + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

function atUnit(unit: Unit, from: number, shift: number, because: readonly string[]): Located | undefined {
  const year = yearOfDay(from)
  if (unit === 'day') return same(isoDayOf(from + shift), because)
  if (unit === 'week') return same(isoWeek(isoDayOf(from + 7 * shift)), because)
  if (unit === 'month') {
    const moved = movedMonth(from, shift)
    return same(`${fourDigits(moved.year)}-${twoDigits(moved.month)}`, because)
  }
  if (unit === 'year') return same(fourDigits(year + shift), because)
  if (unit === 'quarter') {
    const moved = movedMonth(from, 3 * shift)
    return atQuarter(moved.year, Math.ceil(moved.month / 3), because)
  }
  if (unit === 'decade') return located(`${Math.floor(year / 10) + shift}X`, `${Math.floor(year / 10) + shift}`, because)
  if (unit === 'century') return located(`${Math.floor(year / 100) + shift}XX`, `${Math.floor(year / 100) + shift}`, because)
  return undefined
}

const same = (value: string, because: readonly string[]): Located | undefined =>
  bounds(value) ? located(value, value, because) : undefined
const atQuarter = (year: number, quarter: number, because: readonly string[]) =>
  located(`${fourDigits(year)}-${32 + quarter}`, `${fourDigits(year)}-Q${quarter}`, because)

const SHIFTED = (unit: Unit, shift: number) =>
  shift === 0
    ? `the ${unit} of publication`
    : `${Math.abs(shift)} ${unit}${Math.abs(shift) === 1 ? '' : 's'} ${shift < 0 ? 'before' : 'after'} publication`

const X_TIMEX: Partial<Record<Unit, string>> = { day: 'XXXX-XX-XX', week: 'XXXX-WXX', month: 'XXXX-XX', year: 'XXXX', quarter: 'XXXX-QX' }

function locateUnit(unit: Unit, shift: number, { anchor }: Context): Located {
  if (!anchor) return unresolved(X_TIMEX[unit] ?? 'XXXX')
  const found = atUnit(unit, anchor.day, shift, [SHIFTED(unit, shift), anchor.because])
  if (!found) return unresolved(X_TIMEX[unit] ?? 'XXXX')
  return anchor.open && unit === 'day' ? { ...found, edtf: `[${found.edtf}..]`, precision: 'one-of' } : found
}

/** "two weeks ago" is a day, "five months ago" a month, "three years ago" a year. */
function locateAgo(unit: Unit, amount: number, context: Context): Located {
  const { anchor, memory } = context
  if (!anchor) return unresolved('PAST_REF')
  if (unit === 'year' && amount === -1 && memory.lastQuarter) return yearBefore(memory, context)
  const why = [SHIFTED(unit, amount), anchor.because]
  if (unit === 'week') return atUnit('day', anchor.day, 7 * amount, why) ?? unresolved('PAST_REF')
  if (unit === 'decade') return atUnit('year', anchor.day, 10 * amount, why) ?? unresolved('PAST_REF')
  if (unit === 'century') return atUnit('year', anchor.day, 100 * amount, why) ?? unresolved('PAST_REF')
  if (!Number.isInteger(amount) || Math.abs(amount) > 3000) return unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
  return atUnit(unit, anchor.day, amount, why) ?? unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
}

/** The quarter a year before the one told last, or the year before where whole years are compared. */
function yearBefore({ lastQuarter, yearly }: Memory, { anchor }: Context): Located {
  const why = 'compared with the period told before'
  if (yearly && anchor) return atUnit('year', anchor.day, -1, [why, anchor.because]) ?? unresolved('XXXX')
  return lastQuarter ? atQuarter(lastQuarter.year - 1, lastQuarter.quarter, [why]) : unresolved('XXXX')
}

/** How finely a date must be known for the next or previous unit to be counted from it. */
const FINE_ENOUGH: Partial<Record<Unit, readonly string[]>> = {
  day: ['day', 'time'],
  week: ['day', 'time', 'week'],
  month: ['day', 'time', 'week', 'month'],
  quarter: ['day', 'time', 'week', 'month', 'quarter'],
  year: ['day', 'time', 'week', 'month', 'quarter', 'season', 'year'],
  decade: ['day', 'time', 'month', 'year', 'decade'],
}

/** "a day earlier", "the following month": counted from the date told before, else from publication. */
function locateSequel(unit: Unit, amount: number, context: Context): Located {
  const { memory, anchor } = context
  if (unit === 'year' && amount === -1 && memory.lastQuarter) return yearBefore(memory, context)
  const last = memory.last
  if (last && !FINE_ENOUGH[unit]?.includes(last.precision ?? ''))
    return unresolved(X_TIMEX[unit] ?? (amount < 0 ? 'PAST_REF' : 'FUTURE_REF'))
  const from = last?.first ?? anchor?.day
  if (from === undefined || !Number.isInteger(amount)) return unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const why = [
    `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? '' : 's'} ${amount < 0 ? 'before' : 'after'} ${last?.edtf ?? 'publication'}`,
  ]
  const target: Unit = unit === 'week' && last?.precision === 'day' ? 'day' : unit
  return atUnit(target, from, target === unit ? amount : amount * 7, why) ?? unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
}

function locateSame(unit: Unit, { memory }: Context): Located {
  const last = memory.last
  if (last?.first === undefined) return unresolved(X_TIMEX[unit] ?? 'XXXX')
  if (!FINE_ENOUGH[unit]?.includes(last.precision ?? '')) return unresolved(X_TIMEX[unit] ?? 'XXXX')
  return atUnit(unit, last.first, 0, [`the ${unit} told before: ${last.edtf}`]) ?? unresolved(X_TIMEX[unit] ?? 'XXXX')
}

function locateSeason(point: Extract<Point, { is: 'season' }>, context: Context): Located {
  const code = SEASON_CODE[point.season]
  const month = (code - 20) * 3
  const firstOf = (year: number) => dayNumber(`${fourDigits(year)}-${twoDigits(month)}-01`)
  const year =
    point.year ??
    relativeYear({ ...point, month: point.shift === -1 ? month + 2 : month }, context) ??
    impliedYear(firstOf, (y) => firstOf(y) + 91, context)
  if (year === undefined) return unresolved(`XXXX-${point.season}`)
  const why =
    point.year === undefined
      ? ['season stated', context.anchor?.because ?? '', `year implied: ${fourDigits(year)}`]
      : ['season and year stated']
  return located(`${fourDigits(year)}-${code}`, `${fourDigits(year)}-${point.season}`, why)
}

function locateQuarter(point: Extract<Point, { is: 'quarter' }>, context: Context): Located {
  const { anchor, memory } = context
  const latest = memory.lastQuarter ?? (anchor ? lastFinished(anchor.day) : undefined)
  const quarter = point.quarter ?? latest?.quarter
  if (quarter === undefined) return unresolved('XXXX-QX')
  if (point.year !== undefined && memory.yearly && point.quarter === undefined)
    return located(fourDigits(point.year), fourDigits(point.year), ['year stated'])
  if (point.year !== undefined)
    return atQuarter(point.year, quarter, [point.quarter === undefined ? 'year stated, quarter told before' : 'quarter and year stated'])
  if (point.yearShift !== undefined) {
    const base = point.quarter === undefined ? latest?.year : anchor && yearOfDay(anchor.day)
    return base === undefined
      ? unresolved(`XXXX-Q${quarter}`)
      : atQuarter(base + point.yearShift, quarter, ['quarter stated', anchor?.because ?? 'year told before'])
  }
  if (point.latest && latest)
    return atQuarter(latest.year, latest.quarter, ['the quarter told before, else the last one ended before publication'])
  if (!anchor) return unresolved(`XXXX-Q${quarter}`)
  const current = movedMonth(anchor.day, 0)
  const now = Math.ceil(current.month / 3)
  const year = quarter > now + (context.direction.way === 'future' ? 3 : 1) ? current.year - 1 : current.year
  return atQuarter(year, quarter, ['quarter stated', anchor.because])
}

function lastFinished(day: number): { year: number; quarter: number } {
  const moved = movedMonth(day, -3)
  return { year: moved.year, quarter: Math.ceil(moved.month / 3) }
}

function locateHalf(point: Extract<Point, { is: 'half' }>, { anchor }: Context): Located {
  const year = point.year ?? (anchor ? yearOfDay(anchor.day) + (point.yearShift ?? 0) : undefined)
  if (year === undefined) return unresolved(`XXXX-H${point.half}`)
  const [from, to] = point.half === 1 ? ['01', '06'] : ['07', '12']
  return located(`${fourDigits(year)}-${from}/${fourDigits(year)}-${to}`, `${fourDigits(year)}-H${point.half}`, [
    point.year === undefined ? `half of the year stated, year implied: ${year}` : 'half of the year and year stated',
  ])
}

function locateWeekend(shift: number, { anchor, direction }: Context): Located {
  if (!anchor) return unresolved('XXXX-WXX-WE')
  const weekday = weekdayOf(anchor.day)
  const saturday = anchor.day - weekday + 5
  const ahead = shift === 1 || direction.way === 'future'
  const start = ahead ? saturday + (shift === 1 && weekday >= 5 ? 7 : 0) : weekday >= 5 ? saturday : saturday - 7
  const last = shift === -1 && weekday >= 5 && direction.way !== 'unknown' ? saturday : start
  return located(`${isoDayOf(last)}/${isoDayOf(last + 1)}`, `${isoWeek(isoDayOf(last))}-WE`, ['weekend stated', anchor.because])
}
