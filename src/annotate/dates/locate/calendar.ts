import { bounds, dayNumber, daysInMonth, fourDigits, isoDayOf, twoDigits } from '../../../model/index.ts'
import { feastDay } from '../feasts.ts'
import type { Point, Season } from '../meaning.ts'
import { impliedYear, relativeYear } from './implied-year.ts'
import { type Context, type Located, located, unresolved } from './located.ts'
import { yearOfDay } from './units.ts'

const SEASON_CODE: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }

/** "Thanksgiving", "Easter Sunday 2000". */
export function locateFeast(point: Extract<Point, { is: 'feast' }>, context: Context): Located {
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

/** A day of a month, or a month, with or without its year. */
export function locateDate(point: Extract<Point, { is: 'date' }>, context: Context): Located {
  const { anchor } = context
  const rest = `${twoDigits(point.month)}${point.day === undefined ? '' : `-${twoDigits(point.day)}`}`
  const firstOf = (year: number) => dayNumber(`${fourDigits(year)}-${twoDigits(point.month)}-${twoDigits(point.day ?? 1)}`)
  const lastOf = (year: number) => (point.day === undefined ? firstOf(year) + daysInMonth(year, point.month) - 1 : firstOf(year))
  const name = point.day === undefined ? 'month' : 'day, month'
  if (point.year !== undefined) {
    const edtf = `${fourDigits(point.year)}-${rest}`
    return bounds(edtf) ? located(edtf, edtf, [`${name} and year stated`]) : unresolved(edtf)
  }
  const year =
    relativeYear(point, context) ?? (point.yearTold === undefined ? impliedYear(firstOf, lastOf, context, point.weekday) : undefined)
  if (year === undefined) return unresolved(`XXXX-${rest}`)
  const edtf = `${fourDigits(year)}-${rest}`
  if (nicknamed(context, firstOf(year), point)) return { timex: edtf, because: [] }
  return bounds(edtf)
    ? located(edtf, edtf, [
        `${point.day === undefined ? 'month' : 'day and month'} stated`,
        point.yearTold === undefined ? (anchor?.because ?? '') : 'year told before',
        `year implied: ${fourDigits(year)}`,
      ])
    : unresolved(`XXXX-${rest}`)
}

/** In days: a happening known by its date alone ("the May 9 riots") may be of any year once it is older than this. */
const RECENT = 200

function nicknamed(
  { anchor, direction }: Context,
  day: number,
  point: { readonly shift?: unknown; readonly yearShift?: unknown },
): boolean {
  if (point.shift !== undefined || point.yearShift !== undefined) return false
  return direction.certain === true && direction.way === 'past' && anchor !== undefined && anchor.day - day > RECENT
}

/** "last summer", "the spring of 2024". */
export function locateSeason(point: Extract<Point, { is: 'season' }>, context: Context): Located {
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

/** "the first half of 2024". */
export function locateHalf(point: Extract<Point, { is: 'half' }>, { anchor }: Context): Located {
  const year = point.year ?? (anchor ? yearOfDay(anchor.day) + (point.yearShift ?? 0) : undefined)
  if (year === undefined) return unresolved(`XXXX-H${point.half}`)
  const [from, to] = point.half === 1 ? ['01', '06'] : ['07', '12']
  return located(`${fourDigits(year)}-${from}/${fourDigits(year)}-${to}`, `${fourDigits(year)}-H${point.half}`, [
    point.year === undefined ? `half of the year stated, year implied: ${year}` : 'half of the year and year stated',
  ])
}
