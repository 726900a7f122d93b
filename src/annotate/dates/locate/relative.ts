import { isoDayOf, isoWeek, weekdayOf } from '../../../model/index.ts'
import type { Point, Unit } from '../meaning.ts'
import { type Context, type Located, located, unresolved } from './located.ts'
import { yearBefore } from './quarter.ts'
import { atUnit, saidShift, UNKNOWN } from './units.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "on Wednesday", "next Friday". */
export function locateWeekday(point: Extract<Point, { is: 'weekday' }>, { anchor, direction }: Context): Located {
  const timex = `XXXX-WXX-${point.weekday + 1}`
  if (!anchor) return unresolved(timex)
  const back = (weekdayOf(anchor.day) - point.weekday + 7) % 7
  const forward = (7 - back) % 7
  const day =
    point.weekAfter === true
      ? anchor.day + (forward || 7) + 7
      : point.weekShift !== undefined
        ? anchor.day - weekdayOf(anchor.day) + point.weekday + 7 * point.weekShift
        : point.shift === -1
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

/** "today", "last week", "next year". */
export function locateUnit(unit: Unit, shift: number, { anchor }: Context): Located {
  if (!anchor) return unresolved(UNKNOWN[unit] ?? 'XXXX')
  const found = atUnit(unit, anchor.day, shift, ['told from publication', anchor.because, saidShift(unit, shift)])
  if (!found) return unresolved(UNKNOWN[unit] ?? 'XXXX')
  return anchor.open && unit === 'day' ? { ...found, edtf: `[${found.edtf}..]`, precision: 'one-of' } : found
}

/** "two weeks ago" is a day, "five months ago" a month, "three years ago" a year. */
export function locateAgo(unit: Unit, amount: number, context: Context): Located {
  const { anchor, memory } = context
  if (!anchor) return unresolved('PAST_REF')
  if (unit === 'year' && amount === -1 && memory.lastQuarter) return yearBefore(memory, context)
  const why = ['told from publication', anchor.because, saidShift(unit, amount)]
  if (unit === 'week') return atUnit('day', anchor.day, 7 * amount, why) ?? unresolved('PAST_REF')
  if (unit === 'decade') return atUnit('year', anchor.day, 10 * amount, why) ?? unresolved('PAST_REF')
  if (unit === 'century') return atUnit('year', anchor.day, 100 * amount, why) ?? unresolved('PAST_REF')
  if (!Number.isInteger(amount) || Math.abs(amount) > 3000) return unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
  return atUnit(unit, anchor.day, amount, why) ?? unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
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
export function locateSequel({ unit, amount, whole }: Extract<Point, { is: 'sequel' }>, context: Context): Located {
  const { memory, anchor } = context
  if (unit === 'year' && amount === -1 && memory.lastQuarter) return yearBefore(memory, context)
  const last = memory.last
  if (last && !FINE_ENOUGH[unit]?.includes(last.precision ?? ''))
    return unresolved(UNKNOWN[unit] ?? (amount < 0 ? 'PAST_REF' : 'FUTURE_REF'))
  // What follows follows something told; of days and months before, too, those of publication are told as "ago".
  const from = last?.first ?? (amount < 0 && (whole || unit === 'year') ? anchor?.day : undefined)
  if (from === undefined || !Number.isInteger(amount)) return unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const why = [
    `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? '' : 's'} ${amount < 0 ? 'before' : 'after'} ${last?.edtf ?? 'publication'}`,
  ]
  const target: Unit = unit === 'week' && last?.precision === 'day' && !whole ? 'day' : unit
  return atUnit(target, from, target === unit ? amount : amount * 7, why) ?? unresolved(amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
}

/** "that year", "the same day". */
export function locateSame({ unit, orPublished }: Extract<Point, { is: 'same' }>, context: Context): Located {
  const last = unit === 'day' ? toldDay(context) : context.memory.last
  if (last?.first === undefined) return orPublished ? locateUnit(unit, 0, context) : unresolved(UNKNOWN[unit] ?? 'XXXX')
  if (!FINE_ENOUGH[unit]?.includes(last.precision ?? '')) return unresolved(UNKNOWN[unit] ?? 'XXXX')
  return atUnit(unit, last.first, 0, [`the ${unit} told before: ${last.edtf}`]) ?? unresolved(UNKNOWN[unit] ?? 'XXXX')
}

/** The day told last, unless a month or year before it has just been told of: the day meant is then one of that. */
function toldDay({ memory: { last, lastIn, lastDay }, sentence }: Context): Located | undefined {
  if (last?.first === undefined || lastDay?.first === undefined) return lastDay
  const elsewhere = last.first < lastDay.first && lastIn !== undefined && sentence - lastIn <= 1
  return elsewhere ? undefined : lastDay
}

/** "the weekend", "next weekend": Saturday and Sunday. */
export function locateWeekend(shift: number, { anchor, direction }: Context): Located {
  if (!anchor) return unresolved('XXXX-WXX-WE')
  const weekday = weekdayOf(anchor.day)
  const saturday = anchor.day - weekday + 5
  const ahead = shift === 1 || direction.way === 'future'
  const start = ahead ? saturday + (shift === 1 && weekday >= 5 ? 7 : 0) : weekday >= 5 ? saturday : saturday - 7
  const last = shift === -1 && weekday >= 5 && direction.way !== 'unknown' ? saturday : start
  return located(`${isoDayOf(last)}/${isoDayOf(last + 1)}`, `${isoWeek(isoDayOf(last))}-WE`, ['weekend stated', anchor.because])
}
