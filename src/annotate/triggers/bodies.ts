import type { Mention } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import { kindAt, wordAt } from './clauses.ts'
import { listFrom } from './phrases.ts'

const envoys =
  /^(?:leaders?|officials?|representatives?|ministers|negotiators?|delegates|delegation|diplomats|envoys?|team|mission|inspectors|lawmakers|members)$/u

/**
 * The body or state that nameless people speak for: "*Harbour Board* officials", "leaders of *Norway*", "a delegation of *the
 * Fund*"; undefined where the words name none.
 */
export function bodyOf(cs: ChunkedSentence, n: number): Mention | undefined {
  return bodiesOf(cs, n)[0]
}

/** All of them: "the foreign ministers of *Norway and Peru*", "negotiators from *Norway* and *the Fund*". */
export function bodiesOf(cs: ChunkedSentence, n: number): readonly Mention[] {
  const { from, head } = cs.chunks[n]!
  // "a number *of Board officials*".
  if (/^(?:number|group|series|team|host)$/u.test(cs.lower[head]!) && wordAt(cs, n + 1) === 'of' && kindAt(cs, n + 2) === 'np') {
    const many = bodiesOf(cs, n + 2)
    if (many.length > 0) return many
  }
  if (!envoys.test(cs.lower[head]!) || cs.mentionAt[head]?.form === 'name') return []
  const own = cs.mentionAt.slice(from, head).findLast(isBody)
  if (own !== undefined) return [own]
  const of = /^(?:of|from)$/u.test(wordAt(cs, n + 1)) ? listFrom(cs, n + 2, true) : []
  const all = of.map((k) => cs.mentionAt[cs.chunks[k]!.head])
  return all.every(isBody) ? all : all.filter(isBody).slice(0, 1)
}

const isBody = (mention: Mention | undefined): mention is Mention =>
  mention?.form === 'name' && (mention.type === 'organisation' || mention.type === 'place')

const leading = /^(?:led|headed|comprising|including)$/u
const companies = /^(?:delegation|team|group|mission|consortium|coalition|alliance|entourage|party|convoy)$/u

/** Who leads a company of people: "a delegation led by *Bo Chen*", "a consortium led by *the Fund*"; undefined without one. */
export function leaderOf(cs: ChunkedSentence, n: number): number | undefined {
  if (!companies.test(wordAt(cs, n))) return undefined
  let k = n + 1
  while (kindAt(cs, k) === 'prep' && /^(?:of|from)$/u.test(wordAt(cs, k)) && kindAt(cs, k + 1) === 'np') k += 2
  if (kindAt(cs, k) === 'comma') k++
  return kindAt(cs, k) === 'verb' && leading.test(wordAt(cs, k)) && wordAt(cs, k + 1) === 'by' && kindAt(cs, k + 2) === 'np'
    ? k + 2
    : undefined
}
