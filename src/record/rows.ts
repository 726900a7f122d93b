import {
  contains,
  type DateRecord,
  type MentionRecord,
  type QuoteRecord,
  type ResolvedArticle,
  type SentenceRecord,
  type Span,
} from '../model/index.ts'
import { entitiesAt } from '../model/linking.ts'

/** Where an article tells an event. */
export interface Report {
  readonly event: string
  readonly sentences: readonly (readonly [number, number])[]
}

export function sentenceRecords({ article }: ResolvedArticle): SentenceRecord[] {
  return article.sentences.flatMap(({ n, start, end, kind }) =>
    kind === 'metadata' ? [] : [{ article: article.file, n, start, end, kind: kind === 'title' ? ('heading' as const) : kind }],
  )
}

export function mentionRecords({ article, mentions }: ResolvedArticle): MentionRecord[] {
  return mentions.map(({ start, end, form, type, entity, by, confidence }) => ({
    ...{ file: article.file, start, end, text: article.text.slice(start, end), form, type, entity, by, confidence: rounded(confidence) },
  }))
}

export function dateRecords({ article, dates }: ResolvedArticle): DateRecord[] {
  return dates.map(({ start, end, kind, value, because }) => ({
    ...{ file: article.file, start, end, text: article.text.slice(start, end), kind, value, because },
  }))
}

export function quoteRecords(item: ResolvedArticle, reports: readonly Report[]): QuoteRecord[] {
  const { article, quotes } = item
  const words = (span: Span | null) => (span === null ? null : article.text.slice(span.start, span.end))
  return quotes.map((quote) => ({
    ...{ file: article.file, start: quote.start, end: quote.end, text: article.text.slice(quote.start, quote.end), mode: quote.mode },
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
