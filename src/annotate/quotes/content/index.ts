import { type Frame, firstItem } from '../frames.ts'
import { finite } from '../items.ts'
import type { Parsed } from '../parse.ts'
import type { Clause } from '../subjects.ts'
import { contentsAfter } from './after.ts'
import { contentBefore, contentsOfSource } from './before.ts'
import { lastWord } from './clauses.ts'
import { endOf, stopBefore } from './ends.ts'

/** Reported words as items `from` up to and including `to`, and how they hang on their frame. */
export interface Content {
  readonly from: number
  readonly to: number
  readonly how:
    | 'that'
    | 'whether'
    | 'bare'
    | 'gap'
    | 'infinitive'
    | 'object-infinitive'
    | 'object'
    | 'about'
    | 'colon'
    | 'headline'
    | 'before'
    | 'around'
    | 'according'
}

/** What a frame may report: its readings, the likelier first; of one frame at most one holds. */
export interface Report {
  readonly frame: Frame
  readonly contents: readonly Content[]
}

/** With more words of saying it is no sentence but a list; weighing each against each would take too long. */
const mostFrames = 40

/** Where the words that the verbs and nouns of a sentence report may stand. */
export function readContents({ clause, frames, nouns }: Pick<Parsed, 'clause' | 'frames' | 'nouns'>): Report[] {
  if (frames.length > mostFrames) return []
  const end = lastWord(clause)
  return [...frames, ...nouns].flatMap((frame) => {
    const contents = contentsOf(clause, frames, frame, end).flatMap((content) => {
      if (clause.items[content.from] === undefined) return []
      const whole = { ...content, to: endOf(clause, content) }
      return whole.to >= whole.from ? [whole] : []
    })
    return contents.length === 0 ? [] : [{ frame, contents }]
  })
}

function contentsOf(clause: Clause, frames: readonly Frame[], frame: Frame, end: number): Content[] {
  if (frame.negated || (frame.shape === 'passive' && frame.subject === null) || isReduced(clause, frame)) return []
  const limit = stopBefore(clause, frames, frame, end)
  if (frame.shape === 'according') return contentsOfSource(clause, frame, limit)
  if (frame.shape === 'nominal') return contentsAfter(clause, frame, limit).map((content) => withoutVerb(clause, content))
  const before = contentBefore(clause, frame, end)
  const after = contentsAfter(clause, frame, limit).filter((content) => !isCircumstance(clause, frame, content))
  return before === undefined ? after : [before, ...after]
}

/** "said in a statement posted on its page that …": the statement posts nothing. */
const isReduced = ({ items }: Clause, { subject, shape, from }: Frame): boolean =>
  shape === 'finite' &&
  subject !== null &&
  subject.head === from - 1 &&
  /^NNS?$/.test(items[subject.head]!.tag) &&
  items[subject.head]!.name === null &&
  /^(?:in|via|through|on)$/.test(items[subject.from - 1]?.lower ?? '')

/** "The mayor's criticism of the dam came late": the verb is the noun's, not of what was criticised. */
function withoutVerb({ items }: Clause, content: Content): Content {
  if (content.how !== 'about') return content
  const verb = items.findIndex(({ tag }, i) => i > content.from && i <= content.to && finite.has(tag))
  return verb < 0 || relative.test(items[verb - 1]!.tag) || items[verb - 1]!.lower === 'that' ? content : { ...content, to: verb - 1 }
}

const relative = /^W|^PRP$/

/** Readings that hold whatever stands around: "said that", "asked whether", "told them to". */
const sound = new Set<Content['how']>(['that', 'infinitive', 'object-infinitive'])

/** `“We won,” Roe told a crowd in Lima`: words in marks are what was said. Nor was a name's aside: "confirmed by Roe, who leads it". */
function isCircumstance({ items }: Clause, frame: Frame, { how, from }: Content): boolean {
  // "said in a statement that the paper has": the clause of a noun.
  if (sound.has(how) && (how !== 'that' || from <= frame.to + 2)) return false
  if (frame.shape === 'passive') return items[from]?.lower === 'by' || (how === 'bare' && frame.group < frame.from)
  // "Asked about the dam, a spokesman called …"
  if (frame.group === 0 && frame.subject === null && frame.verb.form === 'finite') return how === 'bare'
  if (frame.shape !== 'finite' && frame.shape !== 'inverted') return false
  const first = firstItem(frame)
  return items[first - 1]?.tag === 'Q' || (items[first - 1]?.text === ',' && items[first - 2]?.tag === 'Q')
}
