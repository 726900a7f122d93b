import type { Mention, ParticipantRole, Span } from '../../model/index.ts'
import type { Candidate, CandidateParticipant, Reading } from './candidate.ts'
import { type ChunkedSentence, isPossessive } from './chunks.ts'
import { datesNear, placeBefore, placeOfWhere, placesAfter } from './circumstances.ts'
import { insideRelative, isPassive, isTemporal } from './clauses.ts'
import { clauseModality, governorModality, nounModality, verbModality } from './modality.ts'
import { objectOf, phrasesAfter } from './phrases.ts'
import { cast, castPrepositions, distinct, type SentenceFacts } from './read-verb.ts'
import { possessorOf, referent } from './referents.ts'
import type { NounRule } from './rule.ts'
import { mainSubject, subjectOf } from './subjects.ts'

const definites = new Set(['the', 'this', 'these', 'their', 'his', 'her', 'its', 'our'])
const holding =
  /^(?:h[eo]lds?|holding|ha[ds]|have|having|conduct(?:s|ed|ing)?|convene[sd]?|wrapp?(?:s|ed)?|conclud(?:e|es|ed)|began|begins?|start(?:s|ed)?|open(?:s|ed)?|led|leads?|exchanged?|undertook|paid|pays?|paying|made|makes?|making|carried|staged?|launche[sd]|organi[sz]e[sd]|issued?|issues|released?|signed|adopted|undertake|kicked|embarked|embarks|undertaking|gave|delivered|reached|struck)$/u
/** Verbs that only say that it was: a date after them is its own. */
const takesPlace =
  /^(?:h[eo]ld|holding|took|takes?|begins?|began|opened|opens|started|starts|ended|concluded|happened|occurred|hosted|attended|signed|issued|released|lasted|is|was|are|were|killed|struck|hit|left|led|visit|undertaking)$/u
const hosting = /^(?:host(?:s|ed|ing)?|co-host(?:s|ed|ing)?|welcome[sd]?)$/u
const leading = /^(?:chair(?:s|ed|ing)?|co-chair(?:s|ed|ing)?|presid(?:e|es|ed|ing))$/u
const attending =
  /^(?:attend(?:s|ed|ing)?|join(?:s|ed|ing)?|participat(?:e|es|ed|ing)|witness(?:es|ed|ing)?|address(?:es|ed|ing)?|took|skipp(?:ed|ing)|accompan(?:y|ies|ied|ying)|grace[sd]?|visit(?:s|ed|ing)?)$/u

/** Prepositions after which a happening is only the setting of what the verb says: "agreed … *in* a meeting". */
const setting = /^(?:in|during|at|after|following|on|amid|since)$/u

const kindAt = (cs: ChunkedSentence, n: number) => cs.chunks[n]?.kind
const wordAt = (cs: ChunkedSentence, n: number): string => cs.lower[cs.chunks[n]?.head ?? -1] ?? ''

/** The verb that brings a noun phrase about: the one it is the object of ("held talks"), or the subject ("talks took place"). */
function governor(cs: ChunkedSentence, n: number): { verb: number; as: 'object' | 'subject' } | undefined {
  let k = n - 1
  while (kindAt(cs, k) === 'adverb' || kindAt(cs, k) === 'comma' || kindAt(cs, k) === 'and' || kindAt(cs, k) === 'np') {
    if (kindAt(cs, k) === 'np' && kindAt(cs, k + 1) !== 'and' && kindAt(cs, k + 1) !== 'comma') break
    k--
  }
  if (kindAt(cs, k) === 'verb') return { verb: k, as: 'object' }
  const stay = stayFor(cs, n) ?? errandOf(cs, n)
  if (stay !== undefined) return { verb: stay, as: 'object' }
  if (
    kindAt(cs, n - 1) === 'prep' &&
    kindAt(cs, n - 2) === 'verb' &&
    (!setting.test(wordAt(cs, n - 1)) || attending.test(wordAt(cs, n - 2)) || isOn(cs, n))
  )
    return { verb: n - 2, as: 'object' }
  let after = n + 1
  while (after < cs.chunks.length && /^(?:prep|np|adverb|and)$/u.test(kindAt(cs, after)!) && after < n + 12) after++
  return kindAt(cs, after) === 'verb' && subjectOf(cs, after).includes(n) ? { verb: after, as: 'subject' } : undefined
}

/** "arrived in Oslo on Monday *on* a visit": the verb that the visit is the errand of, phrases in between passed over. */
function errandOf(cs: ChunkedSentence, n: number): number | undefined {
  if (wordAt(cs, n - 1) !== 'on') return undefined
  let k = n - 2
  while (k > 0 && /^(?:np|prep|adverb)$/u.test(kindAt(cs, k)!)) k--
  return kindAt(cs, k) === 'verb' && /^(?:is|was|are|were|been|arrived?s?|landed|left|flew|travell?ed)$/u.test(wordAt(cs, k))
    ? k
    : undefined
}

/** "is on a visit". */
const isOn = (cs: ChunkedSentence, n: number): boolean =>
  wordAt(cs, n - 1) === 'on' && /^(?:is|was|are|were|been|arrived)$/u.test(wordAt(cs, n - 2))

