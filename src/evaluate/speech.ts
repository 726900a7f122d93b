import { type Analysis, overlaps, type QuoteRecord, type Span } from '../model/index.ts'
import { documentOf, type GoldSpeech, type HandReading } from './reading.ts'
import { checkAll, compareKeys, type Score } from './score.ts'

/** Dates with kind and value, exact spans. */
export function scoreDates(gold: NonNullable<HandReading['dates']>, said: Analysis): Score {
  const key = (doc: string, date: { start: number; end: number; text: string; kind: string; value: string }) =>
    `${doc} ${date.start}–${date.end} "${date.text}" ${date.kind} ${date.value}`
  return compareKeys(
    'dates with values',
    gold.map((date) => key(date.doc, date)),
    said.dates.map((date) => key(documentOf(date.file), date)),
  )
}

/** Marked quotations: exact spans; those the hand reading calls optional count neither way. */
export function scoreQuotes(gold: readonly GoldSpeech[], said: Analysis): Score {
  const marked = said.quotes.filter(({ mode }) => mode !== 'indirect')
  const optional = gold.filter((quote) => quote.optional === true)
  const counted = marked.filter((quote) => !optional.some((other) => other.doc === documentOf(quote.file) && overlaps(other, quote)))
  const key = (doc: string, { start, end, text }: Span & { text: string }) => `${doc} ${start}–${end} "${text.slice(0, 60)}"`
  return compareKeys(
    'quotations',
    gold.filter((quote) => quote.optional !== true).map((quote) => key(quote.doc, quote)),
    counted.map((quote) => key(documentOf(quote.file), quote)),
  )
}

/** Of the gold quotations and statements, those whose speakers are exactly the ones named. */
export function scoreSpeakers(gold: readonly GoldSpeech[], said: Analysis, entities: ReadonlyMap<string, string>): Score {
  const expected = gold.filter(({ optional }) => optional !== true)
  return checkAll('speakers', expected, (speech) => {
    const speakers = speakersOf(speech, entities)
    const found = best(speech, said.quotes)
    if (speakers === undefined || (found !== undefined && sameSet(found.speakers, speakers))) return undefined
    return `${speech.doc} "${speech.text.slice(0, 50)}" expected ${speech.speaker}, found ${found?.speakers.join(' | ') ?? 'nothing'} ("${found?.speakerText}")`
  })
}

/** Of the gold statements, those that an indirect quotation covers whole. */
export function scoreStatements(gold: readonly GoldSpeech[], said: Analysis): Score {
  return checkAll('statements', gold, (speech) => {
    const found = best(speech, said.quotes)
    return found !== undefined && covers(found, speech) ? undefined : `${speech.doc} ${speech.start} "${speech.text.slice(0, 70)}"`
  })
}

/** Undefined where the speaker is nobody with a name ("joint statement"). */
function speakersOf({ speaker }: GoldSpeech, entities: ReadonlyMap<string, string>): string[] | undefined {
  const ids = speaker.split(' | ').map((name) => entities.get(name))
  return ids.every((id) => id !== undefined) ? ids : undefined
}

const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item) => b.includes(item))

function best(speech: GoldSpeech, quotes: readonly QuoteRecord[]): QuoteRecord | undefined {
  const here = quotes.filter((quote) => documentOf(quote.file) === speech.doc && overlaps(quote, speech))
  return here.sort((a, b) => shared(b, speech) - shared(a, speech))[0]
}

const shared = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const covers = (outer: Span, inner: Span) => shared(outer, inner) >= 0.95 * (inner.end - inner.start)
