import type { Analysis } from './analysis.ts'

/** The lists of the record whose rows each say something of one place in one article. */
export const ROW_TABLES = ['sentences', 'mentions', 'dates', 'quotes'] as const

/** What the record says of places in articles, in the order of their files, then of the text. */
export type ArticleRows = Pick<Analysis, (typeof ROW_TABLES)[number]>

/** The rows of one article, by its file; made when asked for, since those of a large archive do not fit in memory. */
export type RowsOf = (file: string) => ArticleRows

/** What the record says of all articles together. */
export type Overview = Omit<Analysis, keyof ArticleRows>

/** The rows of an analysis at hand, looked up by file. */
export function rowsOf(analysis: ArticleRows): RowsOf {
  const sentences = byFile(analysis.sentences, ({ article }) => article)
  const mentions = byFile(analysis.mentions, ({ file }) => file)
  const dates = byFile(analysis.dates, ({ file }) => file)
  const quotes = byFile(analysis.quotes, ({ file }) => file)
  return (file) => ({ sentences: sentences(file), mentions: mentions(file), dates: dates(file), quotes: quotes(file) })
}

function byFile<T>(rows: readonly T[], fileOf: (row: T) => string): (file: string) => readonly T[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(fileOf(row))
    if (group === undefined) groups.set(fileOf(row), [row])
    else group.push(row)
  }
  return (file) => groups.get(file) ?? []
}

/** The analysis with the rows of all its articles at once. */
export function wholeAnalysis(overview: Overview, rows: RowsOf): Analysis {
  const all = overview.articles.map(({ file }) => rows(file))
  return {
    ...overview,
    sentences: all.flatMap(({ sentences }) => sentences),
    mentions: all.flatMap(({ mentions }) => mentions),
    dates: all.flatMap(({ dates }) => dates),
    quotes: all.flatMap(({ quotes }) => quotes),
  }
}
