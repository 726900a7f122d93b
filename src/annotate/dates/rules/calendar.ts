import { monthNumber } from '../../../text/calendar.ts'
import { yearOf } from '../lexicon.ts'
import type { Point, RuleReading, Stated } from '../meaning.ts'
import { pattern, type Surroundings, type TimeRule } from '../pattern.ts'
import { capital, DAY_PHRASE, type Groups, readDay, shiftOf, YEAR_WORDS, yearOfWords } from './days.ts'

/** Words that may stand before a month that is also another word: "in May", "last March". */
const leadsToMonth =
  /\b(?:in|since|by|until|till|of|from|to|through|during|for|between|and|before|after|around|late|early|mid|last|next|this|every|each|on|or|ending|ended|beginning)[\s-]+$/
/** Of these, words after which a first name may follow as well. */
const weaklyLeads = /\b(?:of|from|to|for|between|and|before|after|or|on|by|until)\s+$/
const ambiguousMonth = /^(?:may|march|april|june|august|jan|mar|dec|sep|jun|jul|apr)$/

function readMonth(groups: Groups, at: Surroundings): RuleReading | undefined {
  const word = (groups.m ?? '').replace('.', '')
  if (!capital(at, word) || /^\sday\b/.test(at.after)) return undefined
  const led = groups.s !== undefined || groups.e !== undefined || leadsToMonth.test(at.before)
  if (/^(?:may|april|june|august|jan)$/.test(word) && /^\s\p{Lu}/u.test(at.next) && weaklyLeads.test(at.before)) return undefined
  const named =
    /^\s[a-z]/.test(at.after) && /\b(?:an?|the|its|his|their|this)\s+(?:(?:upcoming|coming|planned|annual)\s+)?$/.test(at.before)
  if (!led && !named && (ambiguousMonth.test(word) || (word.length <= 4 && !/july|june/.test(word)))) {
    if (!/^(?:'s|’s)?[\s,]/.test(at.after) || ambiguousMonth.test(word)) return undefined
  }
  const point: Point = { is: 'date', month: monthNumber(word), ...(groups.s === undefined ? {} : { shift: shiftOf(groups.s) }) }
  return { meaning: { is: 'point', point }, stated: ['month'] }
}

function readMonthYear(groups: Groups, at: Surroundings): RuleReading | undefined {
  const word = (groups.m ?? '').replace('.', '')
  if (!capital(at, word)) return undefined
  const year = groups.y === undefined ? Number.NaN : yearOf(groups.y)
  const when = groups.s === undefined ? { year } : yearOfWords(groups.s)
  if (groups.s === undefined && Number.isNaN(year)) return undefined
  return {
    meaning: { is: 'point', point: { is: 'date', month: monthNumber(word), ...when } },
    stated: groups.y ? ['year', 'month'] : ['month'],
  }
}

const EARLY = '(?:(?<e>(?:early|late|mid)(?:{hyphen}|[- ]to[- ]late )(?:in )?|the (?:very )?(?:end|beginning|start|middle|close) of ))?'

/** Nouns after a number of four digits that make it a count, not a year; and marks that make it money or a code. */
const countAfter =
  /^(?:\s(?:people|persons|men|women|children|troops|soldiers|police|workers|jobs|shares|units|meters|metres|miles|feet|kilometers|kilometres|km|tons|tonnes|pounds|dollars|yen|euros|rupees|votes|seats|members|students|points|cases|copies|refugees|others|more|or so|to \d|square|acres|barrels|percent|per cent|million|billion|of (?:them|the)|votes|homes|houses|prisoners|guests|delegates|barrels|cars|words|calories|gallons|pages|rpm|mph|hp|watts|degrees)\b|%|,\d{3}|\.\d|-(?:foot|meter|metre|mile|pound|member|strong|seat|year|page|room|acre|ton|square))/
const countBefore =
  /(?:[$£€¥#]|\b(?:rs|us|no|nos|number|flight|route|room|page|some|about|than|nearly|over|least|almost|only|most|boeing|resolution|section|article|bill|act|model|ref|order|up to|another|total of|box|score|index|average|yen|dlrs|lines?)\.?)\s{0,2}$/
/** Words with a capital at the start of a sentence after which a year is no part of a name ("Orion 1980"). */
const capitalLead =
  /(?:^|\s)(?:In|Since|By|From|Until|During|Of|The|Early|Late|Mid|Summer|Spring|Fall|Autumn|Winter|After|Before|Between|And|For|To|On|Through|Around|About|Its|His|Their|A|Back|Copyright)\s$/
const leadsToYear =
  /\b(?:in|since|by|until|till|of|from|to|through|during|for|between|and|before|after|around|late|early|mid|the|a|its|his|their|circa|back|year|due|than|that|,)[\s-]+$|[,(]\s{0,2}$/

function readYear(groups: Groups, at: Surroundings): RuleReading | undefined {
  const year = yearOf((groups.y ?? '').replace(/^the year /, ''))
  if (Number.isNaN(year)) return undefined
  const plain = /^\d{4}$/.test(groups.y ?? '') && groups.e === undefined && groups.x === undefined
  if (plain) {
    if (countBefore.test(at.before) || countAfter.test(at.after)) return undefined
    if (/[\p{L}\d,]\s\p{Lu}\p{L}+\s$/u.test(at.last) && !capitalLead.test(at.last)) return undefined
    const near = year >= 1900 && year <= 2059
    if (!near && !/\b(?:in|since|of|from|by|until|year|before|after|around|between)\s+$/.test(at.before)) return undefined
    if (
      /^\s(?:[a-z]+s)\b/.test(at.after) &&
      !leadsToYear.test(at.before) &&
      !/^\s(?:was|is|has|as|elections|olympics|olympic|olympian)\b/.test(at.after)
    )
      return undefined
    if (/[-/.:]$/.test(at.before) && !/\b(?:mid|pre|post|early|late)-$/.test(at.before)) return undefined
    if (/^[/-]\d/.test(at.after)) return undefined
  }
  return { meaning: { is: 'point', point: { is: 'year', year } }, stated: ['year'] }
}

const dayRead = (groups: Groups, at: Surroundings): RuleReading | undefined => {
  const day = readDay(groups.q ?? '', at)
  return day && { meaning: { is: 'point', point: day.point }, stated: day.stated }
}

/** "February 4 to 8, 2025", "4-8 February": two ends, the second of which names no month of its own (or the first). */
function readDays(groups: Groups, at: Surroundings): RuleReading[] | undefined {
  const word = (groups.m ?? '').replace('.', '')
  if (!capital(at, word)) return undefined
  const from = Number.parseInt(groups.d ?? '', 10)
  const to = Number.parseInt(groups.f ?? '', 10)
  if (!(from < to && to <= 31)) return undefined
  const year = groups.y === undefined ? {} : { year: Number(groups.y) }
  const stated: Stated[] = [...(groups.y === undefined ? [] : ['year' as const]), 'month', 'day']
  return [
    { meaning: { is: 'point', point: { is: 'date', month: monthNumber(word), day: from, ...year } }, stated, group: 'a' },
    { meaning: { is: 'point', point: { is: 'date', month: monthNumber(word), day: to, ...year } }, stated, group: 'b' },
  ]
}

const numericDay = (groups: Groups): RuleReading | undefined => {
  const year = Number(groups.y) < 100 ? yearOf(`'${groups.y}`) : Number(groups.y)
  const a = Number(groups.a)
  const b = Number(groups.b)
  const [m, d] = groups.iso !== undefined ? [a, b] : a > 12 ? [b, a] : b > 12 || a === b ? [a, b] : [0, 0]
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  return { meaning: { is: 'point', point: { is: 'date', year, month: m, day: d } }, stated: ['year', 'month', 'day'] }
}

const TO = '(?: ?{dash} ?| to | through | until | till | and | & )'

/** "2025-02-05T14:30:00Z", as machines write it; the time is given as stated. */
const moment = (groups: Groups): RuleReading | undefined => {
  const day = numericDay({ ...groups, iso: '' })
  if (day?.meaning.is !== 'point') return undefined
  return { meaning: { ...day.meaning, clock: `T${groups.h}:${groups.i}` }, stated: [...(day.stated ?? []), 'time'] }
}

export const calendarRules: readonly TimeRule[] = [
  {
    id: 'iso-day',
    on: ['digits'],
    pattern: pattern(
      '(?<y>[12]\\d{3})-(?<a>\\d\\d)-(?<b>\\d\\d)t(?<h>[01]\\d|2[0-3]):(?<i>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?:z|[+-]\\d\\d:?\\d\\d)?',
    ),
    read: moment,
  },
  {
    id: 'iso-day',
    on: ['digits'],
    pattern: pattern('(?<iso>)(?<y>[12]\\d{3})(?<mark>[/-])(?<a>\\d\\d)\\k<mark>(?<b>\\d\\d)(?![/-]\\d)'),
    read: numericDay,
  },
  {
    id: 'numeric-day',
    on: ['digits'],
    pattern: pattern('(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<y>[12]\\d{3}|\\d\\d)(?![/.-]\\d)'),
    read: (groups) => (groups.y?.length === 2 && groups.mark !== '/' ? undefined : numericDay(groups)),
  },
  {
    id: 'days-of-month',
    on: ['month'],
    pattern: pattern(
      `(?<a>{month:m} (?<d>{day}))${TO}(?:the )?(?<b>(?<f>{day})(?!\\d|[:.]\\d|,\\d{3}| (?:million|billion|percent|people))(?:,? (?<y>{year}))?)`,
    ),
    read: readDays,
  },
  {
    id: 'days-of-month',
    on: ['month'],
    pattern: pattern(`(?<a>(?<d>{day}))${TO}(?<b>(?<f>{day})(?: of)? {month:m}(?:,? (?<y>{year}))?)`),
    read: readDays,
  },
  {
    id: 'day',
    on: ['month', 'weekday', 'deictic'],
    pattern: pattern(`(?:(?:early|late|earlier|later|about|around)(?: on)? )?(?<q>${DAY_PHRASE})`),
    read: dayRead,
  },
  {
    id: 'month-of-year',
    on: ['month'],
    pattern: pattern(
      `${EARLY}{month:m},?(?: of)? (?:(?<y>{year}|{apostrophe}\\d\\d|{yearWords})(?![\\d]|[.,]\\d)|(?<s>${YEAR_WORDS}) year)`,
    ),
    read: readMonthYear,
  },
  {
    id: 'week-of-month',
    on: ['unit', 'quarter'],
    words: ['week', 'half', 'fortnight', 'days'],
    pattern: pattern(
      `(?:the )?(?:{ordinal}|last|final|opening|closing) (?:week|weekend|half|fortnight|ten days|two weeks) (?:of|in) {month:m}(?:,?(?: of)? (?:(?<y>{year})|(?<s>${YEAR_WORDS}) year))?`,
    ),
    read: (groups, at) =>
      groups.y === undefined && groups.s === undefined ? readMonth({ ...groups, e: '' }, at) : readMonthYear(groups, at),
  },
  {
    id: 'month',
    on: ['month'],
    pattern: pattern(`${EARLY}(?:(?<s>last|this past|this coming|this|next) )?{month:m}(?! \\d{1,2}\\b(?!,\\d{3}))`),
    read: readMonth,
  },
  {
    id: 'fiscal-year',
    on: ['quarter', 'unit'],
    words: ['fiscal', 'financial'],
    pattern: pattern('(?<x>(?:the )?(?:fiscal|financial)(?: year)?) (?<y>{year}|{apostrophe}\\d\\d)'),
    read: readYear,
  },
  {
    id: 'year',
    on: ['year'],
    pattern: pattern(`${EARLY}(?<y>{year})(?<x> and beyond)?`),
    read: readYear,
  },
  {
    id: 'years',
    on: ['year'],
    pattern: pattern('(?<a>{year})(?:{dash}|/)(?<b>\\d\\d|{year})(?![/-]\\d)'),
    read: ({ a = '', b = '' }, at) => {
      const from = Number(a)
      const to = b.length === 2 ? Math.floor(from / 100) * 100 + Number(b) : Number(b)
      if (!(to > from && to - from < 100) || countBefore.test(at.before) || from < 1900) return undefined
      return [
        { meaning: { is: 'point', point: { is: 'year', year: from } }, stated: ['year'], group: 'a' },
        { meaning: { is: 'point', point: { is: 'year', year: to } }, stated: ['year'], group: 'b' },
      ]
    },
  },
  {
    id: 'year-in-words',
    on: ['unit', 'year'],
    words: ['nineteen', 'thousand', 'twenty', 'year'],
    pattern: pattern('(?<x>(?:the year )?)(?<y>{yearWords}|(?<=the year ){year})'),
    read: readYear,
  },
  {
    id: 'year-short',
    on: ['year'],
    words: ["'", '’'],
    pattern: pattern('(?<x>)(?<y>{apostrophe}\\d\\d)'),
    read: (groups, at) =>
      /\b(?:in|of|since|summer|spring|fall|winter|class of|and)\s+$/.test(at.before) ? readYear(groups, at) : undefined,
  },
]
