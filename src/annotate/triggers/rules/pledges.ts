import { bothNamed, dated, either, pair, placed, single, somebody, toDo } from '../conditions.ts'
import type { Condition, VerbRule } from '../rule.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const heads = set(
  'agreement agreements deal deals pact pacts treaty treaties accord accords contract contracts memorandum mou protocol lease ceasefire truce',
)
const charges = set(
  'charge charges accusation accusations allegation allegations claim claims report reports involvement responsibility wrongdoing knowledge',
)
const harms = set(
  'attack attacks bombing bombings killing killings assassination murder shooting strike strikes airstrike airstrikes raid raids blast explosion massacre violence invasion coup launch test assault ambush move decision plan law ruling verdict arrest seizure',
)
const stated = { kind: 'statement', subject: 'speaker', voice: 'active' } as const

/** What two sides agree to do; what one demands of, refuses or apologises for to the other. */
export const pledgeVerbs: readonly VerbRule[] = [
  {
    id: 'agreements/agreed',
    kind: 'agreement',
    plover: 'AGREE',
    verbs: ['agree'],
    subject: 'signatory',
    prepositions: { with: 'signatory' },
    voice: 'active',
    needs: [pair, states, either(dated, placed), toDo],
  },
  {
    id: 'agreements/extended',
    kind: 'agreement',
    plover: 'AGREE',
    verbs: ['renew', 'extend', 'initial', 'agree', 'accept', 'join'],
    subject: 'signatory',
    objectHeads: heads,
    prepositions: { with: 'signatory', between: 'signatory' },
    needs: [single, either(dated, pair), somebody('signatory')],
  },
  {
    ...stated,
    id: 'statements/condemned-harm',
    plover: 'ACCUSE',
    verbs: ['condemn', 'denounce', 'decry', 'slam'],
    objectHeads: harms,
    needs: [power],
  },
  {
    ...stated,
    id: 'statements/demanded',
    plover: 'REQUEST',
    verbs: ['demand', 'request', 'seek'],
    objectHeads: set(
      'apology explanation investigation inquiry probe compensation withdrawal release extradition meeting session return handover',
    ),
    prepositions: { from: 'target', of: 'target' },
    needs: [power, either(dated, somebody('target'))],
  },
  { ...stated, id: 'statements/refused', plover: 'REJECT', verbs: ['refuse', 'decline'], needs: [power, dated, toDo, noComment] },
  {
    ...stated,
    id: 'statements/turned-down',
    plover: 'REJECT',
    verbs: ['turn', 'rule', 'reject', 'decline', 'spurn'],
    objectHeads: set('invitation offer offers proposal proposals request requests plea appeal talks'),
    needs: [power, offHand],
  },
  {
    ...stated,
    id: 'statements/denied',
    plover: 'REJECT',
    verbs: ['deny', 'refute'],
    objectHeads: charges,
    needs: [power, either(dated, ofBody)],
  },
  {
    ...stated,
    id: 'statements/apologised',
    plover: 'CONCEDE',
    verbs: ['apologise', 'apologize'],
    prepositions: { to: 'target' },
    needs: [power, either(dated, somebody('target'))],
  },
  {
    ...stated,
    id: 'statements/lodged',
    plover: 'ACCUSE',
    verbs: ['lodge', 'file', 'submit'],
    objectHeads: set('complaint complaints protest protests objection'),
    prepositions: { with: 'target', against: 'target' },
    needs: [single, power],
  },
  {
    ...stated,
    id: 'statements/protested',
    plover: 'ACCUSE',
    verbs: ['protest'],
    particles: ['to'],
    prepositions: { to: 'target' },
    needs: [power, somebody('target')],
  },
  { ...stated, id: 'statements/warned', plover: 'THREATEN', verbs: ['warn'], object: 'target', needs: [bothNamed, dated] },
  {
    ...stated,
    id: 'statements/addressed',
    plover: null,
    verbs: ['address'],
    objectHeads: set('assembly parliament congress summit conference nation council senate forum session'),
    needs: [dated, somebody('speaker'), noPress],
  },
  {
    id: 'protests/boycotted',
    kind: 'protest',
    plover: 'REJECT',
    verbs: ['boycott'],
    subject: 'actor',
    objectHeads: set('summit talks election elections vote session games meeting conference poll polls'),
    voice: 'active',
    needs: [somebody('actor')],
  },
]

/** Who speaks has a name: a state, a body, or a person. */
function power({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'speaker' && mention.form === 'name' && mention.members.length === 0)
}

/** A state or body denies it, as such. */
function ofBody({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'speaker' && (mention.type === 'place' || mention.type === 'organisation'))
}

/** Talking to the press is how news is told. */
function noPress({ cs, to }: Parameters<Condition>[0]): boolean {
  return !cs.lower.slice(to, to + 6).some((word) => /^(?:press|news|media|reporters|journalists)$/u.test(word))
}

/** States or bodies agree; what people agree on in talks is told of their talks. */
function states({ participants }: Parameters<Condition>[0]): boolean {
  return participants
    .filter(({ mention }) => mention.form === 'name')
    .every(({ mention }) => mention.type === 'place' || mention.type === 'organisation')
}

/** "declined *to comment*" is how news is told. */
function noComment({ cs, to }: Parameters<Condition>[0]): boolean {
  return !cs.lower
    .slice(to, to + 8)
    .some((word) => /^(?:comment|say|discuss|give|name|elaborate|identify|confirm|answer|speak|disclose|talk|be|reveal)$/u.test(word))
}

/** "turned *down*", "ruled *out*". */
function offHand({ cs, from, to }: Parameters<Condition>[0]): boolean {
  const word = cs.lower[cs.chunks[cs.chunkOf[from]!]!.head]!
  if (word.startsWith('turn')) return cs.lower[to] === 'down'
  return !word.startsWith('rul') || cs.lower[to] === 'out'
}
