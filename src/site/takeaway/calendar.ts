import { bounds, dayNumber, isoDayOf } from '../../model/edtf.ts'
import type { EventRecord } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import type { Corpus } from '../corpus.ts'
import { counted, modalityAside } from '../say.ts'
import { firstDay, onDay } from '../when.ts'
import { address } from './address.ts'

/** First day and the day after the last. */
interface Days {
  readonly from: string
  readonly until: string
}

/**
 * Events as an iCalendar (RFC 5545), all-day. Only what a calendar can say truly is in it: events of one known day, and those that
 * last from one known day to another. Months, "one day of these" and open dates are left out and counted in the description,
 * as is what was only called for or denied.
 */
export function* calendar(corpus: Corpus): Generator<string> {
  const events = [...corpus.events.values()]
  const dated = events.flatMap((event) => {
    const days = daysOf(event)
    return days === null ? [] : [{ event, days }]
  })
  const left = events.length - dated.length
  yield* folded([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dossier//events//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${text(corpus.settings.title)}`,
    `X-WR-CALDESC:${text(`${counted(dated.length, 'event')} of a known day; ${left} left out that are less exactly dated, called for or denied.`)}`,
  ])
  for (const { event, days } of dated) yield* folded(entry(corpus, event, days))
  yield* folded(['END:VCALENDAR'])
}

function daysOf({ date, modality }: EventRecord): Days | null {
  if (date === null || modality === 'called-for' || modality === 'denied') return null
  const day = onDay(date)
  if (day !== null) return { from: day, until: next(day) }
  if (!/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date)) return null
  const { earliest, latest } = bounds(date) ?? {}
  return typeof earliest === 'string' && typeof latest === 'string' ? { from: earliest, until: next(latest) } : null
}

const next = (day: string) => isoDayOf(dayNumber(day) + 1)
const basic = (day: string) => day.replaceAll('-', '')

function entry(corpus: Corpus, event: EventRecord, { from, until }: Days): string[] {
  const articles = event.reports.flatMap(({ file }) => corpus.articles.get(file) ?? [])
  const place = event.place === null ? undefined : corpus.entities.get(event.place)?.name
  const told = articles.map(({ title, url }) => `“${title}” ${address(corpus, url)}`)
  const aside = modalityAside(event)
  const description = [
    `${sayDate(event.date!)}${aside === null ? '' : `, ${aside}`}. ${counted(articles.length, 'article')} ${articles.length === 1 ? 'tells' : 'tell'} it:`,
    ...told,
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.id)}`,
    `DTSTAMP:${stamp(corpus, event)}`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    `DTEND;VALUE=DATE:${basic(until)}`,
    `SUMMARY:${text(event.title)}`,
    `DESCRIPTION:${text(description.join('\n'))}`,
    ...(place === undefined ? [] : [`LOCATION:${text(place)}`]),
    `CATEGORIES:${text(event.kind)}`,
    `STATUS:${event.modality === 'happened' ? 'CONFIRMED' : 'TENTATIVE'}`,
    ...(corpus.settings.baseUrl === null ? [] : [`URL:${address(corpus, event.url)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Midnight of the newest day on which an article tells it, so that the same seeds give the same bytes. */
function stamp(corpus: Corpus, { reports }: EventRecord): string {
  const days = reports.map(({ file }) => firstDay(corpus.articles.get(file)?.published ?? null)).filter((day) => !day.startsWith('9999'))
  return `${basic(days.sort().at(-1) ?? '1970-01-01')}T000000Z`
}

/** A TEXT value: separators escaped, control characters left out. */
function text(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}]/gu, (character) => (character === '\n' ? character : character === '\t' ? ' ' : ''))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

const OCTETS = 75

/** Content lines with their ends, in pieces of at most 75 octets, none of which cuts a character. */
function* folded(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${piecesOf(line).join('\r\n')}\r\n`
}

function piecesOf(line: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece]
}
