import { dayNumber, fourDigits, twoDigits, weekdayOf } from '../../model/index.ts'

/** The day of a movable feast in a year, counted from 1970-01-01. */
export function feastDay(feast: 'easter' | 'thanksgiving', year: number): number {
  return feast === 'easter' ? easter(year) : thanksgiving(year)
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): number {
  const first = dayNumber(`${fourDigits(year)}-11-01`)
  return first + ((3 - weekdayOf(first) + 7) % 7) + 21
}

/** Western Easter Sunday. Source: the anonymous Gregorian computus (Meeus 1991). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(`${fourDigits(year)}-${twoDigits(Math.floor(f / 31))}-${twoDigits((f % 31) + 1)}`)
}
