import type { DateMention } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import { insideRelative, isReduced } from './clauses.ts'
import { subjectOf } from './subjects.ts'

const notOn = new Set(['since', 'until', 'till', 'by', 'before', 'after', 'from', 'than', 'through', 'due'])

/** Finite verbs that stand strictly between two chunks; a clause of its own has one. */
function verbsBetween(cs: ChunkedSentence, a: number, b: number): number {
  const [from, to] = a < b ? [a, b] : [b, a]
  const clause = insideRelative(cs, a)
  if (clause !== insideRelative(cs, b)) return Number.POSITIVE_INFINITY
  let verbs = 0
  for (let k = from + 1; k < to; k++) {
    const { kind, head, from: first } = cs.chunks[k]!
    if (insideRelative(cs, k) !== clause) continue
    const ofPhrase = cs.tags[head] === 'VBG' && cs.chunks[k - 1]?.kind === 'prep'
    if (kind === 'verb' && (ofPhrase || !isReduced(cs, k)) && !(first === head && cs.tags[head] === 'VBN')) verbs++
    if (kind === 'mark' || (kind === 'opener' && cs.lower[first] !== 'that')) return Number.POSITIVE_INFINITY
  }
  return verbs
}

/** "is *to* visit", "was due *to* meet": a plan without a day of its own; undefined where `verb` is no such infinitive. */
function planBefore(cs: ChunkedSentence, verb: number): number | undefined {
  if (cs.chunks[verb - 1]?.kind !== 'to') return undefined
  const k = /^(?:due|set|scheduled|expected)$/u.test(cs.lower[cs.chunks[verb - 2]?.head ?? -1] ?? '') ? verb - 3 : verb - 2
  const own = cs.chunks[verb - 2]
  const passive = own?.kind === 'verb' && /^(?:is|are|was|were)$/u.test(cs.lower[own.from]!)
  const be = cs.chunks[k]
  if (passive) return verb - 2
  return be?.kind === 'verb' && /^(?:is|are|was|were)$/u.test(cs.lower[be.head]!) ? k : undefined
}

/** "*On Monday*, X visited Lund and met Y": a day that opens the sentence is that of all its subject's verbs. */
function isFronted(cs: ChunkedSentence, chunk: number, at: number): boolean {
  if (at > 1 || (at === 1 && cs.chunks[0]!.kind !== 'prep') || cs.chunks[at + 1]?.kind !== 'comma') return false
  if (cs.chunks[chunk]!.kind !== 'verb') return false
  const inner = cs.chunks.slice(at + 2, chunk)
  if (inner.some(({ kind }) => /^(?:mark|opener|who)$/u.test(kind))) return false
  const first = cs.chunks.findIndex(({ kind }, k) => k > at + 1 && kind === 'np')
  const plan = planBefore(cs, chunk)
  const verbs = inner.flatMap(({ kind }, k) => (kind === 'verb' ? [k + at + 2] : []))
  return verbs.every((k) => k === plan) || (verbs.length < 4 && subjectOf(cs, chunk)[0] === first && jointBefore(cs, chunk) >= 0)
}

/** Verbs of saying. */
export const reporting = /^(?:said|says|told|tells|announced|reported|added|confirmed|stated|wrote|tweeted|warned)$/u

/** "officials said Sunday": the day of what was said, not of what it tells of. */
function isReported(cs: ChunkedSentence, at: number, chunk: number): boolean {
  const before = cs.chunks[at - 1]?.kind === 'prep' || cs.chunks[at - 1]?.kind === 'adverb' ? at - 2 : at - 1
  return before !== chunk && cs.chunks[before]?.kind === 'verb' && reporting.test(cs.lower[cs.chunks[before]!.head]!)
}

/** "since 2004, *when* seven were killed": the date that a clause takes up, its own from then on; undefined without one. */
function dateOfWhen(cs: ChunkedSentence, chunk: number, dates: readonly DateMention[]): DateMention | undefined {
  for (let k = chunk - 1; k > 0; k--) {
    const { kind, from } = cs.chunks[k]!
    if (kind === 'mark') return undefined
    if (kind === 'who' && /^(?:in|during)$/u.test(cs.lower[cs.chunks[k - 1]!.from]!)) return dateBefore(cs, k - 2, dates)
    if (kind !== 'opener') continue
    if (cs.lower[from] !== 'when') return undefined
    const end = cs.tokens[cs.chunks[cs.chunks[k - 1]!.kind === 'comma' ? k - 2 : k - 1]?.head ?? 0]!.end
    return dates.find((date) => date.kind === 'date' && date.end === end)
  }
  return undefined
}

/** "the incident in *May*, in which …": the date that hangs on the phrase before chunk `n`. */
function dateBefore(cs: ChunkedSentence, n: number, dates: readonly DateMention[]): DateMention | undefined {
  let k = n
  while (k > 0 && /^(?:np|prep|comma)$/u.test(cs.chunks[k]!.kind)) k--
  const [start, end] = [cs.tokens[cs.chunks[k]!.to - 1]!.end, cs.tokens[cs.chunks[n]!.to - 1]!.end]
  const own = dates.findLast((date) => date.kind === 'date' && date.start >= start && date.end <= end)
  if (own === undefined) return undefined
  // "came home on Monday at the end of a visit, during which": the day of coming home.
  const rest = cs.chunks.slice(chunkAt(cs, own.start) + 1, n + 1)
  return rest.every(({ kind, from }) => kind !== 'prep' || /^(?:in|near|off)$/u.test(cs.lower[from]!)) ? own : undefined
}

