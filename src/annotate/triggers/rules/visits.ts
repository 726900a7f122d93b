import { dated, either, somebody, toSomewhere } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

/** "left *for* Lund", "left Oslo *for* Lund": where to is told. */
const bound: Condition = ({ cs, to }) => {
  const at = cs.lower.indexOf('for', to)
  return (
    at >= to && at < to + 8 && (at === to || cs.mentionAt[at - 1]?.type === 'place' || cs.chunks[cs.chunkOf[at - 1]!]!.kind === 'adverb')
  )
}
/** "went", not "invited to go". */
const finite: Condition = ({ cs, from }) => cs.tags[from] !== 'VB'

/** A person by name came, or the day is told: "he flew to Lund" may have been at any time. */
const told = either(dated, ({ participants }: Parameters<Condition>[0]) =>
  participants.some(({ mention, role }) => role === 'guest' && mention.form === 'name' && mention.type === 'person'),
)

const byName: Condition = ({ participants }) =>
  participants.some(
    ({ mention, role }) => role === 'guest' && mention.type === 'person' && (mention.form === 'name' || mention.chain !== null),
  )
const toward = /^(?:to|into)$/u
const visit = { kind: 'visit', plover: 'CONSULT', subject: 'guest', voice: 'active', destination: toward } as const

/** Who went where: a visit needs a visitor with a name, and a place. */
export const visitVerbs: readonly VerbRule[] = [
  { ...visit, id: 'visits/visited', verbs: ['visit', 'tour'], needs: [somebody('guest'), toSomewhere] },
  {
    ...visit,
    id: 'visits/inspected',
    verbs: ['visit', 'tour', 'inspect'],
    objectHeads: new Set(
      'site sites scene camp camps hospital area areas victims wounded injured families family troops plant factory headquarters front border embassy monument shrine mausoleum exhibition university base'.split(
        ' ',
      ),
    ),
    needs: [byName, dated],
  },
  { ...visit, id: 'visits/arrived', verbs: ['arrive', 'land'], needs: [somebody('guest'), toSomewhere, told] },
  {
    ...visit,
    id: 'visits/travelled',
    verbs: ['travel', 'fly', 'head'],
    particles: ['to', 'into'],
    needs: [somebody('guest'), toSomewhere, told],
  },
  {
    ...visit,
    id: 'visits/left',
    beside: new Set(['for']),
    verbs: ['leave', 'depart'],
    destination: /^for$/u,
    needs: [somebody('guest'), toSomewhere, told, bound],
  },
  { ...visit, id: 'visits/went', verbs: ['go'], particles: ['to'], needs: [somebody('guest'), toSomewhere, dated, told, finite] },
  { ...visit, id: 'visits/accompanied', verbs: ['accompany'], object: 'guest', needs: [somebody('guest'), toSomewhere] },
]

export const visitNouns: readonly NounRule[] = [
  {
    id: 'visits/visit',
    kind: 'visit',
    plover: 'CONSULT',
    nouns: ['visit', 'trip', 'tour', 'stay'],
    destination: toward,
    possessor: 'guest',
    holder: 'guest',
    prepositions: { by: 'guest', of: 'guest' },
    needs: [somebody('guest', 'attending'), toSomewhere],
  },
]
