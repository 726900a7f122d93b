import type { Happening } from '../happening.ts'
import { type Window, windowOf } from '../window.ts'

const days = /^P(\d{1,2})D$/u

/** How many days a visit is said to last, or undefined. */
function lengthOf(visit: Happening): number | undefined {
  for (const { article, trigger } of visit.tellings)
    for (const saying of trigger.says) {
      const date = article.dates.find((each) => each.start === saying.start && saying.field === 'duration')
      const count = date === undefined ? undefined : days.exec(date.value)?.[1]
      if (count !== undefined) return Number(count)
    }
  return undefined
}

/** The day a visit began, where an article says that the visitor arrived then. */
function arrivalOf(visit: Happening): Window | undefined {
  const arrival = visit.tellings.find((telling) => telling.trigger.by === 'visits/arrived' && telling.days.length > 0)
  const day = windowOf(arrival?.days[0]?.value)
  return day !== undefined && day.first === day.last ? day : undefined
}

/**
 * The stretch of days of a visit: as stated ("from February 4 to 8"), else from the day of arrival on, for the length that is
 * stated ("a five-day visit"), else without an end.
 */
export function visitWindow(visit: Happening): Window | undefined {
  const stated = visit.tellings.flatMap((telling) =>
    telling.days.flatMap((day) => (day.value.includes('/') ? (windowOf(day.value) ?? []) : [])),
  )
  if (stated[0] !== undefined) return stated[0]
  const [arrival, length] = [arrivalOf(visit), lengthOf(visit)]
  if (arrival === undefined) return undefined
  return { first: arrival.first, last: length === undefined ? Number.POSITIVE_INFINITY : arrival.first + length - 1 }
}
