import { bySpan, overlaps } from '../../model/index.ts'
import type { Candidate, RuleReading } from './meaning.ts'
import type { Surroundings, TimeRule } from './pattern.ts'
import { calendarRules } from './rules/calendar.ts'
import { clockRules } from './rules/clock.ts'
import { durationRules } from './rules/duration.ts'
import { eraRules } from './rules/era.ts'
import { feastRules } from './rules/feast.ts'
import { periodRules } from './rules/period.ts'
import { quarterRules } from './rules/quarter.ts'
import { repeatedRules } from './rules/repeated.ts'
import { vagueRules } from './rules/vague.ts'
import { findWindows, maskOf, type Window } from './triggers.ts'

/** In order of preference: of two readings of the same words, that of the earlier rule holds. */
const rules = [
  ...clockRules,
  ...calendarRules,
  ...feastRules,
  ...repeatedRules,
  ...periodRules,
  ...quarterRules,
  ...eraRules,
  ...durationRules,
  ...vagueRules,
].map((rule) => ({
  rule,
  mask: maskOf(rule.on),
}))

const NEAR = 40

const beyondAscii = /[^\0-\x7f]/

/** The prose with its ASCII letters in lower case: always as long as the prose itself. */
export function lowerAscii(prose: string): string {
  if (!beyondAscii.test(prose)) return prose.toLowerCase()
  return prose.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/**
 * What the rules read in the prose, in text order, none overlapping: the longer reading wins, then the earlier rule.
 *
 * @param lower The prose as `lowerAscii` gives it.
 */
export function findCandidates(prose: string, lower: string): Candidate[] {
  return findWindows(lower).flatMap((window) => longest(readWindow(prose, lower, window)))
}

function readWindow(prose: string, lower: string, window: Window): Candidate[] {
  const text = lower.slice(window.start, window.end)
  const found: Candidate[] = []
  for (const { rule, mask } of rules)
    if ((mask & window.kinds) !== 0 && (rule.words?.some((word) => text.includes(word)) ?? true))
      readRule(rule, text, window.start, prose, lower, found)
  return found
}

function readRule(rule: TimeRule, text: string, offset: number, prose: string, lower: string, found: Candidate[]): void {
  const { pattern } = rule
  pattern.lastIndex = 0
  // Unlike `matchAll`, which copies the pattern at every call.
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++
    const start = offset + match.index
    const end = start + match[0].length
    const at: Surroundings = {
      written: prose.slice(start, end),
      before: lower.slice(Math.max(0, start - NEAR), start),
      after: lower.slice(end, end + NEAR),
      last: prose.slice(Math.max(0, start - 24), start),
      next: prose.slice(end, end + 2),
    }
    const readings = rule.read(match.groups ?? {}, at) ?? []
    for (const reading of Array.isArray(readings) ? (readings as readonly RuleReading[]) : [readings as RuleReading]) {
      found.push({ ...partOf(match, reading.group, start, end), meaning: reading.meaning, stated: reading.stated ?? [], rule: rule.id })
    }
  }
}

/** The span of a named group: the last place in the match where its words stand, the first for a group called `a`. */
function partOf(match: RegExpExecArray, group: string | undefined, start: number, end: number) {
  const words = group === undefined ? undefined : match.groups?.[group]
  if (words === undefined) return { start, end }
  const at = start + (group === 'a' ? match[0].indexOf(words) : match[0].lastIndexOf(words))
  return { start: at, end: at + words.length }
}

function longest(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of [...candidates].sort(bySpan)) {
    const last = kept.at(-1)
    if (!last || !overlaps(last, candidate)) kept.push(candidate)
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate
  }
  return kept
}
