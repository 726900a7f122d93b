import type { ChunkedSentence } from './chunks.ts'

const arranged =
  /^(?:flies|leaves|departs|travels|visits|meets|hosts|arrives|opens|votes|convenes|gathers|meet|gather|vote|travel|fly|holds|hold|faces|face)$/u
const daysAhead =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next|tonight|january|february|march|april|june|july|august|september|october|november|december)$/u

/** "He *flies* to Lund on Friday": the present of what is arranged, with its day. */
export const isArranged = (cs: ChunkedSentence, verb: number): boolean =>
  arranged.test(cs.lower[cs.chunks[verb]!.head]!) &&
  cs.lower.slice(cs.chunks[verb]!.to, cs.chunks[verb]!.to + 8).some((word) => daysAhead.test(word)) &&
  !cs.lower.some((word) => /^(?:every|usually|often|each)$/u.test(word))
