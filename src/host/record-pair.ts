import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Analysis, byCodeUnit, bySpan } from '../model/index.ts'
import { fromLine, lineSchemas, RecordError, readMeta, TABLES, type TableName, toAnalysis } from '../record/index.ts'
import { isFile, textOf } from './disk.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Reads two analyses to compare. Lines that are the same in both are parsed once and their rows shared, so that two records of
 * one archive take little more memory and time than one; rows that are identical objects are known to be equal.
 * @throws RecordError where one is not a record, is of another schema version, or is cut short.
 */
export async function readRecordPair(before: string, after: string): Promise<{ readonly before: Analysis; readonly after: Analysis }> {
  const folders = [await dataOf(before), await dataOf(after)] as const
  const metas = [
    readMeta(await textOf(join(folders[0], 'meta.json')), folders[0]),
    readMeta(await textOf(join(folders[1], 'meta.json')), folders[1]),
  ] as const
  const tables: readonly [Partial<Record<TableName, object[]>>, Partial<Record<TableName, object[]>>] = [{}, {}]
  const intern = makeIntern()
  for (const name of TABLES) {
    const [one, other] = await readTablePair(name, folders, intern)
    checkShape(name, folders[0], one[0])
    checkShape(name, folders[1], other[0])
    tables[0][name] = one
    tables[1][name] = other
  }
  return { before: toAnalysis(metas[0], tables[0]), after: toAnalysis(metas[1], tables[1]) }
}

/** Whether the first line of a table is what this version writes: JSON lines of something else are no record. */
function checkShape(name: TableName, folder: string, row: Row | undefined): void {
  const fault = row === undefined ? undefined : lineSchemas[name].safeParse(row).error?.issues[0]
  if (fault === undefined) return
  const where = fault.path.length === 0 ? '' : ` at "${fault.path.join('.')}"`
  throw new RecordError(
    `${folder}/${name}.jsonl:1  is no line of a record${where}: ${fault.message}. Build both sides with the same version of dossier.`,
  )
}

async function dataOf(folder: string): Promise<string> {
  return (await isFile(join(folder, 'data', 'meta.json'))) ? join(folder, 'data') : folder
}

async function readTablePair(name: TableName, folders: readonly [string, string], intern: (row: Row) => void): Promise<[Row[], Row[]]> {
  const [a, b] = [await Bytes.open(join(folders[0], `${name}.jsonl`)), await Bytes.open(join(folders[1], `${name}.jsonl`))]
  const rows: [Row[], Row[]] = [[], []]
  const parse = (text: string, number: number) => {
    const row = fromLine(name, text, number) as Row
    intern(row)
    return row
  }
  try {
    for (;;) {
      await a.fill()
      await b.fill()
      if (a.isEmpty && b.isEmpty) return rows
      const shared = a.sharedLines(b)
      if (shared === 0) takeOne(a, b, rows, parse)
      else {
        const [text, number] = [a.take(shared), a.number]
        b.take(shared)
        for (const row of parseLines(text, number, parse, intern)) {
          rows[0].push(row)
          rows[1].push(row)
        }
      }
    }
  } finally {
    await a.close()
    await b.close()
  }
}

type Parse = (text: string, number: number) => Row

/** Takes the line that comes first of two that differ, or both where they stand at the same place. */
function takeOne(a: Bytes, b: Bytes, rows: readonly [Row[], Row[]], parse: Parse): void {
  const [one, other] = [a.line(), b.line()]
  const left = one === undefined ? undefined : parse(one, a.number + 1)
  const right = other === undefined ? undefined : parse(other, b.number + 1)
  // A row may hold anything: what cannot be ordered is taken from both, or no line would ever be.
  const order = left === undefined ? 1 : right === undefined ? -1 : inOrder(left, right) || 0
  if (order <= 0) rows[0].push(left!)
  if (order >= 0) rows[1].push(right!)
  if (order <= 0) a.takeLine()
  if (order >= 0) b.takeLine()
}

/** Many lines at once, which is faster than one by one; one by one where something is wrong, to say which. */
function parseLines(text: string, after: number, parse: Parse, intern: (row: Row) => void): Row[] {
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text
  try {
    const rows = JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as Row[]
    if (rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))) {
      for (const row of rows) intern(row)
      return rows
    }
  } catch {
    // one by one, below
  }
  const count = lines.split('\n').length
  return lines.split('\n').map((line, i) => parse(line, after - count + i + 1))
}

