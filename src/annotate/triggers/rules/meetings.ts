import { body, either, fullyNamed, pair, singular } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

const consult = { kind: 'meeting', plover: 'CONSULT' } as const

/** Who met whom: a meeting needs two people or bodies, or a named body that met. */
export const meetingVerbs: readonly VerbRule[] = [
  {
    ...consult,
    id: 'meetings/met',
    verbs: ['meet'],
    subject: 'participant',
    object: 'participant',
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [pair, fullyNamed],
  },
  {
    ...consult,
    id: 'meetings/shook-hands',
    verbs: ['shake'],
    subject: 'participant',
    objectHeads: new Set(['hand', 'hands']),
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [pair],
  },
  {
    ...consult,
    id: 'meetings/received',
    verbs: ['receive'],
    subject: 'host',
    object: 'guest',
    needs: [pair, people],
  },
  {
    ...consult,
    id: 'meetings/conferred',
    verbs: ['confer', 'negotiate', 'huddle'],
    subject: 'participant',
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [pair],
  },
]

export const meetingNouns: readonly NounRule[] = [
  {
    ...consult,
    id: 'meetings/meeting',
    nouns: ['meeting', 'interaction', 'encounter', 'audience', 'tete-a-tete'],
    possessor: 'participant',
    holder: 'participant',
    premodifier: 'participant',
    prepositions: { between: 'participant', with: 'participant', among: 'participant', of: 'participant' },
    needs: [singular, either(pair, body), fullyNamed],
  },
  {
    ...consult,
    id: 'meetings/talks',
    nouns: ['talks', 'discussions', 'negotiations', 'consultations', 'summit'],
    possessor: 'participant',
    holder: 'participant',
    prepositions: { between: 'participant', with: 'participant', among: 'participant' },
    needs: [pair, fullyNamed],
  },
]

/** Both are people: a body receives letters, a ministry complaints. */
function people({ participants }: Parameters<Condition>[0]): boolean {
  return participants.every(({ mention }) => mention.type === 'person')
}
