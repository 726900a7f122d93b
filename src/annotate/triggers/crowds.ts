import type { TriggerCount } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import { isTemporal } from './clauses.ts'
import { boundOf, readNumber } from './counts.ts'

const multiples: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 }

/** How many a phrase says there were: "some 12,000 dock workers", "two thousand people"; undefined without a number of people. */
export function crowdIn(cs: ChunkedSentence, n: number): TriggerCount | undefined {
  const { from, to, head } = cs.chunks[n]!
  if (!isMany(cs, head) || isTemporal(cs, n)) return undefined
  const at = cs.lower.findIndex((word, i) => i >= from && i < head && (readNumber(word) ?? 0) > 1)
  if (at < 0 || cs.mentionAt[at]?.form === 'name') return undefined
  const value = readNumber(cs.lower[at]!)! * (multiples[cs.lower[at + 1]!] ?? 1)
  const [first, last] = [cs.tokens[from]!, cs.tokens[to - 1]!]
  const text = cs.tokens.slice(from, to).map((token) => token.text)
  const lead = cs.lower.slice(from, at).join(' ')
  return { start: first.start, end: last.end, what: 'took part', value, bound: boundOf(lead), text: text.join(' ') }
}

/** "workers", "people": a common noun in the plural. */
const isMany = (cs: ChunkedSentence, head: number): boolean => cs.tags[head] === 'NNS' || /^(?:people|women|men)$/u.test(cs.lower[head]!)
