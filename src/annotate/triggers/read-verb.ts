import type { DateMention, EventKind, Mention, Span, TriggerCount } from '../../model/index.ts'
import { verbForms } from '../../text/inflect.ts'
import { bodyOf } from './bodies.ts'
import type { Candidate } from './candidate.ts'
import { cast, castPrepositions, distinct } from './cast.ts'
import type { ChunkedSentence } from './chunks.ts'
import { datesNear } from './circumstances.ts'
import { isPassive, isReduced } from './clauses.ts'
import { isNumber } from './counts.ts'
import { crowdIn } from './crowds.ts'
import { verbModality } from './modality.ts'
import { complementOf, giftOf, measuredBy, receiverIn, receivers } from './objects.ts'
import { objectOf, phrasesAfter } from './phrases.ts'
import { referent } from './referents.ts'
import type { VerbRule } from './rule.ts'
import { actingSubject } from './subjects.ts'
import { isLongBefore } from './unsaid.ts'
import { placeBefore, placeOfWhere, placesAfter, placesOfCourt } from './whereabouts.ts'

/** Dates and other things already read in the trigger's sentence. */
export interface SentenceFacts {
  readonly dates: readonly DateMention[]
}

const headFits = (cs: ChunkedSentence, phrases: readonly number[], heads: ReadonlySet<string>): boolean =>
  phrases.some((n) => {
    const measured = measuredBy(cs, n)
    return hasHead(cs, n, heads) || (measured !== undefined && hasHead(cs, measured, heads))
  })

const hasHead = (cs: ChunkedSentence, n: number, heads: ReadonlySet<string>): boolean => {
  const { from, to } = cs.chunks[n]!
  return cs.lower.slice(from, to).some((word) => heads.has(word) || (word.endsWith('s') && heads.has(word.slice(0, -1))))
}

function particleFits(cs: ChunkedSentence, n: number, particles: readonly string[] | undefined): boolean {
  if (particles === undefined) return true
  const next = cs.chunks[n]!.to
  return particles.includes(cs.lower[next] ?? '') || particles.includes(`${cs.lower[next] ?? ''} ${cs.lower[next + 1] ?? ''}`)
}

