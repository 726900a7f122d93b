import { bounds, fourDigits, isoDayOf, isoWeek, twoDigits } from '../../../model/index.ts'
import type { Unit } from '../meaning.ts'
import { type Located, located } from './located.ts'

/** Year of a day counted from 1970-01-01. */
export const yearOfDay = (day: number) => Number(isoDayOf(day).slice(0, 4))

/** Month of a day counted from 1970-01-01, 1 to 12. */
export const monthOfDay = (day: number) => Number(isoDayOf(day).slice(5, 7))

/** Year and month of a day, moved by some months. */
export function movedMonth(day: number, by: number): { year: number; month: number } {
  const months = yearOfDay(day) * 12 + monthOfDay(day) - 1 + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The unit that lies some units from a day; undefined for hours and less, and outside the years 0 to 9999. */
export function atUnit(unit: Unit, from: number, shift: number, because: readonly string[]): Located | undefined {
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
  if (unit === 'decade') return many(Math.floor(year / 10) + shift, 'X', because)
  if (unit === 'century') return many(Math.floor(year / 100) + shift, 'XX', because)
  return undefined
}

/** A decade or century by its number. */
const many = (number: number, digits: string, because: readonly string[]): Located | undefined =>
  bounds(`${number}${digits}`) ? located(`${number}${digits}`, `${number}`, because) : undefined

const same = (value: string, because: readonly string[]): Located | undefined =>
  bounds(value) ? located(value, value, [...because.slice(0, -1), `${because.at(-1)}: ${value}`]) : undefined

/** A quarter: EDTF `2025-33`, TIMEX3 `2025-Q1`. */
export const atQuarter = (year: number, quarter: number, because: readonly string[]) =>
  located(`${fourDigits(year)}-${32 + quarter}`, `${fourDigits(year)}-Q${quarter}`, because)

/** A unit told by its distance from publication, in words. */
export const saidShift = (unit: Unit, shift: number) =>
  shift === 0
    ? `the ${unit} of publication`
    : `${Math.abs(shift)} ${unit}${Math.abs(shift) === 1 ? '' : 's'} ${shift < 0 ? 'before' : 'after'} publication`

/** Units of unknown place, as TIMEX3 writes them. */
export const UNKNOWN: Partial<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  year: 'XXXX',
  quarter: 'XXXX-QX',
}
