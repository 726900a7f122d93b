import { counted, dated, either, single, somebody } from '../conditions.ts'
import type { VerbRule } from '../rule.ts'

const bills = new Set(
  'bill bills law laws act legislation resolution resolutions amendment amendments budget decree ordinance motion constitution'.split(' '),
)
const sanctions = new Set('sanctions sanction embargo tariffs tariff restrictions ban'.split(' '))
const namedTarget = ({ participants }: Parameters<typeof dated>[0]): boolean =>
  participants.some((each) => each.role === 'target' && each.mention.form === 'name' && each.mention.type !== 'place')
const namedActor = ({ participants }: Parameters<typeof dated>[0]): boolean =>
  participants.some((each) => each.role === 'actor' && each.mention.form === 'name')

/** Bills, laws and resolutions passed or struck down. */
export const legislationVerbs: readonly VerbRule[] = [
  {
    id: 'legislation/passed',
    kind: 'legislation',
    plover: null,
    verbs: ['pass', 'adopt', 'approve', 'enact', 'veto', 'repeal', 'promulgate'],
    subject: 'actor',
    objectHeads: bills,
    needs: [single, either(namedActor, dated)],
    confidence: 0.8,
  },
]

/** Measures of a government or court against somebody, and rulings. */
export const decisionVerbs: readonly VerbRule[] = [
  {
    id: 'decisions/sanctioned',
    kind: 'decision',
    plover: 'SANCTION',
    verbs: ['impose', 'slap', 'reimpose'],
    subject: 'actor',
    objectHeads: sanctions,
    prepositions: { on: 'target', against: 'target' },
    needs: [single, namedActor],
    confidence: 0.8,
  },
  {
    id: 'decisions/ruled',
    kind: 'decision',
    plover: null,
    verbs: ['rule'],
    subject: 'actor',
    voice: 'active',
    needs: [single, namedActor, dated],
    confidence: 0.75,
  },
  {
    id: 'decisions/expelled',
    kind: 'decision',
    plover: 'SANCTION',
    verbs: ['expel', 'deport'],
    subject: 'actor',
    object: 'target',
    needs: [single, namedActor, somebody('target')],
    confidence: 0.75,
  },
]

export const trialVerbs: readonly VerbRule[] = [
  {
    id: 'trials/sentenced',
    kind: 'trial',
    plover: 'COERCE',
    verbs: ['sentence', 'convict', 'acquit', 'indict', 'jail', 'imprison', 'execute', 'exonerate'],
    subject: 'actor',
    object: 'target',
    needs: [single, either(namedTarget, dated)],
    confidence: 0.83,
  },
  {
    id: 'trials/charged',
    kind: 'trial',
    plover: 'COERCE',
    verbs: ['charge', 'arraign'],
    subject: 'actor',
    object: 'target',
    voice: 'passive',
    needs: [single, namedTarget],
    confidence: 0.8,
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
    confidence: 0.85,
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
    needs: [single, either(namedTarget, dated, counted, somebody('actor'))],
    confidence: 0.82,
  },
]
