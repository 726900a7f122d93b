import type { Mention } from '../../model/index.ts'
import { type Chunk, type ChunkedSentence, isNoun, isPossessive } from './chunks.ts'

const temporal =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|morning|afternoon|evening|night|week|month|year|day|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** Whether a noun phrase only says when: "Wednesday", "last week". */
export const isTemporal = (cs: ChunkedSentence, n: number): boolean => {
  const chunk = cs.chunks[n]!
  return temporal.test(cs.lower[chunk.head]!) && cs.mentionAt[chunk.head]?.form !== 'name'
}

const kindAt = (cs: ChunkedSentence, n: number): Chunk['kind'] | undefined => cs.chunks[n]?.kind
const wordAt = (cs: ChunkedSentence, n: number): string => cs.lower[cs.chunks[n]?.head ?? -1] ?? ''
const beForms = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'gets', 'got'])

/** Whether a verb group is passive: "was signed", or a bare participle after its noun, "signed by both". */
export function isPassive(cs: ChunkedSentence, n: number): boolean {
  const { from, head } = cs.chunks[n]!
  if (!/^VB[ND]$/u.test(cs.tags[head]!)) return false
  if (cs.lower.slice(from, head).some((word) => beForms.has(word))) return true
  if (head > from) return false
  return isReduced(cs, n)
}

/** "spoke *by telephone*", "arrived by train": how, not by whom. */
const means = /^(?:phone|telephone|video|videolink|mail|letter|train|air|sea|road|car|bus|plane|helicopter|hand)$/u

/** A participle that modifies the noun before it and is no clause's verb: "the delegation led by the president". */
export function isReduced(cs: ChunkedSentence, n: number): boolean {
  const { from, head } = cs.chunks[n]!
  if (from !== head || !/^VB[ND]$/u.test(cs.tags[head]!)) return cs.tags[head] === 'VBG' && from === head
  const [before, after] = [kindAt(cs, n - 1), kindAt(cs, n + 1)]
  if (before !== 'np' && before !== 'comma') return false
  if (wordAt(cs, n + 1) === 'by' && !means.test(wordAt(cs, n + 2))) return true
  if (before === 'np' && after === 'prep' && hangsOnVerb(cs, n - 1)) return true
  return cs.tags[head] === 'VBN' && (after === 'prep' || after === undefined || after === 'comma' || after === 'mark')
}

/** Whether a phrase is reached from a verb through prepositions only: "according to a declaration [issued on …]". */
function hangsOnVerb(cs: ChunkedSentence, n: number): boolean {
  let k = n
  while (kindAt(cs, k) === 'np' && kindAt(cs, k - 1) === 'prep') k -= 2
  if (k < 0) return true
  return k < n && kindAt(cs, k) === 'verb' && (cs.tags[cs.chunks[k]!.head] === 'VBG' || !isReduced(cs, k))
}

/** The first phrase of a coordination "A, B and C" that ends in chunk `n`. */
function listStart(cs: ChunkedSentence, n: number): number {
  let first = n
  for (;;) {
    let k = first - 1
    if (kindAt(cs, k) === 'and') k--
    else if (first === n) return n
    if (kindAt(cs, k) === 'comma') k--
    if (k === first - 1 || kindAt(cs, k) !== 'np' || isTemporal(cs, k) || cs.tags[cs.chunks[k]!.head] === 'CD') return first
    if (kindAt(cs, first - 1) === 'comma' && isIntroduced(cs, k)) return first
    first = k
  }
}

/** "*In Oslo*, A and B …": a phrase that opens the clause with a preposition is none of the list behind its comma. */
const isIntroduced = (cs: ChunkedSentence, n: number): boolean =>
  kindAt(cs, n - 1) === 'prep' && /^(?:undefined|comma|mark|opener)$/u.test(`${kindAt(cs, n - 2)}`)

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

function atPhrase(cs: ChunkedSentence, n: number, crossed: boolean): Step {
  if (isTemporal(cs, n)) return { at: n - (kindAt(cs, n - 1) === 'prep' ? 2 : 1) }
  const first = listStart(cs, n)
  let k = first - 1
  while (kindAt(cs, k) === 'adverb') k--
  const before = kindAt(cs, k)
  if (before === 'prep') return { at: k - 1 }
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
  while (kindAt(cs, k) === 'np' && kindAt(cs, k - 1) === 'prep' && kindAt(cs, k - 2) === 'np' && isComplement(cs, k)) k -= 2
  return kindAt(cs, k) === 'np' ? [k] : []
}

