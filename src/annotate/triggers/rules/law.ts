import { counted, dated, either, placed, single, singular, somebody, subjectIs } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'
import { actingSubject } from '../subjects.ts'

const bills = new Set(
  'bill bills law laws act legislation resolution resolutions amendment amendments budget decree ordinance motion constitution measure measures'.split(
    ' ',
  ),
)
const sanctions = new Set('sanctions sanction embargo restrictions ban curfew moratorium blockade'.split(' '))
const envoys = new Set('diplomat diplomats ambassador ambassadors envoy envoys attache attaché attaches consul charge chargé'.split(' '))
const relations = new Set('relations ties'.split(' '))
const captives = new Set('hostage hostages prisoner prisoners detainee detainees captive captives'.split(' '))
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
  },
  {
    id: 'legislation/voted',
    kind: 'legislation',
    plover: null,
    verbs: ['vote'],
    particles: ['on', 'for', 'against'],
    subject: 'actor',
    voice: 'active',
    needs: [dated, onBill, either(namedActor, subjectIs(/^(?:parliament|senate|assembly|congress|lawmakers|deputies|legislators)$/u))],
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
  },
  {
    id: 'decisions/ruled',
    kind: 'decision',
    plover: null,
    verbs: ['rule'],
    subject: 'actor',
    voice: 'active',
    needs: [single, namedActor, dated, ({ cs, to }) => cs.lower[to] !== 'out'],
  },
  {
    id: 'decisions/judged',
    kind: 'decision',
    plover: null,
    verbs: ['uphold', 'overturn', 'quash', 'annul', 'dismiss', 'reject', 'strike', 'block', 'suspend', 'declare', 'order'],
    subject: 'actor',
    voice: 'active',
    needs: [dated, byCourt, inCase],
  },
  {
    id: 'decisions/eased',
    kind: 'decision',
    plover: 'CONCEDE',
    verbs: ['lift', 'ease', 'relax'],
    subject: 'actor',
    objectHeads: sanctions,
    prepositions: { on: 'target', against: 'target' },
    needs: [namedActor],
  },
  {
    id: 'decisions/expelled-envoy',
    kind: 'decision',
    plover: 'SANCTION',
    verbs: ['expel', 'recall', 'withdraw'],
    subject: 'actor',
    objectHeads: envoys,
    prepositions: { from: 'target' },
    voice: 'active',
    needs: [namedActor],
  },
  {
    id: 'decisions/ordered-out',
    kind: 'decision',
    plover: 'SANCTION',
    verbs: ['order', 'tell', 'declare', 'give'],
    subject: 'actor',
    objectHeads: envoys,
    needs: [out, either(namedActor, dated)],
  },
  {
    id: 'decisions/summoned',
    kind: 'decision',
    plover: 'ACCUSE',
    verbs: ['summon'],
    subject: 'actor',
    object: 'target',
    objectHeads: envoys,
    voice: 'active',
    needs: [namedActor],
  },
  {
    id: 'decisions/severed-relations',
    kind: 'decision',
    plover: 'SANCTION',
    verbs: ['sever', 'break', 'suspend', 'cut'],
    subject: 'actor',
    objectHeads: relations,
    prepositions: { with: 'target' },
    voice: 'active',
    needs: [namedActor],
  },
  {
    id: 'decisions/opened-relations',
    kind: 'decision',
    plover: 'SUPPORT',
    verbs: ['establish', 'restore', 'resume', 'normalise', 'normalize'],
    subject: 'actor',
    objectHeads: relations,
    prepositions: { with: 'target' },
    voice: 'active',
    needs: [namedActor],
  },
  {
    id: 'decisions/expelled',
    kind: 'decision',
    plover: 'COERCE',
    verbs: ['expel', 'deport'],
    subject: 'actor',
    object: 'target',
    needs: [single, namedActor, somebody('target')],
  },
  {
    id: 'decisions/set-free',
    kind: 'decision',
    plover: 'CONCEDE',
    verbs: ['release', 'free', 'pardon'],
    subject: 'actor',
    object: 'target',
    personal: true,
    needs: [personCharged, either(dated, ofPower), ofPower],
  },
  {
    id: 'decisions/released',
    kind: 'decision',
    plover: 'CONCEDE',
    verbs: ['release', 'free'],
    subject: 'actor',
    object: 'target',
    objectHeads: captives,
    needs: [either(namedActor, dated)],
  },
]

