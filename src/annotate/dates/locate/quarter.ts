import { fourDigits } from '../../../model/index.ts'
import type { Point } from '../meaning.ts'
import { type Context, type Located, located, type Memory, unresolved } from './located.ts'
import { atQuarter, atUnit, movedMonth, yearOfDay } from './units.ts'

/** "the third quarter", "the latest quarter", "the year-ago period". */
export function locateQuarter(point: Extract<Point, { is: 'quarter' }>, context: Context): Located {
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

/** The quarter a year before the one told last, or the year before where whole years are compared. */
export function yearBefore({ lastQuarter, yearly }: Memory, { anchor }: Context): Located {
  const why = 'compared with the period told before'
  if (yearly && anchor) return atUnit('year', anchor.day, -1, [why, anchor.because]) ?? unresolved('XXXX')
  return lastQuarter ? atQuarter(lastQuarter.year - 1, lastQuarter.quarter, [why]) : unresolved('XXXX')
}
