import { dayPartOf, numberOf, SEASONS, unitOf, yearOf } from '../lexicon.ts'
import type { Meaning, Point, RuleReading, Unit } from '../meaning.ts'
import { pattern, type TimeRule } from '../pattern.ts'
import { shiftOf } from './days.ts'
import { durationOf } from './duration.ts'

type Groups = Readonly<Record<string, string | undefined>>

const at = (point: Point): Meaning => ({ is: 'point', point })
const EARLY =
  '(?:(?:early|late|mid|earlier|later|sometime|somewhere|as early as|as soon as)(?:{hyphen}(?:in )?| )|(?:around |about )?the (?:very )?(?:end|beginning|start|middle|close|turn|rest|remainder) of )?'
const SHIFT =
  '(?<s>last|this past|this coming|this|next|the coming|coming|the next|the past|the last|the previous|the following|the current|that|the same|that same)'
const YEARS = '(?: (?:of )?(?<y>{year}|{apostrophe}\\d\\d)| (?:of )?(?<r>this|last|next) year| (?:of )?(?<w>{yearWords}))'

function shifted(word: string, unit: Unit): Point {
  if (/that|same/.test(word)) return { is: 'same', unit }
  if (/previous|following/.test(word) || (unit === 'day' && /the next/.test(word)))
    return { is: 'sequel', unit, amount: shiftOf(word), whole: true }
  return { is: 'unit', unit, shift: shiftOf(word) }
}

function readShiftedUnit(groups: Groups): RuleReading | undefined {
  const noun = groups.n ?? ''
  const shift = groups.s ?? ''
  if (/weekend/.test(noun)) return { meaning: at({ is: 'weekend', shift: shiftOf(shift) }) }
  const unit = unitOf(noun.replace(/^(?:fiscal|calendar|financial|school|academic|trading|business) /, ''))
  if (unit === undefined) return undefined
  if (unit === 'quarter') return { meaning: at({ is: 'quarter', latest: true }) }
  if (unit !== 'day' && /^the (?:past|last|next|coming)$/.test(shift)) {
    const inTimeBank = /year|decade/.test(unit) ? { inTimeBank: { is: 'unit', unit, shift: shiftOf(shift) } as const } : {}
    return { meaning: { is: 'duration', value: durationOf(1, unit), ...inTimeBank } }
  }
  return { meaning: at(shifted(shift, unit)) }
}

function readSeason(groups: Groups): RuleReading | undefined {
  const season = SEASONS[groups.n ?? '']
  if (!season) return undefined
  const year = groups.y ?? groups.w
  if (year !== undefined) return { meaning: at({ is: 'season', season, year: yearOf(year) }), stated: ['year'] }
  if (groups.r !== undefined) return { meaning: at({ is: 'season', season, yearShift: shiftOf(groups.r) }) }
  return { meaning: at({ is: 'season', season, ...(groups.s === undefined ? {} : { shift: shiftOf(groups.s) }) }) }
}

function readAgo(groups: Groups): RuleReading | undefined {
  const unit = unitOf(groups.u ?? '')
  const sign = /ago|earlier|before|previously|back/.test(groups.k ?? '') ? -1 : 1
  if (unit === undefined) return undefined
  if (groups.v !== undefined && /later|after/.test(groups.k ?? '')) return undefined
  if (groups.v !== undefined) return { meaning: { is: 'reference', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } }
  const amount = numberOf(groups.n ?? '')
  if (Number.isNaN(amount)) return undefined
  const own = /ago|from now|hence/.test(groups.k ?? '')
  return { meaning: at({ is: own ? 'ago' : 'sequel', unit, amount: sign * amount }) }
}