/** Whether a phrase after a preposition only describes what stands before it. */
const isComplement = (cs: ChunkedSentence, n: number): boolean => {
  const mention = cs.mentionAt[cs.chunks[n]!.head]
  const preposition = wordAt(cs, n - 1)
  return (
    (preposition === 'of' && mention === undefined) ||
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
function isAsked(cs: ChunkedSentence, n: number): boolean {
  if (kindAt(cs, n - 1) !== 'np') return false
  let before = kindAt(cs, n - 2) === 'prep' ? n - 3 : n - 2
  if (kindAt(cs, before) === 'np' && isTemporal(cs, before)) before--
  return before >= 0 && askers.test(wordAt(cs, before))
}

/**
 * The chunks of the noun phrases that are the subject of a verb group, in text order; none where it is not in the sentence.
 * Walks left over adverbs, prepositional phrases, relative clauses, and the verbs that share the subject.
 */
export function subjectOf(cs: ChunkedSentence, verb: number): readonly number[] {
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
    if (kind === 'to' && (isAsked(cs, n) || (kindAt(cs, n - 1) === 'np' && wordAt(cs, n - 2) === 'by'))) return [n - 1]
    if (kind === 'comma' || kind === 'and' || kind === 'to') crossed = true
    n--
  }
  return []
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

/** Whether the phrase in chunk `n` is the subject of a verb that follows it: the next clause's, and no part of this list. */
const opensClause = (cs: ChunkedSentence, n: number): boolean => kindAt(cs, n + 1) === 'verb' && !isReduced(cs, n + 1)

/** Past "of …" and "from …" that hang on a phrase: the next chunk after them. */
function pastComplements(cs: ChunkedSentence, n: number): number {
  let next = n
  while (kindAt(cs, next) === 'prep' && /^(?:of|from)$/u.test(wordAt(cs, next)) && kindAt(cs, next + 1) === 'np') next += 2
  return next
}

/**
 * The phrases "A, B and C" from chunk `n` on, what hangs on each by "of" or "from" stepped over. Without an
 * "and", the first. `two` where the first alone cannot be all: after "between".
 */
export function listFrom(cs: ChunkedSentence, n: number, two = false): readonly number[] {
  if (kindAt(cs, n) !== 'np') return []
  const items = [n]
  let last = 1
  for (let k = n; ; ) {
    const joint = pastComplements(cs, k + 1)
    let next = joint
    while (kindAt(cs, next) === 'comma' || kindAt(cs, next) === 'and') next++
    if (
      next === joint ||
      next - joint > 2 ||
      kindAt(cs, next) !== 'np' ||
      (opensClause(cs, next) && !(two && items.length === 1)) ||
      wordAt(cs, next - 1) === 'but'
    )
      break
    items.push(next)
    if (kindAt(cs, next - 1) === 'and') last = items.length
    k = next
  }
  return items.slice(0, last)
}

/** The phrases that a comma sets behind a place to say where it is: "Beijing, [China]". */
export function commaChain(cs: ChunkedSentence, n: number): readonly number[] {
  const chain: number[] = []
  for (
    let k = n;
    kindAt(cs, k + 1) === 'comma' && kindAt(cs, k + 2) === 'np' && cs.mentionAt[cs.chunks[k + 2]!.head]?.type === 'place';
    k += 2
  )
    chain.push(k + 2)
  return chain
}

/** The phrases that are the object of a verb group: what follows it directly. */
export function objectOf(cs: ChunkedSentence, verb: number): readonly number[] {
  let n = verb + 1
  while (kindAt(cs, n) === 'adverb') n++
  if (kindAt(cs, n) !== 'np' || isTemporal(cs, n)) return []
  return listFrom(cs, n)
}

/** A preposition with the phrases it governs. */
export interface PrepositionalPhrase {
  readonly preposition: string
  readonly at: number
  readonly phrases: readonly number[]
}

/** Where a relative clause between commas ends: the chunk of its closing comma, or the sentence's end. `n` is its pronoun. */
export function relativeEnd(cs: ChunkedSentence, n: number): number {
  for (let k = n + 1; k < cs.chunks.length; k++) if (kindAt(cs, k) === 'comma' && !isListComma(cs, k)) return k
  return cs.chunks.length
}

/** A comma inside a list or place ("Beijing, China"), rather than one that closes a clause. */
const isListComma = (cs: ChunkedSentence, n: number): boolean =>
  kindAt(cs, n - 1) === 'np' && kindAt(cs, n + 1) === 'np' && kindAt(cs, n + 2) !== 'verb'

/** ", who …", ", where …": a clause between commas that speaks of what stands before it. */
const opensAside = (cs: ChunkedSentence, n: number): boolean =>
  (kindAt(cs, n) === 'who' || wordAt(cs, n) === 'where') && kindAt(cs, n - 1) === 'comma'

/** The pronoun's chunk of the relative clause between commas that holds chunk `n`, or undefined. */
export function insideRelative(cs: ChunkedSentence, n: number): number | undefined {
  for (let k = n; k > 0; k--) {
    if (kindAt(cs, k) === 'mark') return undefined
    if (opensAside(cs, k)) return n < relativeEnd(cs, k) ? k : undefined
  }
  return undefined
}

/**
 * The prepositional phrases after chunk `n` up to the end of its clause, in text order. What hangs on a noun ends with its own
 * clause: at a comma that opens something else; a relative clause between commas is stepped over.
 */
export function phrasesAfter(cs: ChunkedSentence, n: number, of: 'verb' | 'noun' = 'verb'): readonly PrepositionalPhrase[] {
  const found: PrepositionalPhrase[] = []
  const listed = new Set<number>()
  const relative = insideRelative(cs, n)
  const end = relative === undefined ? cs.chunks.length : relativeEnd(cs, relative)
  let verbs = 0
  for (let k = n + 1; k < end; k++) {
    const kind = kindAt(cs, k)
    if (opensAside(cs, k)) {
      k = relativeEnd(cs, k)
      continue
    }
    if (kind === 'opener' || kind === 'who' || kind === 'to' || kind === 'mark') break
    if (of === 'noun' && kind === 'comma' && kindAt(cs, k + 1) !== 'prep' && !listed.has(k + 1)) break
    if (kind === 'verb' && (!isReduced(cs, k) || ++verbs > 1)) break
    if (kind !== 'prep' || kindAt(cs, k + 1) !== 'np') continue
    const phrases = listFrom(cs, k + 1, wordAt(cs, k) === 'between')
    found.push({ preposition: wordAt(cs, k), at: k, phrases })
    for (const phrase of [...phrases, ...commaChain(cs, phrases.at(-1)!)]) listed.add(phrase)
  }
  return found
}

/** The mention that a noun phrase refers to: that of its head, or of a name set beside a title ("his counterpart, X"). */
export function referent(cs: ChunkedSentence, n: number): Mention | undefined {
  const chunk = cs.chunks[n]!
  const own = cs.mentionAt[chunk.head]
  if (own?.form === 'name' && own.type === 'person') return own
  return titled(cs, n) ?? apposed(cs, n) ?? own
}

/** "the Chairman of the Committee Zhao Leji": the person named at the end of what the title is of. */
function titled(cs: ChunkedSentence, n: number): Mention | undefined {
  let k = n
  while (wordAt(cs, k + 1) === 'of' && kindAt(cs, k + 2) === 'np') k += 2
  if (k === n) return undefined
  const { from, head } = cs.chunks[k]!
  const last = cs.mentionAt[head]
  const other = range(from, head).some((i) => cs.mentionAt[i] !== undefined && cs.mentionAt[i] !== last)
  return last?.form === 'name' && last.type === 'person' && other ? last : undefined
}

function apposed(cs: ChunkedSentence, n: number): Mention | undefined {
  if (kindAt(cs, n + 1) !== 'comma' || kindAt(cs, n + 2) !== 'np') return undefined
  const chunk = cs.chunks[n]!
  if (cs.mentionAt[chunk.head]?.form === 'name' || !isNoun(cs.tags[chunk.head])) return undefined
  const name = cs.mentionAt[cs.chunks[n + 2]!.head]
  const closed = kindAt(cs, n + 3) !== 'comma' || kindAt(cs, n + 4) !== 'and'
  return name?.form === 'name' && name.type === 'person' && closed && !/s$/u.test(cs.lower[chunk.head]!) ? name : undefined
}

/** The possessor before the head of a noun phrase: "[China]'s visit", "[his] trip", or undefined. */
export function possessorOf(cs: ChunkedSentence, n: number, head: number): Mention | undefined {
  const { from } = cs.chunks[n]!
  for (let i = head - 1; i >= from; i--) {
    if (cs.tags[i] === 'PRP$') return cs.mentionAt[i]
    if (isPossessive(cs.lower[i]!)) return cs.mentionAt[i] ?? cs.mentionAt[i - 1]
  }
  return undefined
}
