import { finite } from '../items.ts'
import type { Clause } from '../subjects.ts'

const lookahead = 14
const timeWord =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|yesterday|week|month|year|morning|afternoon|evening|night|earlier|later|\d+)$/

/** Words that begin a question reported: "asked who had paid". */
export const question = /^(?:whether|if|how|what|why|who|whom|where|when|which)$/

/** Past whom it was told to, when and where: "told reporters in Ohio on Monday". */
export function skipCircumstance(clause: Clause, from: number, end: number, addressee: boolean): number {
  const { items, startingAt } = clause
  let i = from
  let told = addressee
  while (i <= end && i < from + lookahead) {
    const item = items[i]!
    const phrase = startingAt.get(i)
    const time = phrase !== undefined && (timeWord.test(items[phrase.head]!.lower) || timeWord.test(item.lower))
    if (phrase !== undefined && (told || time)) {
      const next = items[phrase.head + 1]
      // "told CNN …" has an addressee; in "warned Iran would …" the phrase is the clause's subject.
      if (!time && next !== undefined && finite.has(next.tag)) return i
      if (!time) told = false
      i = phrase.head + 1
    } else if (item.tag === 'RB' || item.lower === 'again' || (told && item.lower === 'her')) i++
    else if ((item.tag === 'IN' || item.tag === 'TO') && item.lower !== 'that' && !question.test(item.lower) && startingAt.has(i + 1)) {
      const phrase = startingAt.get(i + 1)!
      const next = items[phrase.head + 1]
      if (next !== undefined && finite.has(next.tag)) return i
      i = phrase.head + 1
    } else break
  }
  return i
}

const addressed = new Set(
  'tell remind inform assure notify warn brief ask urge advise beg implore exhort request instruct order'.split(' '),
)

/** Whether a verb names whom its words are told to before it tells them. */
export const addresses = (lemma: string): boolean => addressed.has(lemma)
