import type { CandidateParticipant } from './candidate.ts'
import { cast } from './cast.ts'
import type { ChunkedSentence } from './chunks.ts'
import { isReduced } from './clauses.ts'
import { objectOf } from './phrases.ts'
import { subjectOf } from './subjects.ts'

const party = /^(?:delegation|entourage)$/u
const including = /^(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|consist(?:s|ed)?)$/u

/** "X is part of a delegation": the chunk of X's verb, or undefined. */
const memberOf = (cs: ChunkedSentence, n: number): boolean =>
  cs.chunks[n - 1]?.kind === 'prep' &&
  /^(?:part|members?)$/u.test(cs.lower[cs.chunks[n - 2]?.head ?? -1] ?? '') &&
  cs.chunks[n - 3]?.kind === 'verb'

const sides = /^(?:side|delegation|team|party)$/u
const leads = /^(?:led|headed|presided|leads|heads|lead|head|chaired)$/u

/** "The Peruvian side *was led by* X", "Y *headed* the visiting delegation": who leads the sides of the talks that a text goes on about. */
export function leadersOfSides(cs: ChunkedSentence): CandidateParticipant[] {
  if (!cs.lower.some((word) => sides.test(word))) return []
  return cs.chunks.flatMap((chunk, n) => {
    if (chunk.kind !== 'verb' || !leads.test(cs.lower[chunk.head]!) || isReduced(cs, n)) return []
    const isSide = (k: number): boolean => sides.test(cs.lower[cs.chunks[k]!.head]!) && cs.lower[cs.chunks[k]!.from] === 'the'
    const [subject, object] = [subjectOf(cs, n), objectOf(cs, n)]
    if (object.some(isSide)) return cast(cs, subject, 'participant').filter(({ mention }) => mention.type === 'person')
    const by = cs.chunks.findIndex(({ kind, from }, k) => k > n && k < n + 4 && kind === 'prep' && cs.lower[from] === 'by')
    return subject.some(isSide) && by > 0
      ? cast(cs, objectOf(cs, by), 'participant').filter(({ mention }) => mention.type === 'person')
      : []
  })
}

/** Who belongs to a delegation that a sentence speaks of: its leader, its members, those it includes; nobody where there is none. */
export function delegatesIn(cs: ChunkedSentence): CandidateParticipant[] {
  const at = cs.chunks.findIndex((chunk) => chunk.kind === 'np' && party.test(cs.lower[chunk.head]!))
  if (at < 0) return []
  const members = memberOf(cs, at) ? cast(cs, subjectOf(cs, at - 3), 'guest') : []
  const leaders = cs.chunks.flatMap((chunk, n) =>
    n > at && n < at + 3 && chunk.kind === 'prep' && cs.lower[chunk.from] === 'by' ? cast(cs, objectOf(cs, n), 'guest') : [],
  )
  const included = cs.chunks.flatMap((chunk, n) =>
    n > at && chunk.kind === 'verb' && including.test(cs.lower[chunk.head]!) ? cast(cs, objectOf(cs, n), 'guest') : [],
  )
  return [...leaders, ...members, ...included].filter(({ mention }) => mention.type === 'person')
}
