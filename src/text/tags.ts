import { createRequire } from 'node:module'
import type { Token } from '../model/index.ts'
import { contextRules, guessTag } from './tag-rules.ts'

type TaggedWord = { token: string; tag: string }
interface BrillRule {
  readonly oldCategory: string
  readonly newCategory: string
  readonly predicate: { evaluate(sentence: { taggedWords: TaggedWord[] }, position: number): boolean | undefined }
}
type BrillRuleConstructor = new (from: string, to: string, predicate: string, ...parameters: string[]) => BrillRule
/** A word's tags, the commonest first; `known` where a lexicon lists them, so that rules may choose among them only. */
interface Word {
  readonly tags: readonly string[]
  readonly known: boolean
}
interface Tagger {
  readonly lexicon: Readonly<Record<string, unknown>>
  readonly rules: ReadonlyMap<string, readonly BrillRule[]>
  readonly words: Map<string, Word>
}

const mostWords = 100_000
const natural = 'natural/lib/natural/brill_pos_tagger'
let loaded: Tagger | undefined

/** A rule that holds after two tags; natural's `PREV2TAG` looks at the first of them only. */
const afterTags = (oldCategory: string, newCategory: string, [second, first]: readonly string[]): BrillRule => ({
  oldCategory,
  newCategory,
  predicate: { evaluate: ({ taggedWords }, i) => i > 1 && taggedWords[i - 2]!.tag === second && taggedWords[i - 1]!.tag === first },
})

/** Reads natural's lexicon (4 MB) and rule engine on first use: text that needs no tags costs nothing. */
function load(): Tagger {
  const require = createRequire(import.meta.url)
  // Its types declare neither file; the shapes are those of natural 8.1.1.
  const lexicon = require(`${natural}/data/English/lexicon_from_posjs.json`) as Record<string, unknown>
  const Rule = require(`${natural}/lib/TransformationRule.js`) as BrillRuleConstructor
  const rules = new Map<string, BrillRule[]>()
  for (const [from, to, predicate, ...parameters] of contextRules) {
    const list = rules.get(from) ?? []
    list.push(predicate === 'PREVTAGS' ? afterTags(from, to, parameters) : new Rule(from, to, predicate, ...parameters))
    rules.set(from, list)
  }
  return { lexicon, rules, words: new Map() }
}

function lookUp(lexicon: Tagger['lexicon'], text: string): readonly string[] | undefined {
  const entry = Object.hasOwn(lexicon, text) ? lexicon[text] : undefined
  // A few entries read `NNP|NP`: the first is meant.
  return Array.isArray(entry) && typeof entry[0] === 'string' ? entry.map((tag) => String(tag).split('|')[0]!) : undefined
}

function readWord(lexicon: Tagger['lexicon'], text: string): Word {
  const plain = text.replaceAll('’', "'")
  const closed = guessTag(plain, 'closed')
  if (closed !== undefined) return { tags: closed, known: true }
  const tags = lookUp(lexicon, plain) ?? lookUp(lexicon, plain.toLowerCase())
  if (tags !== undefined) return { tags, known: true }
  const clitic = /^(.+?)(?:n't|'(?:s|re|ve|ll|d|m))$/iu.exec(plain)
  if (clitic !== null) return readWord(lexicon, clitic[1]!)
  return { tags: guessTag(plain, 'open') ?? ['NN'], known: false }
}

function wordOf(tagger: Tagger, text: string): Word {
  const seen = tagger.words.get(text)
  if (seen !== undefined) return seen
  const word = readWord(tagger.lexicon, text)
  if (tagger.words.size >= mostWords) tagger.words.clear()
  tagger.words.set(text, word)
  return word
}

/** As in Brill's tagger, a rule may give a known word only a tag that the lexicon lists for it. */
function applyRules(tagger: Tagger, sentence: { taggedWords: TaggedWord[] }, words: readonly Word[]): void {
  sentence.taggedWords.forEach((tagged, i) => {
    for (const rule of tagger.rules.get(tagged.tag) ?? []) {
      const { tags, known } = words[i]!
      const listed = !known || tags.includes(rule.newCategory) || (rule.newCategory === 'VBP' && tags.includes('VB'))
      if (!listed || !rule.predicate.evaluate(sentence, i)) continue
      tagged.tag = rule.newCategory
      break
    }
  })
}

/**
 * Penn Treebank part-of-speech tags of a sentence's tokens, one each: natural's lexicon, then contextual rules in its rule
 * engine. Marks of punctuation are tagged by themselves (`,` `.` `:` `(` `)`, quotation marks `"`).
 * Source: E. Brill, A simple rule-based part of speech tagger, 1992.
 */
export function tag(tokens: readonly Token[]): string[] {
  loaded ??= load()
  const tagger = loaded
  const words = tokens.map((token) => wordOf(tagger, token.text))
  const sentence = { taggedWords: tokens.map((token, i) => ({ token: token.text, tag: words[i]!.tags[0]! })) }
  applyRules(tagger, sentence, words)
  return sentence.taggedWords.map((word) => word.tag)
}
