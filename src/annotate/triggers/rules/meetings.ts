import { body, both, dated, either, fullyNamed, nobodyNamed, pair, placed, singular, subjectIs } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

/** Not "the talks": what was told before. */
const indefinite: Condition = ({ definite }) => !definite
/** Those who hold an office, without their names: "the two foreign ministers", "negotiators". */
const byOffice = subjectIs(
  /^(?:ministers|leaders|officials|negotiators|presidents|premiers|envoys|delegations|diplomats|commanders|chiefs|lawmakers|they)$/u,
)

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
    needs: [either(both(pair, fullyNamed), both(dated, placed, nobodyNamed, byOffice), both(dated, placed, body, byOffice))],
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
    needs: [singular, either(pair, body, both(dated, placed, nobodyNamed, indefinite)), fullyNamed],
  },
  {
    ...consult,
    id: 'meetings/talks',
    nouns: ['talks', 'discussions', 'negotiations', 'consultations', 'summit'],
    possessor: 'participant',
    holder: 'participant',
    prepositions: { between: 'participant', with: 'participant', among: 'participant' },
    needs: [either(pair, both(dated, placed, nobodyNamed, indefinite), both(body, either(dated, placed))), fullyNamed],
  },
]

/** Both are people: a body receives letters, a ministry complaints. */
function people({ participants }: Parameters<Condition>[0]): boolean {
  return participants.every(({ mention }) => mention.type === 'person')
}
