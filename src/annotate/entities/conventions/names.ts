import type { EntityType, Mention, NerLabel, Reading, Span, Token, TokenisedSentence } from '../../../model/index.ts'

/** A sentence with the names read in it: what a convention works on. */
export interface NamedSentence {
  readonly sentence: TokenisedSentence
  /** In text order, not overlapping. */
  readonly names: readonly Mention[]
  readonly prose: string
}

/** A convention about where names begin and end: the sentence's names in, the sentence's names out. */
export type SpanRule = (named: NamedSentence) => readonly Mention[]

const LABELS: Readonly<Record<EntityType, NerLabel>> = {
  ...{ person: 'PER', organisation: 'ORG', place: 'LOC', project: 'MISC', nationality: 'MISC', event: 'MISC', other: 'MISC' },
}

/** The same name as another type, or over other words. */
export function changed(
  name: Mention,
  change: { readonly type?: EntityType; readonly start?: number; readonly end?: number },
  by: string,
  prose: string,
): Mention {
  const { type = name.type, start = name.start, end = name.end } = change
  return { ...name, start, end, text: prose.slice(start, end), type, ner: LABELS[type], by }
}

/** A name that the reader passed over. */
export function added(start: number, end: number, type: EntityType, by: string, prose: string): Mention {
  const text = prose.slice(start, end)
  return { start, end, text, form: 'name', type, ner: LABELS[type], confidence: 0.8, by, chain: null, members: [] }
}

/** The place of the first token that begins at an offset or after it. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The tokens of a span. */
export function tokensIn({ sentence: { tokens } }: NamedSentence, { start, end }: Span): readonly Token[] {
  const from = firstFrom(tokens, start)
  let to = from
  while (to < tokens.length && tokens[to]!.end <= end) to++
  return tokens.slice(from, to)
}

/** The tokens after a place in the sentence, nearest first. */
export function tokensAfter({ sentence: { tokens } }: NamedSentence, end: number, most: number): readonly Token[] {
  const from = firstFrom(tokens, end)
  return tokens.slice(from, from + most)
}

/** The tokens before a place in the sentence, nearest first. */
export function tokensBefore({ sentence: { tokens } }: NamedSentence, start: number, most: number): Token[] {
  let to = firstFrom(tokens, start)
  while (to > 0 && tokens[to - 1]!.end > start) to--
  return tokens.slice(Math.max(0, to - most), to).reverse()
}

export const isCapitalised = (text: string) => /^\p{Lu}/u.test(text)

/** The names of each sentence, in the order of the sentences. */
export function bySentence(reading: Reading, names: readonly Mention[]): NamedSentence[] {
  let next = 0
  return reading.sentences.map((sentence) => {
    const from = next
    while (next < names.length && names[next]!.start < sentence.end) next++
    return { sentence, names: names.slice(from, next), prose: reading.prose }
  })
}

/** Whether two names of one word each are joined by "and": "Coast and Harbour". */
export function isPairOf(first: Mention, second: Mention, prose: string): boolean {
  return /^ (?:and|&) $/.test(prose.slice(first.end, second.start)) && !/\s/.test(first.text) && !/\s/.test(second.text)
}