export const trialVerbs: readonly VerbRule[] = [
  {
    id: 'trials/sentenced',
    kind: 'trial',
    plover: 'COERCE',
    verbs: ['sentence', 'convict', 'acquit', 'indict', 'jail', 'imprison', 'execute', 'exonerate', 'remand'],
    subject: 'actor',
    object: 'target',
    personal: true,
    needs: [single, either(namedTarget, dated)],
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
    needs: [single, namedTarget],
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
    needs: [single, personCharged, subjectIs(/^(?:prosecutors?|police|courts?|judges?|authorities|attorneys?|tribunal|investigators)$/u)],
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

const courts = /^(?:courts?|judges?|tribunal|justices|bench|magistrates?)$/u
const cases =
  /^(?:petitions?|appeals?|case|cases|suit|lawsuits?|verdict|convictions?|sentences?|ruling|law|ban|orders?|extradition|election|elections|vote|decree|strike|illegal|unconstitutional|unlawful|void|invalid|injunction|request|bid|challenge|motion|complaint)$/u

/** A court does it. */
function byCourt({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return actingSubject(cs, cs.chunkOf[from]!).some((n) => courts.test(cs.lower[cs.chunks[n]!.head]!))
}

/** What was judged stands behind the verb: an appeal, a law, a sentence. */
function inCase({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 10).some((word) => cases.test(word))
}

/** "ordered three diplomats *to leave*", "declared the envoy *persona non grata*". */
function out({ cs, to }: Parameters<typeof dated>[0]): boolean {
  const words = cs.lower.slice(to, to + 14).join(' ')
  return /\bto leave\b|\bpersona(?:e)? non grata\b|\bhours to leave\b|\bout of the country\b/u.test(words)
}

/** A state, court or force let somebody go: a label releases songs. */
function ofPower({ cs, from, participants }: Parameters<typeof dated>[0]): boolean {
  return (
    participants.some(({ mention, role }) => role === 'actor' && mention.type === 'place') ||
    actingSubject(cs, cs.chunkOf[from]!).some((n) =>
      /^(?:courts?|judges?|police|authorities|government|army|military|troops|militants|rebels|kidnappers|gunmen|president)$/u.test(
        cs.lower[cs.chunks[n]!.head]!,
      ),
    )
  )
}

/** A trial of law: not of a medicine, nor by error. */
function atCourt({ cs, from }: Parameters<typeof dated>[0]): boolean {
  const before = cs.lower.slice(cs.chunks[cs.chunkOf[from]!]!.from, from)
  return (
    !before.some((word) => /^(?:clinical|medical|time|human|drug|vaccine|speed|flight|field)$/u.test(word)) &&
    !cs.lower.some((word) => /^(?:vaccines?|drugs?|patients|volunteers|doses)$/u.test(word))
  )
}

/** What is voted on is a bill, not a person. */
function onBill({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 8).some((word) => bills.has(word))
}

function personCharged({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'target' && mention.form === 'name' && mention.type === 'person')
}

/** "those arbitrarily detained", "anyone arrested": whoever it may be. */
function known({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return (
    !/^(?:those|anyone|everyone|all|people|persons)$/u.test(cs.lower[cs.chunks[cs.chunkOf[from]! - 1]?.head ?? -1] ?? '') ||
    cs.chunks[cs.chunkOf[from]!]!.to - from > 1
  )
}
