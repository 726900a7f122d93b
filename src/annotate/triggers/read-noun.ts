import type { Mention, ParticipantRole } from '../../model/index.ts'
import { bodyOf } from './bodies.ts'
import type { Candidate, CandidateParticipant, Reading } from './candidate.ts'
import { cast, castPrepositions, distinct } from './cast.ts'
import type { ChunkedSentence } from './chunks.ts'
import { datesNear, reporting } from './circumstances.ts'
import { insideRelative, isPassive, isTemporal } from './clauses.ts'
import { attending, governor, kindAt, presentIn, setting, stayedIn, wordAt } from './governor.ts'
import { clauseModality, verbModality } from './modality.ts'
import { governorModality, nounModality } from './noun-modality.ts'
import { isDefinite, isPlural, nameOf, ofPhrase } from './noun-wording.ts'
import { isToBeHeld, objectOf, phrasesAfter } from './phrases.ts'
import { crowds, type SentenceFacts } from './read-verb.ts'
import { possessorOf, referent } from './referents.ts'
import type { NounRule } from './rule.ts'
import { mainSubject, subjectOf } from './subjects.ts'
import { placeBefore, placeOfWhere, placesAfter, placesOfTarget } from './whereabouts.ts'

const holding =
  /^(?:h[eo]lds?|holding|ha[ds]|have|having|conduct(?:s|ed|ing)?|convene[sd]?|wrapp?(?:s|ed)?|conclud(?:e|es|ed)|began|begins?|start(?:s|ed)?|open(?:s|ed)?|led|leads?|exchanged?|undertook|paid|pays?|paying|made|makes?|making|carried|staged?|launche[sd]|organi[sz]e[sd]|issued?|issues|released?|signed|adopted|undertake|kicked|embarked|embarks|undertaking|wound|cut|extended|interrupted|continued|gave|delivered|reached|struck|resum(?:e|es|ed|ing))$/u
/** Verbs that only say that it was: a date after them is its own. */
const takesPlace =
  /^(?:h[eo]ld|holding|took|takes?|begins?|began|opened|opens|started|starts|ended|concluded|happened|occurred|hosted|attended|signed|issued|released|lasted|is|was|are|were|killed|struck|hit|left|led|visit|undertaking|resumed|erupted|chaired|co-chaired|presided|convened|headed|broke|flared|raged|hit|resulted|occured)$/u
const hosting = /^(?:host(?:s|ed|ing)?|co-host(?:s|ed|ing)?|welcome[sd]?)$/u
const leading = /^(?:chair(?:s|ed|ing)?|co-chair(?:s|ed|ing)?|presid(?:e|es|ed|ing))$/u
/** "by shooting them": a form in -ing that governs an object, not a noun. */
const isGerund = (cs: ChunkedSentence, n: number): boolean => {
  const { from, head } = cs.chunks[n]!
  if (cs.lower[head] === 'meeting') return kindAt(cs, n + 1) === 'np' && !isTemporal(cs, n + 1)
  return from === head && /ing$/u.test(cs.lower[head]!) && kindAt(cs, n - 1) === 'prep' && kindAt(cs, n + 1) === 'np'
}

/** A name that holds its head noun inside: "Forum for International Cooperation". */
const sameName = (cs: ChunkedSentence, head: number, token: number): boolean =>
  cs.mentionAt[head]?.form === 'name' && cs.mentionAt[head] === cs.mentionAt[token]

/** Who stands in the governing verb's subject, by what that verb does: holds, hosts, attends. */
function holderRole(rule: NounRule, word: string): ParticipantRole | undefined {
  if (hosting.test(word)) return 'host'
  if (leading.test(word)) return rule.kind === 'meeting' ? 'host' : 'participant'
  if (holding.test(word)) return rule.holder
  // "is on a visit", "is in Beijing for the forum".
  if (/^(?:is|was|are|were|been|arrived?s?|landed|left|flew|travell?ed)$/u.test(word))
    return rule.kind === 'visit' ? rule.holder : 'attending'
  return attending.test(word) ? 'attending' : undefined
}

function holders(rule: NounRule, cs: ChunkedSentence, verb: number, as: 'object' | 'subject', n: number): CandidateParticipant[] {
  const role = holderRole(rule, wordAt(cs, verb))
  const passive = isPassive(cs, verb)
  if (as === 'object') return passive ? [] : cast(cs, subjectOf(cs, verb), role)
  if (!passive) return []
  const by = cs.chunks.findIndex((chunk, k) => k > verb && k < verb + 3 && chunk.kind === 'prep' && cs.lower[chunk.from] === 'by')
  return by < 0
    ? []
    : cast(
        cs,
        objectOf(cs, by).filter((k) => k !== n),
        role,
      )
}

