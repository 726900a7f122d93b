import { dated, either, somebody, toSomewhere } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

/** A person by name came, or the day is told: "he flew to Lund" may have been at any time. */
const told = either(dated, ({ participants }: Parameters<Condition>[0]) =>
  participants.some(({ mention, role }) => role === 'guest' && mention.form === 'name' && mention.type === 'person'),
)

const visit = { kind: 'visit', plover: 'CONSULT', subject: 'guest', voice: 'active', destination: true } as const

/** Who went where: a visit needs a visitor with a name, and a place. */
export const visitVerbs: readonly VerbRule[] = [
  { ...visit, id: 'visits/visited', verbs: ['visit', 'tour'], needs: [somebody('guest'), toSomewhere] },
  { ...visit, id: 'visits/arrived', verbs: ['arrive', 'land'], needs: [somebody('guest'), toSomewhere, told] },
  {
    ...visit,
    id: 'visits/travelled',
    verbs: ['travel', 'fly', 'head'],
    particles: ['to', 'into'],
    needs: [somebody('guest'), toSomewhere, told],
  },
  { ...visit, id: 'visits/accompanied', verbs: ['accompany'], object: 'guest', needs: [somebody('guest'), toSomewhere] },
]

export const visitNouns: readonly NounRule[] = [
  {
    id: 'visits/visit',
    kind: 'visit',
    plover: 'CONSULT',
    nouns: ['visit', 'trip', 'tour', 'stay'],
    destination: true,
    possessor: 'guest',
    holder: 'guest',
    prepositions: { by: 'guest', of: 'guest' },
    needs: [somebody('guest', 'attending'), toSomewhere],
  },
]
