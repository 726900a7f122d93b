import { isTemporal } from '../clauses.ts'
import { dated, either, namedActor, namedPower, placed, single, somebody } from '../conditions.ts'
import { governor, wordAt } from '../governor.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'
import { actingSubject } from '../subjects.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const facilities = set(
  'bridge railway line port terminal hospital school university museum stadium dam station airport tunnel highway motorway expressway pipeline plant factory refinery reactor canal corridor metro berth base camp road mosque cathedral mine quay barrage reservoir',
)
const starting = set(
  'began begun begin begins start starts started commence commenced resume resumed suspended halted completed finished launched stopped',
)
const contracts = set('contract contracts tender concession concessions lease')

/** Works begun, finished and opened, and the contracts for them. No act between states but in the way of business. */
export const workVerbs: readonly VerbRule[] = [
  {
    id: 'works/opened',
    kind: 'inauguration',
    plover: null,
    beside: facilities,
    verbs: ['open', 'reopen'],
    object: 'target',
    voice: 'passive',
    needs: [single, dated, ofFacility],
  },
  {
    id: 'works/began-operating',
    kind: 'inauguration',
    plover: null,
    beside: facilities,
    verbs: ['open', 'reopen'],
    subject: 'target',
    voice: 'active',
    needs: [single, dated, ofFacility, withoutObject],
  },
  {
    id: 'works/broke-ground',
    kind: 'ceremony',
    plover: null,
    verbs: ['break', 'lay', 'cut', 'unveil'],
    objectHeads: set('ground stone ribbon plaque'),
    subject: 'host',
    voice: 'active',
    needs: [somebody('host'), either(placed, dated, somebodyNamed)],
  },
  {
    id: 'works/completed',
    kind: 'other',
    plover: null,
    verbs: ['complete', 'finish', 'commission'],
    subject: 'actor',
    objectHeads: facilities,
    needs: [single, dated, either(namedActor, placed, isPassiveTold)],
  },
  {
    id: 'works/financed',
    kind: 'investment',
    plover: 'COOPERATE',
    verbs: ['finance', 'fund'],
    subject: 'actor',
    objectHeads: set('project projects phase road bridge railway line dam plant port terminal airport hospital pipeline'),
    needs: [single, namedPower],
  },
  {
    id: 'works/awarded',
    kind: 'agreement',
    plover: 'COOPERATE',
    verbs: ['award', 'win', 'secure', 'grant'],
    subject: 'signatory',
    objectHeads: contracts,
    indirect: 'signatory',
    prepositions: { to: 'signatory', from: 'signatory' },
    needs: [single, somebody('signatory')],
  },
]

/** "Construction of the dam began in 2020", "Work on the line has been suspended": the works have a name, or the day is told. */
export const workNouns: readonly NounRule[] = [
  {
    id: 'works/construction',
    kind: 'other',
    plover: null,
    beside: starting,
    nouns: ['construction', 'work'],
    prepositions: { of: 'target', on: 'target' },
    needs: [onFacility, started, dated],
  },
]

/** What was opened is one of the works, in the phrase that the verb befell or in a name. */
function ofFacility({ cs, from, participants }: Parameters<Condition>[0]): boolean {
  const head = cs.chunks[actingSubject(cs, cs.chunkOf[from]!)[0] ?? -1]?.head
  return (
    (head !== undefined && facilities.has(cs.lower[head]!)) ||
    participants.some(({ mention, role }) => role === 'target' && mention.type === 'place')
  )
}

/** "the port opened *in 2019*": nothing follows that it opened. */
function withoutObject({ cs, to }: Parameters<Condition>[0]): boolean {
  const next = cs.chunkOf[to]
  return next === undefined || cs.chunks[next]!.kind !== 'np' || isTemporal(cs, next)
}

function somebodyNamed({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention }) => mention.form === 'name')
}

/** "was commissioned in May 2019". */
function isPassiveTold({ cs, from, to }: Parameters<Condition>[0]): boolean {
  return to - from > 1 && cs.lower.slice(from, to).some((word) => /^(?:was|were|been)$/u.test(word))
}

/** "*construction of the dam*": of one of the works. */
function onFacility({ cs, from }: Parameters<Condition>[0]): boolean {
  const n = cs.chunkOf[from]!
  const { from: first, to } = cs.chunks[n]!
  const after = /^(?:of|on|at)$/u.test(wordAt(cs, n + 1)) ? cs.chunks[n + 2] : undefined
  const words = [...cs.lower.slice(first, to), ...(after === undefined ? [] : cs.lower.slice(after.from, after.to))]
  return words.some((word) => facilities.has(word) || /^(?:project|projects|section|phase|site)$/u.test(word))
}

/** Its verb says that it began, ended or came to a stop. */
function started({ cs, from }: Parameters<Condition>[0]): boolean {
  const governed = governor(cs, cs.chunkOf[from]!)
  return governed !== undefined && starting.has(wordAt(cs, governed.verb))
}
