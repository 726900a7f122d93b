import type { QuoteMention } from '../../model/index.ts'
import { type Content, readContents } from './content.ts'
import type { Frame } from './frames.ts'
import { indirectFeatures } from './indirect-features.ts'
import type { Item } from './matrix.ts'
import { cueSpan, type Parsed, phraseSpan } from './parse.ts'
import { performs } from './performatives.ts'

const fewestWords = 3
const fewestAround = 4

/**
 * The reported words without a part in marks that hangs on after a comma ("…, which he called “a mess”"); none where marks
 * hold most of them: these are a quotation of their own.
 */
function unmarked(sentence: Parsed, { from, to }: Content): readonly Item[] {
  let [begin, end] = [from, to]
  while (begin < end && sentence.items[begin]!.tag === '"') begin++
  while (end > begin && sentence.items[end]!.tag === '"') end--
  const inside = sentence.items.slice(begin, end + 1)
  const first = inside.findIndex((item) => item.stretch !== null)
  if (first < 0) return inside
  const comma = inside.slice(0, first).findLastIndex((item) => item.text === ',' || item.tag === ':')
  if (comma >= fewestAround) return inside.slice(0, comma)
  const around = inside.filter((item) => item.stretch === null && /\p{L}/u.test(item.text))
  const size = around.reduce((sum, item) => sum + item.end - item.start, 0)
  return around.length >= fewestAround && size * 2 >= inside.at(-1)!.end - inside[0]!.start ? inside : []
}

/** A piece of reported speech, and what its confidence is judged by. */
export interface Reported {
  readonly quote: QuoteMention
  readonly features: readonly string[]
  /** Whether the verb is the act itself, done by somebody who can speak. */
  readonly performs: boolean
}

/** Speech reported without marks in one sentence: what each verb of saying, or "according to", reports. */
export function readIndirect(sentence: Parsed, prose: string): Reported[] {
  const { clause, frames } = sentence
  return readContents(clause, frames).flatMap(({ frame, content }): Reported[] => {
    const inside = unmarked(sentence, content)
    if (inside.length < fewestWords) return []
    const [start, end] = [inside[0]!.start, inside.at(-1)!.end]
    const quote: QuoteMention = {
      start,
      end,
      text: prose.slice(start, end),
      mode: 'indirect',
      speaker: phraseSpan(sentence, frame.subject),
      cue: cueSpan(sentence, frame),
      relayedBy: phraseSpan(sentence, frame.relay),
      act: actOf(frame, content),
      confidence: 0,
      by: `quotes/indirect-${content.how}`,
    }
    return [{ quote, features: indirectFeatures(sentence, frame, content, inside), performs: performs(sentence, frame) }]
  })
}

function actOf(frame: Frame, content: Content): QuoteMention['act'] {
  if (frame.verb.lemma === 'call' && frame.to > frame.from && (content.how === 'object' || content.how === 'object-infinitive'))
    return 'urged'
  return frame.verb.act
}
