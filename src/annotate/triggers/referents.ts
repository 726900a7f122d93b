import type { Mention } from '../../model/index.ts'
import { isStateOrgan } from '../../text/state-organs.ts'
import { type ChunkedSentence, isNoun, isPossessive } from './chunks.ts'
import { isReduced, kindAt, wordAt } from './clauses.ts'

/** The mention that a noun phrase refers to: that of its head, or of a name set beside a title ("his counterpart, X"). */
export function referent(cs: ChunkedSentence, n: number): Mention | undefined {
  const chunk = cs.chunks[n]!
  const own = cs.mentionAt[chunk.head]
  if (own?.form === 'name' && own.type === 'person') return own
  return titled(cs, n) ?? apposed(cs, n) ?? beforeOffice(cs, n) ?? own ?? stateOf(cs, n)
}

/** "*Norway*'s trade ministry", "the *Norwegian* government": the state, for its organ without a name of its own. */
function stateOf(cs: ChunkedSentence, n: number): Mention | undefined {
  const { head } = cs.chunks[n]!
  if (!isStateOrgan(cs.lower[head]!)) return undefined
  const owner = possessorOf(cs, n, head)
  if (owner?.form === 'name' && owner.type === 'place') return owner
  const before = cs.mentionAt[head - 1]
  return before?.form === 'name' && before.type === 'nationality' ? before : undefined
}

/** Heads of titles: what they are of, to or for may stand between them and the name. */
const offices =
  /^(?:secretary|under-?secretary|minister|chairman|chairwoman|chair|chief|head|director|commissioner|ambassador|envoy|governor|president|premier|speaker|leader|commander|member|representative|adviser|advisor|attorney|mayor|judge|general|king|queen|emir)$/u
/** What may stand right before a name as its own title: "the wife of *President* Bo Chen". */
const addresses = /^(?:mr|mrs|ms|dr|sir|sheikh|president|minister|king|queen|prince|princess|general|judge|senator|governor|mayor)\.?$/u

/** The phrase that ends what hangs on a title by "of" or "to": "the Secretary [of State Bo Chen]". */
function lastOfTitle(cs: ChunkedSentence, n: number): number {
  let k = n
  const hangs = offices.test(wordAt(cs, n)) ? /^(?:of|to|for)$/u : /^of$/u
  while (hangs.test(wordAt(cs, k + 1)) && kindAt(cs, k + 1) === 'prep' && kindAt(cs, k + 2) === 'np') k += 2
  return k
}

/** "the Chairman of the Committee Bo Chen": the person named at the end of what the title is of. */
function titled(cs: ChunkedSentence, n: number): Mention | undefined {
  const k = lastOfTitle(cs, n)
  if (k === n) return undefined
  const { from, head } = cs.chunks[k]!
  const last = cs.mentionAt[head]
  if (last?.form !== 'name' || last.type !== 'person') return undefined
  if (cs.mentionAt.slice(from, head + 1).some((mention) => mention !== undefined && mention !== last)) return last
  const opening = cs.tokens.findIndex((token) => token.start >= last.start)
  return offices.test(wordAt(cs, n)) && opening > from && !addresses.test(cs.lower[opening - 1]!) ? last : undefined
}

/** "appointed *Bo Chen* finance minister": the name before an office in one phrase. */
function beforeOffice(cs: ChunkedSentence, n: number): Mention | undefined {
  const { from, head } = cs.chunks[n]!
  if (cs.mentionAt[head] !== undefined || !offices.test(cs.lower[head]!)) return undefined
  const first = cs.mentionAt[from]
  const next = cs.tokens.findIndex((token) => token.start >= (first?.end ?? 0))
  return first?.form === 'name' && first.type === 'person' && !isPossessive(cs.lower[next - 1]!) && cs.tags[next] !== 'POS'
    ? first
    : undefined
}

/** "his counterpart, *Bo Chen*", "the head of the guild, *Bo Chen*": the name that a comma sets beside a title. */
function apposed(cs: ChunkedSentence, n: number): Mention | undefined {
  const chunk = cs.chunks[n]!
  if (cs.mentionAt[chunk.head]?.form === 'name' || !isNoun(cs.tags[chunk.head])) return undefined
  const k = offices.test(cs.lower[chunk.head]!) ? lastOfTitle(cs, n) : n
  if (kindAt(cs, k + 1) !== 'comma' || kindAt(cs, k + 2) !== 'np') return undefined
  const name = cs.mentionAt[cs.chunks[k + 2]!.head]
  const closed = kindAt(cs, k + 3) !== 'comma' || kindAt(cs, k + 4) !== 'and' || kindAt(cs, k + 5) === 'verb'
  // "the death of a gorilla, *Bo Chen said*": who says so is not beside it.
  if (kindAt(cs, k + 3) === 'verb' && !isReduced(cs, k + 3)) return undefined
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
