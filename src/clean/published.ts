import { dayNumber, isoDayOf } from '../model/edtf.ts'
import type { Span } from '../model/index.ts'
import { findCalendarDates, monthNumber, parseCalendarDate } from '../text/calendar.ts'

/** When an article appeared, and how that was found. */
export interface Published {
  /** EDTF: a day, a time, or `[2024-05-04..]` where only the earliest day is known. */
  readonly date: string | null
  readonly from: string | null
}

/** All that an article may tell of its day; each absent where it does not. */
export interface DayClues {
  readonly stated: string | undefined
  readonly statedBy: 'front matter' | 'meta' | 'record'
  readonly prefix: string | undefined
  readonly header: string | undefined
  readonly wire: string | null
  readonly dateline: string | null
  readonly captions: readonly (string | null)[]
  readonly lead: string | null
}

/**
 * The day of publication, from the surest clue there is. The day of a caption, a dateline or a told event is not that of
 * the article: it gives only a "not before".
 */
export function publishedFrom(clues: DayClues): Published {
  const stated = clues.stated === undefined ? null : statedDate(clues.stated)
  if (stated) return { date: stated, from: clues.statedBy }
  if (clues.prefix) return { date: clues.prefix, from: 'prefix' }
  if (clues.header) return { date: clues.header, from: 'header' }
  if (clues.wire) return { date: clues.wire, from: 'dateline of a press release' }
  const captions = clues.captions.filter((day) => day !== null).sort()
  const bounds: [string | null | undefined, string][] = [
    [captions.at(-1), 'caption (not before)'],
    [clues.dateline, 'dateline (not before)'],
    [clues.lead, 'event told in the lead (not before)'],
  ]
  const latest = bounds.reduce<[string, string] | undefined>(
    (best, [day, from]) => (day && (!best || day > best[0]) ? [day, from] : best),
    undefined,
  )
  return latest ? { date: `[${latest[0]}..]`, from: latest[1] } : { date: null, from: null }
}

/** A date an editor or a page's metadata gives: EDTF, an ISO time with seconds and zone, or a date written out. */
export function statedDate(text: string): string | null {
  const value = text.trim()
  if (/^\[\d{4}-\d{2}-\d{2}\.\.\]$/.test(value)) return value
  const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/.exec(value)
  if (iso && parseCalendarDate(iso[1]!) !== null) return `${iso[1]}T${iso[2]}`
  return parseCalendarDate(value)?.replace(/(T\d{2}:\d{2}).*$/, '$1') ?? null
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const range = new RegExp(
  `\\b(${months})\\.? (\\d{1,2})\\s?(?:to|through|until|and|[-–—])\\s?(?:(?:${months})\\.? )?\\d{1,2},? (\\d{4})\\b`,
  'g',
)
const dayRange = new RegExp(`\\b(\\d{1,2})\\s?(?:to|through|until|and|[-–—])\\s?\\d{1,2} (${months})\\.?,? (\\d{4})\\b`, 'g')
const ahead =
  /\b(?:will|would|shall|to be held|scheduled|set to|due|upcoming|next|plans? to|planned|expected|until|till|ahead of|by|deadline|is to|are to)\b/i
const past = /\b(?:was|were|had|did|met|held|said|told|took|made|began|came|went|left|won|lost|signed|struck|hit|killed|\p{Ll}{3,}ed)\b/u

/** A stretch of days that has come to its height or end is past its first day. */
const nearEnd = /\b(?:culminat|conclud|wrapp(?:ed|ing) up|capp(?:ed|ing) off)/i

/**
 * The latest full day that sentences of the lead tell of in the past; of a stretch of days its first, or its second where it
 * is told to have come to its height or end; null where none.
 */
export function dayToldIn(sentences: readonly string[]): string | null {
  const told = sentences.filter((sentence) => past.test(sentence) && !ahead.test(sentence))
  const days = told.flatMap((sentence) => {
    const stretches = [...sentence.matchAll(range)].map(([, month, day, year]) => isoDay(year, month, day))
    const dayFirst = [...sentence.matchAll(dayRange)].map(([, day, month, year]) => isoDay(year, month, day))
    const starts = [...stretches, ...dayFirst]
    if (starts.length > 0) return nearEnd.test(sentence) ? starts.map((day) => isoDayOf(dayNumber(day) + 1)) : starts
    const full = findCalendarDates(sentence).filter((date) => date.stated.includes('year') && date.stated.includes('day'))
    return full.map((date) => date.value.slice(0, 10))
  })
  return days.sort().at(-1) ?? null
}

function isoDay(year = '', month = '', day = ''): string {
  return `${year}-${String(monthNumber(month)).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A scraper's date at the head of a text (" date 2024-05-04 "): its words, whatever follows on the line. */
export function prefixOf(source: string, from: number): (Span & { readonly date: string; readonly day: Span }) | undefined {
  const match =
    /^\s*((?:date|published|publish_date|pubdate|dated)\s?:?\s?(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?))(?=\s|$)/i.exec(
      source.slice(from, from + 200),
    )
  const date = match && statedDate(match[2]!.replace(' ', 'T'))
  if (!match || !date) return undefined
  const end = from + match[0].length
  return { start: end - match[1]!.length, end, date, day: { start: end - match[2]!.length, end } }
}