/** Reads a verb group as a rule's happening, or undefined where voice, object or particle do not fit. */
export function readVerb(rule: VerbRule, cs: ChunkedSentence, n: number, facts: SentenceFacts): Candidate | undefined {
  const passive = isPassive(cs, n)
  if ((rule.voice === 'active' && passive) || (rule.voice === 'passive' && !passive)) return undefined
  if (!particleFits(cs, n, rule.particles)) return undefined
  const subject = actingSubject(cs, n)
  const direct = passive ? undefined : giftOf(cs, n)
  const acted = passive ? subject : direct === undefined ? governedBy(rule, cs, n) : [direct.gift]
  if (rule.objectHeads !== undefined && !headFits(cs, acted, rule.objectHeads)) return undefined
  const { from, to } = cs.chunks[n]!
  const agent = passive
    ? phrasesAfter(cs, n).find(
        ({ preposition, at }) =>
          preposition === 'by' && !isAuthor(cs, at) && !cs.chunks.slice(n + 1, at).some(({ kind }) => kind === 'verb'),
      )
    : undefined
  const participants = [
    ...cast(cs, passive ? (agent?.phrases ?? []) : subject, rule.subject),
    ...cast(cs, acted, rule.object).filter(
      ({ mention }) => rule.personal !== true || mention.type === 'person' || mention.type === 'other',
    ),
    ...receivers(direct, rule),
    ...castPrepositions(cs, n, rule.prepositions, 'verb'),
    // "a pact *between* A and B was signed".
    ...(passive && rule.kind === 'agreement' ? acted.flatMap((k) => castPrepositions(cs, k, rule.prepositions, 'noun')) : []),
  ]
  const reduced = isReduced(cs, n) && passive
  // "imposed sanctions *on Peru*": whom it befalls is not where it is.
  const befallen = new Set(participants.filter(({ role }) => role === 'target' || role === 'recipient').map(({ mention }) => mention))
  const dates = datesNear(cs, n, facts.dates, rule.infinitive === true ? 1 : 0)
  const reading = (dates.length === 0 && isLongBefore(cs, n)) || isOfNone(cs, acted) ? 'hypothetical' : verbModality(cs, n)
  const object = tellsWho.has(rule.kind) ? namelessSubject(cs, rule, passive ? [] : subject) : namelessObject(cs, rule, acted)
  return {
    rule,
    cs,
    from,
    to,
    modality: reduced && (reading === 'hypothetical' || reading === 'generic') ? 'happened' : reading,
    participants: distinct(participants),
    dates,
    places: [
      ...(rule.destination?.test('to') ? destinations(cs, acted) : []),
      ...(rule.kind === 'trial' || rule.kind === 'decision' ? placesOfCourt(cs, subject) : []),
      ...placesAfter(cs, n, 'verb', rule.destination),
      ...placeBefore(cs, n),
      ...placeOfWhere(cs, n),
      ...(rule.kind === 'death' ? placesOfCause(cs, n) : []),
    ].filter((place) => !befallen.has(place)),
    counts: rule.kind === 'protest' ? crowds(cs, subject) : [],
    says: [],
    topic: object === undefined ? null : phraseSpan(cs, object),
    verb: rule.verbs.find((verb) => verbForms(verb).includes(cs.lower[cs.chunks[n]!.head]!)) ?? null,
    tells: complementOf(cs, n, passive) ?? null,
    definite: false,
    plural: rule.objectHeads !== undefined && object !== undefined && isUncounted(cs, object),
    reduced,
    halfNamed: isHalfNamed(cs, n, rule, acted),
  }
}

/** "reached *no* agreement". */
const isOfNone = (cs: ChunkedSentence, acted: readonly number[]): boolean =>
  acted[0] !== undefined && /^(?:no|neither)$/u.test(cs.lower[cs.chunks[acted[0]]!.from]!)

/** The object of a verb, also behind the word that belongs to it: "called *in* the envoy", "broke *off* talks", "shot *down* a drone". */
function governedBy(rule: VerbRule, cs: ChunkedSentence, n: number): readonly number[] {
  const own = objectOf(cs, n)
  if (own.length > 0 || cs.chunks[n + 1]?.kind !== 'prep') return own
  const word = cs.lower[cs.chunks[n + 1]!.from]!
  return /^(?:off|out|down|over|up)$/u.test(word) ||
    (word === 'on' && /^agree/u.test(cs.lower[cs.chunks[n]!.head]!)) ||
    rule.particles?.includes(word)
    ? objectOf(cs, n + 1)
    : own
}

/** How many took part in a protest, as its subject says. */
export const crowds = (cs: ChunkedSentence, subject: readonly number[]): TriggerCount[] =>
  subject.slice(0, 1).flatMap((n) => crowdIn(cs, n) ?? [])

/** Kinds told by what they befell or who did them, where nobody there has a name: "*a bus* overturned", "*students* marched". */
const tellsWho: ReadonlySet<EventKind> = new Set(['accident', 'disaster', 'protest', 'meeting'])

function namelessSubject(cs: ChunkedSentence, rule: VerbRule, subject: readonly number[]): number | undefined {
  const first = rule.kind === 'meeting' ? subject.find((k) => cs.tags[cs.chunks[k]!.head] === 'NNS') : subject[0]
  if (first === undefined || (rule.kind !== 'disaster' && subject.some((k) => cs.mentionAt[cs.chunks[k]!.head]?.type === 'person')))
    return undefined
  // "the result of *an earthquake*, which killed …"
  const of = cs.lower[cs.chunks[first + 1]?.from ?? -1] === 'of' && cs.chunks[first + 2]?.kind === 'np'
  return of && /^(?:result|wake|aftermath|series|wave|string|spate)$/u.test(cs.lower[cs.chunks[first]!.head]!) ? first + 2 : first
}

