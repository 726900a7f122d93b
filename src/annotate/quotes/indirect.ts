import type { QuoteMention } from '../../model/index.ts'
import { type Content, readContents } from './content.ts'
import { cueSpan, type Parsed, phraseSpan } from './direct.ts'
import type { Frame } from './frames.ts'

const fewestWords = 3

/** Speech reported without marks in one sentence: what each verb of saying, or "according to", reports. */
export function readIndirect(sentence: Parsed, prose: string): QuoteMention[] {
  const { items, clause, frames } = sentence
  return readContents(clause, frames).flatMap(({ frame, content }): QuoteMention[] => {
    const inside = items.slice(content.from, content.to + 1)
    if (inside.length < fewestWords || inside.some((item) => item.stretch !== null)) return []
    const [start, end] = [inside[0]!.start, inside.at(-1)!.end]
    return [
      {
        start,
        end,
        text: prose.slice(start, end),
        mode: 'indirect',
        speaker: phraseSpan(sentence, frame.subject),
        cue: cueSpan(sentence, frame),
        relayedBy: null,
        act: actOf(frame, content),
        confidence: 0.7,
        by: `quotes/indirect-${content.how}`,
      },
    ]
  })
}

function actOf(frame: Frame, content: Content): QuoteMention['act'] {
  if (frame.verb.lemma === 'call' && (content.how === 'object' || content.how === 'object-infinitive')) return 'urged'
  return frame.verb.act
}
