import { bounds, dayNumber, daysInMonth, fourDigits, twoDigits } from '../model/edtf.ts'
import { bySpan, overlaps, type Span } from '../model/span.ts'

/** A date written out in a text, with the parts its words state. */
export interface CalendarDate extends Span {
  /** EDTF; `XXXX-10-19` where no year is stated and none could be implied. */
  readonly value: string
  readonly stated: readonly ('year' | 'month' | 'day' | 'weekday' | 'time')[]
}

export const MONTH_WORDS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec'
export const WEEKDAY_WORDS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun'

/** 1 to 12 for a month's name or abbreviation in any case, with or without its full stop; 0 for anything else. */
export function monthNumber(word: string): number {
  const stem = word.slice(0, 3).toLowerCase()
  return stem.length < 3 ? 0 : Math.floor('janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(stem) / 3) + 1
}

const time = String.raw`(?<hour>[01]?\d|2[0-4])(?:[:.](?<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?)?\s{0,2}(?<half>[ap]\.?m\b\.?)?(?:\s?(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)\b)?`
const month = String.raw`(?<month>${MONTH_WORDS})\b\.?`
const day = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`
const year = String.raw`(?<year>[12]\d{3})(?!\d)`
const gap = String.raw`[\s,]{1,3}`
const weekday = String.raw`(?:(?<weekday>${WEEKDAY_WORDS})\b\.?,?\s{1,2})?`
const clockAfter = `(?:(?:,|\\s{1,2}at|\\s{0,2}[|–—-])?\\s{1,2}${time})?`
const before = String.raw`(?<![\p{L}\d./:-])`
const after = String.raw`(?![\p{L}\d]|[/:-]\d)`

const numericIso = String.raw`(?<year>[12]\d{3})(?<mark>[-/.])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>[0-3]?\d)(?:(?:T|\s)${time})?`
const numericShort = String.raw`(?<a>[0-3]?\d)(?<mark>[/.-])(?<b>[0-3]?\d)\k<mark>(?<year>[12]\d{3})`

/** Ordered: the first form that matches at a place wins. */
const forms: readonly RegExp[] = [
  `${time},?\\s{1,2}${weekday}${month}\\s{1,2}${day},?\\s{1,2}${year}`,
  `${time},?\\s{1,2}${weekday}${day}${gap}${month},?\\s{1,2}${year}`,
  numericIso,
  numericShort,
  `${weekday}${month}\\s{1,2}${day}${gap}${year}${clockAfter}`,
  `${weekday}${day}(?:\\s{1,2}of)?[\\s-]{1,2}${month}[\\s,-]{1,3}${year}${clockAfter}`,
  `${month}\\s{1,2}${day}`,
  `${day}\\s{1,2}${month}`,
  `${month}[\\s,-]{1,2}${year}`,
].map((source) => new RegExp(`${before}(?:${source})${after}`, 'giu'))

type Groups = Readonly<Record<string, string | undefined>>

function clock({ hour, minute, half, zone }: Groups): string | undefined {
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined
  const base = Number(hour)
  if (half !== undefined && (base < 1 || base > 12)) return undefined
  const hours = half === undefined ? base : (base % 12) + (half[0]?.toLowerCase() === 'p' ? 12 : 0)
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z'
  return hours > 23 ? undefined : `T${twoDigits(hours)}:${minute ?? '00'}${offset}`
}

/** Day and month of `a/b/2025`: only where one number cannot be a month, or both are the same. */
function unambiguous(a: number, b: number): { month: number; day: number } | undefined {
  if (a === b || (b > 12 && a <= 12)) return { month: a, day: b }
  return a > 12 && b <= 12 ? { month: b, day: a } : undefined
}

function readGroups(groups: Groups): Omit<CalendarDate, 'start' | 'end'> | undefined {
  const numbers = groups.a === undefined ? undefined : unambiguous(Number(groups.a), Number(groups.b))
  if (groups.a !== undefined && numbers === undefined) return undefined
  if (groups.year === undefined && !/^\p{Lu}/u.test(groups.month ?? '')) return undefined
  const named = groups.month === undefined ? 0 : monthNumber(groups.month) || Number(groups.month)
  const m = numbers?.month ?? named
  const d = numbers?.day ?? (groups.day === undefined ? undefined : Number(groups.day))
  const y = groups.year
  if (m < 1 || m > 12 || (d !== undefined && (d < 1 || d > daysInMonth(Number(y ?? 2000), m)))) return undefined
  const at = d === undefined ? undefined : clock(groups)
  if (groups.hour !== undefined && at === undefined) return undefined
  const stated: CalendarDate['stated'][number][] = []
  if (y !== undefined) stated.push('year')
  stated.push('month')
  if (d !== undefined) stated.push('day')
  if (groups.weekday !== undefined) stated.push('weekday')
  if (at !== undefined) stated.push('time')
  return { value: `${y ?? 'XXXX'}-${twoDigits(m)}${d === undefined ? '' : `-${twoDigits(d)}`}${at ?? ''}`, stated }
}

/** The year that brings `XXXX-10-19` nearest to a known date; an earlier one wins a tie. */
function withYear(value: string, near: string | null | undefined): string {
  const known = near ? bounds(near) : null
  const anchor = known?.earliest ?? known?.latest
  if (!value.startsWith('XXXX') || !anchor) return value
  const centre = Number(anchor.slice(0, 4))
  const distance = (y: number) => Math.abs(dayNumber(`${fourDigits(y)}${value.slice(4, 10)}`) - dayNumber(anchor))
  const years = [centre, centre - 1, centre + 1].filter((y) => !Number.isNaN(distance(y)))
  const best = years.reduce<number | undefined>((a, b) => (a === undefined || distance(b) < distance(a) ? b : a), undefined)
  return best === undefined ? value : fourDigits(best) + value.slice(4)
}

/** Of dates that overlap, the longest; of equally long ones, that of the earlier form. In text order. */
function longestOf(dates: readonly CalendarDate[]): CalendarDate[] {
  const kept: CalendarDate[] = []
  for (const date of [...dates].sort(bySpan)) {
    const last = kept.at(-1)
    if (!last || !overlaps(last, date)) kept.push(date)
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date
  }
  return kept
}

/**
 * Dates written out in a text, in text order, none overlapping: "October 20, 2023", "05 February 2025", "Oct. 19",
 * "13:32, October 20, 2023", ISO days and times. A numeric day and month only where it can be read one way.
 *
 * @param near A known date whose nearest year completes "Oct. 19"; without it the value is `XXXX-10-19`.
 */
export function findCalendarDates(text: string, near?: string | null): CalendarDate[] {
  const all = forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): CalendarDate[] => {
      const read = readGroups(match.groups ?? {})
      const span = { start: match.index, end: match.index + match[0].length }
      return read ? [{ ...span, ...read, value: withYear(read.value, near) }] : []
    }),
  )
  return longestOf(all)
}

/**
 * The date that a short text (a metadata field, a caption's end) is, as EDTF; null where it is none or holds more words
 * than "Published", "Updated", "date", "on" and the like around it.
 */
export function parseCalendarDate(text: string, near?: string | null): string | null {
  const bare = text.trim()
  if (bare.length > 80) return null
  if (/^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/.test(bare)) return bare
  const compact = /^([12]\d{3})(\d\d)(\d\d)$/.exec(bare)
  if (compact) return parseCalendarDate(`${compact[1]}-${compact[2]}-${compact[3]}`)
  const [date, ...more] = findCalendarDates(bare, near)
  if (!date || more.length > 0) return null
  const around = `${bare.slice(0, date.start)} ${bare.slice(date.end)}`
  return /^[\s\p{P}]*(?:(?:published|posted|updated|date|dated|on|at|last|modified|created|issued|[A-Z]{2,5})[\s\p{P}]*){0,4}$/u.test(
    around.replace(/\b(Published|Posted|Updated|Last|Modified|Created|Issued|Date|Dated|On|At)\b/g, (word) => word.toLowerCase()),
  )
    ? date.value
    : null
}
