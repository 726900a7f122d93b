import { weekdayOf } from '../../../model/index.ts'
import type { Context } from './located.ts'
import { monthOfDay, yearOfDay } from './units.ts'

/** In days: a weak sign of direction does not outweigh a far day when the other way there is a near one. */
const FAR = 240
const NEAR = 120

/** Of the years around the anchor, the one that the direction asks for. */
export function impliedYear(
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
    !direction.certain &&
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

/** The year of "last May" (on the first of June that of the year before: the month just past is "last month"), "this January", "October last year". */
export function relativeYear(
  point: { month: number; shift?: number; yearShift?: number; yearTold?: number },
  { anchor, memory }: Context,
): number | undefined {
  if (point.yearTold !== undefined) return memory.last?.first === undefined ? undefined : yearOfDay(memory.last.first) + point.yearTold
  if (!anchor) return undefined
  const year = yearOfDay(anchor.day)
  if (point.yearShift !== undefined) return year + point.yearShift
  if (point.shift === undefined) return undefined
  const month = monthOfDay(anchor.day)
  if (point.shift === 0) return year
  return point.shift < 0 ? (point.month < month - 1 ? year : year - 1) : point.month > month ? year : year + 1
}
