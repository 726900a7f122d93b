import { join } from 'node:path'
import type { Analysis } from '../model/index.ts'
import { fromLine, RecordError, readMeta, TABLES, type TableName, toAnalysis } from '../record/index.ts'
import { isFile, piecesOf, textOf } from './disk.ts'
import { linesOf } from './lines.ts'

/**
 * Reads an analysis back from a record folder, or from a site that holds one under `data/`; line by line.
 * @throws RecordError where it is not a record, is of another schema version, or is cut short.
 */
export async function readRecord(folder: string): Promise<Analysis> {
  const data = (await isFile(join(folder, 'data', 'meta.json'))) ? join(folder, 'data') : folder
  const meta = readMeta(await textOf(join(data, 'meta.json')), data)
  const tables: Partial<Record<TableName, object[]>> = {}
  for (const name of TABLES) tables[name] = await readTable(data, name)
  return toAnalysis(meta, tables)
}

async function readTable(data: string, name: TableName): Promise<object[]> {
  const path = join(data, `${name}.jsonl`)
  if (!(await isFile(path))) throw new RecordError(`${path}  is missing. The record is not whole: build it again.`)
  const rows: object[] = []
  let number = 0
  for await (const line of linesOf(piecesOf(path))) {
    number += 1
    rows.push(fromLine(name, line, number))
  }
  return rows
}
