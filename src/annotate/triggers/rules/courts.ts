import { both, dated, either, namedActor, single, somebody, subjectIs } from '../conditions.ts'
import type { Condition, VerbRule } from '../rule.ts'
import { namedTarget } from './trials.ts'

const judged = { kind: 'trial', plover: 'COERCE' } as const
const courts = /^(?:courts?|judges?|tribunal|magistrates?|jury|bench|justices)$/u

/** What courts do in other words than one: find guilty, clear, fine, put on trial; and who goes to them. */
export const courtVerbs: readonly VerbRule[] = [
  {
    ...judged,
    id: 'trials/found',
    verbs: ['find'],
    particles: ['guilty', 'not guilty', 'not'],
    object: 'target',
    voice: 'passive',
    needs: [single, namedTarget],
  },
  {
    ...judged,
    id: 'trials/cleared',
    verbs: ['clear', 'absolve'],
    particles: ['of'],
    subject: 'actor',
    object: 'target',
    voice: 'passive',
    needs: [single, namedTarget, dated],
  },
  {
    ...judged,
    id: 'trials/fined',
    verbs: ['fine'],
    subject: 'actor',
    object: 'target',
    needs: [single, namedTarget, either(dated, namedActor, subjectIs(courts))],
  },
  {
    ...judged,
    id: 'trials/appeared',
    beside: new Set(['court', 'trial', 'judge', 'tribunal', 'dock', 'magistrate', 'magistrates']),
    verbs: ['appear', 'go', 'stand', 'face', 'testify'],
    subject: 'target',
    voice: 'active',
    needs: [single, namedTarget, dated, beforeCourt],
  },
  {
    id: 'trials/sued',
    kind: 'trial',
    plover: 'ACCUSE',
    verbs: ['sue'],
    subject: 'actor',
    object: 'target',
    needs: [single, namedTarget, either(namedActor, dated)],
  },
  {
    id: 'trials/filed',
    kind: 'trial',
    plover: 'ACCUSE',
    verbs: ['file', 'lodge', 'bring', 'lose', 'win', 'settle'],
    subject: 'actor',
    objectHeads: new Set(['lawsuit', 'lawsuits', 'suit', 'case', 'charges', 'appeal', 'arbitration', 'petition']),
    prepositions: { against: 'target' },
    voice: 'active',
    needs: [
      single,
      either(both(namedActor, either(dated, somebody('target'))), both(subjectIs(/^(?:prosecutors?|police)$/u), namedTarget)),
    ],
  },
  {
    ...judged,
    id: 'trials/brought',
    verbs: ['bring', 'put', 'commit', 'send'],
    particles: ['to trial', 'before a', 'on trial'],
    object: 'target',
    voice: 'passive',
    needs: [single, either(namedTarget, dated)],
  },
  {
    ...judged,
    id: 'trials/awarded',
    plover: null,
    verbs: ['award', 'order', 'grant'],
    subject: 'actor',
    objectHeads: new Set(['damages', 'compensation', 'bail']),
    indirect: 'target',
    prepositions: { to: 'target' },
    needs: [single, either(dated, namedActor), either(subjectIs(courts), subjectIs(/^(?:panel|arbitrators?|arbitration|bench)$/u))],
  },
  {
    ...judged,
    id: 'trials/warrant',
    verbs: ['issue'],
    subject: 'actor',
    objectHeads: new Set(['warrant', 'warrants', 'subpoena', 'injunction']),
    prepositions: { for: 'target', against: 'target' },
    needs: [single, either(subjectIs(courts), dated, namedActor)],
  },
]

/** "appeared *in court*", "went *on trial*", "face *trial*". */
function beforeCourt({ cs, from, to }: Parameters<Condition>[0]): boolean {
  const words = cs.lower.slice(to, to + 7).join(' ')
  return (
    /^(?:(?:on|stand|to face) )?trial\b/u.test(words) ||
    ((/^(?:appear|testif)/u.test(cs.lower[from]!) || /^(?:appear|testif)/u.test(cs.lower[to - 1]!)) &&
      /\b(?:in|before|at) (?:an?|the)?(?: \S+){0,3}? ?(?:court|tribunal|judge|magistrates?)\b/u.test(words))
  )
}
