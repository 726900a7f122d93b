import { isoDayOf, precision } from '../model/edtf.ts'
import type { EventRecord } from '../model/index.ts'
import { type Happening, mostOften, toldBy } from './happening.ts'
import { visitWindow } from './visits/index.ts'
import { isBounded, meet, type Window } from './window.ts'

const ranks = ['time', 'day', 'lasts', 'one-of', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'century']
const rank = (value: string): number => ranks.indexOf(precision(value) ?? 'century')

/** The best of the dates that articles state: the finest, then the most often given. A visit lasts, and its length says more. */
function statedDate(happening: Happening): string | undefined {
  const stretch = happening.kind === 'visit' ? visitWindow(happening) : undefined
  if (stretch !== undefined && isBounded(stretch) && stretch.first < stretch.last)
    return `${isoDayOf(stretch.first)}/${isoDayOf(stretch.last)}`
  const values = happening.tellings.flatMap((telling) => telling.days.slice(0, 1).map((day) => day.value))
  const stretches =
    happening.kind === 'visit' || happening.kind === 'conference' ? values.filter((value) => precision(value) === 'lasts') : []
  const pool = stretches.length > 0 ? stretches : values
  if (pool.length === 0) return undefined
  const finest = Math.min(...pool.map(rank))
  return mostOften(pool.filter((value) => rank(value) === finest))
}

function within(window: Window): string {
  const [first, last] = [isoDayOf(window.first), isoDayOf(window.last)]
  return first === last ? first : `[${first}..${last}]`
}

/**
 * The date of a happening as EDTF, null where nothing bounds it. A stated day wins; else it is one of the days of the visit
 * that it is part of, up to the day on which the first article told of it.
 */
export function dateOf(happening: Happening): string | null {
  const stated = statedDate(happening)
  if (stated !== undefined) return stated
  const stretch = happening.visit === undefined ? undefined : visitWindow(happening.visit)
  if (stretch === undefined || happening.modality !== 'happened') return null
  const window = meet(stretch, { first: Number.NEGATIVE_INFINITY, last: toldBy(happening) })
  return isBounded(window) && window.first <= window.last ? within(window) : null
}

/** How finely a date is known. */
export function datePrecision(date: string | null): EventRecord['datePrecision'] {
  const found = date === null ? null : precision(date)
  return found === 'century' ? 'decade' : found
}
