import { hashText } from './hashing.ts'
import type { Lexicon } from './lexicon.ts'

/** Fields of a word, each a column of `WordTable.columns`. */
export const WORD = 0
export const LOWER = 1
export const SHAPE = 2
export const COLLAPSED = 3
/** Prefixes of one to five code units, then suffixes, of the word in lower case; 0 where the word is shorter. */
export const PREFIX = 4
export const SUFFIX = 9
export const FLAGS = 14
/** Word classes learned from unlabelled news, fine to coarse; 0 where the word is unknown. */
export const CLUSTER = 15
export const CLUSTERS = 3
/** The id of the word in lower case, itself where it is. */
export const LOWER_ID = 18
/** What single-word lists know of it, bits of `GazetteerClass`. */
export const LISTED = 19
export const COLUMNS = 20

/** Has a capital: a name may begin here. */
export const CORE = 1
/** May stand inside a name, between or beside capitals. */
export const WEAK = 2
export const ALL_CAPS = 4
export const CAPITALISED = 8
export const ALPHABETIC = 16
export const LOWER_CASE = 32
export const NUMBER = 64
export const MARK = 128
export const HYPHEN = 256
export const SENTENCE_END = 512
export const INITIAL = 1024
/** A small letter word longer than three letters counts for telling headlines. */
export const LONG = 2048
/** Some listed phrase of several words begins with it. */
export const BEGINS_PHRASE = 4096

/** Words met so far, each cut up once: ids by text, columns by id. Grows; `makeRoom` empties it between documents. */
export interface WordTable {
  ids: Map<string, number>
  columns: Int32Array
  count: number
  /** Of words joined by hyphens, what is known of the first and the last part: three columns each. */
  parts: Map<number, Int32Array>
  /** Counts the times the table was emptied: what was derived from its ids is void then. */
  filling: number
}

const LIMIT = 60_000

export function newWordTable(): WordTable {
  return { ids: new Map(), columns: new Int32Array(COLUMNS * 4096), count: 0, parts: new Map(), filling: 0 }
}

/** Empties the table once it is large; ids given before are void then. */
export function makeRoom(table: WordTable): void {
  if (table.count < LIMIT) return
  table.ids = new Map()
  table.columns = new Int32Array(COLUMNS * 4096)
  table.count = 0
  table.parts = new Map()
  table.filling++
}

/** The id of a word, cutting it up where it is new. */
export function wordId(table: WordTable, text: string, lexicon: Lexicon): number {
  const known = table.ids.get(text)
  if (known !== undefined) return known
  const lower = text.toLowerCase()
  const lowerId = lower === text ? -1 : wordId(table, lower, lexicon)
  const id = table.count++
  table.ids.set(text, id)
  if (table.count * COLUMNS > table.columns.length) {
    const grown = new Int32Array(table.columns.length * 2)
    grown.set(table.columns)
    table.columns = grown
  }
  fill(table.columns.subarray(id * COLUMNS, (id + 1) * COLUMNS), text, lower, lexicon)
  table.columns[id * COLUMNS + LOWER_ID] = lowerId < 0 ? id : lowerId
  if (/[a-z]-[a-z]/i.test(text)) table.parts.set(id, partsOf(text, lexicon))
  return id
}

function fill(row: Int32Array, text: string, lower: string, lexicon: Lexicon): void {
  row[WORD] = hashText(text) | 0
  row[LOWER] = hashText(lower) | 0
  const shape = shapeOf(text)
  row[SHAPE] = hashText(shape.full) | 0
  row[COLLAPSED] = hashText(shape.collapsed) | 0
  const length = lower.length
  for (let n = 1; n <= 5 && n <= length; n++) {
    row[PREFIX + n - 1] = hashText(lower, 0, n) | 0
    row[SUFFIX + n - 1] = hashText(lower, length - n, length) | 0
  }
  row[FLAGS] = flagsOf(text, shape.collapsed) | lexicon.flagsOf(row[LOWER]!) | (lexicon.begins(row[LOWER]!) ? BEGINS_PHRASE : 0)
  lexicon.clustersOf(row[WORD]!, row[LOWER]!, titleHash(text, lower), row)
  row[LISTED] = lexicon.listed(row[LOWER]!)
}

/** Lower case, middle class and lists of the first part, then of the last. */
function partsOf(text: string, lexicon: Lexicon): Int32Array {
  const ends = [text.slice(0, text.indexOf('-')), text.slice(text.lastIndexOf('-') + 1)]
  const row = new Int32Array(COLUMNS)
  return Int32Array.from(
    ends.flatMap((part) => {
      const lower = part.toLowerCase()
      const hash = hashText(lower) | 0
      lexicon.clustersOf(hashText(part) | 0, hash, titleHash(part, lower), row)
      return [hash, row[CLUSTER + 1]!, lexicon.listed(hash)]
    }),
  )
}

function titleHash(text: string, lower: string): number {
  return hashText(text.slice(0, 1) + lower.slice(1)) | 0
}

/** `Xxxx-00` and, runs made one, `Xx-0`; at most 12 code units of a word count. */
function shapeOf(text: string): { full: string; collapsed: string } {
  let full = ''
  let collapsed = ''
  for (let i = 0; i < text.length && i < 24; i++) {
    const sign = shapeSign(text.charCodeAt(i), text[i]!)
    if (full.length < 12) full += sign
    if (collapsed[collapsed.length - 1] !== sign) collapsed += sign
  }
  return { full, collapsed }
}

function shapeSign(unit: number, char: string): string {
  if (unit < 128) {
    if (unit >= 97 && unit <= 122) return 'x'
    if (unit >= 65 && unit <= 90) return 'X'
    return unit >= 48 && unit <= 57 ? '0' : char
  }
  if (unit === 0x2019) return "'"
  const lower = char.toLowerCase()
  return lower !== char ? 'X' : lower !== char.toUpperCase() ? 'x' : 'o'
}

const ADJECTIVE_OR_FOREIGN = /^[a-z]{3,}(?:al|ary)$|[\u00df-\u024f]/u

function flagsOf(text: string, collapsed: string): number {
  const has = (sign: string) => collapsed.includes(sign)
  let flags = 0
  if (has('X')) flags |= CORE
  if (/^X['.\-&X]*$/.test(collapsed) && text.length > 1) flags |= ALL_CAPS
  if (collapsed[0] === 'X') flags |= CAPITALISED
  if (has('X') || has('x')) flags |= ALPHABETIC
  if (has('x') && !has('X')) flags |= LOWER_CASE
  if (collapsed[0] === '0') flags |= NUMBER | WEAK
  if (!has('X') && !has('x') && !has('0') && !has('o')) flags |= MARK
  if (has('-')) flags |= HYPHEN
  // "2001 Italian parliamentary election", "Action démocratique du Québec".
  if (flags & LOWER_CASE && ADJECTIVE_OR_FOREIGN.test(text)) flags |= WEAK
  if (text === '.' || text === '!' || text === '?') flags |= SENTENCE_END
  if (/^X\.?$/.test(collapsed) && text.length <= 2) flags |= INITIAL
  if (text.length > 3) flags |= LONG
  return flags
}
