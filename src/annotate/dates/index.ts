import type { DateMention, Reading, Timex } from '../../model/index.ts'
import { toMention } from './mentions.ts'
import { joinRanges } from './ranges.ts'
import { type Resolved, resolveAll } from './resolved.ts'
import { toTimex } from './timexes.ts'

/** Time expressions told apart once and given in both notations. */
export interface Times {
  readonly dates: readonly DateMention[]
  readonly timexes: readonly Timex[]
}

/** The dates and the TIMEX3 expressions of a text, for who wants both. */
export function findTimes(reading: Reading): Times {
  const resolved = resolveAll(reading)
  return { dates: datesOf(resolved, reading), timexes: resolved.map(toTimex) }
}

/**
 * The dates, times, durations and sets that an article names, as EDTF with their derivation, in text order.
 * Vague references ("now", "recent years") and what cannot be placed in time soundly are left out.
 */
export const findDates = (reading: Reading): DateMention[] => datesOf(resolveAll(reading), reading)

/** All time expressions of a text as TIMEX3, in text order, vague ones included. Source: TimeBank 1.2, TempEval-3. */
export const findTimexes = (reading: Reading): Timex[] => resolveAll(reading).map(toTimex)

function datesOf(resolved: readonly Resolved[], { prose }: Reading): DateMention[] {
  return joinRanges(
    resolved.flatMap((each) => toMention(each, prose) ?? []),
    prose,
  )
}
