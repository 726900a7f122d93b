import {
  type ArticleRows,
  bySpan,
  contains,
  type DateRecord,
  type MentionRecord,
  type QuoteRecord,
  type ResolvedArticle,
  type RowsOf,
  recently,
  type SentenceRecord,
  type Span,
} from '../model/index.ts'
import { entitiesAt } from '../model/linking.ts'

/** Where an article tells an event. */
export interface Report {
  readonly event: string
  readonly sentences: readonly (readonly [number, number])[]
}

/** So many articles' rows are held at once. */
const HELD = 64

/** The rows of each article, made when they are asked for. */
export function rowsIn(articles: readonly ResolvedArticle[], reports: ReadonlyMap<string, readonly Report[]>): RowsOf {
  const byFile = new Map(articles.map((item) => [item.article.file, item]))
  return recently(HELD, (file) => {
    const item = byFile.get(file)
    return item === undefined ? NO_ROWS : new RowsOfArticle(item, reports.get(file) ?? [])
  })
}

/** The rows of one article, each list made when it is first asked for. */
class RowsOfArticle implements ArticleRows {
  readonly #item: ResolvedArticle
  readonly #reports: readonly Report[]
  #sentences: readonly SentenceRecord[] | undefined
  #mentions: readonly MentionRecord[] | undefined
  #dates: readonly DateRecord[] | undefined
  #quotes: readonly QuoteRecord[] | undefined

  constructor(item: ResolvedArticle, reports: readonly Report[]) {
    this.#item = item
    this.#reports = reports
  }

  get sentences() {
    this.#sentences ??= sentenceRecords(this.#item).sort((a, b) => a.n - b.n)
    return this.#sentences
  }
  get mentions() {
    this.#mentions ??= mentionRecords(this.#item).sort(bySpan)
    return this.#mentions
  }
  get dates() {
    this.#dates ??= dateRecords(this.#item).sort(bySpan)
    return this.#dates
  }
  get quotes() {
    this.#quotes ??= quoteRecords(this.#item, this.#reports).sort(bySpan)
    return this.#quotes
  }
}

const NO_ROWS: ArticleRows = { sentences: [], mentions: [], dates: [], quotes: [] }

function sentenceRecords({ article }: ResolvedArticle): SentenceRecord[] {
  return article.sentences.flatMap(({ n, start, end, kind }) =>
    kind === 'metadata' ? [] : [{ article: article.file, n, start, end, kind: kind === 'title' ? ('heading' as const) : kind }],
  )
}

function mentionRecords({ article, mentions }: ResolvedArticle): MentionRecord[] {
  return mentions.map(({ start, end, form, type, entity, by, confidence }) => ({
    ...{ file: article.file, start, end, text: article.text.slice(start, end), form, type, entity, by, confidence: rounded(confidence) },
  }))
}

function dateRecords({ article, dates }: ResolvedArticle): DateRecord[] {
  return dates.map(({ start, end, kind, value, because }) => ({
    ...{ file: article.file, start, end, text: article.text.slice(start, end), kind, value, because },
  }))
}

function quoteRecords(item: ResolvedArticle, reports: readonly Report[]): QuoteRecord[] {
  const { article, quotes } = item
  const words = (span: Span | null) => (span === null ? null : article.text.slice(span.start, span.end))
  return quotes.map((quote) => ({
    file: article.file,
    start: quote.start,
    end: quote.end,
    text: article.text.slice(quote.start, quote.end),
    mode: quote.mode,
    speakers: quote.speaker === null ? [] : entitiesAt(item, quote.speaker),
    speakerText: words(quote.speaker),
    relayedBy: words(quote.relayedBy),
    cue: words(quote.cue),
    act: quote.act,
    event: eventOf(quote, reports),
    confidence: rounded(quote.confidence),
  }))
}

/** The one event whose report holds the quotation; null where none does or several do. */
function eventOf(quote: Span, reports: readonly Report[]): string | null {
  const holds = ({ sentences }: Report) => sentences.some(([start, end]) => contains({ start, end }, quote))
  const ids = new Set(reports.filter(holds).map(({ event }) => event))
  return ids.size === 1 ? [...ids][0]! : null
}

const rounded = (confidence: number) => Math.round(confidence * 1000) / 1000
