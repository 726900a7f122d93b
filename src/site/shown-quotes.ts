import type { QuoteRecord } from '../model/index.ts'
import { groupBy } from './group.ts'
import { touchingOf } from './touching.ts'

/** Less sure quotations are only in the data. */
const SHOWN_FROM = 0.5

/**
 * The quotations that pages show, each once: of two that cover the same words the one that says who acted ("according to a
 * statement, *both sides agreed* …"), and of one inside another of the same speaker the whole.
 */
export function shownQuotes(quotes: readonly QuoteRecord[]): QuoteRecord[] {
  const sure = quotes.filter(({ confidence }) => confidence >= SHOWN_FROM)
  const inFile = groupBy(sure, ({ file }) => [file])
  const touching = new Map([...inFile].map(([file, quotes]) => [file, touchingOf(quotes)]))
  return sure.filter((quote) => !touching.get(quote.file)!(quote).some((other) => other !== quote && isToldBy(quote, other)))
}

/** Whether another quotation tells all that this one does. */
function isToldBy(quote: QuoteRecord, other: QuoteRecord): boolean {
  const inside = other.start <= quote.start && quote.end <= other.end && other.end - other.start > quote.end - quote.start
  const same = quote.speakers.length > 0 && quote.speakers.join() === other.speakers.join()
  const acted = quote.start < other.start && quote.end === other.end && other.relayedBy !== null && other.relayedBy === quote.speakerText
  return (inside && same) || acted
}
