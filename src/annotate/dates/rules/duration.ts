import { numberOf, UNIT_LETTER, unitOf } from '../lexicon.ts'
import type { RuleReading, Unit } from '../meaning.ts'
import { pattern, type Surroundings, type TimeRule } from '../pattern.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** Half of a unit in the next smaller one. */
const HALVES: Partial<Record<Unit, string>> = { year: '6M', hour: '30M', minute: '30S' }
const HALF: Partial<Record<Unit, string>> = { minute: 'PT30S', hour: 'PT30M', day: 'PT12H', year: 'P6M', decade: 'P5Y', century: 'P50Y' }

/** `P5D`, `PT2H`, `PXY`; two and a half years are `P2Y6M`, three quarters `P9M`. */
export function durationOf(amount: number | 'X', unit: Unit): string {
  if (unit === 'quarter') return amount === 'X' ? 'PXM' : `P${amount * 3}M`
  if (unit === 'decade' && amount !== 'X' && amount > 1) return `P${amount * 10}Y`
  if (amount === 0.5 && HALF[unit]) return HALF[unit]
  if (amount !== 'X' && amount % 1 === 0.5 && amount > 1 && HALVES[unit]) return `${durationOf(amount - 0.5, unit)}${HALVES[unit]}`
  const letter = UNIT_LETTER[unit]
  return letter.startsWith('T') ? `PT${amount}${letter[1]}` : `P${amount}${letter}`
}

function duration(groups: Groups, at: Surroundings): RuleReading | undefined {
  const noun = (groups.u ?? '').replace(
    /^(?:trading|business|working|calendar|school|straight|consecutive|full|long|more|additional|extra) /,
    '',
  )
  const unit = unitOf(noun)
  if (unit === undefined || (unit === 'second' && !/^sec/.test(noun))) return undefined
  if (groups.v !== undefined)
    return {
      meaning: { is: 'duration', value: durationOf(groups.v.includes('couple') ? 2 : 'X', unit), vague: !groups.v.includes('couple') },
    }
  const amount = numberOf(groups.n ?? '')
  if (Number.isNaN(amount) || amount <= 0 || !fits(groups, noun, at)) return undefined
  return { meaning: { is: 'duration', value: durationOf(amount, unit) } }
}

/** "a second", "one minute", "years old" and a count of nights or quarters are not lengths of time that a reader would note. */
function fits(groups: Groups, noun: string, at: Surroundings): boolean {
  if (/-\p{Lu}/u.test(at.written) && /^\s\p{Lu}/u.test(at.next)) return false
  if (/^\s(?:old|of age)\b/.test(at.after) || /^-old/.test(at.after)) return false
  if (/^quarter/.test(noun) && /^\s(?:of|to|past)\b/.test(at.after)) return false
  if (/\b(?:aged?)\s+$/.test(at.before)) return false
  const amount = groups.n ?? ''
  if (/^night/.test(noun)) return false
  if (/^(?:a|an)$/.test(amount))
    return !/^(?:second|minute|day|quarter)$/.test(noun) || /\b(?:for|in|within|than|about|nearly|lasted|after|half)\s+$/.test(at.before)
  return (
    !/^one$/.test(amount) ||
    !/^(?:day|quarter|second|minute)$/.test(noun) ||
    /\b(?:for|in|within|than|about|nearly|lasted|after|only|by|least)\s+$/.test(at.before)
  )
}

const KIND = '(?:(?:trading|business|working|calendar|school|straight|consecutive|full|long|more|additional|extra) )?'

