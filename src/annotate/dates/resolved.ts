import type { Reading, TokenisedSentence } from '../../model/index.ts'
import { type Anchor, publishedAnchor, statedAnchor } from './anchor.ts'
import { findCandidates, lowerAscii } from './candidates.ts'
import { type Located, locate, type Memory } from './locate/index.ts'
import type { Candidate, Point } from './meaning.ts'
import { directionOf } from './tense.ts'

/** A candidate with its place in time; `located` is absent for durations, sets and vague references. */
export interface Resolved extends Candidate {
  readonly located?: Located
  /** The last day told in the same sentence or the one before: the day of a time that names none. */
  readonly dayBefore?: Located
  readonly anchor: Anchor | undefined
}

/** Every time expression of an article in text order, each resolved against those before it and the publication. */
export function resolveAll(reading: Reading): Resolved[] {
  return withDayAfter(resolveInOrder(reading), reading.prose)
}

/** A time whose day follows close by ("10:40 a.m. (0740 GMT) Friday") is of that day. */
function withDayAfter(all: readonly Resolved[], prose: string): Resolved[] {
  return all.map((resolved, i) => {
    if (resolved.meaning.is !== 'clock') return resolved
    const day = all.slice(i + 1, i + 3).find((next) => next.located?.precision === 'day')
    const near = day && day.start - resolved.end < 40 && !/[.!?;]\s/.test(prose.slice(resolved.end, day.start))
    return near && day.located ? { ...resolved, dayBefore: day.located } : resolved
  })
}

function resolveInOrder(reading: Reading): Resolved[] {
  const lower = lowerAscii(reading.prose)
  const published = publishedAnchor(reading)
  let anchor = published
  let memory: Memory = {}
  let sentenceIndex = 0
  let day: { sentence: number; located: Located } | undefined
  return findCandidates(reading.prose, lower).map((candidate): Resolved => {
    while (sentenceIndex < reading.sentences.length - 1 && (reading.sentences[sentenceIndex]?.end ?? 0) <= candidate.start) sentenceIndex++
    const sentence = reading.sentences[sentenceIndex]
    const dayBefore = day !== undefined && sentenceIndex - day.sentence <= 1 ? day.located : undefined
    const { meaning } = candidate
    if (meaning.is !== 'point') {
      if (meaning.is === 'duration' && candidate.rule === 'months-of-year') memory = { ...memory, yearly: true }
      return { ...candidate, anchor, ...(dayBefore ? { dayBefore } : {}) }
    }
    const located = locate(meaning.point, {
      anchor,
      memory,
      sentence: sentenceIndex,
      // Most points need none: it is asked of the verbs around only where it tells.
      get direction() {
        return direction(lower, candidate, sentence)
      },
    })
    memory = remember(memory, located, meaning.point, sentenceIndex)
    if (located.precision === 'day') day = { sentence: sentenceIndex, located }
    if (!published && !anchor && sentence && (sentence.kind === 'caption' || isDateline(reading.prose, candidate, sentence))) {
      anchor = statedAnchor(located, sentence.kind === 'caption' ? 'caption' : 'dateline')
    }
    return { ...candidate, located, anchor }
  })
}

/** "BEIJING, Oct. 19, 2023 (Agency) -- …": a date at the head of one of the first sentences, with a dash after it. */
function isDateline(prose: string, candidate: Candidate, sentence: TokenisedSentence): boolean {
  const head = prose.slice(sentence.start, candidate.start)
  return (
    sentence.n <= 3 &&
    /^\p{Lu}[^.!?]{0,50}$/u.test(head) &&
    /^\s?(?:\([^()]{1,40}\)\s?)?:?\s?(?:--|[—–-])\s/.test(prose.slice(candidate.end, candidate.end + 60))
  )
}

function remember(memory: Memory, located: Located, point: Point, sentence: number): Memory {
  const current = point.is === 'quarter' && point.year === undefined && point.yearShift === undefined
  const quarter = current && /^(\d{4})-Q([1-4])$/.exec(located.timex)
  const last =
    located.first === undefined
      ? memory
      : { ...memory, last: located, lastIn: sentence, ...(located.precision === 'day' ? { lastDay: located } : {}) }
  return quarter ? { ...last, lastQuarter: { year: Number(quarter[1]), quarter: Number(quarter[2]) }, yearly: false } : last
}

function direction(lower: string, candidate: Candidate, sentence: TokenisedSentence | undefined) {
  const from = Math.max(sentence?.start ?? 0, candidate.start - 200)
  const to = Math.min(Math.max(sentence?.end ?? 0, candidate.end), candidate.end + 100)
  return directionOf(lower.slice(Math.min(from, candidate.start), candidate.start), lower.slice(candidate.end, to))
}
