import type { ChunkedSentence } from './chunks.ts'
import { insideRelative, isHeadline, isReduced, isTemporal, kindAt, opensAside, relativeEnd, wordAt } from './clauses.ts'
import { remembered } from './remember.ts'

/** Whether the phrase in chunk `n` is the subject of a verb that follows it: the next clause's, and no part of this list. */
const opensClause = (cs: ChunkedSentence, n: number): boolean => isFiniteVerb(cs, n + 1) || (isAside(cs, n + 1) && isFiniteVerb(cs, n + 4))
const isFiniteVerb = (cs: ChunkedSentence, n: number): boolean => kindAt(cs, n) === 'verb' && !isReduced(cs, n)
/** ", *the envoy of Peru*,": what somebody is, between commas. */
const isAside = (cs: ChunkedSentence, n: number): boolean =>
  kindAt(cs, n) === 'comma' && kindAt(cs, n + 1) === 'np' && kindAt(cs, n + 2) === 'comma'

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
      (opensClause(cs, next) && !(two && (items.length === 1 || kindAt(cs, next - 1) === 'and'))) ||
      wordAt(cs, next - 1) === 'but' ||
      sharesComplement(cs, k, joint, next)
    )
      break
    items.push(next)
    if (kindAt(cs, next - 1) === 'and') last = items.length
    k = next
  }
  // "Talks between Norway, Peru begin".
  return items.slice(0, two && isHeadline(cs) ? Math.max(last, Math.min(2, items.length)) : last)
}

/** "executives of *A and B*": the list is of what the first phrase is of, not of the phrase. */
function sharesComplement(cs: ChunkedSentence, n: number, joint: number, next: number): boolean {
  if (joint === n + 1 || cs.mentionAt[cs.chunks[n]!.head] !== undefined) return false
  const [inner, other] = [cs.mentionAt[cs.chunks[joint - 1]!.head], cs.mentionAt[cs.chunks[next]!.head]]
  return inner?.form === 'name' && inner.type !== 'person' && other?.form === 'name' && other.type === inner.type
}

/** The phrases that a comma sets behind a place to say where it is: "Beijing, [China]". */
export function commaChain(cs: ChunkedSentence, n: number): readonly number[] {
  const chain: number[] = []
  // "in 1978, Jordan was …": what stands behind a year says not where it is.
  if (cs.mentionAt[cs.chunks[n]!.head]?.type !== 'place') return chain
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

/** "…, *with* the two sides agreeing to": a clause of its own, and nobody whom the verb before it was with. */
const isAbsolute = (cs: ChunkedSentence, n: number): boolean =>
  wordAt(cs, n) === 'with' &&
  /^(?:comma|and)$/u.test(kindAt(cs, n - 1) ?? '') &&
  kindAt(cs, n + 2) === 'verb' &&
  cs.tags[cs.chunks[n + 2]!.head] === 'VBG'

/**
 * The prepositional phrases after chunk `n` up to the end of its clause, in text order. What hangs on a noun ends with its own
 * clause: at a comma that opens something else; a relative clause between commas is stepped over.
 */
export const phrasesAfter = (cs: ChunkedSentence, n: number, of: 'verb' | 'noun' = 'verb'): readonly PrepositionalPhrase[] =>
  of === 'verb' ? afterVerb(cs, n) : afterNoun(cs, n)

/** "*to be held*": what a gathering is yet to be. */
export const isToBeHeld = (cs: ChunkedSentence, n: number): boolean =>
  kindAt(cs, n) === 'to' && /^(?:held|hosted|convened|signed)$/u.test(wordAt(cs, n + 1))

function readAfter(cs: ChunkedSentence, n: number, of: 'verb' | 'noun'): readonly PrepositionalPhrase[] {
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
    // "talks *to be held* in Lund".
    if (of === 'noun' && k === n + 1 && isToBeHeld(cs, k)) {
      k++
      continue
    }
    if (kind === 'opener' || kind === 'who' || kind === 'to' || kind === 'mark') break
    if (of === 'noun' && isAside(cs, k) && cs.mentionAt[cs.chunks[k + 1]!.head]?.type === 'person' && kindAt(cs, k + 3) === 'prep') {
      k += 2
      continue
    }
    // "talks on fish, *held* in Lund,": a participle goes on about the noun.
    const goesOn = kindAt(cs, k + 1) === 'verb' && cs.tags[cs.chunks[k + 1]!.head] === 'VBN' && isReduced(cs, k + 1)
    if (of === 'noun' && kind === 'comma' && kindAt(cs, k + 1) !== 'prep' && !listed.has(k + 1) && !goesOn) break
    // "were killed *or wounded* in …": two verbs, one place.
    if (kind === 'verb' && k === n + 2 && kindAt(cs, n + 1) === 'and') continue
    if (kind === 'verb' && (!isReduced(cs, k) || ++verbs > 1)) break
    if (kind !== 'prep' || kindAt(cs, k + 1) !== 'np' || isAbsolute(cs, k)) continue
    const phrases = listFrom(cs, k + 1, wordAt(cs, k) === 'between')
    found.push({ preposition: wordAt(cs, k), at: k, phrases })
    for (const phrase of [...phrases, ...commaChain(cs, phrases.at(-1)!)]) listed.add(phrase)
  }
  return found
}

const afterVerb = remembered((cs, n) => readAfter(cs, n, 'verb'))
const afterNoun = remembered((cs, n) => readAfter(cs, n, 'noun'))
