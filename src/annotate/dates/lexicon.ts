import type { DayPart, Season, Unit } from './meaning.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )

const numbers = new Map<string, number>([
  ...SMALL.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['a', 1],
  ['an', 1],
  ['single', 1],
  ['dozen', 12],
])
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
])

/** The number that words or digits say ("twenty-four", "two thousand", "2 1/2", "1,200", "one and a half"); NaN where they say none. */
export function numberOf(text: string): number {
  const digits = /^(\d[\d,]*(?:\.\d+)?)(?:\s+(\d)\/(\d))?$/.exec(text)
  if (digits) return Number((digits[1] ?? '').replaceAll(',', '')) + (digits[2] ? Number(digits[2]) / Number(digits[3]) : 0)
  let total = 0
  let current = Number.NaN
  const words = text.split(/[\s-]+/)
  for (const [i, word] of words.entries()) {
    const value = numbers.get(word)
    const scale = scales.get(word)
    if (word === 'half') current = (Number.isNaN(current) ? 0 : current - (words[i - 1] === 'a' ? 1 : 0)) + 0.5
    else if (word === 'and' || (/^an?$/.test(word) && words[i - 1] === 'half')) continue
    else if (value !== undefined) current = (Number.isNaN(current) ? 0 : current) + value
    else if (scale === 100) current = (Number.isNaN(current) ? 1 : current) * 100
    else if (scale !== undefined) {
      total += (Number.isNaN(current) ? 1 : current) * scale
      current = 0
    } else if (/^\d+$/.test(word)) current = Number(word)
    else return Number.NaN
  }
  return total + current
}

/** The number of an ordinal in words or digits ("third", "21st"); NaN for anything else. */
export function ordinalOf(text: string): number {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(text)
  if (digits) return Number(digits[1])
  const index = ORDINALS.indexOf(text.replace(/\s+/, '-'))
  return index === -1 ? Number.NaN : index + 1
}

/** A year in digits, in two digits ("'89") or in words ("nineteen ninety-six", "two thousand"); NaN for anything else. */
export function yearOf(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  const cut = /^['’‘](\d\d)$/.exec(text)
  if (cut) return Number(cut[1]) + (Number(cut[1]) > 40 ? 1900 : 2000)
  const [first = '', ...rest] = text.split(/[\s-]+/)
  const century = numbers.get(first) ?? Number.NaN
  if (first === 'two' && rest[0] === 'thousand') return numberOf(text)
  return century >= 16 && century <= 20 && rest.length > 0 ? century * 100 + numberOf(rest.join(' ')) : Number.NaN
}

const UNIT_STEMS: readonly [string, Unit][] = [
  ['sec', 'second'],
  ['min', 'minute'],
  ['hour', 'hour'],
  ['day', 'day'],
  ['night', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['yr', 'year'],
  ['summer', 'year'],
  ['winter', 'year'],
  ['season', 'year'],
  ['decade', 'decade'],
  ['centur', 'century'],
]

/** The unit that a noun in any number names; undefined where it names none. */
export function unitOf(noun: string): Unit | undefined {
  return UNIT_STEMS.find(([stem]) => noun.startsWith(stem))?.[1]
}

/** Letters of ISO 8601 durations, with TimeBank's for quarters, decades and centuries. */
export const UNIT_LETTER: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
}

export const SEASONS: Readonly<Record<string, Season>> = { spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' }

/** 0 for Monday to 6 for Sunday, of a weekday's name or abbreviation; -1 for anything else. */
export function weekdayNumber(word: string): number {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(word.slice(0, 3))
}

/** The TIMEX3 part of the day that a noun names; undefined where it names none. */
export function dayPartOf(noun: string): DayPart | undefined {
  if (/morning|dawn|daybreak|sunrise/.test(noun)) return 'MO'
  if (/afternoon/.test(noun)) return 'AF'
  if (/evening|dusk|sunset/.test(noun)) return 'EV'
  return /night/.test(noun) ? 'NI' : /midday/.test(noun) ? 'MI' : undefined
}
