import type { Span } from '../../model/index.ts'
import { type ChunkedSentence, isPossessive } from './chunks.ts'
import { openingOf, wordAt } from './governor.ts'
import type { NounRule } from './rule.ts'

const definites = new Set(['the', 'this', 'these', 'their', 'his', 'her', 'its', 'our'])

/** The words before the head that a rule asks for, and the phrase that names the happening, its determiner left out. */
export function nameOf(cs: ChunkedSentence, n: number, head: number): Span {
  const { from } = cs.chunks[n]!
  let first = head
  while (first > from && !/^(?:DT|PRP\$|POS|CD|PDT|,)$/u.test(cs.tags[first - 1]!) && !isPossessive(cs.lower[first - 1]!)) first--
  const own = cs.mentionAt[head]
  if (own?.form === 'name') return { start: Math.min(own.start, nameStart(cs, n, head)), end: own.end }
  const end = ofName(cs, n) ?? cs.tokens[head]!.end
  return { start: cs.tokens[first]!.start, end }
}

/** Where the run of capitalised words before a name's head begins: "[Belt and Road Forum] for Cooperation". */
function nameStart(cs: ChunkedSentence, n: number, head: number): number {
  const { from } = cs.chunks[openingOf(cs, n)]!
  let first = head
  while (first > from && (cs.tags[first - 1] === 'NNP' || cs.lower[first - 1] === 'and') && !isPossessive(cs.lower[first - 1]!)) first--
  return cs.tokens[first]!.start
}

/** "the opening ceremony *of the Winter Games*": where the name that says which one ends, or undefined. */
function ofName(cs: ChunkedSentence, n: number): number | undefined {
  const next = cs.chunks[n + 2]
  if (wordAt(cs, n + 1) !== 'of' || next?.kind !== 'np') return undefined
  const mention = cs.mentionAt[next.head]
  return mention?.form === 'name' && mention.type !== 'person' ? mention.end : undefined
}

/** "the signing *of six agreements*": what the noun is of, its determiner left out; null without. */
export function ofPhrase(cs: ChunkedSentence, n: number): Span | null {
  const next = cs.chunks[n + 2]
  if (wordAt(cs, n + 1) !== 'of' || next?.kind !== 'np') return null
  const first = /^(?:DT|PRP\$)$/u.test(cs.tags[next.from]!) && next.from < next.head ? next.from + 1 : next.from
  return { start: cs.tokens[first]!.start, end: cs.tokens[next.head]!.end }
}

/** "the", "their", "his", also where a possessor stands before ("the president's visit" speaks of one visit). */
export function isDefinite(cs: ChunkedSentence, n: number): boolean {
  const { from, head } = cs.chunks[n]!
  return definites.has(cs.lower[from]!) || cs.tags.slice(from, head).some((tagged) => tagged === 'POS' || tagged === 'PRP$')
}

export const isPlural = (cs: ChunkedSentence, head: number, rule: NounRule): boolean =>
  !rule.nouns.includes(cs.lower[head]!) && /s$/u.test(cs.lower[head]!)