/** The phrase that says what was done where no name does: "signed *a dozen agreements*", "arrested *the driver*". */
function namelessObject(cs: ChunkedSentence, rule: VerbRule, acted: readonly number[]): number | undefined {
  if (rule.objectHeads !== undefined) return acted.find((k) => headFits(cs, [k], rule.objectHeads!))
  return rule.object !== undefined && acted.every((k) => isNameless(referent(cs, k))) ? acted[0] : undefined
}

/** "arrested following a notice *by* X": whose notice it was, not who arrested. */
const isAuthor = (cs: ChunkedSentence, at: number): boolean =>
  cs.chunks[at - 1]?.kind === 'np' &&
  /^(?:following|after|under|before|amid|despite|upon)$/u.test(cs.lower[cs.chunks[at - 2]?.from ?? -1] ?? '')

/** Nobody with a page of their own: "the driver", "two Palestinians". */
const isNameless = (mention: Mention | undefined): boolean =>
  mention === undefined || mention.form === 'nominal' || mention.type === 'nationality'

/** What is one thing in the plural. */
const alwaysMany = new Set(['sanctions', 'restrictions', 'relations', 'ties', 'talks', 'elections', 'polls'])

/** "resolutions", not "two resolutions": it may be any, at any time. */
function isUncounted(cs: ChunkedSentence, n: number): boolean {
  const { from, to, head } = cs.chunks[n]!
  return cs.tags[head] === 'NNS' && !alwaysMany.has(cs.lower[head]!) && !cs.lower.slice(from, to).some(isNumber)
}

/** A noun phrase's words with what an amount is of, an article before them and whoever it is given to left out. */
function phraseSpan(cs: ChunkedSentence, n: number): Span {
  const { from, head } = cs.chunks[n]!
  const given = receiverIn(cs, n)
  const opening = given === undefined ? from : cs.tokens.findIndex((token) => token.start >= given.end)
  const first = /^(?:an?|the|this|these|those)$/u.test(cs.lower[opening]!) && opening < head ? opening + 1 : opening
  const last = measuredBy(cs, n) ?? n
  return { start: cs.tokens[first]!.start, end: cs.tokens[cs.chunks[last]!.head]!.end }
}

/** Whether the other side of the verb is there in words, but none of it is a mention. */
function isHalfNamed(cs: ChunkedSentence, n: number, rule: VerbRule, acted: readonly number[]): boolean {
  const roles = rule.prepositions ?? {}
  const beside = phrasesAfter(cs, n).flatMap(({ preposition, phrases }) => (Object.hasOwn(roles, preposition) ? phrases : []))
  const others = [...(rule.object === undefined ? [] : acted), ...beside]
  return others.length > 0 && others.every((k) => referent(cs, k) === undefined && bodyOf(cs, k) === undefined)
}

const destinations = (cs: ChunkedSentence, phrases: readonly number[]): Mention[] =>
  phrases.flatMap((n) => {
    const mention = referent(cs, n)
    return mention?.form === 'name' && mention.type === 'place' ? [mention] : []
  })

/** "11 were killed *when* gunmen stopped a bus near Lund": where the clause that tells the cause says it was. */
function placesOfCause(cs: ChunkedSentence, n: number): Mention[] {
  const when = cs.chunks.findIndex((chunk, k) => k > n && chunk.kind === 'opener' && /^(?:when|after|as)$/u.test(cs.lower[chunk.from]!))
  const verb = when < 0 ? -1 : cs.chunks.findIndex((chunk, k) => k > when && chunk.kind === 'verb')
  return verb < 0 ? [] : placesAfter(cs, verb, 'verb')
}
