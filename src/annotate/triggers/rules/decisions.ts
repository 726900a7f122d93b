import { dated, either, namedActor, namedPerson, single, somebody } from '../conditions.ts'
import type { Condition, VerbRule } from '../rule.ts'
import { actingSubject } from '../subjects.ts'

const sanctions = new Set('sanctions sanction embargo restrictions ban curfew moratorium blockade'.split(' '))
const envoys = new Set('diplomat diplomats ambassador ambassadors envoy envoys attache attaché attaches consul charge chargé'.split(' '))
const relations = new Set('relations ties'.split(' '))
const courts = new Set('court courts judge judges tribunal justices bench magistrate magistrates'.split(' '))
const captives = new Set(
  'tourist tourists soldier soldiers sailor sailors journalist journalists engineer engineers activist activists worker workers hostage hostages prisoner prisoners detainee detainees captive captives'.split(
    ' ',
  ),
)

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
    id: 'decisions/blacklisted',
    kind: 'decision',
    plover: 'SANCTION',
    verbs: ['sanction', 'blacklist'],
    subject: 'actor',
    object: 'target',
    voice: 'active',
    needs: [namedActor, somebody('target')],
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
    beside: courts,
    kind: 'decision',
    plover: null,
    verbs: ['uphold', 'overturn', 'quash', 'annul', 'dismiss', 'reject', 'strike', 'block', 'suspend', 'declare', 'order'],
    subject: 'actor',
    voice: 'active',
    needs: [either(dated, namesSomebody), byCourt, inCase],
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
    infinitive: true,
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
    id: 'decisions/called-in',
    kind: 'decision',
    plover: 'ACCUSE',
    verbs: ['call'],
    particles: ['in'],
    subject: 'actor',
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
    needs: [namedPerson, ofPower],
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

const cases =
  /^(?:petitions?|appeals?|case|cases|suit|lawsuits?|verdict|convictions?|sentences?|ruling|law|ban|orders?|extradition|election|elections|vote|decree|strike|illegal|unconstitutional|unlawful|void|invalid|injunction|request|bid|challenge|motion|complaint)$/u

/** "rejected the appeal of *X*": whose case it is has a name. */
function namesSomebody({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.mentionAt.slice(to, to + 16).some((mention) => mention?.form === 'name' && mention.type === 'person')
}

/** A court does it. */
function byCourt({ cs, from }: Parameters<Condition>[0]): boolean {
  return actingSubject(cs, cs.chunkOf[from]!).some((n) => courts.has(cs.lower[cs.chunks[n]!.head]!))
}

/** What was judged stands behind the verb: an appeal, a law, a sentence. */
function inCase({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 10).some((word) => cases.test(word))
}

/** "ordered three diplomats *to leave*", "declared the envoy *persona non grata*". */
function out({ cs, to }: Parameters<Condition>[0]): boolean {
  const words = cs.lower.slice(to, to + 14).join(' ')
  return /\bto leave\b|\bpersona(?:e)? non grata\b|\bhours to leave\b|\bout of the country\b/u.test(words)
}

/** A state, court or force let somebody go: a label releases songs. */
function ofPower({ cs, from, participants }: Parameters<Condition>[0]): boolean {
  return (
    participants.some(({ mention, role }) => role === 'actor' && mention.type === 'place') ||
    actingSubject(cs, cs.chunkOf[from]!).some((n) =>
      /^(?:courts?|judges?|police|authorities|government|army|military|troops|militants|rebels|kidnappers|gunmen|president)$/u.test(
        cs.lower[cs.chunks[n]!.head]!,
      ),
    )
  )
}
