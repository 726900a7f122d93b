import { type Frame, firstItem } from '../frames.ts'
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
  if (frame.negated || (frame.shape === 'passive' && frame.subject === null)) return []
  const limit = stopBefore(clause, frames, frame, end)
  if (frame.shape === 'according') return contentsOfSource(clause, frame, limit)
  if (frame.shape === 'nominal') return contentsAfter(clause, frame, limit)
  const before = contentBefore(clause, frame, end)
  const after = contentsAfter(clause, frame, limit).filter((content) => !isCircumstance(clause, frame, content))
  return before === undefined ? after : [before, ...after]
}

/** Readings that hold whatever stands around: "said that", "asked whether", "told them to". */
const sound = new Set<Content['how']>(['that', 'infinitive', 'object-infinitive'])

/** `“We won,” Roe told a crowd in Lima`: words in marks are what was said. Nor was a name's aside: "confirmed by Roe, who leads it". */
function isCircumstance({ items }: Clause, frame: Frame, { how, from }: Content): boolean {
  // "said in a statement that the paper has": the clause of a noun.
  if (sound.has(how) && (how !== 'that' || from <= frame.to + 2)) return false
  if (frame.shape === 'passive') return how === 'bare' && frame.group < frame.from
  if (frame.shape !== 'finite' && frame.shape !== 'inverted') return false
  const first = firstItem(frame)
  return items[first - 1]?.tag === 'Q' || (items[first - 1]?.text === ',' && items[first - 2]?.tag === 'Q')
}