/** Which of two different lines of sorted tables comes first; 0 where they stand at the same place. */
function inOrder(a: Row, b: Row): number {
  const file = (row: Row) => String(row.file ?? row.article ?? '')
  const span = (row: Row) => ({ start: Number(row.start ?? 0), end: Number(row.end ?? 0) })
  const byName = byCodeUnit(file(a), file(b))
  return a.start === undefined && a.file === undefined
    ? byCodeUnit(String(a.id ?? ''), String(b.id ?? ''))
    : byName || bySpan(span(a), span(b))
}

/** Makes the strings that rows repeat one string each: an archive names each of its files and people hundreds of times. */
function makeIntern(): (row: Row) => void {
  const known = new Map<string, string>()
  let last = ''
  const once = (value: string) => {
    const same = known.get(value)
    if (same === undefined) known.set(value, value)
    return same ?? value
  }
  return (row) => {
    const mutable = row as { file?: unknown; article?: unknown; entity?: unknown; by?: unknown; form?: unknown; text?: unknown }
    if (typeof mutable.file === 'string') mutable.file = last = mutable.file === last ? last : once(mutable.file)
    if (typeof mutable.article === 'string') mutable.article = last = mutable.article === last ? last : once(mutable.article)
    if (typeof mutable.entity === 'string') mutable.entity = once(mutable.entity)
    if (mutable.form !== undefined && typeof mutable.text === 'string') mutable.text = once(mutable.text)
    if (typeof mutable.by === 'string') mutable.by = once(mutable.by)
  }
}

const WINDOW = 1 << 18

/** A file read through a window of its bytes, which always holds a whole line. */
class Bytes {
  readonly #file: Awaited<ReturnType<typeof open>>
  #buffer = Buffer.alloc(0)
  #at = 0
  #ended = false
  /** Lines taken so far. */
  number = 0

  private constructor(file: Awaited<ReturnType<typeof open>>) {
    this.#file = file
  }

  static async open(path: string): Promise<Bytes> {
    if (!(await isFile(path))) throw new RecordError(`${path}  is missing. The record is not whole: build it again.`)
    return new Bytes(await open(path))
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  get isEmpty(): boolean {
    return this.#at === this.#buffer.length && this.#ended
  }

  /** Reads on until the window holds a line and more, or the file ends. */
  async fill(): Promise<void> {
    while (!this.#ended && (this.#buffer.length - this.#at < WINDOW || this.#buffer.indexOf(10, this.#at) < 0)) {
      const chunk = Buffer.allocUnsafe(4 * WINDOW)
      const { bytesRead } = await this.#file.read(chunk, 0, chunk.length)
      this.#ended = bytesRead === 0
      this.#buffer = Buffer.concat([this.#buffer.subarray(this.#at), chunk.subarray(0, bytesRead)])
      this.#at = 0
    }
  }

  /** How many bytes of whole lines come next in both. */
  sharedLines(other: Bytes): number {
    const most = Math.min(this.#buffer.length - this.#at, other.#buffer.length - other.#at)
    const isSame = (length: number) => this.#buffer.compare(other.#buffer, other.#at, other.#at + length, this.#at, this.#at + length) === 0
    let [low, high] = [0, most]
    if (isSame(most)) low = most
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (isSame(middle)) low = middle
      else high = middle - 1
    }
    return low === 0 ? 0 : Math.max(0, this.#buffer.lastIndexOf(10, this.#at + low - 1) + 1 - this.#at)
  }

  take(length: number): string {
    const text = this.#buffer.toString('utf8', this.#at, this.#at + length)
    for (let at = this.#buffer.indexOf(10, this.#at); at >= 0 && at < this.#at + length; at = this.#buffer.indexOf(10, at + 1))
      this.number++
    this.#at += length
    return text
  }

  /** The next line without its end, not taken; undefined past the last. */
  line(): string | undefined {
    if (this.#at === this.#buffer.length) return undefined
    const end = this.#buffer.indexOf(10, this.#at)
    return this.#buffer.toString('utf8', this.#at, end < 0 ? this.#buffer.length : end).replace(/\r$/, '')
  }

  takeLine(): void {
    const end = this.#buffer.indexOf(10, this.#at)
    this.#at = end < 0 ? this.#buffer.length : end + 1
    this.number++
  }
}
