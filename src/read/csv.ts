import { parse } from 'csv-parse/sync'
import { type Found, problem, type Settings, type Source } from '../model/index.ts'
import type { ByteLine } from './byte-lines.ts'
import { invalidText, sha256, toText } from './decode.ts'
import { clip } from './nearest.ts'
import { type LineReader, recordSource } from './record.ts'

const QUOTE = 0x22
/** How often a quote that never closes is given up and the lines after it are read again. */
const MOST_RETRIES = 20

interface Header {
  readonly names: readonly string[]
  readonly delimiter: string
}

/**
 * Reads CSV (RFC 4180): the first row names the columns, which are the fields of front matter and `text` or `body`.
 * A row may run over several lines inside quotes; a bad row is a problem with its line, and the rest go on.
 */
export function csvReader(file: string, settings: Settings): LineReader {
  const longest = settings.limits.articleBytes * 2
  let header: Header | undefined
  let n = 0
  let retries = 0
  let row: ByteLine[] = []
  let quotes = 0
  let size = 0

  const line = (next: ByteLine): Found<Source>[] => {
    row.push(next)
    quotes += countQuotes(next.bytes)
    size += next.bytes.length + 1
    if (quotes % 2 === 0) return complete()
    return size > longest ? giveUp() : []
  }
  const take = () => {
    const lines = row
    row = []
    quotes = 0
    size = 0
    return lines
  }
  const complete = (): Found<Source>[] => {
    const lines = take()
    const bytes = joined(lines)
    const fault = invalidText(bytes)
    if (fault?.code === 'read/empty') return []
    const first = lines[0]!
    if (!header) {
      header = fault ? undefined : readHeader(toText(bytes))
      return header ? [] : [wrong(`${file}`, first.line, fault?.code ?? 'read/csv', fault?.message ?? NO_HEADER)]
    }
    n++
    if (fault) return [wrong(`${file}#${n}`, first.line, fault.code, `${fault.message} (The row begins at byte ${first.offset}.)`)]
    return [readRow(header, bytes, { file, n, line: first.line }, settings)]
  }
  const giveUp = (): Found<Source>[] => {
    const [first, ...rest] = take()
    if (!first) return []
    if (header) n++
    const problems = wrong(`${file}#${n}`, first.line, 'read/csv', UNCLOSED)
    if (retries++ >= MOST_RETRIES) return [problems]
    return [problems, ...rest.flatMap(line)]
  }
  const end = (): Found<Source>[] => {
    const found: Found<Source>[] = []
    while (row.length > 0) found.push(...giveUp())
    return found
  }
  return { line, end, count: () => n }
}

const NO_HEADER = 'The first row must name the columns, "text" or "body" among them. Nothing of the file is read until it does.'
const UNCLOSED = 'A quotation mark opened in this row is never closed: close it, or double it. The row is left out.'

function countQuotes(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) count++
  return count
}

function joined(lines: readonly ByteLine[]): Uint8Array {
  if (lines.length === 1) return lines[0]!.bytes
  const newline = Buffer.from('\n')
  return Buffer.concat(lines.flatMap((line, i) => (i === 0 ? [line.bytes] : [newline, line.bytes])))
}

function readHeader(text: string): Header | undefined {
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (text.split(mark).length > text.split(best).length ? mark : best))
  const cells = parseRow(text, delimiter)
  const names = typeof cells === 'string' ? [] : cells.map((name) => name.trim().toLowerCase())
  return names.includes('text') || names.includes('body') ? { names, delimiter } : undefined
}

function readRow(header: Header, bytes: Uint8Array, place: { file: string; n: number; line: number }, settings: Settings): Found<Source> {
  const file = `${place.file}#${place.n}`
  const cells = parseRow(toText(bytes), header.delimiter)
  if (typeof cells === 'string') return wrong(file, place.line, 'read/csv', `Bad row (${clip(cells, 120)}). It is left out.`)
  if (cells.length !== header.names.length) {
    const message = `The row has ${cells.length} cells, and the header ${header.names.length}. It is left out.`
    return wrong(file, place.line, 'read/csv', message)
  }
  const record = Object.fromEntries(header.names.map((name, i) => [name, cells[i]]))
  return recordSource(record, { ...place, kind: 'csv', sha256: sha256(bytes) }, settings)
}

/** The cells of one row, or why it is none. */
function parseRow(text: string, delimiter: string): readonly string[] | string {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, trim: false })
    return rows.length === 1 ? rows[0]! : `${rows.length} rows where one was expected`
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.message
  }
}

function wrong(file: string, line: number, code: string, message: string): Found<Source> {
  return { items: [], problems: [problem('error', code, file, message, line)] }
}