/** "adopted in March *following* an earthquake": the day before is that of what came then. */
const aside = /^(?:after|following|before|since|amid|until|despite)$/u
/**
 * The preposition that sets a phrase apart from the clause before it, also where a relative clause goes on about that phrase
 * ("following an earthquake *that killed* 20"); the sentence's start where there is none.
 */
function asideBefore(cs: ChunkedSentence, chunk: number): number {
  let n = chunk
  if (cs.chunks[n]!.kind === 'verb') {
    while (n > 0 && cs.chunks[n - 1]!.kind === 'adverb') n--
    const pronoun = cs.chunks[n - 1]
    if (pronoun?.kind !== 'who' && cs.lower[pronoun?.from ?? -1] !== 'that') return 0
    n -= 2
    if (cs.chunks[n]?.kind === 'comma') n--
  }
  return cs.chunks[n]?.kind === 'np' && aside.test(cs.lower[cs.chunks[n - 1]?.from ?? -1] ?? '') ? n : 0
}

/** A day before the "and" that opens a clause is that clause's only where it has none of its own. */
const beforeJoint = 100

/** "resigned in May *and* died": the coordination right before a verb, none counting as before all. */
function jointBefore(cs: ChunkedSentence, chunk: number): number {
  let k = chunk - 1
  while (cs.chunks[k]?.kind === 'adverb') k--
  return cs.chunks[chunk]!.kind === 'verb' && cs.chunks[k]?.kind === 'and' ? k : -1
}

/** Happenings that people go to. */
export const occasions = /^(?:meetings?|talks|interactions?|calls?|conversations?|summits?|conferences?|ceremon(?:y|ies)|visits?)$/u

/** "talks ahead of a *visit* next week", "talks on the pace of *talks* with X": what follows is of what stands nearer to it. */
export function tellsOther(cs: ChunkedSentence, chunk: number, at: number): boolean {
  for (let k = at - 1; k > chunk; k--)
    if (
      cs.chunks[k]!.kind === 'np' &&
      (occasions.test(cs.lower[cs.chunks[k]!.head]!) || /^(?:trip|tour|elections?)$/u.test(cs.lower[cs.chunks[k]!.head]!))
    )
      return true
  return false
}

/** "in 2019, *and the dispute was* settled": where the "and" before a verb's own subject stands, none counting as before all. */
function ownClause(cs: ChunkedSentence, chunk: number): number {
  if (cs.chunks[chunk]!.kind !== 'verb') return -1
  const first = subjectOf(cs, chunk)[0]
  if (first === undefined || first > chunk || cs.chunks[first - 1]?.kind !== 'and') return -1
  return cs.chunks.slice(0, first).some(({ kind }, k) => kind === 'verb' && k < first) ? first - 1 : -1
}

const chunkAt = (cs: ChunkedSentence, start: number): number => {
  const token = cs.tokens.findIndex((each) => each.end > start)
  return token < 0 ? -1 : cs.chunkOf[token]!
}

/** "released images of *an Oct. 19 meeting point*", "condemned *the July 21 raid*": the day of what a verb is about. */
function isOfThing(cs: ChunkedSentence, chunk: number, at: number, date: DateMention): boolean {
  const np = cs.chunks[at]
  if (np?.kind !== 'np' || at <= chunk || cs.chunks[chunk]!.kind !== 'verb') return false
  return /^(?:an?|the)$/u.test(cs.lower[np.from]!) && cs.tokens[np.head]!.start >= date.end && !occasions.test(cs.lower[np.head]!)
}

/**
 * The dates of the clause that a trigger stands in, the nearest first. A date that only bounds ("since 2021", "by 2030") is
 * none. `reach` is how many other verbs may stand between: none for a verb, its own verb for a noun.
 */
export function datesNear(cs: ChunkedSentence, chunk: number, dates: readonly DateMention[], reach: number): DateMention[] {
  const own = dateOfWhen(cs, chunk, dates)
  if (own !== undefined) return [own]
  const joint = Math.max(jointBefore(cs, chunk), ownClause(cs, chunk))
  const opening = asideBefore(cs, chunk)
  const near: { date: DateMention; distance: number }[] = []
  for (const date of dates) {
    if (date.kind !== 'date' && date.kind !== 'time') continue
    const at = chunkAt(cs, date.start)
    if (isOfThing(cs, chunk, at, date)) continue
    if (at === chunk) {
      near.push({ date, distance: 0 })
      continue
    }
    if (at < opening || (verbsBetween(cs, chunk, at) > reach && !isFronted(cs, chunk, at))) continue
    if (
      isReported(cs, at, chunk) ||
      dates.some((other) => /\bago$/iu.test(other.text) && other.end < date.start && date.start - other.end < 3)
    )
      continue
    if (at > chunk && cs.chunks[chunk]!.kind === 'np' && tellsOther(cs, chunk, at)) continue
    const before = cs.chunks[at - 1]
    const opener = before === undefined ? '' : cs.lower[before.to - 1]!
    const stretch = date.value.includes('/') && opener === 'from'
    if (!stretch && (notOn.has(opener) || notOn.has(cs.lower[cs.chunks[at]!.from]!))) continue
    near.push({ date, distance: Math.abs(at - chunk) + (at < chunk ? (at < joint ? beforeJoint : 0.5) : 0) })
  }
  return near.sort((a, b) => a.distance - b.distance || a.date.start - b.date.start).map((each) => each.date)
}
