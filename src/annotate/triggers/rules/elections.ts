import { dated, either, placed, single, somebody, subjectIs } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'
import { named_ } from './appointments.ts'

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

/** Votes told in other words than one. */
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

/** At the polls, not on a pitch. */
function atPolls({ cs }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.some((word) => /^(?:elections?|vote|votes|polls?|run-?off|ballot|primary)$/u.test(word))
}
