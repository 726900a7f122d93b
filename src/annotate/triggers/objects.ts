import type { Mention, Span } from '../../model/index.ts'
import type { CandidateParticipant } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import { isReduced, isTemporal, kindAt, wordAt } from './clauses.ts'
import { isNumber } from './counts.ts'
import type { VerbRule } from './rule.ts'

const measures =
  /^(?:dollars?|dlrs?|euros?|pounds?|stg|yen|yuan|rupees?|kroner|francs?|marks|rand|pesos|rials?|dirhams?|baht|won|million|mln|billion|trillion|thousands?|hundreds?|dozens?|tonnes?|tons?|barrels?|bushels?|litres?|doses?|bags?|trucks|truckloads?|planeloads?|shipments?|consignments?|batch|series|package|round|set|state|days|number|percent|pct|%|[\d.,]+(?:bn|mn|m|tn))$/u

/** "40 tonnes *of rice*", "two million euros *in grants*": the phrase that the amount in chunk `n` is of, or undefined. */
export function measuredBy(cs: ChunkedSentence, n: number): number | undefined {
  if (!measures.test(wordAt(cs, n)) || kindAt(cs, n + 2) !== 'np') return undefined
  return /^(?:of|in|worth)$/u.test(wordAt(cs, n + 1)) && kindAt(cs, n + 1) === 'prep' ? n + 2 : undefined
}

/** Who stands at the head of a phrase that says what was given: "gave [*Norway* 40 tonnes]". */
export function receiverIn(cs: ChunkedSentence, n: number): Mention | undefined {
  const { from, head } = cs.chunks[n]!
  const mention = cs.mentionAt[from]
  if (mention === undefined || mention.type === 'nationality' || mention === cs.mentionAt[head]) return undefined
  const next = cs.tokens.findIndex((token) => token.start >= mention.end)
  // "pledged *US $40 million*": whose dollars.
  if (cs.lower[next] === '$' && /^(?:us|u\.s\.|c|a|hk|nz|s)$/iu.test(mention.text)) return undefined
  return /^(?:CD|\$|JJR)$/u.test(cs.tags[next] ?? '') || isNumber(cs.lower[next] ?? '') ? mention : undefined
}

/** What a verb says was given, where whoever it was given to stands between: "gave Norway *a loan*". */
export interface Gift {
  readonly gift: number
  readonly to: Mention
}

/** The second of two objects of a verb, with the first; undefined where it has one or none. */
export function giftOf(cs: ChunkedSentence, verb: number): Gift | undefined {
  const n = verb + 1
  if (kindAt(cs, n) !== 'np' || isTemporal(cs, n)) return undefined
  const inside = receiverIn(cs, n)
  if (inside !== undefined) return { gift: n, to: inside }
  const to = cs.mentionAt[cs.chunks[n]!.head]
  if (to === undefined || kindAt(cs, n + 1) !== 'np' || isTemporal(cs, n + 1) || cs.mentionAt[cs.chunks[n + 1]!.head]?.form === 'name')
    return undefined
  return { gift: n + 1, to }
}

/** Whoever was given something, in the role that a rule gives them. */
export const receivers = (gift: Gift | undefined, rule: VerbRule): CandidateParticipant[] =>
  gift === undefined || rule.indirect === undefined ? [] : [{ mention: gift.to, role: rule.indirect }]

/** Words after which a clause goes on about something else. */
const leaving = /^(?:according|amid|during|after|before|following|while|when|as|since|because|saying|adding|citing|where|who|which)$/u
const longestComplement = 12

/** The words after a verb that say what was done: its objects, infinitives and what they are of, up to the end of the clause. */
export function complementOf(cs: ChunkedSentence, verb: number, passive: boolean): Span | undefined {
  const first = verb + 1
  let k = first
  while (k < cs.chunks.length && !endsComplement(cs, k) && !(passive && wordAt(cs, k) === 'by')) k++
  k = trimmed(cs, first, shortened(cs, first, k))
  if (k === first) return undefined
  return { start: cs.tokens[cs.chunks[first]!.from]!.start, end: cs.tokens[cs.chunks[k - 1]!.to - 1]!.end }
}

/** Without what hangs loose at its end: a preposition, a participle, "in the wake" of something left out. */
function trimmed(cs: ChunkedSentence, first: number, end: number): number {
  let k = end
  for (;;) {
    const last = cs.chunks[k - 1]!
    // "accused X *of lying*" says all of it.
    const loose =
      /^(?:prep|to|adverb|and)$/u.test(last.kind) || (last.kind === 'verb' && isReduced(cs, k - 1) && kindAt(cs, k - 2) !== 'prep')
    if (k > first && loose) k--
    else if (k - 1 > first && stubs.test(cs.lower[last.head]!) && kindAt(cs, k - 2) === 'prep') k -= 2
    else return k
  }
}
const stubs = /^(?:wake|order|part|response|behalf|light|view|exchange|return|end|start|eve|face|name|connection)$/u

/** Where a complement from chunk `first` up to `end` is cut so that a title can hold it: before its last phrases. */
function shortened(cs: ChunkedSentence, first: number, end: number): number {
  let k = end
  while (k > first && cs.chunks[k - 1]!.to - cs.chunks[first]!.from > longestComplement) {
    k--
    while (k > first && !/^(?:prep|to)$/u.test(kindAt(cs, k)!)) k--
  }
  return k
}

const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|(?:1[89]|20)\d\d)$/u

/** "two years *ago*", "days *after*": how long from when. */
const isTimeAway = (cs: ChunkedSentence, n: number): boolean =>
  /^(?:hours?|days?|weeks?|months?|years?|decades?)$/u.test(wordAt(cs, n)) &&
  /^(?:ago|after|before|later|earlier)$/u.test(cs.lower[cs.chunks[n]!.to] ?? '')

/** "Monday", "September 3", "2019": a phrase that says when. */
const isWhen = (cs: ChunkedSentence, n: number): boolean =>
  isTemporal(cs, n) ||
  isTimeAway(cs, n) ||
  (calendar.test(cs.lower[cs.chunks[n]!.from]!) && cs.mentionAt[cs.chunks[n]!.from]?.form !== 'name')

function endsComplement(cs: ChunkedSentence, n: number): boolean {
  const kind = kindAt(cs, n)!
  if (/^(?:comma|mark|who|opener)$/u.test(kind) || leaving.test(cs.lower[cs.chunks[n]!.from]!)) return true
  if (kind === 'np') return isWhen(cs, n)
  if (kind === 'prep') return kindAt(cs, n + 1) === 'np' && isWhen(cs, n + 1)
  // "the reason she decided to resign *was* …": the verb of what it is part of.
  if (kind === 'verb' && !isReduced(cs, n) && /^(?:was|were|is|are|has|have|had|will|would)$/u.test(cs.lower[cs.chunks[n]!.from]!))
    return true
  // "and Bo Chen was elected": another clause. "rejected the claim *and said*": another verb with the same subject.
  if (kind === 'and' && kindAt(cs, n + 1) === 'np' && kindAt(cs, n + 2) === 'verb' && !isReduced(cs, n + 2)) return true
  return kind === 'and' && kindAt(cs, n + 1) === 'verb' && !/^VBG?$/u.test(cs.tags[cs.chunks[n + 1]!.head]!)
}
