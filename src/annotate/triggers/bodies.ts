import type { Mention } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import { kindAt, wordAt } from './clauses.ts'

const envoys =
  /^(?:leaders?|officials?|representatives?|ministers|negotiators?|delegates|delegation|diplomats|envoys?|team|mission|inspectors|lawmakers|members)$/u

/**
 * The body or state that nameless people speak for: "*Harbour Board* officials", "leaders of *Norway*", "a delegation of *the
 * Fund*"; undefined where the words name none.
 */
export function bodyOf(cs: ChunkedSentence, n: number): Mention | undefined {
  const { from, head } = cs.chunks[n]!
  // "a number *of Board officials*".
  if (/^(?:number|group|series|team|host)$/u.test(cs.lower[head]!) && wordAt(cs, n + 1) === 'of' && kindAt(cs, n + 2) === 'np') {
    const many = bodyOf(cs, n + 2)
    if (many !== undefined) return many
  }
  if (!envoys.test(cs.lower[head]!) || cs.mentionAt[head]?.form === 'name') return undefined
  const of = /^(?:of|from)$/u.test(wordAt(cs, n + 1)) && kindAt(cs, n + 2) === 'np' ? cs.mentionAt[cs.chunks[n + 2]!.head] : undefined
  return [cs.mentionAt.slice(from, head).findLast(isBody), of].find(isBody)
}

const isBody = (mention: Mention | undefined): mention is Mention =>
  mention?.form === 'name' && (mention.type === 'organisation' || mention.type === 'place')
