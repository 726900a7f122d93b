import type { Analysis, Meta } from '../model/index.ts'
import { SCHEMA_VERSION } from '../model/index.ts'
import { TABLES, type TableName } from './tables.ts'

/** A record that cannot be read: says where, what was found, what was expected and what to do. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
}

/**
 * A list of the record as JSON lines, one object a line, in pieces of bounded size that joined are the file.
 * An empty list is an empty file.
 */
export function* toLines(rows: Iterable<object>, pieceSize = 65_536): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += `${JSON.stringify(row)}\n`
    if (piece.length >= pieceSize) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

/** One line of a table, or a `RecordError` naming the file, the line and the remedy. */
export function fromLine(table: TableName | 'redirects', line: string, number: number): object {
  const row = parsed(line)
  if (row === undefined)
    throw new RecordError(
      `${table}.jsonl:${number}  expected one JSON object a line, found ${JSON.stringify(line.slice(0, 60))}. The file is cut short or was edited: build the record again.`,
    )
  return row
}

function parsed(line: string): object | undefined {
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? row : undefined
  } catch {
    return undefined
  }
}

/** The record's `meta.json`; a `RecordError` where it is not one or is of another schema version. */
export function readMeta(text: string | undefined, place: string): Meta {
  if (text === undefined)
    throw new RecordError(
      `${place}  is not a record: meta.json is missing. Expected a site or a record folder that \`dossier build\` made.`,
    )
  const meta = parsed(text) as Meta | undefined
  if (meta?.schemaVersion === undefined)
    throw new RecordError(`${place}/meta.json  has no schemaVersion. Expected a record that \`dossier build\` made.`)
  if (meta.schemaVersion.split('.')[0] !== SCHEMA_VERSION.split('.')[0])
    throw new RecordError(
      `${place}/meta.json  schema version ${meta.schemaVersion}, expected ${SCHEMA_VERSION}. Build both sides with the same version of dossier.`,
    )
  return meta
}

/** An analysis of the tables given; a table that is missing is empty. */
export function toAnalysis(meta: Meta, tables: Partial<Record<TableName, readonly object[]>>): Analysis {
  return { meta, ...Object.fromEntries(TABLES.map((name) => [name, tables[name] ?? []])) } as unknown as Analysis // rows were written from these types
}
