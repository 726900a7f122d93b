import type { ChunkedSentence } from './chunks.ts'
import { subjectOf } from './subjects.ts'

/** "*never* declared", "*allegedly* shot", "is *not* believed": a word beside the verb that takes the fact out of it. */
const unsaying = /^(?:not|never|n['’]t|hardly|nearly|almost|barely|allegedly|purportedly|reportedly|supposedly|apparently)$/u

export function isUnsaid(cs: ChunkedSentence, verb: number): boolean {
  const { from, to } = cs.chunks[verb]!
  if (cs.lower.slice(from, to).some((word) => unsaying.test(word))) return true
  for (let k = verb - 1; cs.chunks[k]?.kind === 'adverb'; k--) if (unsaying.test(cs.lower[cs.chunks[k]!.from]!)) return true
  return false
}

/** "does *not* mean that A is leaving", "did not say A had met B": what is only thought, and not even that. */
export function isDoubted(cs: ChunkedSentence, verb: number): boolean {
  let k = verb - 1
  while (/^(?:np|prep|adverb|and)$/u.test(cs.chunks[k]?.kind ?? '') || cs.lower[cs.chunks[k]?.from ?? -1] === 'that') k--
  const chunk = cs.chunks[k]
  if (chunk?.kind !== 'verb' || !/^(?:mean|say|think|believe|know|imply|show|suggest|prove|confirm)$/u.test(cs.lower[chunk.head]!))
    return false
  return cs.lower.slice(chunk.from, chunk.to).some((word) => /^(?:not|never|n['’]t)$|n['’]t$/u.test(word))
}

/** "five *years after* A fired at B": long before what the sentence tells, and nobody says when. */
export function isLongBefore(cs: ChunkedSentence, verb: number): boolean {
  for (let k = verb - 1; k > 0; k--) {
    const { kind, from } = cs.chunks[k]!
    if (kind === 'mark' || kind === 'comma' || kind === 'verb') return false
    if (kind === 'opener')
      return /^(?:after|before)$/u.test(cs.lower[from]!) && /^(?:years?|decades?|months)$/u.test(cs.lower[from - 1] ?? '')
  }
  return false
}

/** "*Neither* A nor B attended", "*no minister* came": what nobody did did not happen. */
export function isOfNobody(cs: ChunkedSentence, verb: number): boolean {
  const first = subjectOf(cs, verb)[0]
  if (first === undefined) return false
  const { from, to } = cs.chunks[first]!
  const words = cs.lower.slice(Math.max(0, from - 1), to)
  return words.some((word) => /^(?:neither|nor|nobody|none)$/u.test(word)) || words.slice(0, 2).includes('no')
}
