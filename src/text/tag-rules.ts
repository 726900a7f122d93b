import type { Token } from '../model/index.ts'

/** Whether a rule applies to a word: `tags` are final before it, those of the lexicon after it. */
type Condition = (tags: readonly string[], at: number, tokens: readonly Token[]) => boolean

/** A rule of Brill's: a word tagged `from` is `to` instead where its neighbours are so. */
export interface ContextRule {
  readonly from: string
  readonly to: string
  readonly holds: Condition
}

const PREVTAG =
  (tag: string): Condition =>
  (tags, at) =>
    at > 0 && tags[at - 1] === tag
/** After these two tags. */
const PREVTAGS =
  (second: string, first: string): Condition =>
  (tags, at) =>
    at > 1 && tags[at - 2] === second && tags[at - 1] === first
const SURROUNDTAG =
  (before: string, after: string): Condition =>
  (tags, at) =>
    at > 0 && tags[at - 1] === before && tags[at + 1] === after
/** Between a tag and one of these. */
const SURROUNDTAGS =
  (before: string, after: ReadonlySet<string>): Condition =>
  (tags, at) =>
    at > 0 && tags[at - 1] === before && after.has(tags[at + 1] ?? '')
const NEXTWD =
  (word: string): Condition =>
  (_, at, tokens) =>
    tokens[at + 1]?.text === word
/** One of these words, in lower case, is one of the two before it. */
const PREV1OR2WD = (words: ReadonlySet<string>): Condition => {
  const isOne = (token: Token | undefined) => token !== undefined && words.has(token.text.toLowerCase())
  return (_, at, tokens) => isOne(tokens[at - 1]) || isOne(tokens[at - 2])
}

const rule = (from: string, to: string, holds: Condition): ContextRule => ({ from, to, holds })
const each = (tags: string, made: (tag: string) => ContextRule): ContextRule[] => tags.split(' ').map(made)

const verbs = new Set(['VBD', 'VBZ', 'MD'])

/** Forms of "have" and "be". */
const auxiliariesOfPerfect = new Set(
  "have has had having be been being is are was were 've haven't hasn't hadn't isn't aren't wasn't weren't".split(' '),
)

/**
 * Contextual rules, tried in order at each word from left to right; the first that holds wins.
 * Source: E. Brill, A simple rule-based part of speech tagger, 1992, whose names of conditions these are.
 */
export const contextRules: readonly ContextRule[] = [
  ...each('DT PRP$ JJ', (tag) => rule('VB', 'NN', PREVTAG(tag))),
  ...each('DT PRP$ JJ', (tag) => rule('VBP', 'NN', PREVTAG(tag))),
  ...each('DT PRP$ JJ', (tag) => rule('VBZ', 'NNS', PREVTAG(tag))),
  ...each('DT PRP$', (tag) => rule('VBD', 'VBN', PREVTAG(tag))),
  ...each('DT PRP$', (tag) => rule('VBD', 'NN', PREVTAG(tag))),
  ...each('DT PRP$', (tag) => rule('MD', 'NNP', PREVTAG(tag))),
  ...each('TO MD', (tag) => rule('NN', 'VB', PREVTAG(tag))),
  ...each('TO MD', (tag) => rule('VBP', 'VB', PREVTAG(tag))),
  ...each('TO MD', (tag) => rule('JJ', 'VB', PREVTAG(tag))),
  rule('NN', 'VB', PREVTAGS('MD', 'RB')),
  rule('VBP', 'VB', PREVTAGS('MD', 'RB')),
  ...each('PRP WP NNS NNPS', (tag) => rule('VB', 'VBP', PREVTAG(tag))),
  ...each('PRP NNS', (tag) => rule('VB', 'VBP', PREVTAGS(tag, 'RB'))),
  ...each('PRP NNS', (tag) => rule('NN', 'VBP', PREVTAGS(tag, 'RB'))),
  ...each('PRP', (tag) => rule('JJ', 'VBP', PREVTAG(tag))),
  ...each('PRP', (tag) => rule('UH', 'VBP', PREVTAG(tag))),
  ...each('DT PRP PRP$ NNP NNS TO', (tag) => rule('NN', 'VBP', SURROUNDTAG('NNS', tag))),
  // "the army chief said"
  ...each('NN NNP DT', (before) => rule('JJ', 'NN', SURROUNDTAGS(before, verbs))),
  ...each('PRP EX DT WP', (tag) => rule('POS', 'VBZ', PREVTAG(tag))),
  ...each('NNS NNPS NNP', (tag) => rule('"', 'POS', PREVTAG(tag))),
  ...each('PRP WP', (tag) => rule('NN', 'VBP', PREVTAG(tag))),
  ...each('PRP WP WDT', (tag) => rule('NNS', 'VBZ', PREVTAG(tag))),
  ...each('IN DT PRP PRP$ WRB TO', (tag) => rule('NNS', 'VBZ', SURROUNDTAG('NNP', tag))),
  ...each('DT PRP PRP$ WRB', (tag) => rule('NNS', 'VBZ', SURROUNDTAG('NN', tag))),
  rule('VBD', 'VBN', NEXTWD('by')),
  rule('VBD', 'VBN', PREV1OR2WD(auxiliariesOfPerfect)),
  ...each('PRP NNP NNS NNPS NN WP', (tag) => rule('VBN', 'VBD', PREVTAG(tag))),
  ...each('PRP NNP NNS NNPS NN WP', (tag) => rule('VBN', 'VBD', PREVTAGS(tag, 'RB'))),
]

/** Forms that the lexicon also lists as nouns or names, and that are verbs in prose. */
const auxiliaries: Readonly<Record<string, string>> = {
  VBZ: 'is has does says',
  VBP: 'are am',
  VBD: 'was were had did',
  MD: 'would could should',
}

const closed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(auxiliaries).flatMap(([tag, words]) => words.split(' ').map((word) => [word, [tag]]))),
  both: ['DT'],
  I: ['PRP'],
  US: ['NNP'],
  one: ['CD'],
  One: ['CD'],
  '“': ['"'],
  '”': ['"'],
  '"': ['"'],
  '‘': ['"'],
  '’': ['"', 'POS'],
  "'": ['"', 'POS'],
  '’s': ['POS', 'VBZ'],
  '–': [':'],
  '—': [':'],
  '--': [':'],
  '…': [':'],
  '...': [':'],
  ';': [':'],
  ':': [':'],
  '[': ['('],
  ']': [')'],
  '?': ['.'],
  '!': ['.'],
  "'s": ['POS', 'VBZ'],
  "n't": ['RB'],
}

const suffixes: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/^[-+$€£]?\d/u, 'CD'],
  [/^\p{Lu}[\p{L}-]*s$/u, 'NNP'],
  [/^\p{Lu}/u, 'NNP'],
  [/ly$/u, 'RB'],
  [/ing$/u, 'VBG'],
  [/ed$/u, 'VBN'],
  [/(?:al|ous|ive|able|ible|ful|less|ish)$/u, 'JJ'],
  [/\p{L}-\p{L}+$/u, 'JJ'],
  [/[^su]s$/u, 'NNS'],
  [/^[^\p{L}_]+$/u, 'SYM'],
]

/** The tags of a word that the lexicon lacks: of closed classes and marks, or by its form. */
export function guessTag(word: string, kind: 'closed' | 'open'): readonly string[] | undefined {
  if (kind === 'closed') return Object.hasOwn(closed, word) ? closed[word] : undefined
  const guess = suffixes.find(([pattern]) => pattern.test(word))
  if (guess?.[1] === 'VBN') return ['VBN', 'VBD']
  return guess && [guess[1]]
}