export const durationRules: readonly TimeRule[] = [
  {
    id: 'half-unit',
    on: ['unit'],
    words: ['half'],
    pattern: pattern(
      '(?:{about} )?(?:(?<n>half)(?: an? |{hyphen}(?:an? )?)(?<u>hour|day|year|decade|century)|an? (?<u2>hour|year|minute|week|month|day) and a half)',
    ),
    read: (groups, at) => {
      const unit = unitOf(groups.u ?? groups.u2 ?? '')
      if (!unit || at.before.endsWith('-a-')) return undefined
      return { meaning: { is: 'duration', value: durationOf(groups.n === undefined ? 1.5 : 0.5, unit) } }
    },
  },
  {
    id: 'duration-last',
    on: ['unit'],
    pattern: pattern(
      `(?<q>(?:(?:the|these|those|his|her|its|their|our) )?(?:past|last|next|coming|previous|preceding|following|first|final|opening|closing|remaining|latest)) (?:(?<v>{vague})|(?<n>{definite}))(?: or (?:so|more|two|three))? (?<u>${KIND}{unit})(?: or (?:so|more))?`,
    ),
    read: (groups, at) =>
      /^(?:first|final|coming|remaining)/.test(groups.q ?? '') && groups.v !== undefined ? undefined : duration(groups, at),
  },
  {
    id: 'duration',
    on: ['unit'],
    pattern: pattern(
      `(?:{about} |(?<=\\b(?:for|last|lasted|than|after|took|takes|take|in) )over )?(?:(?<v>{vague})|(?<n>{number}))(?: (?:or|to) {small2})?(?: and a half)?{hyphen}(?<u>${KIND}{unit})(?: (?:or (?:so|two|more)|and a half(?!-)))?`.replace(
        '{small2}',
        '(?:two|three|four|five|six|more|so)',
      ),
    ),
    read: (groups, at) => {
      if (/^(?:many|some|few|numerous)\b/.test(groups.v ?? '') && !/years|months|weeks|days|decades|hours/.test(groups.u ?? ''))
        return undefined
      return duration(groups, at)
    },
  },
  {
    id: 'age',
    on: ['unit', 'vague'],
    words: ['-old'],
    pattern: pattern('(?<n>{definite})-(?<u>year|month|week|day|hour|decade|century)s?-old'),
    read: (groups) => {
      const unit = unitOf(groups.u ?? '')
      const amount = numberOf(groups.n ?? '')
      return unit && !Number.isNaN(amount) ? { meaning: { is: 'duration', value: durationOf(amount, unit) } } : undefined
    },
  },
  {
    id: 'period-of',
    on: ['unit'],
    words: ['period', 'term'],
    pattern: pattern('(?:an? )?(?<n>{definite}){hyphen}(?<u>year|month|week|day|hour) (?:period|term)'),
    read: duration,
  },
  {
    id: 'long',
    on: ['unit'],
    words: ['long'],
    pattern: pattern('(?<u>year|month|week|day|hour|decade|century)(?<s>s)?-?long'),
    read: ({ u = '', s }) => {
      const unit = unitOf(u)
      return unit && { meaning: { is: 'duration', value: durationOf(s === undefined ? 1 : 'X', unit), vague: s !== undefined } }
    },
  },
  {
    id: 'bare-units',
    on: ['unit'],
    pattern: pattern(
      '(?={units})(?<=\\b(?:for|in|within|after|over|of|last|lasted|takes?|took|follows|followed|through|these|those|than|the|and|or|spent|spend) )(?<u>{units})(?: (?:or|and) (?<t>{units}))?',
    ),
    read: (groups, at) => {
      const unit = unitOf(groups.t ?? groups.u ?? '')
      if (!unit || /seconds|minutes|quarters/.test(groups.u ?? '') || /\b(?:the|of|these|those|over|than|and|or)\s+$/.test(at.before))
        return undefined
      if (/^\s(?:of service|of age|old)\b/.test(at.after)) return undefined
      return { meaning: { is: 'duration', value: durationOf('X', unit), vague: true } }
    },
  },
  {
    id: 'units-ago',
    on: ['unit', 'vague'],
    words: ['ago'],
    pattern: pattern('(?<u>{units}) ago'),
    read: ({ u = '' }) => {
      const unit = unitOf(u)
      return unit && { meaning: { is: 'duration', value: durationOf('X', unit), vague: true } }
    },
  },
  {
    id: 'recent-units',
    on: ['unit', 'vague', 'quarter'],
    words: ['recent', 'coming', 'past', 'future'],
    pattern: pattern('(?:(?:more|the) )?(?<k>recent|coming|past|future) (?<u>{units})'),
    read: (groups) => {
      const unit = unitOf(groups.u ?? '')
      if (!unit) return undefined
      return groups.k === 'recent' || groups.k === 'coming'
        ? { meaning: { is: 'duration', value: durationOf('X', unit), vague: true } }
        : { meaning: { is: 'reference', value: groups.k === 'past' ? 'PAST_REF' : 'FUTURE_REF' } }
    },
  },
]
