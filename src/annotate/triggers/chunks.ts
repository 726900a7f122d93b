import type { Mention, Token, TokenisedSentence } from '../../model/index.ts'
import { lowered } from '../../text/lower-case.ts'
import { tag } from '../../text/tags.ts'
import { isAuxiliary } from './auxiliaries.ts'
import { kindOf } from './chunk-kinds.ts'
import { isHeadline } from './clauses.ts'
import { withNames } from './retag.ts'

/**
 * What a stretch of a sentence is: a noun phrase, a verb group with its auxiliaries, a preposition, `to` before a verb,
 * a relative pronoun, a conjunction that opens a clause, a coordinating conjunction, a comma, another mark, an adverb.
 */
export type ChunkKind = 'np' | 'verb' | 'prep' | 'to' | 'who' | 'opener' | 'and' | 'comma' | 'mark' | 'adverb' | 'other'

/** A stretch of tokens, `[from, to)`; `head` is the token that the others modify. */
export interface Chunk {
  readonly kind: ChunkKind
  readonly from: number
  readonly to: number
  readonly head: number
}

/** A sentence cut into chunks, with the mentions that end at each token. */
export interface ChunkedSentence {
  readonly sentence: TokenisedSentence
  readonly tokens: readonly Token[]
  readonly tags: readonly string[]
  readonly lower: readonly string[]
  readonly chunks: readonly Chunk[]
  /** The index of the chunk that holds each token. */
  readonly chunkOf: readonly number[]
  readonly mentions: readonly Mention[]
  /** The widest mention that covers a token, or undefined. */
  readonly mentionAt: readonly (Mention | undefined)[]
}

