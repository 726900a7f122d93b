import type { Frame } from '../frames.ts'
import { firstItem } from '../frames.ts'
import type { Clause } from '../subjects.ts'
import { addresses, skipCircumstance } from './circumstances.ts'
import { beginsClause, isVerb } from './clauses.ts'
import type { Content } from './index.ts'

const startsRelative = new Set(['who', 'which'])
/** Verbs that clauses without marks stand before as well: "would it hold, she wondered". */
const wondering = new Set(['ask', 'wonder', 'inquire', 'muse', 'quip', 'joke'])
const circumstance = /^(?:as|while|when|after|before|during|in|on|at)$/

/** `…, Xi said.`: a comma before the frame and nothing but circumstance after it. */
export function contentBefore(clause: Clause, frame: Frame, end: number): Content | undefined {
  const { items } = clause
  const head = firstItem(frame)
  const comma = items[head - 1]
  if (comma?.text !== ',' || head - 2 < 0) return undefined
  if (!frame.verb.takes.has('clause') && !wondering.has(frame.verb.lemma)) return undefined
  const stop = (frame.saying ?? (frame.shape === 'inverted' ? frame.subject?.head : undefined) ?? frame.to) + 1
  const after = skipCircumstance(clause, stop, end, addresses(frame.verb.lemma))
  const next = items[after]
  const closes = next === undefined || after > end
  const ended = closes || /^(?:[,:]|Q|POS)$/.test(next.tag) || frame.shape === 'inverted' || circumstance.test(next.lower)
  if (!ended) return undefined
  let verbs = false
  for (let i = 0; i < head - 1; i++) verbs ||= isVerb(items, i)
  const beyond = items[after + 1]
  // In "On taxes, she said, “…”" it is the words in marks that were said.
  if (!closes && (next.tag === 'Q' || ((next.text === ',' || next.text === ':') && beyond?.tag === 'Q'))) return undefined
  // What follows "said Roe," may describe Roe; only where no clause came before is it what she said.
  const described = frame.shape === 'inverted' && verbs && beyond?.tag !== 'CC'
  const onward = next?.text === ',' && after < end && !described && !/^VBG$|^W/.test(beyond!.tag) && !startsRelative.has(beyond!.lower)
  if (onward && !verbs && head - 1 <= 3 && !clause.startingAt.has(0)) return { from: after + 1, to: end, how: 'around' }
  if (onward) return { from: 0, to: end, how: 'around' }
  // A sentence that ends in ", she said" is what she said, even where its verb was taken for something else.
  return verbs || (closes && frame.shape === 'finite') ? { from: 0, to: head - 2, how: 'before' } : undefined
}

/** What stands around "according to somebody"; none where the source takes up the sentence. */
export function contentsOfSource(clause: Clause, frame: Frame, end: number): Content[] {
  const { items } = clause
  const source = frame.subject?.head ?? frame.to
  if (frame.from <= 2) {
    for (let i = source; i < end; i++)
      if (items[i]!.text === ',' && beginsClause(clause, i + 1, end)) return [{ from: i + 1, to: end, how: 'according' }]
  }
  if (frame.from <= 1) return []
  const parted = items[frame.from - 1]!.text === ',' || items[frame.from - 1]!.tag === ':'
  const before: Content = { from: 0, to: parted ? frame.from - 2 : frame.from - 1, how: 'according' }
  let close = source + 1
  while (parted && close < end && items[close]!.text !== items[frame.from - 1]!.text) close++
  // "The dam, according to the mayor, is safe": around it where no clause came before.
  let verbs = false
  for (let i = 0; i <= before.to; i++) verbs ||= isVerb(items, i)
  // "a launch which, according to the agency, put it into orbit": only the clause that it stands in.
  if (parted && startsRelative.has(items[before.to]!.lower)) return close < end ? [{ from: close + 1, to: end, how: 'according' }] : []
  const around: Content[] = parted && close < end && !verbs ? [{ from: 0, to: end, how: 'around' }] : []
  return before.to >= before.from ? [...around, before] : around
}
