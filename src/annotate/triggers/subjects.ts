import type { ChunkedSentence } from './chunks.ts'
import { insideRelative, isReduced, isTemporal, kindAt, wordAt } from './clauses.ts'
import { referent } from './referents.ts'
import { remembered } from './remember.ts'

/** The first phrase of a coordination "A, B and C" that ends in chunk `n`. */
function listStart(cs: ChunkedSentence, n: number): number {
  let first = n
  for (;;) {
    let k = first - 1
    if (kindAt(cs, k) === 'and') k--
    else if (first === n) return n
    if (kindAt(cs, k) === 'comma') k--
    // "a post came under fire*, and one guard* was killed": another clause.
    if (first === n && k === first - 3 && /^(?:prep|verb)$/u.test(kindAt(cs, k - 1) ?? '') && hasVerb(cs, n)) return n
    if (k === first - 1 || kindAt(cs, k) !== 'np' || isTemporal(cs, k) || cs.tags[cs.chunks[k]!.head] === 'CD') return first
    if (kindAt(cs, first - 1) === 'comma' && isIntroduced(cs, k)) return first
    first = k
  }
}

/** "*At talks in Oslo*, A and B …": a phrase that opens the clause with a preposition is none of the list behind its comma. */
function isIntroduced(cs: ChunkedSentence, n: number): boolean {
  let k = n
  while (kindAt(cs, k - 1) === 'prep' && kindAt(cs, k - 2) === 'np') k -= 2
  return kindAt(cs, k - 1) === 'prep' && /^(?:undefined|comma|mark|opener)$/u.test(`${kindAt(cs, k - 2)}`)
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const phrasesIn = (cs: ChunkedSentence, from: number, to: number): number[] => range(from, to).filter((k) => kindAt(cs, k) === 'np')

/** Where the search for a subject goes on, or the phrases it found. */
type Step = { readonly at: number } | { readonly found: readonly number[] }

/** "said [Iranian forces] smashed …": a phrase that a finite verb follows is that verb's subject. */
function hasVerb(cs: ChunkedSentence, n: number): boolean {
  let k = n + 1
  while (kindAt(cs, k) === 'adverb') k++
  return kindAt(cs, k) === 'verb' && !isReduced(cs, k)
}

const isPerson = (cs: ChunkedSentence, n: number): boolean => {
  const mention = cs.mentionAt[cs.chunks[n]?.head ?? -1]
  return mention?.form === 'name' && mention.type === 'person'
}

/** "Anna Berg, *58, a former judge*, met …", "Nordbank, *a lender*, said …": the phrase that is so described, or undefined. */
function describedBy(cs: ChunkedSentence, first: number, last: number): number | undefined {
  if (kindAt(cs, first - 1) !== 'comma' || kindAt(cs, first - 2) !== 'np') return undefined
  if (range(first, last).some((k) => isPerson(cs, k)) || hasVerb(cs, last)) return undefined
  const aged = isNumber(cs, first - 2) && kindAt(cs, first - 3) === 'comma' && kindAt(cs, first - 4) === 'np'
  const n = aged ? first - 4 : first - 2
  const described =
    isPerson(cs, n) || (cs.mentionAt[cs.chunks[n]!.head]?.form === 'name' && /^(?:an?|the|its)$/u.test(cs.lower[cs.chunks[first]!.from]!))
  return described ? n : undefined
}

const isNumber = (cs: ChunkedSentence, n: number): boolean =>
  cs.chunks[n]!.from === cs.chunks[n]!.head && cs.tags[cs.chunks[n]!.head] === 'CD'

/** "her counterpart, *Bo Chen*, met …": the title that a name between commas belongs to, or undefined. */
function titleBefore(cs: ChunkedSentence, n: number): number | undefined {
  if (!isPerson(cs, n) || kindAt(cs, n + 1) !== 'comma' || kindAt(cs, n - 1) !== 'comma' || kindAt(cs, n - 2) !== 'np') return undefined
  const { head } = cs.chunks[n - 2]!
  const isTitle = cs.mentionAt[head]?.form !== 'name' && cs.tags[head] === 'NN' && !isTemporal(cs, n - 2)
  return isTitle ? n - 2 : undefined
}

function atPhrase(cs: ChunkedSentence, n: number, crossed: boolean): Step {
  if (isTemporal(cs, n)) return { at: n - (kindAt(cs, n - 1) === 'prep' ? 2 : 1) }
  const first = listStart(cs, n)
  let k = first - 1
  while (kindAt(cs, k) === 'adverb') k--
  const before = kindAt(cs, k)
  if (before === 'prep') return { at: k - 1 }
  const host = crossed ? (describedBy(cs, first, n) ?? (first === n ? titleBefore(cs, n) : undefined)) : undefined
  if (host !== undefined) {
    const opening = listStart(cs, host)
    return kindAt(cs, opening - 1) === 'prep' ? { at: opening - 2 } : { found: phrasesIn(cs, opening, host) }
  }
  if (before !== 'verb' || hasVerb(cs, n)) return { found: phrasesIn(cs, first, n) }
  // "A met B and C left": C alone has the verb. "Police said a man was held": so has the man.
  if (!crossed) return { found: first !== n && kindAt(cs, n - 1) === 'and' ? [n] : phrasesIn(cs, first, n) }
  return { at: k }
}

/** The antecedent of a relative pronoun in chunk `n`: the phrase before it, a comma between them or not. */
function antecedent(cs: ChunkedSentence, n: number): readonly number[] {
  let k = n - 1
  if (kindAt(cs, k) === 'comma') k--
  // "a delegation of officials that", "radicals in California that": the head phrase has the relative clause.
  while (
    kindAt(cs, k) === 'np' &&
    kindAt(cs, k - 1) === 'prep' &&
    kindAt(cs, k - 2) === 'np' &&
    isComplement(cs, k) &&
    // "fired gas at *students who*": of people, unless something is of them.
    !(wordAt(cs, n) === 'who' && wordAt(cs, k - 1) !== 'of' && cs.tags[cs.chunks[k]!.head] === 'NNS')
  )
    k -= 2
  // "an earthquake *last month* that …"
  while (kindAt(cs, k) === 'np' && isTemporal(cs, k)) k -= kindAt(cs, k - 1) === 'prep' ? 2 : 1
  // "Bo Chen, *a blogger* who …"
  if (kindAt(cs, k) === 'np' && cs.mentionAt[cs.chunks[k]!.head] === undefined && kindAt(cs, k - 1) === 'comma' && isPerson(cs, k - 2))
    k -= 2
  // "the war with the forces of Bo Chen, *which* has killed …": of a person nobody says which.
  if (kindAt(cs, k) !== 'np' || (wordAt(cs, n) === 'which' && isPerson(cs, k))) return []
  // "Bo Chen, a singer on social media, *who* …": of a thing nobody says who.
  const named = wordAt(cs, n) === 'who' && !isHuman(cs, k) ? personBefore(cs, k) : undefined
  return [named ?? k]
}

const humans =
  /(?:er|or|ist|ian|ant|ent|ee|man|woman|people|chief|wife|husband|son|daughter|mother|father|king|queen|head|youth|child|boy|girl|suspect)$/u
const isHuman = (cs: ChunkedSentence, n: number): boolean => {
  const { head } = cs.chunks[n]!
  const mention = cs.mentionAt[head]
  return (mention !== undefined && mention.type !== 'place') || cs.tags[head] === 'NNS' || humans.test(cs.lower[head]!)
}

/** The nearest person named before a phrase in its clause, or undefined. */
function personBefore(cs: ChunkedSentence, n: number): number | undefined {
  for (let k = n - 1; k >= 0 && k > n - 9; k--) if (isPerson(cs, k)) return k
  return undefined
}

/** "a photo by the Rail Branch *of the tram*": what has a name is not of a thing without one. */
const isNamed = (cs: ChunkedSentence, n: number): boolean => cs.mentionAt[cs.chunks[n]!.head]?.form === 'name'

/** Whether a phrase after a preposition only describes what stands before it. */
const isComplement = (cs: ChunkedSentence, n: number): boolean => {
  const mention = cs.mentionAt[cs.chunks[n]!.head]
  const preposition = wordAt(cs, n - 1)
  return (
    (preposition === 'of' && mention === undefined && !isNamed(cs, n - 2)) ||
    (/^(?:of|from)$/u.test(preposition) && mention?.type === 'place' && isPerson(cs, n - 2)) ||
    (/^(?:in|at|near|on|off)$/u.test(preposition) && (mention === undefined || mention.type === 'place'))
  )
}

const opensRelative = (cs: ChunkedSentence, n: number): boolean =>
  kindAt(cs, n) === 'who' || (wordAt(cs, n) === 'that' && kindAt(cs, n - 1) === 'np')

/** A relative clause between commas, closed before chunk `n`: its pronoun's chunk, else undefined. */
function closedRelative(cs: ChunkedSentence, n: number): number | undefined {
  for (let k = n - 1; k > 0; k--) {
    if (kindAt(cs, k) === 'comma') return undefined
    if (kindAt(cs, k) === 'mark') return undefined
    if (opensRelative(cs, k)) return kindAt(cs, k - 1) === 'comma' ? k : undefined
  }
  return undefined
}

const askers = /^(?:invit|urg|ask|call|request|press|appeal|allow|order|instruct|tell|told|want|persuad|forc|help)/u

/** "invited the president *to* visit", "an invitation to X *to* visit": who is asked does what follows. */
function askedBefore(cs: ChunkedSentence, n: number): number | undefined {
  if (kindAt(cs, n - 1) !== 'np') return undefined
  // "asked five members *of the board* to resign".
  const asked = wordAt(cs, n - 2) === 'of' && kindAt(cs, n - 3) === 'np' ? n - 3 : n - 1
  let before = kindAt(cs, asked - 1) === 'prep' ? asked - 2 : asked - 1
  if (kindAt(cs, before) === 'np' && isTemporal(cs, before)) before--
  return before >= 0 && askers.test(wordAt(cs, before)) ? asked : undefined
}

/**
 * The chunks of the noun phrases that are the subject of a verb group, in text order; none where it is not in the sentence.
 * Walks left over adverbs, prepositional phrases, relative clauses, and the verbs that share the subject.
 */
export const subjectOf = remembered(findSubject)

function findSubject(cs: ChunkedSentence, verb: number): readonly number[] {
  let [n, crossed] = [verb - 1, false]
  if (isReduced(cs, verb) && kindAt(cs, n) === 'np') return phrasesIn(cs, n, n)
  while (n >= 0) {
    const kind = kindAt(cs, n)
    if (opensRelative(cs, n)) return antecedent(cs, n)
    if (kind === 'opener' || kind === 'mark') return []
    if (kind === 'np') {
      const step = atPhrase(cs, n, crossed)
      if ('found' in step) return step.found
      n = step.at
      continue
    }
    if (kind === 'comma') {
      const pronoun = closedRelative(cs, n)
      if (pronoun !== undefined) return antecedent(cs, pronoun)
    }
    if (kind === 'to') {
      const asked = askedBefore(cs, n) ?? (kindAt(cs, n - 1) === 'np' && wordAt(cs, n - 2) === 'by' ? n - 1 : undefined)
      if (asked !== undefined) return [asked]
    }
    if (kind === 'comma' || kind === 'and' || kind === 'to') crossed = true
    n--
  }
  return []
}

/** The phrase that is the subject of a sentence's first verb, whoever it means; undefined without one. */
export function firstSubject(cs: ChunkedSentence): number | undefined {
  const verb = cs.chunks.findIndex(({ kind }, k) => k > 0 && kind === 'verb' && !isReduced(cs, k))
  return verb < 0 ? undefined : subjectOf(cs, verb)[0]
}

/** The subject of the sentence's main clause: that of its first verb that stands in no relative clause. */
export function mainSubject(cs: ChunkedSentence): readonly number[] {
  for (let k = 1; k < cs.chunks.length; k++) {
    if (kindAt(cs, k) !== 'verb' || isReduced(cs, k) || insideRelative(cs, k) !== undefined || cs.chunks[k - 1]!.kind === 'who') continue
    const subject = subjectOf(cs, k)
    if (subject.some((n) => referent(cs, n) !== undefined)) return subject
  }
  return []
}

/** The subject of a verb group; of a participle after a comma (", *killing* 12") that of the clause before it. */
export function actingSubject(cs: ChunkedSentence, verb: number): readonly number[] {
  const { from, head } = cs.chunks[verb]!
  if (from !== head || cs.tags[head] !== 'VBG' || kindAt(cs, verb - 1) !== 'comma') return subjectOf(cs, verb)
  for (let k = 1; k < verb; k++) {
    if (kindAt(cs, k) !== 'verb' || isReduced(cs, k) || insideRelative(cs, k) !== undefined) continue
    const subject = subjectOf(cs, k)
    if (subject.length > 0) return subject
  }
  return subjectOf(cs, verb)
}
