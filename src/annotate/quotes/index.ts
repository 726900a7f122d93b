import { bySpan, type Mention, type QuoteMention, type Reading } from '../../model/index.ts'
import { type Attachment, attachStretches, type Parsed } from './direct.ts'
import { readFrames } from './frames.ts'
import { readIndirect } from './indirect.ts'
import { findStretches } from './marks.ts'
import { paragraphsOf, readMatrices } from './matrix.ts'
import { readPhrases } from './phrases.ts'
import { readClause } from './subjects.ts'

function modeOf({ stretch, how, sentence, at }: Attachment, prose: string): 'direct' | 'mixed' {
  const text = prose.slice(stretch.start, stretch.end)
  if (how === 'continued' || how === 'introduced' || how === 'next' || how === 'after') return 'direct'
  const before = sentence.items[at - 1]
  const opens = before === undefined || /^[,:]$/.test(before.text)
  return opens && /^\P{L}*\p{Lu}/u.test(text) ? 'direct' : 'mixed'
}

/**
 * The quotations of an article in text order: marked stretches and reported speech, each with its cue and speaker.
 *
 * @returns None for an article that is not English.
 */
export function findQuotes(reading: Reading, mentions: readonly Mention[]): QuoteMention[] {
  const paragraphs = paragraphsOf(reading).map((sentences) => ({ start: sentences[0]!.start, end: sentences.at(-1)!.end }))
  const stretches = findStretches(reading.prose, paragraphs).filter((stretch) => stretch.depth === 0)
  const sentences = readMatrices(reading, stretches, mentions).map((matrix): Parsed => {
    const clause = readClause(matrix.items, readPhrases(matrix.items))
    return { ...matrix, clause, frames: readFrames(clause) }
  })
  const marked = attachStretches(sentences).map(
    (attachment): QuoteMention => ({
      start: attachment.stretch.start,
      end: attachment.stretch.end,
      text: reading.prose.slice(attachment.stretch.start, attachment.stretch.end),
      mode: modeOf(attachment, reading.prose),
      speaker: attachment.speaker,
      cue: attachment.cue,
      relayedBy: attachment.relay,
      act: attachment.frame?.verb.act ?? 'said',
      confidence: 0.9,
      by: `quotes/${attachment.how}`,
    }),
  )
  return [...marked, ...sentences.flatMap((sentence) => readIndirect(sentence, reading.prose))].sort(bySpan)
}
