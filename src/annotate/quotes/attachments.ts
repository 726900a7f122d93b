import type { Span, SpeechAct } from '../../model/index.ts'
import { addresses, skipCircumstance } from './content/circumstances.ts'
import { lastWord } from './content/clauses.ts'
import { type Frame, firstItem } from './frames.ts'
import { labelOf } from './labels.ts'
import type { Stretch } from './marks.ts'
import { cueSpan, type Parsed } from './parse.ts'
import { speakerSpan } from './speaker-span.ts'
import { subjectOfVerbBefore } from './subjects.ts'
import { cueVerbs } from './verbs.ts'

/** How a marked stretch hangs on its sentence, and who says it. */
export interface Attachment {
  readonly stretch: Stretch
  readonly how: 'after' | 'before' | 'around' | 'continued' | 'next' | 'introduced' | 'labelled' | 'subject' | 'none'
  readonly frame: Frame | null
  readonly speaker: Span | null
  readonly cue: Span | null
  readonly relay: Span | null
  readonly sentence: Parsed
  readonly previous: Parsed | undefined
  readonly next: Parsed | undefined
  /** Index of the stretch among the sentence's items. */
  readonly at: number
}

/** Whether words in marks can hang on a frame. */
export const mayQuote = (frame: Frame): boolean =>
  frame.verb.takes.has('quotation') || frame.verb.takes.has('clause') || frame.verb.takes.has('object')

/** The frame in the stretch's own sentence: right after it, else the nearest before it, else one after it. */
function frameNear(sentence: Parsed, at: number): { frame: Frame; how: 'after' | 'before' | 'around' } | undefined {
  const { items } = sentence
  const frames = sentence.frames.filter(mayQuote)
  const after = frames.find((frame) => frame.from > at)
  const gap = after === undefined ? -1 : firstItem(after) - at - 1
  if (after !== undefined && (gap === 0 || (gap === 1 && items[at + 1]!.tag !== 'Q'))) return { frame: after, how: 'after' }
  const before = frames.filter((frame) => frame.to < at)
  const finite = before.filter((frame) => frame.shape !== 'infinitive')
  const frame = finite.at(-1) ?? before.at(-1)
  if (frame !== undefined) return { frame, how: 'before' }
  return after === undefined ? undefined : { frame: after, how: 'around' }
}

/** Whether nothing that could be said follows a frame at once: "Roe said.", "Roe said of the dam", "Roe told reporters on Friday". */
function attributesOnly({ items, clause }: Parsed, frame: Frame): boolean {
  const end = lastWord(clause)
  const closes = /^[.,]$|^IN$|^TO$/.test(items[frame.to + 1]?.tag ?? '.')
  return closes || skipCircumstance(clause, frame.to + 1, end, addresses(frame.verb.lemma)) > end
}

/** Whether a sentence is nothing but marked stretches. */
export const onlyQuotes = (sentence: Parsed): boolean => sentence.items.every((item) => item.tag === 'Q' || /^\P{L}+$/u.test(item.text))

interface Context {
  readonly previous: Parsed | undefined
  readonly next: Parsed | undefined
  readonly last: Attachment | undefined
}

function attach(sentence: Parsed, at: number, context: Context): Attachment {
  const stretch = sentence.items[at]!.stretch!
  const base = { stretch, sentence, at, relay: null, previous: context.previous, next: context.next }
  const label = labelOf(sentence, at)
  if (label !== null) return { ...base, how: 'labelled', frame: null, speaker: speakerSpan(sentence, label), cue: null }
  const near = frameNear(sentence, at)
  if (near !== undefined) {
    const { frame, how } = near
    return {
      ...base,
      how,
      frame,
      speaker: speakerSpan(sentence, frame.subject),
      cue: cueSpan(sentence, frame),
      relay: speakerSpan(sentence, frame.relay),
    }
  }
  const { previous, next, last } = context
  const alone = onlyQuotes(sentence)
  const inherit = (how: Attachment['how']): Attachment => ({
    ...base,
    how,
    frame: last?.frame ?? null,
    speaker: last?.speaker ?? null,
    cue: last?.cue ?? null,
  })
  if (alone && last !== undefined && !last.stretch.closed && last.sentence.paragraph < sentence.paragraph) return inherit('continued')
  if (alone && next !== undefined && next.paragraph === sentence.paragraph && next.items.length < 30) {
    const frame = next.frames.find((candidate) => firstItem(candidate) === 0 && mayQuote(candidate))
    if (frame !== undefined && attributesOnly(next, frame))
      return { ...base, how: 'next', frame, speaker: speakerSpan(next, frame.subject), cue: cueSpan(next, frame) }
  }
  if (previous !== undefined && (previous.items.at(-1)!.text === ':' || (alone && last === undefined))) {
    const frame = previous.frames.filter(mayQuote).at(-1)
    if (frame !== undefined)
      return { ...base, how: 'introduced', frame, speaker: speakerSpan(previous, frame.subject), cue: cueSpan(previous, frame) }
  }
  if (alone && last !== undefined && last.sentence.paragraph === sentence.paragraph) return inherit('continued')
  if (alone && previous !== undefined) {
    const frame = previous.frames.filter(mayQuote).at(-1)
    if (frame !== undefined) return { ...base, how: 'introduced', frame, speaker: speakerSpan(previous, frame.subject), cue: null }
    return last === undefined ? { ...base, how: 'none', frame: null, speaker: null, cue: null } : inherit('continued')
  }
  // In: Norland “reiterated its support”, the stretch holds the verb.
  const subject = subjectOfVerbBefore(sentence.clause, sentence.items[at]!.verbal ? at + 1 : at)
  return { ...base, how: subject === null ? 'none' : 'subject', frame: null, speaker: speakerSpan(sentence, subject), cue: null }
}

/** For every marked stretch outside all others, in text order, how it hangs on its sentence. */
export function attachStretches(sentences: readonly Parsed[]): Attachment[] {
  const attachments: Attachment[] = []
  for (const [i, sentence] of sentences.entries()) {
    if (!sentence.marked) continue
    for (const [at, item] of sentence.items.entries())
      if (item.stretch !== null)
        attachments.push(attach(sentence, at, { previous: sentences[i - 1], next: sentences[i + 1], last: attachments.at(-1) }))
  }
  return attachments
}

/** In: Norland “reiterated its support”, the cue is the stretch's own first word. */
export function ownCue({ stretch, sentence, at }: Attachment, prose: string): { cue: Span; act: SpeechAct } | undefined {
  const word = sentence.items[at]!.verbal ? /^\p{L}+/u.exec(prose.slice(stretch.start, stretch.end))?.[0] : undefined
  const verb = word === undefined ? undefined : cueVerbs.get(word)
  return verb && { cue: { start: stretch.start, end: stretch.start + word!.length }, act: verb.act }
}
