import { bothNamed, dated, either, pair, singular, somebody, toDo } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

const stated = { kind: 'statement', subject: 'speaker', object: 'target', voice: 'active' } as const
const claims = new Set(
  'accusation accusations allegation allegations claim claims offer offers proposal proposals demand demands call calls request requests plan plans ultimatum result results criticism account verdict appeal suggestion suggestions invitation draft deal resolution'.split(
    ' ',
  ),
)

/** Accusations, refusals, threats and requests that PLOVER counts as acts. */
export const statementVerbs: readonly VerbRule[] = [
  {
    ...stated,
    id: 'statements/accused',
    plover: 'ACCUSE',
    verbs: ['accuse', 'blame', 'denounce'],
    needs: [byOne, ofSomebody],
  },
  {
    ...{ ...stated, voice: 'passive' },
    id: 'statements/was-accused',
    plover: 'ACCUSE',
    verbs: ['accuse', 'blame'],
    needs: [byOne, somebody('target')],
  },
  {
    ...stated,
    id: 'statements/rejected',
    plover: 'REJECT',
    verbs: ['reject', 'dismiss'],
    objectHeads: claims,
    needs: [byOne],
  },
  {
    ...stated,
    id: 'statements/threatened',
    plover: 'THREATEN',
    verbs: ['threaten'],
    needs: [byOne, either(toAct, bothNamed)],
  },
  { ...stated, id: 'statements/condemned', plover: 'ACCUSE', verbs: ['condemn'], needs: [byOne, dated] },
  { ...stated, id: 'statements/urged', plover: 'REQUEST', verbs: ['urge', 'ask'], needs: [byOne, bothNamed, dated, toDo] },
  {
    ...{ ...stated, object: undefined },
    id: 'statements/called-on',
    plover: 'REQUEST',
    verbs: ['call', 'appeal'],
    particles: ['on', 'upon', 'to'],
    prepositions: { on: 'target', upon: 'target', to: 'target' },
    needs: [byOne, bothNamed, dated, toDo],
  },
]

export const statementNouns: readonly NounRule[] = [
  {
    id: 'statements/joint',
    kind: 'statement',
    plover: 'SUPPORT',
    nouns: ['statement', 'declaration', 'communique', 'communiqué'],
    modifiers: new Set(['joint']),
    holder: 'speaker',
    possessor: 'speaker',
    prepositions: { by: 'speaker', between: 'speaker', of: 'speaker' },
    needs: [singular, either(pair, dated, somebody('speaker'))],
  },
]

/** What threatens without a word. */
const waters = /\b(?:Rivers?|Lakes?|Mount|Volcano|Sea|Storm|Hurricane|Typhoon|Cyclone|Ocean|Glacier)\b/u

/** Somebody with a name says it: what groups say together belongs to what they met for. */
function byOne({ participants }: Parameters<Condition>[0]): boolean {
  const speakers = participants.filter(({ role }) => role === 'speaker')
  return (
    speakers.length > 0 &&
    speakers.every(({ mention }) => mention.form === 'name' && mention.members.length === 0 && !waters.test(mention.text))
  )
}

/** Whoever is accused is there in words: "accused *the government* of". */
function ofSomebody({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.chunks[cs.chunkOf[to] ?? -1]?.kind === 'np' && cs.lower.slice(to, to + 14).some((word) => /^(?:of|for)$/u.test(word))
}

function toAct({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower[to] === 'to'
}
