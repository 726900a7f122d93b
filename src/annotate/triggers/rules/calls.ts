import { isTemporal } from '../clauses.ts'
import { pair } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

const consult = { kind: 'call', plover: 'CONSULT', subject: 'participant', object: 'participant', needs: [pair] } as const

/** What stands behind a call that was made, its day or its purpose: the quick look of `notSoCalled`. */
const reasons = new Set(
  'thank congratulate discuss offer express wish assure inform monday tuesday wednesday thursday friday saturday sunday today yesterday morning afternoon evening night week month year january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** Who spoke with whom at a distance. */
export const callVerbs: readonly VerbRule[] = [
  { ...consult, id: 'calls/phoned', verbs: ['telephone', 'phone'] },
  {
    ...consult,
    id: 'calls/called',
    beside: reasons,
    verbs: ['call'],
    voice: 'active',
    needs: [pair, peopleByName, notSoCalled],
  },
  {
    ...consult,
    id: 'calls/spoke-by-phone',
    verbs: ['speak', 'talk'],
    particles: ['by phone', 'by telephone', 'via phone', 'over phone'],
    prepositions: { with: 'participant', to: 'participant' },
    voice: 'active',
  },
]

export const callNouns: readonly NounRule[] = [
  {
    id: 'calls/phone-call',
    kind: 'call',
    plover: 'CONSULT',
    nouns: ['call', 'conversation', 'conference'],
    modifiers: new Set(['phone', 'telephone', 'telephonic', 'video']),
    holder: 'participant',
    prepositions: { between: 'participant', with: 'participant', to: 'participant', from: 'participant' },
    needs: [pair],
  },
]

/** Both are people by name. */
function peopleByName({ participants }: Parameters<Condition>[0]): boolean {
  return participants.every(({ mention }) => mention.type === 'person' && mention.form !== 'nominal')
}

/** "called X *on Monday*", "called X *to thank* him"; "called X a liar", "called X to order" is no call. */
function notSoCalled({ cs, from }: Parameters<Condition>[0]): boolean {
  const object = cs.chunkOf[from]! + 1
  const next = cs.chunks[object + 1]
  if (next === undefined) return false
  const word = cs.lower[next.from]!
  if (next.kind === 'to') return /^(?:thank|congratulate|discuss|offer|express|wish|assure|inform)$/u.test(cs.lower[next.to] ?? '')
  return (next.kind === 'prep' && word === 'on' && isTemporal(cs, object + 2)) || (next.kind === 'np' && isTemporal(cs, object + 1))
}
