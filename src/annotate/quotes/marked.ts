import type { QuoteMention } from '../../model/index.ts'
import { type Attachment, attachStretches, ownCue } from './attachments.ts'
import { probability } from './features.ts'
import type { Parsed } from './parse.ts'
import { performs } from './performatives.ts'
import { type Candidate, readCandidates } from './speakers.ts'
import { stretchFeatures } from './stretch-features.ts'
import type { QuoteWeights } from './weights.ts'

const leastStretch = 0.45
/** Single marks are apostrophes, and mark words in headlines, so often that more must speak for a quotation. */
const leastSingle = 0.7
/** Marked words in a sentence without a word of saying are as often the writer's own. */
const leastUntold = 0.7
/** Too rare in the training data to be learnt: how often a speaker's name and a colon beside words in marks tell that he said them. */
const labelledSure = 0.75
const leastSpeaker = 0.08
/** Too rare in the training data to be learnt: how often the subject of a verb of saying inside the marks is the speaker. */
const ownSure = 0.7

function modeOf({ stretch, how, sentence, at }: Attachment, prose: string): 'direct' | 'mixed' {
  const text = prose.slice(stretch.start, stretch.end)
  if (how === 'continued' || how === 'introduced' || how === 'next' || how === 'after' || how === 'labelled') return 'direct'
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

/** Whether a stretch that its paragraph leaves open goes on in the next one, which opens with a mark again. */
const goesOn = ({ stretch, sentence }: Attachment, next: Attachment | undefined): boolean =>
  !stretch.closed && next !== undefined && next.at === 0 && next.sentence.paragraph === sentence.paragraph + 1

/** The marked stretches that are quotations, each given to the likeliest of those who may have said it. */
export function readMarked(sentences: readonly Parsed[], prose: string, weights: QuoteWeights): QuoteMention[] {
  const attachments = attachStretches(sentences)
  const quotes: (QuoteMention | undefined)[] = []
  let last: (Candidate & { readonly attachment: Attachment }) | undefined
  for (const [i, attachment] of attachments.entries()) {
    const told = probability(weights.stretch, stretchFeatures(attachment, prose))
    const sure = attachment.how === 'labelled' ? Math.max(told, labelledSure) : told
    if (sure < (goesOn(attachment, attachments[i + 1]) ? leastStretch : leastFor(attachment))) {
      quotes.push(undefined)
      continue
    }
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
  return toldLater(attachments, quotes)
}

/** A quotation over several paragraphs may tell who speaks in the last of them only. */
function toldLater(attachments: readonly Attachment[], quotes: readonly (QuoteMention | undefined)[]): QuoteMention[] {
  const told = [...quotes]
  for (let i = told.length - 2; i >= 0; i--) {
    const [quote, next] = [told[i], told[i + 1]]
    if (quote === undefined || next === undefined || quote.speaker !== null || !goesOn(attachments[i]!, attachments[i + 1])) continue
    const { speaker, cue, relayedBy, act } = next
    told[i] = { ...quote, speaker, cue, relayedBy, act, confidence: Math.min(quote.confidence, next.confidence) }
  }
  return told.filter((quote) => quote !== undefined)
}
