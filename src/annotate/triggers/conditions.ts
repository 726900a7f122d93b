import type { Mention, ParticipantRole } from '../../model/index.ts'
import { bodyOf } from './bodies.ts'
import type { Candidate } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import type { Condition } from './rule.ts'
import { actingSubject } from './subjects.ts'

/** How many people or bodies a candidate names, a group counting as two. */
export function parties(candidate: Candidate, roles?: readonly ParticipantRole[]): number {
  const seen = new Set<string>()
  let groups = 0
  for (const { mention, role } of candidate.participants) {
    if (roles !== undefined && !roles.includes(role)) continue
    if (isGroup(mention.text, mention.members.length)) groups += 2
    else seen.add(mention.chain === null ? `${mention.start}` : `chain ${mention.chain}`)
  }
  return seen.size + groups
}

const isGroup = (text: string, members: number): boolean =>
  members > 1 ||
  /^(?:they|them|both|both .+|the two .+|two .+|the .*(?:leaders|sides|countries|ministers|officials|nations|presidents|parties|delegations|counterparts))$/iu.test(
    text,
  )

/** Every role but that of one who is merely there. */
const taking: readonly ParticipantRole[] = [
  'host',
  'guest',
  'participant',
  'signatory',
  'speaker',
  'actor',
  'recipient',
  'victim',
  'target',
]

/** Two people or bodies, or a group. */
export const pair: Condition = (candidate) => parties(candidate, taking) >= 2
/** Somebody, in one of these roles where roles are given. */
export const somebody =
  (...roles: readonly ParticipantRole[]): Condition =>
  (candidate) =>
    parties(candidate, roles.length > 0 ? roles : undefined) >= 1
/** Whoever stands in a role has a name or is known by another word for it; "they" alone may be anybody. */
export const speaking =
  (role: ParticipantRole): Condition =>
  ({ participants }) =>
    participants.some((each) => each.role === role && each.mention.form !== 'pronoun' && each.mention.type !== 'nationality') ||
    participants.some((each) => each.role === role && each.mention.chain !== null)
/** The subject's words, with what a number or group is of ("thousands of *students*"), hold one of some words. */
export const subjectIs =
  (words: RegExp | ReadonlySet<string>): Condition =>
  ({ cs, from }) =>
    actingSubject(cs, cs.chunkOf[from]!).some((n) =>
      [n, ...(cs.lower[cs.chunks[n + 1]?.from ?? -1] === 'of' ? [n + 2] : [])].some((k) =>
        cs.lower
          .slice(cs.chunks[k]?.from ?? 0, cs.chunks[k]?.to ?? 0)
          .some((word) => (words instanceof RegExp ? words.test(word) : words.has(word))),
      ),
    )
export const dated: Condition = (candidate) => candidate.dates.length > 0
export const placed: Condition = (candidate) => candidate.places.length > 0
export const counted: Condition = (candidate) => candidate.counts.length > 0
/** A body with a name of its own met: "a meeting of the Security Council". */
export const body: Condition = ({ participants }) =>
  participants.some(({ mention }) => mention.form === 'name' && mention.type === 'organisation')
/** People visit; bodies send them. */
export const byPeople: Condition = ({ participants, cs }) =>
  participants.some(({ mention, role }) => role !== 'host' && (mention.type === 'person' || isSent(mention, cs)))

/** "a delegation of *the Fund* arrived": the body is named, and it is its people who came. */
const isSent = (mention: Mention, cs: ChunkedSentence): boolean =>
  mention.type === 'organisation' && cs.chunks.some((_, n) => cs.chunks[n]!.kind === 'np' && bodyOf(cs, n) === mention)
export const toSomewhere: Condition = (candidate) => placed(candidate) && byPeople(candidate)
/** An agreement stands in the trigger's phrase or right after it: "the signing of MoUs". */
export const agreementTold: Condition = ({ cs, to }) =>
  cs.lower.slice(to, to + 6).some((word) => /^(?:agreements?|mous?|memorand|deals?|pacts?|treat(?:y|ies)|accords?)/u.test(word))
/** No name stands in any role. */
export const nobodyNamed: Condition = ({ participants }) => !participants.some(({ mention }) => mention.form === 'name')
/** Both who acts and whom it is done to have names. */
export const bothNamed: Condition = ({ participants }) => participants.filter(({ mention }) => mention.form === 'name').length >= 2
export const singular: Condition = (candidate) => !candidate.plural
export const either =
  (...conditions: readonly Condition[]): Condition =>
  (candidate) =>
    conditions.some((condition) => condition(candidate))
export const both =
  (...conditions: readonly Condition[]): Condition =>
  (candidate) =>
    conditions.every((condition) => condition(candidate))
/** The body that the noun names before its head: "[Harbour Board] meeting". */
export const named: Condition = (candidate) =>
  candidate.topic !== null && /\p{Lu}/u.test(candidate.cs.sentence.tokens.length > 0 ? topicText(candidate) : '')

function topicText(candidate: Candidate): string {
  const topic = candidate.topic
  if (topic === null) return ''
  return candidate.cs.tokens
    .filter((token) => token.start >= topic.start && token.end <= topic.end)
    .map((token) => token.text)
    .join(' ')
}

/** A happening in the plural that is neither dated nor counted is what is usual: "resolutions adopted by the council". */
export const single: Condition = (candidate) => !(candidate.plural || candidate.reduced) || dated(candidate) || counted(candidate)
/** Whoever it was done with has a name, where the clause says that there was somebody. */
export const fullyNamed: Condition = (candidate) => !candidate.halfNamed
/** The noun is meant as such, not as a measure: "a *flood* of disclosures". */
export const literal: Condition = ({ cs, to }) => cs.lower[to] !== 'of'

/** Whoever does it has a name. */
export const namedActor: Condition = ({ participants }) =>
  participants.some(({ mention, role }) => role === 'actor' && mention.form === 'name')
/** It befalls a person by name. */
export const namedPerson: Condition = ({ participants }) =>
  participants.some(({ mention, role }) => role === 'target' && mention.form === 'name' && mention.type === 'person')

/** A state or body, by name: a person alone closes no border. */
export const namedPower: Condition = ({ participants }) =>
  participants.some(
    ({ mention, role }) => role === 'actor' && mention.form === 'name' && (mention.type === 'place' || mention.type === 'organisation'),
  )

/** An organ of power or order does it, though it has no name: "the army", "police", "prosecutors". */
export const byOrgan = subjectIs(
  /^(?:governments?|cabinet|parliament|senate|congress|assembly|lawmakers|ministry|ministers?|army|military|navy|police|troops|forces|authorities|prosecutors?|regulators?|president|premier|coalition|junta|council|officials|bank)$/u,
)

/** What it does is told by an infinitive: "agreed on Monday *to reopen* …". */
export const toDo: Condition = ({ cs, from }) => {
  let k = cs.chunkOf[from]! + 1
  while (/^(?:np|prep|adverb|comma)$/u.test(cs.chunks[k]?.kind ?? '') && k < cs.chunkOf[from]! + 8) k++
  return cs.chunks[k]?.kind === 'to'
}
