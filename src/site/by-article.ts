import { recently, type SentenceRecord, type Span } from '../model/index.ts'

/** Where somebody is named. */
export interface Place extends Span {
  readonly file: string
}

/** So many articles' lists are held at once. */
const HELD = 4096

/** Lists of articles by their files, each made when it is asked for: those of an archive do not fit in memory. */
export class ByArticle<T> implements ReadonlyMap<string, readonly T[]> {
  readonly #files: ReadonlySet<string>
  readonly #listOf: (file: string) => readonly T[]

  constructor(files: Iterable<string>, listOf: (file: string) => readonly T[]) {
    this.#files = new Set(files)
    this.#listOf = listOf
  }

  get size(): number {
    return this.#files.size
  }

  has(file: string): boolean {
    return this.#files.has(file)
  }

  get(file: string): readonly T[] | undefined {
    return this.#files.has(file) ? this.#listOf(file) : undefined
  }

  keys(): SetIterator<string> {
    return this.#files.keys()
  }

  *values(): Generator<readonly T[], undefined> {
    for (const [, list] of this) yield list
  }

  entries(): Generator<[string, readonly T[]], undefined> {
    return this[Symbol.iterator]()
  }

  *[Symbol.iterator](): Generator<[string, readonly T[]], undefined> {
    for (const file of this.#files) yield [file, this.#listOf(file)]
  }

  forEach(each: (list: readonly T[], file: string, map: ReadonlyMap<string, readonly T[]>) => void): void {
    for (const [file, list] of this) each(list, file, this)
  }
}

const KINDS = ['body', 'heading', 'caption'] as const
const NUMBERS = 4

/** Where the sentences of each article stand, as numbers alone: every statement of the site leads to one of them. */
export function packedSentences(
  articles: Iterable<readonly [file: string, sentences: readonly SentenceRecord[]]>,
): ByArticle<SentenceRecord> {
  const packed = new Map<string, Int32Array>()
  for (const [file, sentences] of articles)
    packed.set(file, Int32Array.from(sentences.flatMap(({ n, start, end, kind }) => [n, start, end, KINDS.indexOf(kind)])))
  const unpack = (file: string): SentenceRecord[] => {
    const numbers = packed.get(file)!
    return Array.from({ length: numbers.length / NUMBERS }, (_, i) => {
      const at = i * NUMBERS
      return { article: file, n: numbers[at]!, start: numbers[at + 1]!, end: numbers[at + 2]!, kind: KINDS[numbers[at + 3]!]! }
    })
  }
  return new ByArticle(packed.keys(), recently(HELD, unpack))
}
