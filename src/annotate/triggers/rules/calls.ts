import { pair } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const consult = { kind: 'call', plover: 'CONSULT', subject: 'participant', object: 'participant', needs: [pair] } as const

/** Who spoke with whom at a distance. */
export const callVerbs: readonly VerbRule[] = [
  { ...consult, id: 'calls/phoned', verbs: ['telephone', 'phone'] },
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
