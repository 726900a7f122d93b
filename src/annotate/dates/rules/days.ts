import { monthNumber } from '../../../text/calendar.ts'
import { ordinalOf, weekdayNumber } from '../lexicon.ts'
import type { Point, Shift, Stated } from '../meaning.ts'
import type { Surroundings } from '../pattern.ts'

export type Groups = Readonly<Record<string, string | undefined>>

/** -1, 0 or 1 for "last", "this", "next" and their like. */
export function shiftOf(word: string): Shift {
  return /last|past|previous|prior/.test(word) ? -1 : /next|coming|following/.test(word) ? 1 : 0
}

/** Whether the match is written with a capital, as names of months and weekdays are in English. */
export const capital = (at: Surroundings, word: string) => {
  const index = at.written.toLowerCase().indexOf(word)
  return index !== -1 && /\p{Lu}/u.test(at.written[index] ?? '')
}

/** What may stand before "year" after a month or its day: counted from publication, or from the year told before. */
export const YEAR_WORDS = '(?:this|last|next|that|the same|that same|the following|the previous)'

/** A year relative to publication or, in `yearTold`, to the one told before. */
export function yearOfWords(words: string): { readonly yearShift: Shift } | { readonly yearTold: Shift } {
  return /that|the/.test(words) ? { yearTold: shiftOf(words) } : { yearShift: shiftOf(words) }
}

/** A day in words: a month's day, a weekday, or today, yesterday and tomorrow. */
export const DAY_PHRASE = `(?:(?:(?:last|next|this|this past|this coming|the following|the next|the previous) )?{weekday}(?: (?:of )?(?:last|next|this) week| week(?! (?:of|in|ago|before|after|earlier|later)\\b)|,? (?:the )?(?:{month} (?:{day}|{ordinal})|{day}(?: of)? {month})(?!\\d|:\\d|,\\d{3})(?:,? {year}(?!\\d|[.,]\\d))?)?|{month} (?:the )?(?:{day}|{ordinal})(?!\\d|[:.]\\d|,\\d{3})(?:(?:,? |, ?){year}(?!\\d|[.,]\\d)| ${YEAR_WORDS} year|,? of ${YEAR_WORDS} year)?|(?:the )?{day}(?: of|{dash})? ?{month}(?:,? {year}(?!\\d|[.,]\\d)|,?(?: of)? ${YEAR_WORDS} year)?|the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)`

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)'

const dayFirst = new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of|[-‐-―])?\\s*(?<month>${month})\\b`)

const monthFirst = new RegExp(`(?<month>${month})\\b\\.?\\s+(?:the\\s+)?(?<day>\\d{1,2}|[a-z-]+)`)

/** What a day phrase means; undefined where a word of it is not written as a name is, or the calendar has no such day. */
export function readDay(phrase: string, at: Surroundings): { point: Point; stated: Stated[] } | undefined {
  const text = phrase.toLowerCase()
  const deictic = { 'the day before yesterday': -2, yesterday: -1, today: 0, tomorrow: 1, 'the day after tomorrow': 2 }[
    text.replace(/\s+/g, ' ')
  ]
  // bounded: the last 24 characters before it
  if (deictic !== undefined && /^[A-Z]/.test(at.written) && /\p{Lu}[\p{L}.]*\s$/u.test(at.last)) return undefined
  if (deictic !== undefined) return { point: { is: 'unit', unit: 'day', shift: deictic }, stated: [] }
  const weekdayWord = /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)\./.exec(text)?.[0]
  if (weekdayWord && !capital(at, weekdayWord)) return undefined
  const weekday = weekdayWord === undefined ? undefined : weekdayNumber(weekdayWord)
  const dated = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups
  if (!dated) return weekday === undefined ? undefined : { point: readWeekday(text, weekday), stated: ['weekday'] }
  if (!capital(at, dated.month ?? '')) return undefined
  return readMonthDay(text, dated, weekday)
}

function readWeekday(text: string, weekday: number): Point {
  const week = /\b(last|next|this)\s+week$/.exec(text)?.[1]
  if (week !== undefined) return { is: 'weekday', weekday, weekShift: shiftOf(week) }
  if (text.endsWith('week')) return { is: 'weekday', weekday, weekAfter: true }
  const shift = /^(last|next|this past|this coming|this|the following|the next|the previous)\b/.exec(text)?.[1]
  return { is: 'weekday', weekday, ...(shift === undefined ? {} : { shift: shiftOf(shift) }) }
}

function readMonthDay(text: string, groups: Groups, weekday: number | undefined): { point: Point; stated: Stated[] } | undefined {
  const day = /^\d/.test(groups.day ?? '') ? Number(groups.day) : ordinalOf(groups.day ?? '')
  const number = monthNumber(groups.month ?? '')
  if (!(day >= 1 && day <= 31)) return undefined
  const year = /\b(\d{4})$/.exec(text)?.[1]
  const relative = /\b(last|this|next|that(?: same)?|the (?:same|following|previous))\s+year$/.exec(text)?.[1]
  const point: Point = {
    is: 'date',
    month: number,
    day,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(relative === undefined ? {} : yearOfWords(relative)),
    ...(weekday === undefined ? {} : { weekday }),
  }
  return {
    point,
    stated: [...(year === undefined ? [] : ['year' as const]), 'month', 'day', ...(weekday === undefined ? [] : ['weekday' as const])],
  }
}