function reading(cs: ChunkedSentence, n: number, verb: number | undefined): Reading {
  if (verb === undefined && setting.test(wordAt(cs, n - 1)) && kindAt(cs, n - 1) === 'prep')
    return nounModality(cs, n) ?? clauseModality(cs, n) ?? frontedModality(cs, n)
  return nounModality(cs, n) ?? (verb === undefined ? 'happened' : (governorModality(cs, verb, kindAt(cs, n - 1) !== 'prep') ?? 'happened'))
}

/** "*During* a visit next week, X will meet Y": a phrase that opens the sentence is as far ahead as its main verb. */
function frontedModality(cs: ChunkedSentence, n: number): Reading {
  if (n !== 1) return 'happened'
  const verb = cs.chunks.findIndex((chunk, k) => k > n && chunk.kind === 'verb' && insideRelative(cs, k) === undefined)
  return verb >= 0 && verbModality(cs, verb) === 'planned' ? 'planned' : 'happened'
}

/** The body named last inside the phrase before its head, the possessor left out. */
function inPhrase(
  cs: ChunkedSentence,
  from: number,
  head: number,
  possessor: Mention | undefined,
  role: ParticipantRole | undefined,
): CandidateParticipant[] {
  if (role === undefined) return []
  const inside = cs.mentionAt.slice(from, head).findLast((mention) => mention !== undefined && mention !== possessor)
  return inside?.form === 'name' && inside.type === 'organisation' ? [{ mention: inside, role }] : []
}

/** "X and Y walk past the guards *during* the ceremony": who does something there attends it. */
function during(cs: ChunkedSentence, n: number, rule: NounRule): CandidateParticipant[] {
  if (rule.kind !== 'ceremony' || !/^(?:during|at)$/u.test(wordAt(cs, n - 1))) return []
  let k = n - 2
  while (k >= 0 && /^(?:np|prep|adverb)$/u.test(kindAt(cs, k)!)) k--
  return kindAt(cs, k) === 'verb' ? cast(cs, subjectOf(cs, k), 'attending') : []
}

/** "came home on Monday at the *end of* a visit": the day is that of its end. */
const isOver = (cs: ChunkedSentence, n: number): boolean =>
  wordAt(cs, n - 1) === 'of' && /^(?:end|conclusion|close|completion|day)$/u.test(wordAt(cs, n - 2))

/** "said *during* a visit to Lund", "came home at the *end of* a visit": whoever the sentence is about was on it. */
const isErrand = (cs: ChunkedSentence, n: number): boolean =>
  !isDefinite(cs, n) &&
  (/^(?:during|on|after|following|from)$/u.test(wordAt(cs, n - 1)) ||
    (wordAt(cs, n - 1) === 'of' && /^(?:end|start|conclusion|beginning|course)$/u.test(wordAt(cs, n - 2))))

/**
 * Who takes part though the phrase does not say so: "X underlined their friendship in a meeting with Y", "both nations
 * reaffirmed …, culminating in a joint statement": the subject of the main clause.
 */
function implied(cs: ChunkedSentence, n: number, rule: NounRule, named: readonly CandidateParticipant[]): CandidateParticipant[] {
  const alone =
    rule.kind === 'meeting' &&
    named.length === 1 &&
    named[0]!.mention.type === 'person' &&
    /^(?:in|during|at|after)$/u.test(wordAt(cs, n - 1))
  const joint = rule.kind === 'statement' && named.length === 0 && !(isDefinite(cs, n) && wordAt(cs, n - 2) === 'according')
  if (rule.kind === 'visit' && named.length === 0 && isErrand(cs, n))
    return cast(cs, mainSubject(cs), 'guest').filter(({ mention }) => mention.type === 'person' && mention.members.length === 0)
  if (
    (rule.kind === 'meeting' || rule.kind === 'call') &&
    named.length === 0 &&
    n === 1 &&
    /^(?:in|during|at|after)$/u.test(wordAt(cs, 0))
  ) {
    const people = cast(cs, mainSubject(cs), 'participant').filter(({ mention }) => mention.type === 'person')
    return people.length > 1 ? people : []
  }
  if (!alone && !joint) return []
  const subject = cast(cs, mainSubject(cs), joint ? 'speaker' : 'participant').filter(({ mention }) => mention !== named[0]?.mention)
  return alone ? subject.filter(({ mention }) => mention.type === 'person' || mention.members.length > 0) : subject
}

