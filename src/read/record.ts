import { type Found, type Problem, problem, type Settings, type Source } from '../model/index.ts'
import type { ByteLine } from './byte-lines.ts'
import { type Place, readFields } from './fields.ts'

/** A record's columns that may hold the article, the first that is there being read. */
const TEXT_FIELDS = ['text', 'body'] as const

/** Reads a file of records line by line. */
export interface LineReader {
  /** The records that this line completes. */
  readonly line: (line: ByteLine) => Found<Source>[]
  /** What the last lines still hold. */
  readonly end: () => Found<Source>[]
  /** Records seen so far, bad ones included. */
  readonly count: () => number
}

/** What to call a record: the file, its number counted from 1, and the line it begins on. */
export interface RecordPlace {
  readonly file: string
  readonly n: number
  readonly line: number
}

/**
 * One record of a JSON-lines or CSV file as a source of its own, named `articles/x.jsonl#12`.
 *
 * @returns No item, and the error, where it has no text or too much of it.
 */
export function recordSource(
  record: Readonly<Record<string, unknown>>,
  place: RecordPlace & { readonly kind: 'jsonl' | 'csv'; readonly sha256: string },
  settings: Settings,
): Found<Source> {
  const file = `${place.file}#${place.n}`
  const { text, rest } = takeText(record)
  const where: Place = { file, line: place.line }
  const fault = textFault(text, settings)
  if (fault !== undefined) return { items: [], problems: [problem('error', fault.code, file, fault.message, place.line)] }
  const found = readFields(rest, where)
  const source: Source = {
    file,
    kind: place.kind,
    text: String(text),
    bodyStart: 0,
    fields: found.items[0] ?? {},
    fieldSpans: [],
    blocks: [],
    sha256: place.sha256,
  }
  return { items: [source], problems: found.problems }
}

function takeText(record: Readonly<Record<string, unknown>>): { text: unknown; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...record }
  const name = TEXT_FIELDS.find((field) => record[field] !== undefined && record[field] !== '')
  for (const field of TEXT_FIELDS) delete rest[field]
  return { text: name === undefined ? undefined : record[name], rest }
}

function textFault(text: unknown, settings: Settings): { code: string; message: string } | undefined {
  if (typeof text !== 'string' || text.trim() === '') {
    const message = 'The record has no text: expected the article in "text" or "body". It is left out, and the others are read.'
    return { code: 'read/empty', message }
  }
  const limit = settings.limits.articleBytes
  if (text.length <= limit) return undefined
  const message = `The record has ${text.length} characters, and the limit is ${limit}: split it, or raise limits.articleBytes in site.yml.`
  return { code: 'read/too-large', message }
}

/** The warning for a file of records that holds none. */
export function withoutRecords(file: string): Problem {
  return problem('warning', 'read/no-records', file, 'The file holds no records: add some, or delete it.')
}
