import type { Mention } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import { isToBeHeld } from './phrases.ts'
import { subjectOf } from './subjects.ts'

export const attending =
  /^(?:attend(?:s|ed|ing)?|join(?:s|ed|ing)?|participat(?:e|es|ed|ing)|witness(?:es|ed|ing)?|address(?:es|ed|ing)?|took|skipp(?:ed|ing)|accompan(?:y|ies|ied|ying)|grace[sd]?|visit(?:s|ed|ing)?)$/u

/** Prepositions after which a happening is only the setting of what the verb says: "agreed … *in* a meeting". */
export const setting = /^(?:in|during|at|after|following|on|amid|since)$/u

export const kindAt = (cs: ChunkedSentence, n: number) => cs.chunks[n]?.kind

export const wordAt = (cs: ChunkedSentence, n: number): string => cs.lower[cs.chunks[n]?.head ?? -1] ?? ''

/** The comma of a list: "talks between A*,* B and C took place". */
const isListed = (cs: ChunkedSentence, n: number): boolean =>
  kindAt(cs, n) === 'comma' && kindAt(cs, n - 1) === 'np' && kindAt(cs, n + 1) === 'np' && /^(?:and|comma)$/u.test(kindAt(cs, n + 2) ?? '')

/** The verb that brings a noun phrase about: the one it is the object of ("held talks"), or the subject ("talks took place"). */
export function governor(cs: ChunkedSentence, n: number): { verb: number; as: 'object' | 'subject' } | undefined {
  let k = n - 1
  while (kindAt(cs, k) === 'adverb' || kindAt(cs, k) === 'comma' || kindAt(cs, k) === 'and' || kindAt(cs, k) === 'np') {
    if (kindAt(cs, k) === 'np' && kindAt(cs, k + 1) !== 'and' && kindAt(cs, k + 1) !== 'comma') break
    k--
  }
  if (kindAt(cs, k) === 'verb') return { verb: k, as: 'object' }
  const stay = stayFor(cs, n) ?? errandOf(cs, n)
  if (stay !== undefined) return { verb: stay, as: 'object' }
  if (
    kindAt(cs, n - 1) === 'prep' &&
    kindAt(cs, n - 2) === 'verb' &&
    (!setting.test(wordAt(cs, n - 1)) || attending.test(wordAt(cs, n - 2)) || isOn(cs, n))
  )
    return { verb: n - 2, as: 'object' }
  // "a ceremony *to mark* the day was held".
  const purposed = kindAt(cs, n + 1) === 'to' && !isToBeHeld(cs, n + 1)
  let after = purposed ? n + 3 : n + 1
  while (after < cs.chunks.length && (/^(?:prep|np|adverb|and)$/u.test(kindAt(cs, after)!) || isListed(cs, after)) && after < n + 12)
    after++
  if (kindAt(cs, after) !== 'verb' || !subjectOf(cs, after).includes(n)) return undefined
  // "the talks *are to be held*".
  return { verb: isToBeHeld(cs, after + 1) ? after + 2 : after, as: 'subject' }
}

/** "arrived in Oslo on Monday *on* a visit": the verb that the visit is the errand of, phrases in between passed over. */
function errandOf(cs: ChunkedSentence, n: number): number | undefined {
  if (wordAt(cs, n - 1) !== 'on') return undefined
  let k = n - 2
  while (k > 0 && /^(?:np|prep|adverb)$/u.test(kindAt(cs, k)!)) k--
  return kindAt(cs, k) === 'verb' && /^(?:is|was|are|were|been|arrived?s?|landed|left|flew|travell?ed)$/u.test(wordAt(cs, k))
    ? k
    : undefined
}

/** "is on a visit". */
const isOn = (cs: ChunkedSentence, n: number): boolean =>
  wordAt(cs, n - 1) === 'on' && /^(?:is|was|are|were|been|arrived)$/u.test(wordAt(cs, n - 2))

/** The chunk in which a name with an "and" inside begins: "the [Belt] and [Road Forum]". */
export function openingOf(cs: ChunkedSentence, n: number): number {
  const joined = wordAt(cs, n - 1) === 'and' && kindAt(cs, n - 2) === 'np' && kindAt(cs, n - 3) === 'prep'
  return joined && cs.tags[cs.chunks[n - 2]!.head] === 'NNP' && cs.tags[cs.chunks[n]!.from] === 'NNP' ? n - 2 : n
}

/** "X is in Oslo *for* the forum": the chunk of the verb, or undefined. */
function stayFor(cs: ChunkedSentence, n: number): number | undefined {
  const m = openingOf(cs, n)
  const fits =
    wordAt(cs, m - 1) === 'for' &&
    kindAt(cs, m - 2) === 'np' &&
    kindAt(cs, m - 3) === 'prep' &&
    /^(?:is|was|are|were|arrived|been)$/u.test(wordAt(cs, m - 4))
  return fits ? m - 4 : undefined
}

export const stayedIn = (cs: ChunkedSentence, n: number): Mention[] => {
  const mention = stayFor(cs, n) === undefined ? undefined : cs.mentionAt[cs.chunks[openingOf(cs, n) - 2]!.head]
  return mention?.type === 'place' ? [mention] : []
}

/** "X, who *was in Oslo for* a conference, cut short his visit": where the sentence says that somebody is for a purpose. */
export function presentIn(cs: ChunkedSentence): Mention[] {
  return cs.chunks.flatMap((chunk, n) => {
    const place = cs.mentionAt[cs.chunks[n + 2]?.head ?? -1]
    const fits =
      chunk.kind === 'verb' &&
      /^(?:is|was|are|were)$/u.test(wordAt(cs, n)) &&
      wordAt(cs, n + 1) === 'in' &&
      /^(?:for|on|to)$/u.test(wordAt(cs, n + 3)) &&
      place?.form === 'name' &&
      place.type === 'place'
    return fits ? [place] : []
  })
}
