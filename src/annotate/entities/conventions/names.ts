import type { EntityType, Mention, NerLabel, Reading, Token, TokenisedSentence } from '../../../model/index.ts'

/** A sentence with the names read in it: what a convention works on. */
export interface NamedSentence {
  readonly sentence: TokenisedSentence
  /** In text order, not overlapping. */
  readonly names: readonly Mention[]
  readonly prose: string
}

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

/** The tokens of a span. */
export function tokensIn({ sentence }: NamedSentence, { start, end }: { readonly start: number; readonly end: number }): readonly Token[] {
  return sentence.tokens.filter((token) => token.start >= start && token.end <= end)
}

/** The tokens after a place in the sentence, nearest first, and those before one, nearest first. */
export const tokensAfter = ({ sentence }: NamedSentence, end: number, most: number) =>
  sentence.tokens.filter((token) => token.start >= end).slice(0, most)
export const tokensBefore = ({ sentence }: NamedSentence, start: number, most: number) =>
  sentence.tokens
    .filter((token) => token.end <= start)
    .slice(-most)
    .reverse()

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
