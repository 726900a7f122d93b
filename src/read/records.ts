import type { Found, Settings, Source } from '../model/index.ts'
import { LineCutter } from './byte-lines.ts'
import { csvReader } from './csv.ts'
import { jsonLinesReader } from './json-lines.ts'
import { type LineReader, withoutRecords } from './record.ts'

function readerOf(file: string, settings: Settings): LineReader {
  return /\.csv$/i.test(file) ? csvReader(file, settings) : jsonLinesReader(file, settings)
}

/** All records of a `.jsonl` or `.csv` file that is in memory: each its source, or its problems, in order. */
export function readAllRecords(file: string, bytes: Uint8Array, settings: Settings): Found<Source> {
  const cutter = new LineCutter()
  const reader = readerOf(file, settings)
  const found: Found<Source>[] = []
  for (const line of cutter.push(bytes)) found.push(...reader.line(line))
  for (const line of cutter.end()) found.push(...reader.line(line))
  found.push(...reader.end())
  if (reader.count() === 0) found.push({ items: [], problems: [withoutRecords(file)] })
  return { items: found.flatMap((record) => record.items), problems: found.flatMap((record) => record.problems) }
}

/**
 * Reads a `.jsonl` or `.csv` file piece by piece, so that memory does not grow with it.
 *
 * @param chunks The file's bytes in order, cut anywhere.
 * @returns For each record, in order, its source or its problems; the same as {@link readAllRecords} gives.
 */
export async function* readRecords(file: string, chunks: AsyncIterable<Uint8Array>, settings: Settings): AsyncGenerator<Found<Source>> {
  const cutter = new LineCutter()
  const reader = readerOf(file, settings)
  for await (const chunk of chunks) for (const line of cutter.push(chunk)) yield* reader.line(line)
  for (const line of cutter.end()) yield* reader.line(line)
  yield* reader.end()
  if (reader.count() === 0) yield { items: [], problems: [withoutRecords(file)] }
}
