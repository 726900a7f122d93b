import type { Mention, ParticipantRole } from '../../model/index.ts'
import { bodiesOf, bodyOf, leaderOf } from './bodies.ts'
import type { CandidateParticipant } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import { tellsOther } from './circumstances.ts'
import { isTemporal } from './clauses.ts'
import { isNumber } from './counts.ts'
import { phrasesAfter } from './phrases.ts'
import { referent } from './referents.ts'
import type { VerbRule } from './rule.ts'
import { firstSubject, subjectOf } from './subjects.ts'

const actors = new Set(['person', 'organisation', 'place', 'nationality', 'project', 'other', 'event'])

/** The people and bodies that some phrases refer to, in one role. */
export function cast(cs: ChunkedSentence, phrases: readonly number[], role: ParticipantRole | undefined): CandidateParticipant[] {
  if (role === undefined) return []
  const owns = phrases.map((n) => referent(cs, n))
  // "met X, head of the guild and Lund's envoy": beside a person, what nameless people speak for is a description.
  const nameless =
    spoken.has(role) &&
    !owns.some((own, i) => own?.form === 'name' && own.type === 'person' && cs.chunks[phrases[i]! + 1]?.kind === 'comma')
  return phrases.flatMap((n, i) => {
    const leader = leaderOf(cs, n)
    const led = leader === undefined ? undefined : referent(cs, leader)
    if (led !== undefined && owns[i] === undefined && canAct(led)) return [{ mention: led, role }]
    const own = owns[i]
    const bodies = nameless && (own === undefined || (own.form === 'nominal' && own.chain === null)) ? bodiesOf(cs, n) : []
    if (bodies.length > 0) return bodies.map((mention) => ({ mention, role }))
    const mention =
      (own?.form === 'pronoun' && own.chain === null && own.members.length === 0 ? sayerOf(cs, n) : undefined) ?? own ?? sayerOf(cs, n)
    return mention !== undefined && canAct(mention) ? [{ mention, role }] : []
  })
}

/** Roles in which nameless people may stand for the body that sent them. */
const spoken: ReadonlySet<ParticipantRole> = new Set(['participant', 'guest', 'host', 'signatory'])

/** "Nordbank said that *it* had bought …", "Lund police said *they* held …": the body that says so, for a pronoun that nobody has linked. */
function sayerOf(cs: ChunkedSentence, n: number): Mention | undefined {
  const word = cs.lower[cs.chunks[n]!.head]!
  if (!/^(?:it|they)$/u.test(word)) return undefined
  // "*Board* members will discuss it when they meet".
  const main = word === 'they' ? firstSubject(cs) : undefined
  const sent = main === undefined || main >= n ? undefined : bodyOf(cs, main)
  if (sent !== undefined) return sent
  const opener = cs.lower[cs.chunks[n - 1]?.from ?? -1] === 'that' ? n - 2 : n - 1
  let verb = opener
  while (verb > 0 && /^(?:np|prep|adverb)$/u.test(cs.chunks[verb]!.kind)) verb--
  if (cs.chunks[verb]?.kind !== 'verb' || !/^(?:said|says|announced|confirmed)$/u.test(cs.lower[cs.chunks[verb]!.head]!)) return undefined
  const subject = subjectOf(cs, verb)
  const mention = subject.length === 1 ? referent(cs, subject[0]!) : undefined
  return mention?.form === 'name' && (mention.type === 'organisation' || mention.type === 'place') ? mention : undefined
}

/** "two men" are new to the text, whoever two were told of before. */
const isNew = ({ form, text }: Mention): boolean => form === 'nominal' && isNumber(text.toLowerCase().split(' ')[0]!)

const canAct = (mention: Mention): boolean =>
  actors.has(mention.type) && mention.type !== 'event' && mention.type !== 'project' && !(mention.members.length > 0 && isNew(mention))

/** The participants that prepositions bring: "met *with* X", "hosted … in honour *of* Y". */
export function castPrepositions(
  cs: ChunkedSentence,
  n: number,
  roles: VerbRule['prepositions'],
  of: 'verb' | 'noun',
): CandidateParticipant[] {
  if (roles === undefined) return []
  return phrasesAfter(cs, n, of).flatMap(({ preposition, phrases, at }) =>
    Object.hasOwn(roles, preposition) &&
    (preposition !== 'of' || belongs(cs, n, at)) &&
    !(of === 'noun' && (preposition === 'by' ? hangsOnOther(cs, n, at) : tellsOther(cs, n, at)))
      ? cast(cs, phrases, roles[preposition])
      : [],
  )
}

/** "of" speaks of the noun right before it, or of an honour that the whole was in. */
const belongs = (cs: ChunkedSentence, n: number, at: number): boolean =>
  at === n + 1 || /^(?:honou?r|behalf)$/u.test(cs.lower[cs.chunks[at]!.from - 1] ?? '')

/** "a visit on an invitation *by* X": what stands right before it is by X, not the visit. */
function hangsOnOther(cs: ChunkedSentence, n: number, at: number): boolean {
  if (at === n + 1) return false
  const before = cs.chunks[at - 1]!
  return before.kind === 'np' && cs.mentionAt[before.head]?.form !== 'name' && !isTemporal(cs, at - 1)
}

/** One entry a mention, its first role. */
export function distinct(participants: readonly CandidateParticipant[]): CandidateParticipant[] {
  return participants.filter(({ mention }, i) => participants.findIndex((other) => other.mention === mention) === i)
}
