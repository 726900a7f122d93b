import { counted, dated, either, namedPerson, placed, single, singular, somebody, subjectIs } from '../conditions.ts'
import { isNumber } from '../counts.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

export const namedTarget = ({ participants }: Parameters<Condition>[0]): boolean =>
  participants.some((each) => each.role === 'target' && each.mention.form === 'name' && each.mention.type !== 'place')

/** Courts, and what they do to somebody. */
export const trialVerbs: readonly VerbRule[] = [
  {
    id: 'trials/sentenced',
    kind: 'trial',
    plover: 'COERCE',
    verbs: ['sentence', 'convict', 'acquit', 'indict', 'jail', 'imprison', 'execute', 'exonerate', 'remand'],
    subject: 'actor',
    object: 'target',
    personal: true,
    needs: [single, either(namedTarget, dated, placed, ofState)],
  },
  {
    id: 'trials/charged',
    kind: 'trial',
    plover: 'COERCE',
    verbs: ['charge', 'arraign'],
    subject: 'actor',
    object: 'target',
    personal: true,
    voice: 'passive',
    needs: [single, namedTarget, ofCrime],
  },
  {
    id: 'trials/prosecuted',
    kind: 'trial',
    plover: 'COERCE',
    verbs: ['charge', 'arraign'],
    subject: 'actor',
    object: 'target',
    personal: true,
    voice: 'active',
    needs: [single, namedPerson, subjectIs(/^(?:prosecutors?|police|courts?|judges?|authorities|attorneys?|tribunal|investigators)$/u)],
  },
  {
    id: 'trials/pleaded',
    kind: 'trial',
    plover: null,
    verbs: ['plead'],
    particles: ['guilty', 'not guilty', 'not'],
    subject: 'target',
    voice: 'active',
    needs: [single, namedTarget],
  },
]

/** "the trial of X opened in Lund": a trial with a day or place of its own. */
export const trialNouns: readonly NounRule[] = [
  {
    id: 'trials/trial',
    kind: 'trial',
    plover: null,
    nouns: ['trial'],
    possessor: 'target',
    prepositions: { of: 'target' },
    needs: [singular, atCourt, dated, either(placed, somebody('target'))],
  },
]

export const arrestVerbs: readonly VerbRule[] = [
  {
    id: 'arrests/arrested',
    kind: 'arrest',
    plover: 'COERCE',
    verbs: ['arrest', 'detain', 'apprehend', 'extradite'],
    subject: 'actor',
    object: 'target',
    personal: true,
    needs: [single, either(namedTarget, dated, placed, counted, somebody('actor')), known],
  },
  {
    id: 'arrests/custody',
    kind: 'arrest',
    plover: 'COERCE',
    verbs: ['take', 'remand', 'place', 'put'],
    particles: ['into custody', 'into police', 'in custody', 'under arrest', 'under house'],
    object: 'target',
    personal: true,
    voice: 'passive',
    needs: [single, either(namedTarget, dated, placed)],
  },
  {
    id: 'arrests/held',
    kind: 'arrest',
    plover: 'COERCE',
    verbs: ['round', 'pick'],
    particles: ['up'],
    subject: 'actor',
    object: 'target',
    personal: true,
    needs: [single, namedTarget, subjectIs(/^(?:police|troops|soldiers|forces|agents|officers|authorities|army)$/u)],
  },
]

/** A state passes its sentence: "Norway has sentenced five people". */
function ofState({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'actor' && mention.form === 'name' && mention.type === 'place')
}

/** A trial of law: not of a medicine, nor by error. */
function atCourt({ cs, from }: Parameters<Condition>[0]): boolean {
  const before = cs.lower.slice(cs.chunks[cs.chunkOf[from]!]!.from, from)
  return (
    !before.some((word) => /^(?:clinical|medical|time|human|drug|vaccine|speed|flight|field)$/u.test(word)) &&
    !cs.lower.some((word) => /^(?:vaccines?|drugs?|patients|volunteers|doses)$/u.test(word))
  )
}

/** "charged with *forming* a cabinet" is an errand. */
function ofCrime({ cs, to }: Parameters<Condition>[0]): boolean {
  return !(
    cs.lower[to] === 'with' &&
    /^(?:forming|leading|finding|overseeing|running|drafting|ensuring|implementing|preparing|organi[sz]ing|protecting|managing|monitoring|coordinating)$/u.test(
      cs.lower[to + 1] ?? '',
    )
  )
}

/** "*nine* people arrested last April". */
function isCounted(cs: Parameters<Condition>[0]['cs'], n: number): boolean {
  const chunk = cs.chunks[n]
  return chunk !== undefined && cs.lower.slice(chunk.from, chunk.head).some(isNumber)
}

/** "those arbitrarily detained", "anyone arrested": whoever it may be. */
function known({ cs, from }: Parameters<Condition>[0]): boolean {
  return (
    !/^(?:those|anyone|everyone|all|people|persons)$/u.test(cs.lower[cs.chunks[cs.chunkOf[from]! - 1]?.head ?? -1] ?? '') ||
    cs.chunks[cs.chunkOf[from]!]!.to - from > 1 ||
    isCounted(cs, cs.chunkOf[from]! - 1)
  )
}
