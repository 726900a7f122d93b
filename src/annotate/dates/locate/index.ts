import { fourDigits, twoDigits } from '../../../model/index.ts'
import type { Point } from '../meaning.ts'
import { locateDate, locateFeast, locateHalf, locateSeason } from './calendar.ts'
import { type Context, type Located, located } from './located.ts'
import { locateQuarter } from './quarter.ts'
import { locateAgo, locateSame, locateSequel, locateUnit, locateWeekday, locateWeekend } from './relative.ts'

export type { Located, Memory } from './located.ts'

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
      return locateSequel(point, context)
    case 'same':
      return locateSame(point, context)
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
