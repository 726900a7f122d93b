import type { EventKind } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'

/** How many of the happenings so read were right when read against their sentence, on articles that no rule had been made with. */
interface Judged {
  readonly right: number
  readonly read: number
}

/** 192 happenings of 480 articles, judged by hand: kind, people in their roles, modality. */
const judged: Readonly<Record<'verb' | 'noun' | 'claim', Judged>> = {
  verb: { right: 102, read: 112 },
  noun: { right: 38, read: 46 },
  claim: { right: 23, read: 34 },
}
/** Small numbers are drawn towards the rate of all, as if this many more had been judged at it. */
const prior = { rate: 163 / 192, weight: 10 }

/** Kinds told by verbs that are often meant otherwise: words are attacked, threats passed, stakes offered. */
const claims: ReadonlySet<EventKind> = new Set(['statement', 'attack', 'aid', 'trade', 'investment', 'legislation'])

/**
 * How often what is read so is right. Neither the finer rules nor the number of names, dates or words told the right from
 * the wrong ones better than these three: see MODEL_CARD.md.
 */
export function confidenceOf({ rule, verb }: Pick<Candidate, 'rule' | 'verb'>): number {
  const { right, read } = judged[claims.has(rule.kind) ? 'claim' : verb === null ? 'noun' : 'verb']
  return Math.round((100 * (right + prior.weight * prior.rate)) / (read + prior.weight)) / 100
}
