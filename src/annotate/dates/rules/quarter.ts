import { numberOf, ordinalOf, unitOf, yearOf } from '../lexicon.ts'
import type { Meaning, Point, RuleReading } from '../meaning.ts'
import { pattern, type TimeRule } from '../pattern.ts'
import { shiftOf } from './days.ts'
import { durationOf } from './duration.ts'

type Groups = Readonly<Record<string, string | undefined>>

const at = (point: Point): Meaning => ({ is: 'point', point })

function readQuarter(groups: Groups): RuleReading | undefined {
  const quarter = groups.o === undefined ? undefined : ordinalOf(groups.o)
  if (quarter !== undefined && !(quarter >= 1 && quarter <= 4)) return undefined
  const stated = groups.y === undefined ? [] : (['year'] as const)
  const when =
    groups.y !== undefined
      ? { year: yearOf(groups.y) }
      : groups.r !== undefined
        ? { yearShift: shiftOf(groups.r) }
        : groups.ago !== undefined
          ? { yearShift: -1 as const }
          : {}
  return { meaning: at({ is: 'quarter', ...(quarter === undefined ? { latest: true } : { quarter }), ...when }), stated }
}

function readHalf(groups: Groups): RuleReading | undefined {
  const half = groups.o === 'first' ? 1 : 2
  const when = groups.y !== undefined ? { year: Number(groups.y) } : groups.r !== undefined ? { yearShift: shiftOf(groups.r) } : {}
  return { meaning: at({ is: 'half', half, ...when }), stated: groups.y === undefined ? [] : ['year'] }
}

/** "the first nine months", "the six months ended Sept. 30": how long, as TimeBank has it. */
function readMonths(groups: Groups): RuleReading | undefined {
  const amount = numberOf(groups.n ?? groups.n2 ?? '')
  const unit = unitOf(groups.u ?? groups.u2 ?? '')
  if (Number.isNaN(amount) || unit === undefined) return undefined
  return { meaning: { is: 'duration', value: durationOf(amount, unit) } }
}

/** Parts of the business year, and what they are compared with. */
export const quarterRules: readonly TimeRule[] = [
  {
    id: 'quarter',
    on: ['quarter', 'unit'],
    words: ['quarter'],
    pattern: pattern(
      `(?:the )?(?:(?<y>{year}|{apostrophe}\\d\\d) |(?<r>this|last|next) year{apostrophe}s )?(?:(?<ago>year[- ](?:ago|earlier)) )?(?:fiscal(?: year)?{hyphen})?(?<o>first|second|third|fourth|1st|2nd|3rd|4th) quarter`,
    ),
    read: readQuarter,
  },
  {
    id: 'quarter',
    on: ['quarter', 'unit'],
    words: ['quarter'],
    pattern: pattern(
      `(?:(?<y>{year}) |(?<r>this|last|next) year{apostrophe}s )?(?:fiscal(?: year)?{hyphen})?(?<o>first|second|third|fourth)[-‐‑]quarter`,
    ),
    read: readQuarter,
  },
  {
    id: 'quarter-in-short',
    on: ['year'],
    pattern: pattern('(?:q(?<q>[1-4])|h(?<h>[12])) ?(?:of )?(?<y>{year})'),
    read: ({ q, h, y }) =>
      h === undefined
        ? readQuarter({ o: ['first', 'second', 'third', 'fourth'][Number(q) - 1], y })
        : readHalf({ o: h === '1' ? 'first' : 'second', y }),
  },
  {
    id: 'quarter-of-year',
    on: ['quarter', 'unit'],
    words: ['quarter'],
    pattern: pattern(
      `(?:the )?(?:fiscal )?(?<o>first|second|third|fourth) quarter(?: of|,)?(?: fiscal)? (?:(?<y>{year}|{apostrophe}\\d\\d)|(?<r>this|last|next|the current|the present|the coming|the previous) year)`,
    ),
    read: readQuarter,
  },
  {
    id: 'quarter-year-ago',
    on: ['quarter', 'unit'],
    words: ['quarter', 'period'],
    pattern: pattern(
      '(?:the )?(?:(?<ago>year[- ](?:ago|earlier)|like|corresponding|comparable|same|prior[- ]year) (?:fiscal )?(?:quarter|period)(?: (?:of )?(?:last year|a year (?:ago|earlier)))?|(?:quarter|period)(?<old> (?:a year (?:ago|earlier))))',
    ),
    read: (groups) => readQuarter({ ...groups, ago: groups.ago ?? groups.old }),
  },
  {
    id: 'quarter-latest',
    on: ['quarter', 'unit'],
    words: ['quarter', 'period'],
    pattern: pattern('the (?:(?:latest|current|most recent|recent|full) )?(?:fiscal )?(?:quarter|(?<=(?:latest|recent) )period)'),
    read: () => ({ meaning: at({ is: 'quarter', latest: true }) }),
  },
  {
    id: 'quarter-year',
    on: ['quarter', 'unit'],
    words: ['quarter', 'period'],
    pattern: pattern('(?:the (?<y>{year}) |(?<r>this|last|next) year{apostrophe}s )(?:quarter|period)'),
    read: readQuarter,
  },
  {
    id: 'year-ago',
    on: ['unit'],
    words: ['ago', 'earlier'],
    pattern: pattern('year[- ](?:ago|earlier)'),
    read: () => ({ meaning: at({ is: 'ago', unit: 'year', amount: -1 }) }),
  },
  {
    id: 'half-year',
    on: ['quarter', 'unit'],
    words: ['half'],
    pattern: pattern(`(?:the )?(?<o>first|second|last|latter) half(?: of|,)?(?: the)? (?:(?<y>{year})|(?<r>this|last|next) year|year)`),
    read: readHalf,
  },
  {
    id: 'months-of-year',
    on: ['unit'],
    pattern: pattern(
      '(?:the (?:first|last|latest|final|same|past|most recent|initial|second) (?<n>{definite}){hyphen}(?<u>months|month period|quarters|weeks|days|years)|the (?<n2>{definite}){hyphen}(?<u2>months|month period|quarters))',
    ),
    read: readMonths,
  },
  {
    id: 'same-period',
    on: ['quarter', 'unit'],
    words: ['same', 'corresponding', 'comparable'],
    pattern: pattern(
      'the (?:same|corresponding|comparable) (?:period|time|month|months) (?:of |in )?(?:(?<y>{year})|(?<r>last|this) year|a year (?:ago|earlier))',
    ),
    read: ({ y, r }) => ({
      meaning: at(y !== undefined ? { is: 'year', year: Number(y) } : { is: 'unit', unit: 'year', shift: r === 'this' ? 0 : -1 }),
      stated: y === undefined ? [] : ['year'],
    }),
  },
]
