import { byCodeUnit, contains, type ResolvedArticle } from '../model/index.ts'
import { tag } from '../text/tags.ts'
import { tokenise } from '../text/tokens.ts'
import { extendPhrases } from './extend.ts'
import { type Phrase, recurringPhrases } from './phrases.ts'
import { runsOf, type Word } from './words.ts'

/** A phrase that is somebody's formula rather than common speech. */
export interface Formula extends Phrase {
  readonly score: number
}

const CONTENT = 2
const MEAN_RARITY = 3.6
const ONE_RARE = 4.4
/** Of many articles, what more than this share of them says is the outlet's boilerplate. */
const BOILERPLATE = 0.4
const MANY = 20
/** Of many articles, two may share a phrase by copying one another: it takes three for a formula. */
const FEWEST = 3

const isRare = (words: readonly Word[]) => rareEnough(words, false)
const isWorth = (words: readonly Word[]) => rareEnough(words, true)

/** Whether the words are rare enough together, with at least two content words: that are no part of a name, where so asked. */
function rareEnough(words: readonly Word[], plain: boolean): boolean {
  let sum = 0
  let count = 0
  let rarest = 0
  for (const word of words) {
    if (!word.content || (plain && word.named)) continue
    sum += word.rarity
    count++
    if (word.rarity > rarest) rarest = word.rarity
  }
  return count >= CONTENT && sum / count >= MEAN_RARITY && rarest >= ONE_RARE
}

function scoreOf({ words, articles }: Phrase): number {
  const plain = words.filter((word) => word.content && !word.named)
  const mean = plain.reduce((sum, word) => sum + Math.min(word.rarity, 8), 0) / plain.length
  const named = words.filter((word) => word.content && word.named).length
  return mean * Math.log2(1 + articles) * (1 + 0.25 * (plain.length - 2) + 0.05 * named)
}

/**
 * The formulae that recur across articles, the most distinctive first: noun phrases of rare words, none a mere name, of phrases
 * inside one another the one that says most, a shorter one only where further articles use it by itself.
 */
export function findFormulae(articles: readonly ResolvedArticle[]): Formula[] {
  const runs = articles.flatMap((article, i) => runsOf(article, i))
  const usual = articles.length >= MANY ? articles.length * BOILERPLATE : articles.length
  const ranked = recurringPhrases(runs, isRare, isWorth)
    .filter((phrase) => phrase.articles <= usual && (articles.length < MANY || phrase.articles >= FEWEST))
    .map((phrase) => ({ ...phrase, score: scoreOf(phrase) }))
    .sort((a, b) => b.score - a.score || byCodeUnit(a.key, b.key))
  const tagged = taggedSentences(articles)
  const accept = (phrase: Phrase) => isNounPhrase(phrase, tagged)
  return extendPhrases(distinct(ranked, accept), runs, accept)
}

type Tagged = readonly { readonly start: number; readonly end: number; readonly tag: string }[]

/** Tags a sentence once, when first asked. */
function taggedSentences(articles: readonly ResolvedArticle[]) {
  const cache = new Map<string, Tagged>()
  return (article: number, n: number): Tagged => {
    const key = `${article} ${n}`
    const known = cache.get(key)
    if (known) return known
    const sentence = articles[article]!.article.sentences.find((one) => one.n === n)
    const tokens = sentence ? tokenise(articles[article]!.article.prose, sentence) : []
    const tags = tag(tokens)
    const made = tokens.map(({ start, end }, i) => ({ start, end, tag: tags[i] ?? 'NN' }))
    cache.set(key, made)
    return made
  }
}

/** Begins with an adjective, participle or noun, ends with a noun, and holds no finite verb. */
function isNounPhrase({ uses }: Phrase, tagged: (article: number, n: number) => Tagged): boolean {
  const use = uses[0]!
  const tags = tagged(use.article, use.sentence)
    .filter((token) => contains(use, token))
    .map((token) => token.tag)
    .filter((one) => !/^(?:``|''|"|“|”|DT|PRP\$|POS|:)$/.test(one))
  const [first = '', last = ''] = [tags[0], tags.at(-1)]
  return /^(?:JJ|NN|VBN|VBG|RB)/.test(first) && /^NN/.test(last) && !tags.some((one) => /^(?:VB[DPZ]?|MD|PRP|WP|WDT|TO)$/.test(one))
}

/** How many further articles must use a phrase by itself when it overlaps one already taken. */
const FURTHER = 2

function distinct(ranked: readonly Formula[], accept: (phrase: Phrase) => boolean): Formula[] {
  const kept: Formula[] = []
  /** For each stem, the phrases taken that hold it: only these can overlap another. */
  const byStem = new Map<string, Formula[]>()
  for (const phrase of ranked) {
    const stems = phrase.key.split(' ')
    const rarest = stems.reduce((a, b) => ((byStem.get(a)?.length ?? 0) <= (byStem.get(b)?.length ?? 0) ? a : b))
    const near = stems.flatMap((stem) => (stem === rarest || (byStem.get(stem)?.length ?? 0) < 50 ? (byStem.get(stem) ?? []) : []))
    const seen = new Set(near.filter((other) => share(other.key, phrase.key)).flatMap((other) => other.uses.map((use) => use.article)))
    const further = new Set(phrase.uses.map((use) => use.article).filter((article) => !seen.has(article)))
    if (seen.size > 0 && further.size < FURTHER) continue
    if (!accept(phrase)) continue
    kept.push(phrase)
    for (const stem of new Set(stems)) {
      const holding = byStem.get(stem)
      if (holding === undefined) byStem.set(stem, [phrase])
      else holding.push(phrase)
    }
  }
  return kept
}

const LINK = /^(?:of|and|to|for|in|with|on|between|by)$/

/** Whether two phrases have two content words, or one inside the other, in common. */
function share(a: string, b: string): boolean {
  if (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) return true
  const words = a.split(' ')
  return b.split(' ').filter((stem) => words.includes(stem) && !LINK.test(stem)).length >= 2
}