const nounTags = new Set(['NN', 'NNS', 'NNP', 'NNPS'])
export const isNoun = (tagged: string | undefined): boolean => tagged !== undefined && nounTags.has(tagged)
/** Whether a token closes a possessor: a clitic, or a word that carries one. */
export const isPossessive = (word: string): boolean => /(?:['’]s|s['’]|^['’])$/u.test(word)

/** The first token that ends after an offset. */
function tokenAfter(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A name outranks a nominal, and the longer of two the shorter. */
const outranks = (a: Mention, b: Mention | undefined): boolean =>
  b === undefined ||
  (b.form !== 'name' && a.form === 'name') ||
  ((b.form === 'name') === (a.form === 'name') && b.end - b.start < a.end - a.start)

function mentionsByToken(tokens: readonly Token[], mentions: readonly Mention[]): (Mention | undefined)[] {
  const at: (Mention | undefined)[] = tokens.map(() => undefined)
  for (const mention of mentions)
    for (let i = tokenAfter(tokens, mention.start); i < tokens.length && tokens[i]!.start < mention.end; i++)
      if (outranks(mention, at[i])) at[i] = mention
  return at
}

/** A participle or numeral adverb inside a noun phrase: "the newly announced plan", "at least 12 people". */
function continuesNoun(i: number, kinds: readonly ChunkKind[], tags: readonly string[], lower: readonly string[]): boolean {
  if (kinds[i] === 'np') return true
  if (lower[i] === '&' || lower[i] === '-') return true
  const verbal = tags[i] === 'VBN' || tags[i] === 'VBG' || tags[i] === 'VBD'
  const previous = tags[i - 1] ?? ''
  // "on Jan. 16 launched": the number belongs to a day.
  if (verbal && previous === 'CD' && tags[i - 2] === 'NNP') return false
  if (tags[i] === 'VBG' && /^NNS?$/u.test(previous) && /^NN/u.test(tags[i + 1] ?? ''))
    return !isOneThing(i, kinds, lower) || tags[i + 1] !== 'NNS'
  return (verbal || kinds[i] === 'adverb') && /^(?:DT|PRP\$|JJ|POS|CD)$/u.test(previous) && kinds[i + 1] === 'np'
}

/** "*a* law raising …": what an article in the singular opens. */
function isOneThing(i: number, kinds: readonly ChunkKind[], lower: readonly string[]): boolean {
  let first = i
  while (kinds[first - 1] === 'np' && !/^an?$/u.test(lower[first]!)) first--
  return /^an?$/u.test(lower[first]!)
}

/** "crash *Sunday*": a day after a noun says when, and is no part of its phrase. */
const isBareDay = (i: number, lower: readonly string[], tags: readonly string[]): boolean =>
  nounTags.has(tags[i - 1] ?? '') &&
  (/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow)$/u.test(lower[i]!) ||
    (/^(?:last|next|this|earlier)$/u.test(lower[i]!) && periods.test(lower[i + 1] ?? '')))

/** "the polls *due* in January": it says when, behind its noun. */
const isDue = (i: number, tags: readonly string[], lower: readonly string[]): boolean =>
  lower[i] === 'due' && /^NN/u.test(tags[i - 1] ?? '')

const talked = /^(?:visit|talks|meeting|summit|trip|tour|stay|ceremony|conference)$/u

/** "in Lund *four* days later", "in Lund *late* Monday", "On the day of the visit *Bo Chen* met": what no longer belongs to the phrase. */
function opensWhen(i: number, tags: readonly string[], lower: readonly string[], at: readonly (Mention | undefined)[]): boolean {
  const [before, own] = [at[i - 1], at[i]]
  if (own?.form === 'name' && own.type === 'person' && own !== before && before?.form !== 'name') return talked.test(lower[i - 1]!)
  if (before?.form !== 'name' || own === before) return false
  if (/^(?:early|late)$/u.test(lower[i]!)) return periods.test(lower[i + 1] ?? '')
  return tags[i] === 'CD' && /^(?:days?|weeks?|months?|years?|hours?)$/u.test(lower[i + 1] ?? '')
}

const periods =
  /^(?:week|month|year|weekend|night|summer|autumn|winter|spring|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|this)$/u

function endOfNoun(
  from: number,
  kinds: readonly ChunkKind[],
  tags: readonly string[],
  lower: readonly string[],
  at: readonly (Mention | undefined)[],
): number {
  let i = from + 1
  while (i < kinds.length) {
    if (isBareDay(i, lower, tags) || opensWhen(i, tags, lower, at) || isDue(i, tags, lower)) break
    const inside = at[i] !== undefined && at[i] === at[i - 1] && at[i]!.form === 'name'
    if (!inside && !continuesNoun(i, kinds, tags, lower)) break
    // A pronoun stands alone, and a determiner opens another phrase.
    if (
      !inside &&
      (tags[i - 1] === 'PRP' ||
        tags[i] === 'PRP' ||
        (/^(?:DT|PRP\$)$/u.test(tags[i]!) &&
          tags[i - 1] !== 'PDT' &&
          !/^(?:all|both|than|over|about|around|nearly|almost|least|most)$/u.test(lower[i - 1]!)))
    )
      break
    i++
  }
  return i
}

function endOfVerb(from: number, kinds: readonly ChunkKind[], lower: readonly string[]): number {
  let [i, last] = [from + 1, from + 1]
  while (i < kinds.length && (kinds[i] === 'verb' || kinds[i] === 'adverb')) {
    if (kinds[i] === 'verb') {
      if (!isAuxiliary(lower[last - 1]!)) break
      last = i + 1
    }
    i++
  }
  return last
}

/** Quotation marks cut across phrases ("their “iron-clad” friendship") and say nothing of them. */
const quoteMarks = new Set(['"', '“', '”', '``', "''", '«', '»', '„'])

const isMark = ({ text }: Token): boolean => quoteMarks.has(text)

/** The tokens themselves where there are no marks: their tags are known then. */
const withoutMarks = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(isMark) ? tokens.filter((token) => !isMark(token)) : tokens

/** "the Harbour Board (HB) and the guild signed": a short form in brackets behind its name says nothing new. */
function withoutShortForms(tokens: readonly Token[], mentions: readonly Mention[]): readonly Token[] {
  if (!tokens.some(({ text }) => text === '(')) return tokens
  const ends = new Map(mentions.filter(({ form, chain }) => form === 'name' && chain !== null).map((mention) => [mention.end, mention]))
  const dropped = new Set<Token>()
  tokens.forEach((token, i) => {
    const [inner, close] = [tokens[i + 1], tokens[i + 2]]
    if (token.text !== '(' || inner === undefined || close?.text !== ')') return
    const [long, short] = [ends.get(tokens[i - 1]?.end ?? -1), ends.get(inner.end)]
    if (long !== undefined && short !== undefined && short.start === inner.start && long.chain === short.chain)
      for (const each of [token, inner, close]) dropped.add(each)
  })
  return dropped.size === 0 ? tokens : tokens.filter((token) => !dropped.has(token))
}

/** "*Norway, Peru* sign deal": in a headline the comma between two names before a verb of many is an "and". */
function joinHeads(chunks: Chunk[], tags: readonly string[], at: readonly (Mention | undefined)[]): void {
  const [first, comma, second, verb] = chunks
  const isNamed = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' && at[chunk.head]?.form === 'name'
  if (comma?.kind === 'comma' && isNamed(first) && isNamed(second) && verb?.kind === 'verb' && /^VBP?$/u.test(tags[verb.from]!))
    chunks[1] = { ...comma, kind: 'and' }
}

/** Cuts a sentence, its quotation marks left out, into flat chunks, left to right, each token in one. `mentions` are those of the sentence. */
export function chunkSentence(sentence: TokenisedSentence, mentions: readonly Mention[]): ChunkedSentence {
  const tokens = withoutShortForms(withoutMarks(sentence.tokens), mentions)
  const at = mentionsByToken(tokens, mentions)
  const lower = tokens.map((token) => lowered(token.text))
  const tags = withNames(tag(tokens), at, lower)
  const kinds = tokens.map((_, i) => (at[i]?.form === 'name' ? 'np' : kindOf(i, tags, lower)))
  const chunks: Chunk[] = []
  for (let i = 0; i < kinds.length; ) {
    const kind = kinds[i]!
    const to = kind === 'np' ? endOfNoun(i, kinds, tags, lower, at) : kind === 'verb' ? endOfVerb(i, kinds, lower) : i + 1
    chunks.push({ kind, from: i, to, head: to - 1 })
    i = to
  }
  if (isHeadline({ sentence })) joinHeads(chunks, tags, at)
  const chunkOf: number[] = []
  chunks.forEach((chunk, n) => {
    for (let i = chunk.from; i < chunk.to; i++) chunkOf.push(n)
  })
  return { sentence, tokens, tags, lower, chunks, chunkOf, mentions, mentionAt: at }
}
