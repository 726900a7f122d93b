import type { DateMention, Span, TriggerSaying } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import { occasions } from './circumstances.ts'
import { isTemporal } from './clauses.ts'
import { mainSubject, subjectOf } from './subjects.ts'

/** A clause that says what a happening came to, with who its subject is. */
export interface Saying extends Omit<TriggerSaying, 'who'> {
  /** Chunks of the clause's subject; none in a passive or impersonal clause. */
  readonly subject: readonly number[]
  /** The chunk of the one who says it, where it is one alone. */
  readonly speaker: number | undefined
}

/** Fields by cue verb. `to`, `on` and `over` after the verb belong to the cue. */
const fields: readonly (readonly [string, RegExp])[] = [
  ['agreed', /^(?:agree[ds]?|agreeing)$/u],
  ['decided', /^(?:decide[ds]?|deciding|resolved)$/u],
  ['discussed', /^(?:discuss(?:ed|es|ing)?|exchanged|reviewed|deliberated|explored)$/u],
  ['committed', /^(?:reaffirm(?:ed|s|ing)?|reiterat(?:ed|es|ing)|pledg(?:ed|es|ing)|vow(?:ed|s|ing)?|committed|promis(?:ed|es|ing))$/u],
  ['stressed', /^(?:underlin(?:ed|es|ing)|underscor(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|stress(?:ed|es|ing)|highlight(?:ed|s|ing))$/u],
  ['called for', /^(?:urg(?:ed|es|ing)|demand(?:ed|s|ing)?)$/u],
  ['welcomed', /^(?:welcom(?:ed|es|ing)|commend(?:ed|s|ing)?|praised|lauded|hailed|thanked)$/u],
  ['condemned', /^(?:condemn(?:ed|s|ing)?|denounced)$/u],
  ['invited', /^invit(?:ed|es|ing)$/u],
]
const fieldByVerb = (word: string): string | undefined => fields.find(([, pattern]) => pattern.test(word))?.[0]

const expressed = /^(?:expressed|expresses|expressing|voiced)$/u
const impersonal = /^(?:was|were|been)$/u

/** Whether a coordination at chunk `k` opens the next saying: "…, *and agreed* to", ", *urging*". */
function opensNext(cs: ChunkedSentence, k: number): boolean {
  let next = k
  while (/^(?:and|comma|adverb|who)$/u.test(cs.chunks[next]?.kind ?? '')) next++
  const chunk = cs.chunks[next]
  if (chunk?.kind === 'np' && cs.chunks[k]?.kind === 'comma') return startsClause(cs, next)
  if (chunk?.kind !== 'verb') return false
  const word = cs.lower[chunk.head]!
  if (next === k) return false
  const called = /^call(?:ed|s|ing)$/u.test(word) && /^(?:on|for|upon)$/u.test(cs.lower[chunk.to] ?? '')
  return called || fieldByVerb(word) !== undefined || expressed.test(word) || !/^VB[GN]?$/u.test(cs.tags[chunk.head]!)
}

/** ", the ministers also discussed": a subject with its verb after a comma. */
function startsClause(cs: ChunkedSentence, n: number): boolean {
  let verb = n + 1
  while (cs.chunks[verb]?.kind === 'adverb') verb++
  const chunk = cs.chunks[verb]
  return chunk?.kind === 'verb' && !/^VB[GN]$/u.test(cs.tags[chunk.head]!)
}

const outcomes = /^(?:culminating|leading|resulting|paving|marking|signalling|signaling|setting)$/u

/** "…, *according to* a declaration", "… *in a meeting* with X", "…, *culminating in* a statement": the writer's own words go on. */
function leaves(cs: ChunkedSentence, k: number): boolean {
  const chunk = cs.chunks[k]!
  const word = cs.lower[chunk.from]!
  const next = cs.chunks[k + 1]
  if (word === 'according') return true
  if (chunk.kind === 'comma') return next !== undefined && (outcomes.test(cs.lower[next.head]!) || cs.lower[next.from] === 'according')
  return chunk.kind === 'prep' && /^(?:in|during|at)$/u.test(word) && next?.kind === 'np' && occasions.test(cs.lower[next.head]!)
}

/** A span with the quotation mark that stands right beside it, where it holds only the other one of a pair. */
function balanced({ sentence }: ChunkedSentence, { start, end }: Span): Span {
  const inside = sentence.tokens.filter((token) => token.start >= start && token.end <= end)
  const count = (mark: string) => inside.filter(({ text }) => text === mark).length
  const missing = count('”') - count('“')
  if (missing > 0) return { start: sentence.tokens.findLast((token) => token.text === '“' && token.end === start)?.start ?? start, end }
  if (missing === 0) return { start, end }
  return { start, end: sentence.tokens.find((token) => token.text === '”' && token.start >= end && token.start <= end + 1)?.end ?? end }
}

/** From a chunk to the end of the clause: the next saying, or the sentence's last word. */
function clauseFrom(cs: ChunkedSentence, first: number): Span | undefined {
  let k = first
  let commas = 0
  while (k < cs.chunks.length && !(/^(?:and|comma)$/u.test(cs.chunks[k]!.kind) && opensNext(cs, k))) {
    if (k > first && leaves(cs, k)) break
    if (cs.chunks[k]!.kind === 'mark' && /^[.;:]$/u.test(cs.lower[cs.chunks[k]!.from]!)) break
    if (cs.chunks[k]!.kind === 'comma') commas++
    k++
  }
  if (k <= first || commas > 12) return undefined
  return balanced(cs, { start: cs.tokens[cs.chunks[first]!.from]!.start, end: cs.tokens[cs.chunks[k - 1]!.to - 1]!.end })
}

/** The subject phrase of a passive saying, with what hangs on it: "cooperation with the academy was also discussed". */
function passiveTopic(cs: ChunkedSentence, verb: number, subject: readonly number[]): Span | undefined {
  const first = subject[0]
  if (first === undefined) return undefined
  return { start: cs.tokens[cs.chunks[first]!.from]!.start, end: cs.tokens[cs.chunks[verb]!.from - 1]!.end }
}

const commitment = /^(?:commitments?|support|pledges?|resolve|readiness|determination|adherence|promises?|willingness|intentions?)$/u

/** The field of a verb; who reaffirms no commitment only stresses something. */
function fieldOf(cs: ChunkedSentence, n: number, word: string): string | undefined {
  const field = fieldByVerb(word)
  if (field !== 'committed' || !/^rea|^reit/u.test(word)) return field
  const object = cs.chunks[n + 1]
  return object?.kind === 'np' && !commitment.test(cs.lower[object.head]!) ? 'stressed' : field
}

function sayingAt(cs: ChunkedSentence, n: number): Saying | undefined {
  const { from, head } = cs.chunks[n]!
  const word = cs.lower[head]!
  const field =
    fieldOf(cs, n, word) ?? (expressed.test(word) && cs.lower.slice(head, head + 4).includes('satisfaction') ? 'satisfied' : undefined)
  if (field === undefined || cs.chunks[n - 1]?.kind === 'to') return undefined
  const subject = subjectOf(cs, n)
  // "The visit underscores …" is what the writer makes of it.
  if (field !== 'discussed' && subject.some((k) => occasions.test(cs.lower[cs.chunks[k]!.head]!)) && !/^VBN$/u.test(cs.tags[head]!))
    return undefined
  // "X invited Y to visit, *emphasising* …": what a participle adds, the main clause's subject says.
  const speakers = field === 'discussed' ? [] : cs.tags[head] === 'VBG' ? mainSubject(cs) : subject
  const speaker = speakers.length === 1 ? speakers[0] : undefined
  const passive = head > from && cs.lower.slice(from, head).some((each) => impersonal.test(each))
  const it = subject.length === 1 && cs.lower[cs.chunks[subject[0]!]!.head] === 'it'
  const span = passive && !it ? passiveTopic(cs, n, subject) : clauseFrom(cs, n + 1)
  if (span === undefined || span.end - span.start < 4) return undefined
  return { ...span, field, by: `says/${field.replace(' ', '-')}`, subject: passive ? [] : subject, speaker }
}

/** "A detailed discussion was held on acquiring …", "discussions focused on …": the noun's own topic. */
function discussionAt(cs: ChunkedSentence, n: number): Saying | undefined {
  const { head } = cs.chunks[n]!
  if (!/^(?:discussions?|talks|deliberations)$/u.test(cs.lower[head]!)) return undefined
  for (let k = n + 1; k < Math.min(cs.chunks.length, n + 10); k++) {
    const word = cs.lower[cs.chunks[k]!.from]!
    if (cs.chunks[k]!.kind !== 'prep' || !/^(?:on|about)$/u.test(word) || (cs.chunks[k + 1]?.kind === 'np' && isTemporal(cs, k + 1)))
      continue
    const span = clauseFrom(cs, k + 1)
    return span === undefined ? undefined : { ...span, field: 'discussed', by: 'says/discussion', subject: [], speaker: undefined }
  }
  return undefined
}

/** How long it lasted: "lasted two hours", "a five-day visit". */
function durations(cs: ChunkedSentence, dates: readonly DateMention[]): Saying[] {
  return dates.flatMap((date) => {
    if (date.kind !== 'duration') return []
    const token = cs.tokens.findIndex((each) => each.end > date.start)
    const after = cs.lower.slice(token, token + 7)
    const before = cs.lower.slice(Math.max(0, token - 3), token)
    const fits =
      before.some((word) => /^last(?:ed|s|ing)$/u.test(word)) ||
      after.some((word) => /^(?:visit|trip|tour|meeting|summit|conference|talks)$/u.test(word))
    return fits ? [{ start: date.start, end: date.end, field: 'duration', by: 'says/duration', subject: [], speaker: undefined }] : []
  })
}

/** Every clause of a sentence that says what was agreed, decided, discussed, and how long it took, in text order. */
export function sayingsIn(cs: ChunkedSentence, dates: readonly DateMention[]): Saying[] {
  const found = cs.chunks.flatMap((chunk, n) => {
    const saying = chunk.kind === 'verb' ? sayingAt(cs, n) : chunk.kind === 'np' ? discussionAt(cs, n) : undefined
    return saying === undefined ? [] : [saying]
  })
  return [...found, ...durations(cs, dates)].sort((a, b) => a.start - b.start)
}

const cueWords =
  /\b(?:agree|decid|resolv|discuss|exchang|review|deliberat|explor|reaffirm|reiterat|pledg|vow|commit|promis|underlin|underscor|emphasi|stress|highlight|urg|demand|welcom|commend|prais|laud|hail|thank|condemn|denounc|invit|satisfaction|talks|last(?:ed|s|ing))|-(?:day|hour|week|month)\b/iu

/** A quick look whether a sentence can hold a saying at all. */
export const maySay = (text: string): boolean => cueWords.test(text)
