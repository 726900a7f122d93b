import { monthNumber } from '../../../text/calendar.ts'
import { numberOf, unitOf, weekdayNumber } from '../lexicon.ts'
import type { RuleReading } from '../meaning.ts'
import { pattern, type TimeRule } from '../pattern.ts'
import { durationOf } from './duration.ts'

const ADVERBS: Readonly<Record<string, readonly [timex: string, iso: string]>> = {
  daily: ['P1D', 'R/P1D'],
  weekly: ['P1W', 'R/P1W'],
  monthly: ['P1M', 'R/P1M'],
  yearly: ['P1Y', 'R/P1Y'],
  annually: ['P1Y', 'R/P1Y'],
  hourly: ['PT1H', 'R/PT1H'],
  quarterly: ['P3M', 'R/P3M'],
  nightly: ['P1D', 'R/P1D'],
  biweekly: ['P2W', 'R/P2W'],
  fortnightly: ['P2W', 'R/P2W'],
}

const DAY_PART: Readonly<Record<string, string>> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }

const every = (timex: string, iso: string | undefined): RuleReading => ({
  meaning: { is: 'set', timex, ...(iso === undefined ? {} : { iso }) },
})

export const repeatedRules: readonly TimeRule[] = [
  {
    id: 'adverb',
    on: ['repeated'],
    pattern: pattern('(?<w>daily|weekly|monthly|yearly|annually|hourly|quarterly|nightly|biweekly|fortnightly)'),
    read: ({ w = '' }, at) => {
      const adjective = /^\s[a-z]/.test(at.after) && !/^\s(?:and|or|by|in|to|since|for|from|with|at)\b/.test(at.after)
      if (!ADVERBS[w] || /\p{Lu}/u.test(at.written[0] ?? '') || (w === 'quarterly' && adjective)) return undefined
      return every(ADVERBS[w][0], ADVERBS[w][1])
    },
  },
  {
    id: 'every-unit',
    on: ['repeated'],
    words: ['every', 'each'],
    pattern: pattern(
      '(?:almost |nearly )?(?:every|each)(?: (?<n>{definite}|other|single|few))? (?<u>second|minute|hour|day|week|month|quarter|year|decade|night|weekend|morning|afternoon|evening|days|weeks|months|years|hours|minutes|seconds)',
    ),
    read: ({ n, u = '' }, at) => {
      const part = DAY_PART[u]
      if (part && n === undefined) return every(`XXXX-XX-XX${part}`, 'R/P1D')
      if (/^\s(?:of the)/.test(at.after) || u === 'second') return undefined
      const amount = n === 'other' ? 2 : n === undefined || n === 'single' ? 1 : numberOf(n)
      const unit = u === 'weekend' ? 'week' : unitOf(u)
      if (!unit) return undefined
      if (Number.isNaN(amount)) return every(durationOf('X', unit), undefined)
      return every(durationOf(amount, unit), `R/${unit === 'quarter' ? `P${amount * 3}M` : durationOf(amount, unit)}`)
    },
  },
  {
    id: 'every-weekday',
    on: ['weekday'],
    pattern: pattern(
      '(?:(?:every|each) (?:other )?(?<w>{weekday})(?: (?<p>morning|afternoon|evening|night))?|(?<ws>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:s| (?<ps>mornings|afternoons|evenings|nights)))',
    ),
    read: ({ w, ws, p, ps }, at) => {
      const day = weekdayNumber(w ?? ws ?? '')
      if (ws !== undefined && !/\p{Lu}/u.test(at.written[0] ?? '')) return undefined
      const part = DAY_PART[p ?? ps?.slice(0, -1) ?? ''] ?? ''
      return every(`XXXX-WXX-${day + 1}${part}`, ws === undefined ? 'R/P1W' : undefined)
    },
  },
  {
    id: 'every-month',
    on: ['month', 'season'],
    words: ['every', 'each'],
    pattern: pattern('(?:every|each) (?:(?<m>{month})|(?<s>{season}))'),
    read: ({ m, s }) => {
      const season = s && ({ spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' } as Record<string, string>)[s]
      return every(season ? `XXXX-${season}` : `XXXX-${String(monthNumber(m ?? '')).padStart(2, '0')}`, 'R/P1Y')
    },
  },
  {
    id: 'rate',
    on: ['unit'],
    pattern: pattern(
      '(?=an?\\s)(?<=\\b(?:once|twice|times|million|billion|barrels|hours|dollars|percent|much|tons|tonnes|people|trillion|[\\d.]+|(?:[\\d,]+|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand) [a-z]{3,12}|(?:[\\d,.]+|million|billion) [a-z-]{3,14} of [a-z]{3,14}) )(?<q>an? (?<u>day|week|month|year|hour))(?= ?[,.;)]| (?:in|by|for|to|and|on|since|from|with|of|at|during|because|as|or|but|until|when|if|over|under|upon|once|after|per))',
    ),
    read: ({ u = '' }, at) => {
      const unit = unitOf(u)
      if (!unit || /\b(?:in|for|than|within|after|about|over)\s+(?:an?\s+)?$/.test(at.before)) return undefined
      return { ...every(durationOf(1, unit), `R/${durationOf(1, unit)}`), group: 'q' }
    },
  },
  {
    id: 'times-a-unit',
    on: ['unit'],
    words: ['once', 'twice', 'times'],
    pattern: pattern('(?:once|twice|(?:{definite}|several) times) (?:an?|each|every|per) (?<u>day|week|month|year|hour)'),
    read: ({ u = '' }) => {
      const unit = unitOf(u)
      return unit && every(durationOf(1, unit), `R/${durationOf(1, unit)}`)
    },
  },
]