export const periodRules: readonly TimeRule[] = [
  {
    id: 'shifted-unit',
    on: ['unit', 'deictic'],
    pattern: pattern(
      `${EARLY}${SHIFT} (?<n>(?:(?:fiscal|calendar|financial|school|academic|business) )?(?:year|week|month|quarter|decade|century|weekend)|day|hour)(?: or (?:so|two))?`,
    ),
    read: (groups, where) => (/[a-z\s][A-Z][a-z]+$/.test(where.written) ? undefined : readShiftedUnit(groups)),
  },
  {
    id: 'week-of-month',
    on: ['unit'],
    words: ['month'],
    pattern: pattern(
      '(?:the )?(?:{ordinal}|last|final|opening|closing) (?:week|weekend|half|fortnight) of (?<s>this|last|next|the following) month',
    ),
    read: ({ s = '' }) => ({ meaning: at(shifted(s, 'month')) }),
  },
  {
    id: 'day-part',
    on: ['part'],
    pattern: pattern(
      '(?:(?:early|late|earlier|later) )?(?<s>this|last|that|the same|the following|the next|tomorrow|yesterday) (?<n>morning|afternoon|evening|night)',
    ),
    read: (groups) => {
      const part = dayPartOf(groups.n ?? '')
      const s = groups.s ?? ''
      const point: Point = /that|same/.test(s)
        ? { is: 'same', unit: 'day' }
        : /following|the next/.test(s)
          ? { is: 'sequel', unit: 'day', amount: 1 }
          : { is: 'unit', unit: 'day', shift: s === 'tomorrow' ? 1 : s === 'this' ? 0 : -1 }
      return part && { meaning: { is: 'point', point, part } }
    },
  },
  {
    id: 'day-part-of-today',
    on: ['part'],
    pattern: pattern(
      '(?=early|late|mid)(?<=\\b(?:by|in|until|since|at|in the|around) )(?:early|late|mid){hyphen}(?<n>morning|afternoon|evening)',
    ),
    read: ({ n = '' }) => {
      const part = dayPartOf(n)
      return part && { meaning: { is: 'point', point: { is: 'unit', unit: 'day', shift: 0 }, part } }
    },
  },
  {
    id: 'tonight',
    on: ['deictic'],
    words: ['tonight'],
    pattern: pattern('(?:(?:early|late|earlier|later) )?tonight'),
    read: () => ({ meaning: { is: 'point', point: { is: 'unit', unit: 'day', shift: 0 }, part: 'NI' } }),
  },
  {
    id: 'weekend',
    on: ['unit', 'deictic'],
    words: ['weekend'],
    pattern: pattern('(?:over |during |on )?(?<q>the weekend)'),
    read: () => ({ meaning: at({ is: 'weekend', shift: -1 }), group: 'q' }),
  },
  {
    id: 'season',
    on: ['season'],
    pattern: pattern(
      `(?:(?:early|late|mid|earlier|later)(?:{hyphen}(?:in )?)|the (?:end|beginning|start|middle) of )?(?:(?:(?<s>last|this past|this coming|this|next|the coming) )?|the (?:early |late )?)(?<n>{season})(?:${YEARS}(?:{dash}(?:{year}|\\d\\d))?)?`,
    ),
    read: (groups, where) => {
      const bare = groups.s === undefined && groups.y === undefined && groups.w === undefined && groups.r === undefined
      const led = /\b(?:in|by|since|until|during|of|through|each|every)\s+(?:the\s+)?$/.test(where.before)
      if (bare && groups.n === 'fall' && !/^(?:the|early|late|mid)/.test(where.written.toLowerCase()) && !led) return undefined
      if (bare && groups.n === 'fall' && /^\s(?:of|in|from|to|below|by|apart|behind|short|off|under|into|on)\b/.test(where.after))
        return undefined
      if (bare && groups.n === 'spring' && /^\s(?:up|from|to|back|water)\b/.test(where.after)) return undefined
      if (bare && !led && !/^(?:the|early|late|mid)/.test(where.written.toLowerCase())) return undefined
      if (/^\s(?:olympi|games|palace|street)/.test(where.after)) return undefined
      return readSeason(groups)
    },
  },
  {
    id: 'ago',
    on: ['unit', 'vague'],
    words: ['ago', 'earlier', 'from', 'hence', 'later', 'after', 'before'],
    pattern: pattern(
      '(?:{about} |just |only |over |not )?(?:(?<v>{vague}(?: more)?) (?<u>{unit})|(?<n>{number})(?: or (?:two|so|three|more))?{hyphen}(?:full |long |short )?(?<u2>{unit})(?: or (?:so|two|more))?) (?<k>ago|earlier|from now|hence|later(?! (?:than|this|in|on))|afterwards?|after that|before(?: that|(?= ?[,.;]|$)))',
    ),
    read: (groups) => readAgo({ ...groups, u: groups.u ?? groups.u2 }),
  },
  {
    id: 'unit-before',
    on: ['unit'],
    words: ['before'],
    pattern: pattern('the (?<u>year|month|week|day|night) before(?= ?[.,;)]| (?:in|at|when|on|for|to|from)|$)'),
    read: ({ u = '' }) => {
      const unit = unitOf(u)
      return unit && { meaning: at({ is: 'sequel', unit, amount: -1 }) }
    },
  },
  {
    id: 'the-year',
    on: ['unit'],
    pattern: pattern(
      `${EARLY}(?:(?:earlier|later|early|late) in )?(?:the|its) (?:(?:full|entire|whole|current|calendar|fiscal|financial|previous) ){0,2}(?<n>year|week|month|day|decade|century)(?=(?: (?:ended|ending|to|before|after|earlier))| ?[,.;]|'s|’s| |$)`,
    ),
    read: (groups, where) =>
      // bounded: a phrase of a few words
      /[A-Z]\w+$/.test(where.written) ? undefined : readTheUnit(groups.n ?? '', where.written.toLowerCase(), where.before, where.after),
  },
  {
    id: 'year-end',
    on: ['unit', 'year'],
    words: ['end'],
    pattern: pattern("(?:around |about |by )?(?<q>(?:the )?(?:year{hyphen}end|year['’]s end|end of the year))"),
    read: () => ({ meaning: at({ is: 'unit', unit: 'year', shift: 0 }), group: 'q' }),
  },
]

/** "the year", "the full year", "the week" where the words around show that a certain one is meant. */
function readTheUnit(noun: string, written: string, before: string, after: string): RuleReading | undefined {
  const unit = unitOf(noun)
  if (unit === undefined) return undefined
  if (/^\s(?:ended|ending)\b/.test(after)) return { meaning: { is: 'duration', value: `P1${noun[0]?.toUpperCase()}` } }
  if (/^\s(?:before|earlier|after|later|prior)\b/.test(after)) return undefined
  const certain =
    /full|entire|fiscal|current|calendar|earlier in|later in|the end of|early in|late in|the (?:beginning|start|rest|middle) of/.test(
      written,
    ) ||
    (/\b(?:for|in|during|over|through|(?:quarters?|half|part|most|much|rest|end) of|(?:first|last|final|next|remaining) (?:[a-z]+ )?(?:days|weeks|months) of)\s+$/.test(
      before,
    ) &&
      unit !== 'day')
  if (!certain) return undefined
  if (unit === 'day') return { meaning: at({ is: 'same', unit, orPublished: true }) }
  return { meaning: at({ is: 'unit', unit, shift: 0 }) }
}
