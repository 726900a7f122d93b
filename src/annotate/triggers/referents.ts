import type { Mention } from '../../model/index.ts'
import { type ChunkedSentence, isNoun, isPossessive } from './chunks.ts'
import { kindAt, wordAt } from './clauses.ts'

/** The mention that a noun phrase refers to: that of its head, or of a name set beside a title ("his counterpart, X"). */
export function referent(cs: ChunkedSentence, n: number): Mention | undefined {
  const chunk = cs.chunks[n]!
  const own = cs.mentionAt[chunk.head]
  if (own?.form === 'name' && own.type === 'person') return own
  return titled(cs, n) ?? apposed(cs, n) ?? own ?? stateOf(cs, n)
}

const organs =
  /^(?:government|ministry|parliament|army|navy|military|cabinet|presidency|administration|authorities|police|guard|forces|troops|treasury|embassy|lawmakers)$/u

/** "*Norway*'s trade ministry": the state, for its organ without a name of its own. */
function stateOf(cs: ChunkedSentence, n: number): Mention | undefined {
  const { head } = cs.chunks[n]!
  if (!organs.test(cs.lower[head]!)) return undefined
  const owner = possessorOf(cs, n, head)
  return owner?.form === 'name' && owner.type === 'place' ? owner : undefined
}

/** "the Chairman of the Committee Bo Chen": the person named at the end of what the title is of. */
function titled(cs: ChunkedSentence, n: number): Mention | undefined {
  let k = n
  while (wordAt(cs, k + 1) === 'of' && kindAt(cs, k + 2) === 'np') k += 2
  if (k === n) return undefined
  const { from, head } = cs.chunks[k]!
  const last = cs.mentionAt[head]
  const other = cs.mentionAt.slice(from, head + 1).some((mention) => mention !== undefined && mention !== last)
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
