import type { Chunk, ChunkedSentence } from './chunks.ts'

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u
const temporal =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|morning|afternoon|evening|night|week|month|year|day)$/u

/** Whether a noun phrase only says when: "Wednesday", "last week", "March 31". */
export const isTemporal = (cs: ChunkedSentence, n: number): boolean => {
  const { from, head } = cs.chunks[n]!
  if (cs.mentionAt[head]?.form === 'name') return false
  if (temporal.test(cs.lower[head]!) || months.test(cs.lower[head]!)) return true
  return cs.tags[head] === 'CD' && head > from && months.test(cs.lower[head - 1]!)
}

/** Whether a sentence is a title, heading or caption: a style of its own. */
export const isHeadline = (cs: Pick<ChunkedSentence, 'sentence'>): boolean => cs.sentence.kind !== 'body' && cs.sentence.kind !== 'metadata'

/** The kind of a chunk, undefined beyond the sentence. */
export const kindAt = (cs: ChunkedSentence, n: number): Chunk['kind'] | undefined => cs.chunks[n]?.kind
/** The head of a chunk in lower case, empty beyond the sentence. */
export const wordAt = (cs: ChunkedSentence, n: number): string => cs.lower[cs.chunks[n]?.head ?? -1] ?? ''
const beForms = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'gets', 'got'])

/** Whether a verb group is passive: "was signed", or a bare participle after its noun, "signed by both". */
export function isPassive(cs: ChunkedSentence, n: number): boolean {
  const { from, head } = cs.chunks[n]!
  if (!/^VB[ND]$/u.test(cs.tags[head]!)) return false
  if (cs.lower.slice(from, head).some((word) => beForms.has(word))) return true
  if (head > from) return false
  return isReduced(cs, n) || sharesPassive(cs, n)
}

/** "was found *and arrested*": a participle that shares the passive before its "and", and governs nothing itself. */
function sharesPassive(cs: ChunkedSentence, n: number): boolean {
  let k = n - 1
  while (kindAt(cs, k) === 'adverb') k--
  if (kindAt(cs, k) !== 'and' || kindAt(cs, n + 1) === 'np') return false
  k--
  // "arrested *for running* a casino and sentenced": what it was for stands between.
  while (
    /^(?:np|prep|adverb|comma)$/u.test(kindAt(cs, k) ?? '') ||
    (kindAt(cs, k) === 'verb' && cs.tags[cs.chunks[k]!.head] === 'VBG' && kindAt(cs, k - 1) === 'prep')
  )
    k--
  const before = cs.chunks[k]
  return before?.kind === 'verb' && before.head > before.from && isPassive(cs, k)
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

/** Where a relative clause between commas ends: the chunk of its closing comma, or the sentence's end. `n` is its pronoun. */
export function relativeEnd(cs: ChunkedSentence, n: number): number {
  for (let k = n + 1; k < cs.chunks.length; k++) if (kindAt(cs, k) === 'comma' && !isListComma(cs, k)) return k
  return cs.chunks.length
}

/** A comma inside a list or place ("Beijing, China"), rather than one that closes a clause. */
const isListComma = (cs: ChunkedSentence, n: number): boolean =>
  kindAt(cs, n - 1) === 'np' && kindAt(cs, n + 1) === 'np' && kindAt(cs, n + 2) !== 'verb'

/** ", who …", ", where …", ", during which …": a clause between commas that speaks of what stands before it. */
export const opensAside = (cs: ChunkedSentence, n: number): boolean =>
  (kindAt(cs, n) === 'who' || wordAt(cs, n) === 'where') &&
  (kindAt(cs, n - 1) === 'comma' || (kindAt(cs, n - 1) === 'prep' && kindAt(cs, n - 2) === 'comma'))

/** The pronoun's chunk of the relative clause between commas that holds chunk `n`, or undefined. */
export function insideRelative(cs: ChunkedSentence, n: number): number | undefined {
  for (let k = n; k > 0; k--) {
    if (kindAt(cs, k) === 'mark') return undefined
    if (opensAside(cs, k)) return n < relativeEnd(cs, k) ? k : undefined
  }
  return undefined
}
