import { bySpan, contains, type Mention, type QuoteMention, type Reading } from '../../model/index.ts'
import { type Attachment, attachStretches, ownCue } from './attachments.ts'
import { type Reported, readIndirect } from './indirect.ts'
import { type Parsed, parse } from './parse.ts'
import { performs } from './performatives.ts'
import { type Candidate, readCandidates } from './speakers.ts'
import { stretchFeatures } from './stretch-features.ts'
import { probability, type QuoteWeights, quoteWeights } from './weights.ts'

const leastStretch = 0.45
/** Single marks are apostrophes, and mark words in headlines, so often that more must speak for a quotation. */
const leastSingle = 0.7
/** Marked words in a sentence without a word of saying are as often the writer's own. */
const leastUntold = 0.7
const leastSpeaker = 0.08
/** Too rare in the training data to be learnt: how often the subject of a verb of saying inside the marks is the speaker. */
const ownSure = 0.7
/**
 * Commitments and appeals are rare in the training data, and often left unmarked there; in reports of talks they are most of
 * what is said, and the verb alone tells them.
 */
const performedSure = 0.6
const tellsClause = /^quotes\/indirect-(?:that|bare|before|around|according)$/
/** How many quotations back one may stand that holds another. */
const NESTED = 4

function modeOf({ stretch, how, sentence, at }: Attachment, prose: string): 'direct' | 'mixed' {
  const text = prose.slice(stretch.start, stretch.end)
  if (how === 'continued' || how === 'introduced' || how === 'next' || how === 'after') return 'direct'
  const before = sentence.items[at - 1]
  // “The dam is safe,” she said, “and it will stay so”: the second part goes on with the first.
  const resumes = before?.text === ',' && sentence.items.slice(0, at).some((item) => item.stretch !== null)
  if (resumes && how === 'before') return 'direct'
  const opens = before === undefined || /^[,:]$/.test(before.text)
  return opens && /^\P{L}*\p{Lu}/u.test(text) ? 'direct' : 'mixed'
}

function quoteOf(attachment: Attachment, speaker: Candidate | undefined, confidence: number, prose: string): QuoteMention {
  const { stretch, how } = attachment
  // Of several verbs with one subject ("underlined “trust” and emphasised …") the stretch hangs on the one the rules took.
  const same = speaker === undefined || (attachment.cue !== null && attachment.speaker?.start === speaker.speaker.start)
  const from = same ? attachment : speaker
  const { cue, act } = ownCue(attachment, prose) ?? { cue: from.cue, act: from.frame?.verb.act ?? 'said' }
  return {
    start: stretch.start,
    end: stretch.end,
    text: prose.slice(stretch.start, stretch.end),
    mode: modeOf(attachment, prose),
    speaker: speaker?.speaker ?? null,
    cue,
    relayedBy: from.relay,
    act,
    confidence,
    by: `quotes/${how}`,
  }
}

function leastFor({ stretch, how, sentence }: Attachment): number {
  if (stretch.single) return leastSingle
  return (how === 'subject' || how === 'none') && sentence.frames.length === 0 ? leastUntold : leastStretch
}

/** The marked stretches that are quotations, each given to the likeliest of those who may have said it. */
function readMarked(sentences: readonly Parsed[], prose: string, weights: QuoteWeights): QuoteMention[] {
  const quotes: QuoteMention[] = []
  let last: (Candidate & { readonly attachment: Attachment }) | undefined
  for (const attachment of attachStretches(sentences)) {
    const sure = probability(weights.stretch, stretchFeatures(attachment, prose))
    if (sure < leastFor(attachment)) continue
    const candidates = readCandidates(attachment, last, prose).map((each) => ({
      ...each,
      sure: Math.max(probability(weights.speaker, each.features), each.own ? ownSure : 0),
    }))
    const best = candidates.reduce<(typeof candidates)[number] | undefined>(
      (a, b) => (a === undefined || b.sure > a.sure ? b : a),
      undefined,
    )
    const speaker = best !== undefined && best.sure >= leastSpeaker ? best : undefined
    if (speaker !== undefined) last = { ...speaker, attachment }
    const frame = speaker?.frame
    const performed = frame != null && attachment.sentence.frames.includes(frame) && performs(attachment.sentence, frame)
    const spoken = Math.max(speaker?.sure ?? 1, performed ? ownSure : 0)
    quotes.push(quoteOf(attachment, speaker, sure * spoken, prose))
  }
  return quotes
}

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
