import { type dated, single, singular } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

export const officeWords = new Set(
  'minister president premier ambassador envoy chief head commander chairman chairwoman chair secretary director governor speaker judge justice commissioner adviser advisor successor leader mayor general'.split(
    ' ',
  ),
)
export const office = { kind: 'appointment', plover: null } as const

/** Who took, was given, left or lost an office. */
export const appointmentVerbs: readonly VerbRule[] = [
  {
    ...office,
    id: 'appointments/appointed',
    verbs: ['appoint', 'nominate', 'reappoint', 'promote'],
    subject: 'actor',
    object: 'target',
    needs: [named_('target'), single, noPrize],
  },
  {
    ...office,
    id: 'appointments/named',
    beside: officeWords,
    verbs: ['name', 'designate', 'install', 'pick', 'choose'],
    subject: 'actor',
    object: 'target',
    needs: [named_('target'), single, toOffice],
  },
  {
    ...office,
    id: 'appointments/took-office',
    verbs: ['take', 'assume', 'leave'],
    objectHeads: new Set(['office', 'presidency', 'premiership']),
    subject: 'actor',
    voice: 'active',
    needs: [named_('actor')],
  },
  {
    ...office,
    id: 'appointments/sworn-in',
    verbs: ['swear'],
    particles: ['in'],
    object: 'target',
    voice: 'passive',
    needs: [named_('target'), single],
  },
  {
    ...office,
    id: 'appointments/resigned',
    verbs: ['resign', 'quit'],
    subject: 'actor',
    voice: 'active',
    needs: [named_('actor')],
  },
  {
    ...office,
    id: 'appointments/stepped-down',
    verbs: ['step'],
    particles: ['down'],
    subject: 'actor',
    voice: 'active',
    needs: [named_('actor')],
  },
  {
    ...office,
    id: 'appointments/dismissed',
    verbs: ['dismiss', 'sack', 'fire', 'oust', 'depose', 'overthrow', 'impeach'],
    subject: 'actor',
    object: 'target',
    needs: [named_('target'), personal, single],
  },
]

/** "the resignation of X", "X's appointment as envoy": of a person by name. */
export const appointmentNouns: readonly NounRule[] = [
  {
    ...office,
    id: 'appointments/resignation',
    nouns: ['resignation'],
    possessor: 'actor',
    prepositions: { of: 'actor' },
    needs: [singular, named_('actor')],
  },
  {
    ...office,
    id: 'appointments/change',
    nouns: ['appointment', 'dismissal', 'ouster', 'impeachment', 'nomination'],
    possessor: 'target',
    prepositions: { of: 'target', by: 'actor' },
    needs: [singular, named_('target')],
  },
]

export function named_(role: 'target' | 'actor') {
  return ({ participants }: Parameters<typeof dated>[0]) =>
    participants.some(
      ({ role: own, mention }) => own === role && mention.type === 'person' && (mention.form === 'name' || mention.chain !== null),
    )
}

/** "named X *finance minister*", "named as *head* of the guild": to an office, not called something. */
export function toOffice({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 16).some((word) => officeWords.has(word))
}

/** To an office: not for a prize. */
function noPrize({ cs }: Parameters<typeof dated>[0]): boolean {
  return !cs.lower.some((word) => /^(?:awards?|prize|prizes|grammys?|oscars?|emmys?|grammy|oscar|medal)$/u.test(word))
}

/** A person was dismissed, not a claim: "dismissed the report". */
function personal({ participants, cs, to }: Parameters<typeof dated>[0]): boolean {
  return (
    participants.filter((each) => each.role === 'target').every((each) => each.mention.type === 'person') &&
    !cs.lower.slice(to, to + 16).includes('as')
  )
}
