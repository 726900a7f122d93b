import { byOrgan, dated, either, placed, single, singular, somebody, subjectIs } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const officeWords = new Set(
  'minister president premier ambassador envoy chief head commander chairman chairwoman chair secretary director governor speaker judge justice commissioner adviser advisor successor leader mayor general'.split(
    ' ',
  ),
)
const office = { kind: 'appointment', plover: null } as const

/** Who took, was given, left or lost an office. */
export const appointmentVerbs: readonly VerbRule[] = [
  {
    ...office,
    id: 'appointments/appointed',
    verbs: ['appoint', 'nominate', 'reappoint', 'promote'],
    subject: 'actor',
    object: 'target',
    needs: [named_('target'), single],
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

/** Offices taken over, lost and won in other words than one. */
export const officeVerbs: readonly VerbRule[] = [
  {
    ...office,
    id: 'appointments/took-over',
    beside: officeWords,
    verbs: ['take'],
    particles: ['over as', 'over from', 'charge as'],
    subject: 'actor',
    voice: 'active',
    needs: [named_('actor'), toOffice],
  },
  {
    ...office,
    id: 'appointments/succeeded',
    verbs: ['replace', 'succeed'],
    subject: 'actor',
    object: 'target',
    needs: [named_('actor'), named_('target'), either(dated, toOffice)],
  },
  {
    ...office,
    id: 'appointments/became',
    verbs: ['become'],
    subject: 'actor',
    objectHeads: officeWords,
    voice: 'active',
    needs: [named_('actor'), dated],
  },
  {
    ...office,
    id: 'appointments/removed',
    verbs: ['remove', 'suspend'],
    particles: ['as', 'from'],
    object: 'target',
    voice: 'passive',
    needs: [single, named_('target'), fromOffice],
  },
  {
    ...office,
    id: 'appointments/seized-power',
    plover: 'COERCE',
    verbs: ['seize', 'take', 'assume', 'return'],
    subject: 'actor',
    objectHeads: new Set(['power']),
    voice: 'active',
    needs: [either(somebody('actor'), byOrgan), dated],
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

/** Votes for an office or a parliament. */
export const electionVerbs: readonly VerbRule[] = [
  {
    id: 'elections/elected',
    kind: 'election',
    plover: null,
    verbs: ['elect', 're-elect', 'reelect'],
    subject: 'actor',
    object: 'target',
    needs: [named_('target'), single],
  },
  {
    id: 'elections/won',
    kind: 'election',
    plover: null,
    verbs: ['win'],
    objectHeads: new Set(['election', 'elections', 'vote', 'runoff', 'run-off', 'primary', 'presidency', 'referendum']),
    subject: 'actor',
    voice: 'active',
    needs: [named_('actor')],
  },
  {
    id: 'elections/beat',
    kind: 'election',
    plover: null,
    verbs: ['beat', 'defeat'],
    subject: 'actor',
    object: 'target',
    voice: 'active',
    needs: [named_('actor'), named_('target'), atPolls],
  },
]

export const pollVerbs: readonly VerbRule[] = [
  {
    id: 'elections/voted',
    kind: 'election',
    plover: null,
    verbs: ['vote', 'go'],
    particles: ['to the', 'in a', 'in an', 'in the', 'on'],
    subject: 'actor',
    voice: 'active',
    needs: [dated, byVoters, toPolls],
  },
  {
    id: 'elections/lost',
    kind: 'election',
    plover: null,
    verbs: ['lose', 'concede', 'sweep', 'win'],
    objectHeads: new Set([
      'election',
      'elections',
      'vote',
      'runoff',
      'run-off',
      'primary',
      'presidency',
      'referendum',
      'polls',
      'term',
      'majority',
    ]),
    subject: 'actor',
    voice: 'active',
    needs: [somebodyNamed, atPollsOrTerm, dated],
  },
  {
    id: 'elections/held',
    kind: 'election',
    plover: null,
    verbs: ['hold', 'call', 'face', 'stage', 'schedule', 'postpone'],
    objectHeads: new Set(['election', 'elections', 'referendum', 'runoff', 'run-off', 'polls', 'by-election', 'by-elections']),
    subject: 'actor',
    needs: [dated],
  },
]

export const electionNouns: readonly NounRule[] = [
  {
    id: 'elections/election',
    kind: 'election',
    plover: null,
    nouns: ['election', 'elections', 'referendum', 'runoff', 'run-off', 'polls'],
    modifiers: new Set([
      'presidential',
      'parliamentary',
      'general',
      'legislative',
      'local',
      'municipal',
      'regional',
      'national',
      'federal',
      'provincial',
      'mayoral',
      'senate',
      'primary',
      'by',
      'snap',
      'early',
      'the',
      'a',
      'independence',
      'constitutional',
    ]),
    prepositions: {},
    needs: [dated, either(placed, somebody())],
  },
]

function named_(role: 'target' | 'actor') {
  return ({ participants }: Parameters<typeof dated>[0]) =>
    participants.some(
      ({ role: own, mention }) => own === role && mention.type === 'person' && (mention.form === 'name' || mention.chain !== null),
    )
}

/** "removed *as* minister", "removed *from* office". */
function fromOffice({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 8).some((word) => officeWords.has(word) || /^(?:office|post|position|power|duties)$/u.test(word))
}

function somebodyNamed({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.some(({ mention }) => mention.form === 'name')
}

/** A people, or those of them who vote. */
function byVoters(candidate: Parameters<typeof dated>[0]): boolean {
  return (
    subjectIs(/^(?:voters?|people|citizens|electors)$/u)(candidate) ||
    candidate.participants.some(({ mention, role }) => role === 'actor' && (mention.type === 'place' || mention.type === 'nationality'))
  )
}

/** "went *to the polls*", "voted in *an election*". */
function toPolls({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 12).some((word) => /^(?:polls|elections?|referendum|run-?off)$/u.test(word))
}

/** An election, or a second term: not a match's vote. */
function atPollsOrTerm({ cs, to }: Parameters<typeof dated>[0]): boolean {
  const words = cs.lower.slice(to, to + 8)
  return (
    words.some((word) => /^(?:elections?|run-?off|primary|presidency|referendum|polls|parliament)$/u.test(word)) ||
    / term\b/u.test(` ${words.join(' ')}`)
  )
}

/** "named X *finance minister*", "named as *head* of the guild": to an office, not called something. */
function toOffice({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 16).some((word) => officeWords.has(word))
}

/** A person was dismissed, not a claim: "dismissed the report". */
function personal({ participants, cs, to }: Parameters<typeof dated>[0]): boolean {
  return (
    participants.filter((each) => each.role === 'target').every((each) => each.mention.type === 'person') &&
    !cs.lower.slice(to, to + 16).includes('as')
  )
}

/** At the polls, not on a pitch. */
function atPolls({ cs }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.some((word) => /^(?:elections?|vote|votes|polls?|run-?off|ballot|primary)$/u.test(word))
}
