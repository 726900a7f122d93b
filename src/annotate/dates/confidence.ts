import type { Resolved } from './resolved.ts'

/**
 * How often what a rule says holds on the development data (TimeBank: the expression is noted there, with the same value), where
 * it speaks often enough to tell.
 */
const BY_RULE: Readonly<Record<string, number>> = {
  'iso-day': 0.98,
  'numeric-day': 0.95,
  day: 0.94,
  'days-of-month': 0.94,
  'month-of-year': 0.97,
  month: 0.91,
  year: 0.93,
  'year-in-words': 0.95,
  'shifted-unit': 0.91,
  quarter: 0.97,
  'quarter-latest': 0.64,
  'quarter-year-ago': 0.73,
  'quarter-year': 0.65,
  'year-ago': 0.7,
  'year-end': 0.5,
  ago: 0.63,
  duration: 0.84,
  'duration-last': 0.89,
  'months-of-year': 0.95,
  'the-year': 0.84,
  'clock-on-day': 0.85,
  'day-at-clock': 0.85,
  clock: 0.7,
}
const OTHER = 0.8
/** What is counted from a day that may not be that of publication is less sure. */
const OPEN = 0.9

/** Probability that span and value are right, calibrated on the development data. */
export function confidenceOf({ rule, stated, anchor, meaning, located }: Resolved): number {
  const counted = BY_RULE[rule] ?? OTHER
  // "two weeks ago" is plain; what lowers the rule is "a year ago", which compares with an earlier period.
  const plain = rule === 'ago' && meaning.is === 'point' && meaning.point.is === 'ago' && meaning.point.unit !== 'year' ? 0.9 : counted
  const whole = stated.includes('year') && stated.includes('day') ? 0.97 : plain
  const implied = meaning.is === 'point' && located !== undefined && !stated.includes('year') && anchor?.open === true
  return Math.round((implied ? whole * OPEN : whole) * 100) / 100
}