/** "by shooting them": a form in -ing that governs an object, not a noun. */
const isGerund = (cs: ChunkedSentence, n: number): boolean => {
  const { from, head } = cs.chunks[n]!
  if (cs.lower[head] === 'meeting') return kindAt(cs, n + 1) === 'np' && !isTemporal(cs, n + 1)
  return from === head && /ing$/u.test(cs.lower[head]!) && kindAt(cs, n - 1) === 'prep' && kindAt(cs, n + 1) === 'np'
}

/** A name that holds its head noun inside: "Forum for International Cooperation". */
const sameName = (cs: ChunkedSentence, head: number, token: number): boolean =>
  cs.mentionAt[head]?.form === 'name' && cs.mentionAt[head] === cs.mentionAt[token]

/** The chunk in which a name with an "and" inside begins: "the [Belt] and [Road Forum]". */
function openingOf(cs: ChunkedSentence, n: number): number {
  const joined = wordAt(cs, n - 1) === 'and' && kindAt(cs, n - 2) === 'np' && kindAt(cs, n - 3) === 'prep'
  return joined && cs.tags[cs.chunks[n - 2]!.head] === 'NNP' && cs.tags[cs.chunks[n]!.from] === 'NNP' ? n - 2 : n
}

/** "X is in Oslo *for* the forum": the chunk of the verb, or undefined. */
function stayFor(cs: ChunkedSentence, n: number): number | undefined {
  const m = openingOf(cs, n)
  const fits =
    wordAt(cs, m - 1) === 'for' &&
    kindAt(cs, m - 2) === 'np' &&
    kindAt(cs, m - 3) === 'prep' &&
    /^(?:is|was|are|were|arrived|been)$/u.test(wordAt(cs, m - 4))
  return fits ? m - 4 : undefined
}

const stayedIn = (cs: ChunkedSentence, n: number): Mention[] => {
  const mention = stayFor(cs, n) === undefined ? undefined : cs.mentionAt[cs.chunks[openingOf(cs, n) - 2]!.head]
  return mention?.type === 'place' ? [mention] : []
}

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

/** The words before the head that a rule asks for, and the phrase that names the happening, its determiner left out. */
function nameOf(cs: ChunkedSentence, n: number, head: number): Span {
  const { from } = cs.chunks[n]!
  let first = head
  while (first > from && !/^(?:DT|PRP\$|POS|CD|PDT|,)$/u.test(cs.tags[first - 1]!) && !isPossessive(cs.lower[first - 1]!)) first--
  const own = cs.mentionAt[head]
  if (own?.form === 'name') return { start: Math.min(own.start, nameStart(cs, n, head)), end: own.end }
  const end = ofName(cs, n) ?? cs.tokens[head]!.end
  return { start: cs.tokens[first]!.start, end }
}

/** Where the run of capitalised words before a name's head begins: "[Belt and Road Forum] for Cooperation". */
function nameStart(cs: ChunkedSentence, n: number, head: number): number {
  const { from } = cs.chunks[openingOf(cs, n)]!
  let first = head
  while (first > from && (cs.tags[first - 1] === 'NNP' || cs.lower[first - 1] === 'and') && !isPossessive(cs.lower[first - 1]!)) first--
  return cs.tokens[first]!.start
}

/** "the opening ceremony *of the Winter Games*": where the name that says which one ends, or undefined. */
function ofName(cs: ChunkedSentence, n: number): number | undefined {
  const next = cs.chunks[n + 2]
  if (wordAt(cs, n + 1) !== 'of' || next?.kind !== 'np') return undefined
  const mention = cs.mentionAt[next.head]
  return mention?.form === 'name' && mention.type !== 'person' ? mention.end : undefined
}

/** "the signing *of six agreements*": what the noun is of, its determiner left out; null without. */
function ofPhrase(cs: ChunkedSentence, n: number): Span | null {
  const next = cs.chunks[n + 2]
  if (wordAt(cs, n + 1) !== 'of' || next?.kind !== 'np') return null
  const first = /^(?:DT|PRP\$)$/u.test(cs.tags[next.from]!) && next.from < next.head ? next.from + 1 : next.from
  return { start: cs.tokens[first]!.start, end: cs.tokens[next.head]!.end }
}

/** "the", "their", "his", also where a possessor stands before ("the president's visit" speaks of one visit). */
function isDefinite(cs: ChunkedSentence, n: number): boolean {
  const { from, head } = cs.chunks[n]!
  return definites.has(cs.lower[from]!) || cs.tags.slice(from, head).some((tagged) => tagged === 'POS' || tagged === 'PRP$')
}

const isPlural = (cs: ChunkedSentence, head: number, rule: NounRule): boolean =>
  !rule.nouns.includes(cs.lower[head]!) && /s$/u.test(cs.lower[head]!)

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
  const joint = rule.kind === 'statement' && named.length === 0
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
  return others.length > 0 && others.every((k) => referent(cs, k) === undefined)
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
  const possessor = whose(cs, n, token)
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
    dates: datesNear(cs, n, facts.dates, governed !== undefined && takesPlace.test(wordAt(cs, governed.verb)) ? 1 : 0),
    places: [
      ...placesAfter(cs, n, 'noun', rule.destination === true),
      ...(governed?.as === 'subject' && takesPlace.test(wordAt(cs, governed.verb)) ? placesAfter(cs, governed.verb, 'verb', false) : []),
      ...placeBefore(cs, n),
      ...placeOfWhere(cs, n),
      ...stayedIn(cs, n),
    ],
    counts: [],
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
