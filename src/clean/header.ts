import type { Settings, Span } from '../model/index.ts'
import { type CalendarDate, findCalendarDates } from '../text/calendar.ts'
import { agencyOf } from './agencies.ts'
import { outletNamed } from './outlet.ts'
import type { Labelled } from './passage.ts'
import { statedDate } from './published.ts'
import { endsSentence } from './shape.ts'

/** What a line above (or below) the story says of the article; spans are into the line. */
export interface Header {
  readonly fields: readonly (Span & { readonly field: 'date' | 'outlet' | 'agency' | 'author'; readonly value: string })[]
  readonly updated: boolean
}

const label =
  /\b(?:first |originally |last )?(?:published|posted|updated|modified|uploaded|created|issued|released)(?: (?:on|at|in|by))?\b\s?[:–—-]?|\b(?:date|time|dated)\s?:/giu
const filler =
  /\b(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|(?:GMT|UTC|IST|PKT|PST|PDT|EST|EDT|CET|CEST|BST|JST|SGT|ET|Z|hrs?|hours|local time)(?:[+-]\d{1,2}(?::?\d{2})?)?|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|at|on|in|\d+ min(?:ute)?s? read|(?:e-?paper|print edition))\b\.?/giu

/**
 * Reads a line that is only about the article: "(AFP) 09:15, May 4, 2024", "By Jane Doe | Updated: 6 Feb 2025",
 * "Published in The Daily, February 6th, 2025". Undefined where the line may be the story's.
 */
export function readHeader(line: string, settings: Settings): Header | undefined {
  if (line.length > 200) return undefined
  const dates = findCalendarDates(line).filter((date) => date.stated.includes('year') && date.stated.includes('day'))
  if (dates.length === 0 || dates.length > 3) return undefined
  const rest = blankOut(line, dates)
  const pieces = [...rest.matchAll(/[^|•·\n/–—,;()[\]]+/gu)].flatMap((match) => piece(match) ?? [])
  const fields = pieces.map((part) => readPiece(part, settings))
  if (fields.some((field) => field === undefined) || fields.length > 4) return undefined
  const date = publishedOf(line, dates)
  const isImprint = /^\W*(?:first )?published in\b/i.test(line)
  const named = fields.map((field) => (isImprint && field?.field === 'place' ? { ...field, field: 'outlet' as const } : field))
  const stated = named.filter((field) => field !== undefined && field.field !== 'place') as Header['fields']
  return {
    fields: [...stated, { field: 'date' as const, value: statedDate(date.value) ?? date.value, start: date.start, end: date.end }].sort(
      (a, b) => a.start - b.start,
    ),
    updated: /updated|modified/i.test(line) && dates.length === 1,
  }
}

/** The line with dates, labels and clock times made spaces, so that offsets hold. */
function blankOut(line: string, dates: readonly CalendarDate[]): string {
  let rest = line
  for (const { start, end } of dates) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  const spaces = (text: string) => ' '.repeat(text.length)
  return rest.replace(label, spaces).replace(filler, spaces)
}

interface Piece extends Span {
  readonly text: string
}

function piece(match: RegExpExecArray): Piece | undefined {
  const lead = match[0].search(/[\p{L}\p{N}]/u)
  const text = lead === -1 ? '' : match[0].slice(lead).replace(/(?<![^\p{L}\p{N}.)])[^\p{L}\p{N}.)]+$/u, '')
  return text === '' ? undefined : { text, start: match.index + lead, end: match.index + lead + text.length }
}

const placeLike = /^(?:[\p{Lu}\d][\p{L}\d.’'&-]*|of|the|and|de|al)(?:\s(?:[\p{Lu}\d][\p{L}\d.’'&-]*|of|the|and|de|al)){0,4}\s?$/u

type Field = Span & { readonly field: 'date' | 'outlet' | 'agency' | 'author' | 'place'; readonly value: string }

function readPiece({ text, start, end }: Piece, settings: Settings): Field | undefined {
  const author = /^(?:By|BY|by|Written by|Reported by)\s+(.{2,80})$/.exec(text) ?? deskOf(text)
  if (author) return { field: 'author', value: author[1]!, start: end - author[1]!.length, end }
  const named = text.replace(/(?<![^\p{L}\p{N}.])[^\p{L}\p{N}.]+$/u, '')
  if (agencyOf(named) !== undefined) return { field: 'agency', value: agencyOf(named)!, start, end: start + named.length }
  const outlet = outletNamed(named, settings)
  if (outlet !== undefined) return { field: 'outlet', value: outlet, start, end: start + named.length }
  if (/\b(?:News|Press) (?:Agency|Service)$/.test(named)) return { field: 'agency', value: named, start, end: start + named.length }
  const capitalised = placeLike.test(named)
  return capitalised ? { field: 'place', value: named, start, end } : undefined
}

/** "Our Correspondent", "The Newspaper's Staff Reporter". */
function deskOf(text: string): RegExpExecArray | null {
  return /^((?:[\p{Lu}][\p{L}’']*\s){0,3}(?:staff |special |own |news |web |our )*(?:report(?:er)?s?|correspondents?|desk|writers?|monitor))$/iu.exec(
    text,
  )
}

/** The date of publication among a line's dates: the one not called an update. */
function publishedOf(line: string, dates: readonly CalendarDate[]): CalendarDate {
  const update = /(?:updated|modified)\W{0,3}(?:on\s|at\s)?$/i
  return dates.find((date) => !update.test(line.slice(0, date.start).trimEnd())) ?? dates[0]!
}

/** A line above the story that is an agency's or outlet's name and no more. */
function readSign(passage: Labelled, above: readonly Labelled[], settings: Settings): Header | undefined {
  if (passage === above[0] || !above.includes(passage) || passage.text.length > 60) return undefined
  const field = readPiece({ text: passage.text, start: 0, end: passage.text.length }, settings)
  return field && (field.field === 'agency' || field.field === 'outlet')
    ? { fields: [{ ...field, field: field.field }], updated: false }
    : undefined
}

/** A header with its place in the source. */
export interface PlacedHeader extends Span {
  readonly header: Header
}

/** Labels the lines that only tell of the article, above the story or below it, as metadata; in text order. */
export function labelHeaders(passages: readonly Labelled[], settings: Settings): PlacedHeader[] {
  const open = passages.filter((passage) => !passage.label && !passage.long)
  const storyAt = open.findIndex((passage) => passage.text.length > 200 && endsSentence(passage.text))
  const above = open.slice(0, storyAt === -1 ? 5 : Math.min(storyAt, 8))
  const below = open
    .slice(-4)
    .filter(
      (passage) =>
        !above.includes(passage) && /^\W*(?:first |originally |last )?(?:published|posted|updated|modified)\b/i.test(passage.text),
    )
  return [...above, ...below].flatMap((passage) => {
    const header = passage.told === undefined ? (readHeader(passage.text, settings) ?? readSign(passage, above, settings)) : undefined
    if (!header) return []
    passage.label = { kind: 'metadata' }
    return [{ start: passage.start, end: passage.end, header }]
  })
}
