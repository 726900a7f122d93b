import { bySpan, contains, type Mention, type QuoteMention, type Reading } from '../../model/index.ts'
import { probability } from './features.ts'
import { type Reported, readIndirect } from './indirect.ts'
import { readMarked } from './marked.ts'
import { parse } from './parse.ts'
import { type QuoteWeights, quoteWeights } from './weights.ts'

/**
 * Commitments and appeals are rare in the training data, and often left unmarked there; in reports of talks they are most of
 * what is said, and the verb alone tells them.
 */
const performedSure = 0.6
const tellsClause = /^quotes\/indirect-(?:that|bare|before|around|according)$/
/** How many quotations back one may stand that holds another. */
const NESTED = 4

/**
 * The quotations of an article in text order: marked stretches and reported speech, each with its cue and speaker.
 * `confidence` is the probability that it is one and that the speaker named is the right one.
 */
export function findQuotes(reading: Reading, mentions: readonly Mention[], weights: QuoteWeights = quoteWeights): QuoteMention[] {
  const { prose } = reading
  const sentences = parse(reading, mentions)
  const indirect = sentences.flatMap((sentence) => readIndirect(sentence, prose).flatMap((readings) => likeliest(readings, weights) ?? []))
  return relayed([...readMarked(sentences, prose, weights), ...indirect].sort(bySpan))
}

/** Of the readings of one verb the likeliest, where it is likely enough for its kind. */
function likeliest(readings: readonly Reported[], weights: QuoteWeights): QuoteMention | undefined {
  let best: QuoteMention | undefined
  for (const { quote, features, performs, least } of readings) {
    const confidence = Math.max(probability(weights.indirect, features), performs ? performedSure : 0)
    if (confidence >= least && confidence > (best?.confidence ?? 0)) best = { ...quote, confidence }
  }
  return best
}

/**
 * In "the mayor said that the minister had promised money" it is the mayor who tells of the promise. Quotations stand in text
 * order, so that those which may hold one stand just before it.
 */
function relayed(quotes: readonly QuoteMention[]): QuoteMention[] {
  return quotes.map((quote, at) => {
    const { speaker } = quote
    if (speaker === null || quote.relayedBy !== null) return quote
    const outer = quotes
      .slice(Math.max(0, at - NESTED), at)
      .findLast((other) => tellsClause.test(other.by) && other.speaker !== null && contains(other, quote) && contains(other, speaker))
    return outer === undefined ? quote : { ...quote, relayedBy: outer.relayedBy ?? outer.speaker }
  })
}
