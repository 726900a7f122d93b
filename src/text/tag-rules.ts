/** A rule of Brill's: old tag, new tag, natural's name of the predicate, its parameters. */
type ContextRule = readonly [from: string, to: string, predicate: string, ...parameters: string[]]

const each = (tags: string, rule: (tag: string) => ContextRule): ContextRule[] => tags.split(' ').map(rule)

/**
 * Contextual rules, tried in order at each word from left to right; the first that holds wins. Predicates are natural's
 * (`RuleTemplates`): `PREVTAG` sees final tags, `NEXTTAG` those of the lexicon; `PREVTAGS` is ours, the two tags before.
 */
export const contextRules: readonly ContextRule[] = [
  ...each('DT PRP$ JJ', (tag) => ['VB', 'NN', 'PREVTAG', tag]),
  ...each('DT PRP$ JJ', (tag) => ['VBP', 'NN', 'PREVTAG', tag]),
  ...each('DT PRP$ JJ', (tag) => ['VBZ', 'NNS', 'PREVTAG', tag]),
  ...each('DT PRP$', (tag) => ['VBD', 'VBN', 'PREVTAG', tag]),
  ...each('DT PRP$', (tag) => ['VBD', 'NN', 'PREVTAG', tag]),
  ...each('DT PRP$', (tag) => ['MD', 'NNP', 'PREVTAG', tag]),
  ...each('TO MD', (tag) => ['NN', 'VB', 'PREVTAG', tag]),
  ...each('TO MD', (tag) => ['VBP', 'VB', 'PREVTAG', tag]),
  ...each('TO MD', (tag) => ['JJ', 'VB', 'PREVTAG', tag]),
  ['NN', 'VB', 'PREVTAGS', 'MD', 'RB'],
  ['VBP', 'VB', 'PREVTAGS', 'MD', 'RB'],
  ...each('PRP WP NNS NNPS', (tag) => ['VB', 'VBP', 'PREVTAG', tag]),
  ...each('PRP NNS', (tag) => ['VB', 'VBP', 'PREVTAGS', tag, 'RB']),
  ...each('PRP NNS', (tag) => ['NN', 'VBP', 'PREVTAGS', tag, 'RB']),
  ...each('PRP', (tag) => ['JJ', 'VBP', 'PREVTAG', tag]),
  ...each('PRP', (tag) => ['UH', 'VBP', 'PREVTAG', tag]),
  ...each('DT PRP PRP$ NNP NNS TO', (tag) => ['NN', 'VBP', 'SURROUNDTAG', 'NNS', tag]),
  ...each('PRP EX DT WP', (tag) => ['POS', 'VBZ', 'PREVTAG', tag]),
  ...each('NNS NNPS NNP', (tag) => ['"', 'POS', 'PREVTAG', tag]),
  ...each('PRP WP', (tag) => ['NN', 'VBP', 'PREVTAG', tag]),
  ...each('PRP WP WDT', (tag) => ['NNS', 'VBZ', 'PREVTAG', tag]),
  ...each('IN DT PRP PRP$ WRB TO', (tag) => ['NNS', 'VBZ', 'SURROUNDTAG', 'NNP', tag]),
  ...each('DT PRP PRP$ WRB', (tag) => ['NNS', 'VBZ', 'SURROUNDTAG', 'NN', tag]),
  ...each('by', (word) => ['VBD', 'VBN', 'NEXTWD', word]),
  ...each("have has had having be been being is are was were 've haven't hasn't hadn't isn't aren't wasn't weren't", (word) => [
    'VBD',
    'VBN',
    'PREV1OR2WD',
    word,
  ]),
  ...each('PRP NNP NNS NNPS NN WP', (tag) => ['VBN', 'VBD', 'PREVTAG', tag]),
  ...each('PRP NNP NNS NNPS NN WP', (tag) => ['VBN', 'VBD', 'PREVTAGS', tag, 'RB']),
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
