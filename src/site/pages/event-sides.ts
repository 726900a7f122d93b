import type { ArticleRecord, EventRecord, Evidence } from '../../model/index.ts'
import type { Here } from '../here.ts'
import { capital, counted, fullSourceLine } from '../say.ts'
import type { Statement, Words } from '../view.ts'
import { sayValue } from './event-facts.ts'

/** What each article says, side by side: a row a field, a cell an article. Of many articles one cell says who says what. */
export interface SideBySide {
  readonly columns: readonly { readonly article: Words; readonly source: string }[]
  readonly rows: readonly {
    readonly field: string
    readonly cells: readonly { readonly from: string; readonly items: readonly Statement[] }[]
  }[]
}

/** More columns than this cannot be read beside one another. */
const COLUMNS = 5

const FIRST = ['date', 'duration', 'place', 'participants']

export function sideBySide(here: Here, event: EventRecord, articles: readonly ArticleRecord[]): SideBySide {
  const fields = [...new Set(event.reports.flatMap(({ says }) => says.map(({ field }) => field)))]
  const ordered = [...FIRST.filter((field) => fields.includes(field)), ...fields.filter((field) => !FIRST.includes(field))]
  if (articles.length > COLUMNS) return together(here, event, articles, ordered)
  return {
    columns: articles.map((article) => ({ article: here.article(article.file), source: fullSourceLine(article) })),
    rows: ordered.map((field) => ({
      field: title(field),
      cells: articles.map(({ file }) => ({
        from: here.article(file).text,
        items: sayings(event, field, file).map((say) => statement(here, say, null)),
      })),
    })),
  }
}

interface Saying {
  readonly file: string
  readonly value: string
  readonly evidence: readonly Evidence[]
}

function sayings(event: EventRecord, field: string, file?: string): Saying[] {
  const reports = file === undefined ? event.reports : event.reports.filter((report) => report.file === file)
  return reports.flatMap((report) =>
    report.says.filter((say) => say.field === field).map(({ value, evidence }) => ({ file: report.file, value, evidence })),
  )
}

function statement(here: Here, { value, evidence }: Omit<Saying, 'file'>, aside: string | null): Statement {
  return { when: null, phrase: [sayValue(here, value)], marks: here.mark(evidence), aside }
}

/** Values that several articles give, those most often given first, each with how many say so. */
function together(here: Here, event: EventRecord, articles: readonly ArticleRecord[], fields: readonly string[]): SideBySide {
  const from = counted(articles.length, 'article')
  return {
    columns: [{ article: { text: from }, source: 'most often said first' }],
    rows: fields.map((field) => ({ field: title(field), cells: [{ from, items: tallied(here, sayings(event, field)) }] })),
  }
}

function tallied(here: Here, all: readonly Saying[]): Statement[] {
  const groups = new Map<string, Saying[]>()
  for (const say of all) {
    const key = say.value.toLowerCase().replace(/\s+/g, ' ').trim()
    groups.set(key, [...(groups.get(key) ?? []), say])
  }
  const sorted = [...groups.values()].sort((a, b) => fileCount(b) - fileCount(a))
  return sorted.map((says) => {
    const evidence = says.flatMap((say) => [...say.evidence])
    return statement(here, { value: says[0]!.value, evidence }, counted(fileCount(says), 'article'))
  })
}

function fileCount(says: readonly Saying[]): number {
  return new Set(says.map(({ file }) => file)).size
}

function title(field: string): string {
  return capital(field.replaceAll('-', ' '))
}
