import { createRequire } from 'node:module'
import { groupBy, type Token } from '../model/index.ts'
import { type ContextRule, contextRules, guessTag } from './tag-rules.ts'

/** What is known of a word before its neighbours are looked at. */
interface Word {
  /** Its commonest tag. */
  readonly tag: string
  /** The rules that may give it another, in order. */
  readonly rules: readonly ContextRule[]
}
interface Tagger {
  readonly lexicon: Readonly<Record<string, unknown>>
  readonly rules: ReadonlyMap<string, readonly ContextRule[]>
  readonly words: Map<string, Word>
}

const mostWords = 100_000
const lexiconFile = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json'
let loaded: Tagger | undefined

/** Reads natural's lexicon (4 MB) on first use: text that needs no tags costs nothing. */
function load(): Tagger {
  // Its types do not declare the file; the shape is that of natural 8.1.1.
  const lexicon = createRequire(import.meta.url)(lexiconFile) as Record<string, unknown>
  return { lexicon, rules: groupBy(contextRules, ({ from }) => from), words: new Map() }
}

function lookUp(lexicon: Tagger['lexicon'], text: string): readonly string[] | undefined {
  const entry = Object.hasOwn(lexicon, text) ? lexicon[text] : undefined
  // A few entries read `NNP|NP`: the first is meant.
  return Array.isArray(entry) && typeof entry[0] === 'string' ? entry.map((tag) => String(tag).split('|')[0]!) : undefined
}

/** A word's tags, the commonest first; `known` where a lexicon lists them, so that rules may choose among them only. */
function readTags(lexicon: Tagger['lexicon'], text: string): { readonly tags: readonly string[]; readonly known: boolean } {
  const plain = text.replaceAll('’', "'")
  const closed = guessTag(plain, 'closed')
  if (closed !== undefined) return { tags: closed, known: true }
  const tags = lookUp(lexicon, plain) ?? lookUp(lexicon, plain.toLowerCase())
  if (tags !== undefined) return { tags, known: true }
  const clitic = /^(.+?)(?:n't|'(?:s|re|ve|ll|d|m))$/iu.exec(plain)
  if (clitic !== null) return readTags(lexicon, clitic[1]!)
  return { tags: guessTag(plain, 'open') ?? ['NN'], known: false }
}

const none: readonly ContextRule[] = []

/** As in Brill's tagger, a rule may give a known word only a tag that the lexicon lists for it. */
function readWord({ lexicon, rules }: Tagger, text: string): Word {
  const { tags, known } = readTags(lexicon, text)
  const may = ({ to }: ContextRule) => !known || tags.includes(to) || (to === 'VBP' && tags.includes('VB'))
  const open = rules.get(tags[0]!)?.filter(may) ?? none
  return { tag: tags[0]!, rules: open.length === 0 ? none : open }
}

function wordOf(tagger: Tagger, text: string): Word {
  const seen = tagger.words.get(text)
  if (seen !== undefined) return seen
  const word = readWord(tagger, text)
  if (tagger.words.size >= mostWords) tagger.words.clear()
  tagger.words.set(text, word)
  return word
}

/** The tags of sentences whose tokens are still in use: several stages ask for them. */
const tagged = new WeakMap<readonly Token[], readonly string[]>()

/**
 * Penn Treebank part-of-speech tags of a sentence's tokens, one each: natural's lexicon, then contextual rules. Marks of
 * punctuation are tagged by themselves (`,` `.` `:` `(` `)`, quotation marks `"`).
 * Source: E. Brill, A simple rule-based part of speech tagger, 1992.
 */
export function tag(tokens: readonly Token[]): readonly string[] {
  const known = tagged.get(tokens) ?? tagsOf(tokens)
  tagged.set(tokens, known)
  return known
}

function tagsOf(tokens: readonly Token[]): string[] {
  loaded ??= load()
  const tags = new Array<string>(tokens.length)
  const open: { readonly at: number; readonly rules: readonly ContextRule[] }[] = []
  for (let at = 0; at < tokens.length; at++) {
    const word = wordOf(loaded, tokens[at]!.text)
    tags[at] = word.tag
    if (word.rules.length > 0) open.push({ at, rules: word.rules })
  }
  for (const { at, rules } of open) {
    for (const { to, holds } of rules) {
      if (!holds(tags, at, tokens)) continue
      tags[at] = to
      break
    }
  }
  return tags
}
