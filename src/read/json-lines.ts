import { type Found, type Problem, problem, type Settings, type Source } from '../model/index.ts'
import type { ByteLine } from './byte-lines.ts'
import { invalidText, sha256, toText } from './decode.ts'
import { clip } from './nearest.ts'
import { type LineReader, recordSource } from './record.ts'

/** Reads JSON lines, numbering the records; a blank line is none, a bad one is a problem with its number, and the rest go on. */
export function jsonLinesReader(file: string, settings: Settings): LineReader {
  let n = 0
  const read = (line: ByteLine): Found<Source>[] => {
    const fault = invalidText(line.bytes)
    if (fault?.code === 'read/empty') return []
    n++
    if (fault) return [wrong(file, line, n, fault.code, `${fault.message} (The line begins at byte ${line.offset}.)`)]
    return [readLine(file, line, n, settings)]
  }
  return { line: read, end: () => [], count: () => n }
}

function readLine(file: string, line: ByteLine, n: number, settings: Settings): Found<Source> {
  let record: unknown
  try {
    record = JSON.parse(toText(line.bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error
    const message = `The line is not JSON (${clip(error.message, 120)}): expected one object. It is left out, and the others are read.`
    return wrong(file, line, n, 'read/json', message)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return wrong(file, line, n, 'read/json', 'The line is JSON but no object: expected {"title": …, "text": …}. It is left out.')
  }
  const place = { file, n, line: line.line, kind: 'jsonl' as const, sha256: sha256(line.bytes) }
  return recordSource(record as Record<string, unknown>, place, settings)
}

function wrong(file: string, line: ByteLine, n: number, code: string, message: string): Found<Source> {
  const problems: Problem[] = [problem('error', code, `${file}#${n}`, message, line.line)]
  return { items: [], problems }
}
