import type { Span } from '../../model/index.ts'

/** Kinds of words that make a time likely. */
export const TRIGGER_KINDS = [
  'month',
  'weekday',
  'unit',
  'year',
  'clock',
  'season',
  'quarter',
  'part',
  'deictic',
  'repeated',
  'vague',
  'digits',
  'feast',
] as const
export type TriggerKind = (typeof TRIGGER_KINDS)[number]

const WORDS: Readonly<Record<Exclude<TriggerKind, 'digits'>, string>> = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun',
  unit: 'yearlong weeklong monthlong daylong second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries time old long weekend weekends mid end moment date summers winters springs',
  year: 'nineteen twenty thousand',
  clock: 'noon midnight o am pm',
  season: 'spring summer fall autumn winter',
  quarter: 'quarter quarters period half fiscal',
  part: 'morning afternoon evening night tonight overnight midday dawn mornings afternoons evenings nights',
  deictic: 'today yesterday tomorrow tonight weekend day',
  repeated: 'every each daily weekly monthly yearly hourly annually quarterly nightly biweekly fortnightly biannually',
  vague:
    'now currently current recent recently previously past future soon earlier later once then already ago lately nowadays formerly present presently yet shortly',
  feast: 'christmas halloween valentine eve thanksgiving easter',
}

const bit = new Map<TriggerKind, number>(TRIGGER_KINDS.map((kind, i) => [kind, 1 << i]))
const kindsOf = new Map<string, number>()
for (const [kind, words] of Object.entries(WORDS) as [TriggerKind, string][])
  for (const word of words.split(' ')) kindsOf.set(word, (kindsOf.get(word) ?? 0) | (bit.get(kind) ?? 0))

/** The kinds as one number, a bit each. */
export function maskOf(kinds: readonly TriggerKind[]): number {
  return kinds.reduce((mask, kind) => mask | (bit.get(kind) ?? 0), 0)
}

/** A stretch of the prose worth reading, and which kinds of trigger it holds. */
export interface Window extends Span {
  readonly kinds: number
}

const REACH = 64
const YEAR = maskOf(['year'])
const CLOCK = maskOf(['clock'])
const DIGITS = maskOf(['digits'])

function kindOfNumber(lower: string, start: number, end: number): number {
  const length = end - start
  const next = lower.charCodeAt(end)
  const clockLike = length <= 2 && /^(?:[:.][0-5]\d\b|\s{0,2}[ap]\.?m\b)/.test(lower.slice(end, end + 6))
  const military = length === 4 && /^\s{1,2}(?:gmt|utc|hours|hrs)\b/.test(lower.slice(end, end + 8))
  const kinds = clockLike || military ? CLOCK : 0
  if (length === 4 || (length === 2 && /['’‘]/.test(lower[start - 1] ?? ''))) return kinds | YEAR
  return next === 0x2f || next === 0x2d || next === 0x2e ? kinds | DIGITS : kinds
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const longestWord = Math.max(...[...kindsOf.keys()].map((word) => word.length))

const kindsOfWord = (lower: string, start: number, end: number): number =>
  end - start > longestWord ? 0 : (kindsOf.get(lower.slice(start, end)) ?? 0)

/** Stretches around trigger words, merged where they touch, in text order; everything else in the prose holds no time. */
export function findWindows(lower: string): Window[] {
  const windows: { start: number; end: number; kinds: number }[] = []
  for (let start = 0, end = 0; start < lower.length; start = Math.max(end, start + 1)) {
    const letters = isLetter(lower.charCodeAt(start))
    if (!letters && !isDigit(lower.charCodeAt(start))) continue
    const belongs = letters ? isLetter : isDigit
    end = start + 1
    while (end < lower.length && belongs(lower.charCodeAt(end))) end++
    const kinds = letters ? kindsOfWord(lower, start, end) : kindOfNumber(lower, start, end)
    if (kinds === 0) continue
    const last = windows.at(-1)
    if (last && start - REACH <= last.end) {
      last.end = end + REACH
      last.kinds |= kinds
    } else windows.push({ start: start - REACH, end: end + REACH, kinds })
  }
  return windows.map(({ start, end, kinds }) => ({ start: outward(lower, start, -1), end: outward(lower, end, 1), kinds }))
}

/** Moves a window's edge to the next white space, a few words at most. */
function outward(text: string, at: number, step: -1 | 1): number {
  let edge = Math.min(Math.max(at, 0), text.length)
  for (let n = 0; n < 40 && edge > 0 && edge < text.length && !/\s/.test(text[edge] ?? ''); n++) edge += step
  return edge
}
