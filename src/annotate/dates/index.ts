import type { DateMention, Reading, Timex } from '../../model/index.ts'
import { toMention } from './mentions.ts'
import { joinRanges } from './ranges.ts'
import { resolveAll } from './resolved.ts'
import { toTimex } from './timexes.ts'

/**
 * The dates, times, durations and sets that an article names, as EDTF with their derivation, in text order.
 * Vague references ("now", "recent years") and what cannot be placed in time soundly are left out.
 */
export function findDates(reading: Reading): DateMention[] {
  const mentions = resolveAll(reading).flatMap((resolved) => toMention(resolved, reading.prose) ?? [])
  return joinRanges(mentions, reading.prose)
}

/** All time expressions of a text as TIMEX3, in text order, vague ones included. Source: TimeBank 1.2, TempEval-3. */
export function findTimexes(reading: Reading): Timex[] {
  return resolveAll(reading).map(toTimex)
}
