import { overlaps, type Reading, type Timex } from '../../model/index.ts'
import { toMention } from './mentions.ts'
import { resolveAll } from './resolved.ts'
import { toTimex } from './timexes.ts'

/** The confidence of every date found in a reading, and whether the gold has its expression with the same value. */
export function judgeDates(reading: Reading, gold: readonly Timex[]): { confidence: number; right: boolean }[] {
  return resolveAll(reading).flatMap((resolved) => {
    const mention = toMention(resolved, reading.prose)
    if (mention === undefined) return []
    const timex = toTimex(resolved)
    return [{ confidence: mention.confidence, right: gold.some((other) => overlaps(other, timex) && other.value === timex.value) }]
  })
}
