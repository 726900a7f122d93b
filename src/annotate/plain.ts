import type { Mention, Prose, QuoteMention, Sentence, Span, Timex } from '../model/index.ts'
import { splitSentences } from '../text/sentences.ts'
import { findTimes } from './dates/index.ts'
import { linkWithin } from './entities/coreference/index.ts'
import { findNames, type NameModel } from './entities/names/index.ts'
import { findQuotes } from './quotes/index.ts'
import { readingOf } from './reading.ts'

/** A document as another program gives it. */
export interface PlainDocument {
  readonly id: unknown
  readonly text: string
  readonly published: string | null
}

export interface PlainAnnotation {
  readonly id: unknown
  readonly sentences: readonly Span[]
  readonly mentions: readonly (Span & Pick<Mention, 'form' | 'type' | 'ner'>)[]
  readonly dates: readonly (Span & { readonly kind: string; readonly value: string })[]
  readonly timexes: readonly Timex[]
  readonly quotes: readonly (Span & { readonly mode: QuoteMention['mode']; readonly cue: Span | null; readonly speaker: Span | null })[]
}

/** A line as a document, or the reason why it is none. */
export function readPlainLine(line: string): PlainDocument | string {
  const value = parsed(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'Expected one JSON object a line: {"id": …, "text": …}.'
  const { id, text, published } = value as Readonly<Record<string, unknown>>
  if (typeof text !== 'string') return `"text" is ${text === undefined ? 'missing' : 'not text'}: expected {"id": …, "text": …}.`
  if (published != null && !(typeof published === 'string' && /^\d{4}-\d\d-\d\d/.test(published)))
    return `"published" is ${JSON.stringify(published)}: expected a day such as "2025-02-05", or none.`
  return { id: id ?? null, text, published: typeof published === 'string' ? published.slice(0, 10) : null }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads a document as prose, as it is: no cleaning, nothing across documents; a line break ends a sentence. */
export function annotatePlain({ id, text, published }: PlainDocument, model: NameModel): PlainAnnotation {
  const reading = readingOf(plainProse(text, published))
  const { mentions } = linkWithin(reading, findNames(reading, model, 'left out'))
  const { dates, timexes } = findTimes(reading)
  return {
    id,
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    mentions: mentions.map(({ start, end, form, type, ner }) => ({ start, end, form, type, ner })),
    dates: dates.map(({ start, end, kind, value }) => ({ start, end, kind, value })),
    timexes: timexes.map(({ start, end, type, value }) => ({ start, end, type, value })),
    quotes: findQuotes(reading, mentions).map(({ start, end, mode, cue, speaker }) => ({
      start,
      end,
      mode,
      cue: bare(cue),
      speaker: bare(speaker),
    })),
  }
}

const bare = (span: Span | null): Span | null => (span === null ? null : { start: span.start, end: span.end })

/** A text as it is, a line break ending a sentence. */
export function plainProse(text: string, published: string | null): Prose {
  const sentences: Sentence[] = []
  let start = 0
  for (const line of text.split(/(?<=[\n\r\u2028\u2029])/)) {
    for (const span of splitSentences(text, { start, end: start + line.length }))
      sentences.push({ n: sentences.length + 1, kind: 'body', ...span })
    start += line.length
  }
  return { file: '', prose: text, sentences, published, language: 'en' }
}