/** The possessor; of "During *his* visit, Anna Berg said …" the one whom the main clause is about. */
function whose(cs: ChunkedSentence, n: number, token: number): Mention | undefined {
  const own = possessorOf(cs, n, token)
  if (own?.form !== 'pronoun' || own.members.length > 0 || cs.chunks[0]?.kind !== 'prep' || n !== 1) return own
  const subject = mainSubject(cs)
  const main = subject.length === 1 ? cs.mentionAt[cs.chunks[subject[0]!]!.head] : undefined
  return main?.form === 'name' && main.type === 'person' && subject[0]! > n ? main : own
}

/** "held talks *with the banks*": there is another side, and nobody there has a name. */
function isHalfNamed(cs: ChunkedSentence, n: number): boolean {
  const others = phrasesAfter(cs, n, 'noun').flatMap(({ preposition, phrases }) => (preposition === 'with' ? phrases : []))
  return others.length > 0 && others.every((k) => referent(cs, k) === undefined && bodyOf(cs, k) === undefined)
}

/** How many verbs may stand between a noun and its day: the one that only says that it was, or is to be. */
const reachOf = (cs: ChunkedSentence, n: number, verb: number | undefined): number => {
  if (verb !== undefined && (kindAt(cs, verb - 1) === 'to' || kindAt(cs, n + 1) === 'to')) return 2
  return isToBeHeld(cs, n + 1) || (verb !== undefined && takesPlace.test(wordAt(cs, verb))) ? 1 : 0
}

/** "Bo Chen said *his death* would …": nobody tells of his own. */
function isOfSpeaker(cs: ChunkedSentence, n: number, possessor: Mention | undefined): boolean {
  if (possessor === undefined || possessor.form === 'name') return false
  const whose = possessor.chain === null ? possessor.members : [possessor.chain]
  return cs.chunks.some(
    ({ kind, head }, k) =>
      k < n &&
      kind === 'verb' &&
      reporting.test(cs.lower[head]!) &&
      subjectOf(cs, k).some((m) => whose.includes(referent(cs, m)?.chain ?? -1)),
  )
}

/** Reads a noun phrase as a rule's happening, or undefined where the words before its head do not fit. */
export function readNoun(rule: NounRule, cs: ChunkedSentence, token: number, facts: SentenceFacts): Candidate | undefined {
  const n = cs.chunkOf[token]!
  const chunk = cs.chunks[n]!
  if (chunk.kind !== 'np' || (chunk.head !== token && !sameName(cs, chunk.head, token))) return undefined
  if (isGerund(cs, n)) return undefined
  const words = cs.lower.slice(chunk.from, chunk.head)
  if (rule.modifiers !== undefined && !words.some((word) => rule.modifiers!.has(word))) return undefined
  const governed = governor(cs, n)
  const possessor = rule.kind === 'death' && isOfSpeaker(cs, n, whose(cs, n, token)) ? undefined : whose(cs, n, token)
  const named = [
    ...(possessor !== undefined && rule.possessor !== undefined ? [{ mention: possessor, role: rule.possessor }] : []),
    ...inPhrase(cs, chunk.from, token, possessor, rule.premodifier),
    ...during(cs, n, rule),
    ...(governed === undefined ? [] : holders(rule, cs, governed.verb, governed.as, n)),
    ...castPrepositions(cs, n, rule.prepositions, 'noun'),
  ]
  const participants = [...named, ...implied(cs, n, rule, named)]
  return {
    rule,
    cs,
    from: token,
    to: token + 1,
    modality: reading(cs, n, governed?.verb),
    participants: distinct(participants),
    dates: isOver(cs, n) ? [] : datesNear(cs, n, facts.dates, reachOf(cs, n, governed?.verb)),
    places: [
      ...placesAfter(cs, n, 'noun', rule.destination),
      ...(governed?.as === 'subject' && takesPlace.test(wordAt(cs, governed.verb)) ? placesAfter(cs, governed.verb, 'verb') : []),
      ...placeBefore(cs, n),
      ...placeOfWhere(cs, n),
      ...stayedIn(cs, n),
      ...(rule.kind === 'visit' ? presentIn(cs) : []),
      ...(rule.kind === 'attack' ? placesOfTarget(cs, n) : []),
    ],
    counts: rule.kind === 'protest' && governed?.as === 'object' ? crowds(cs, subjectOf(cs, governed.verb)) : [],
    says: [],
    topic: nameOf(cs, n, token),
    verb: null,
    tells: ofPhrase(cs, n),
    definite: isDefinite(cs, n),
    plural: isPlural(cs, token, rule),
    reduced: false,
    halfNamed: isHalfNamed(cs, n),
  }
}
