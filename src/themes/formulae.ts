import { byCodeUnit, contains, type ResolvedArticle, type Span } from '../model/index.ts'
import { tag } from '../text/tags.ts'
import { tokenise } from '../text/tokens.ts'
import { extended } from './extend.ts'
import { type Phrase, type PhraseRules, recurringPhrases } from './phrases.ts'
import { Words } from './words.ts'

/** One use of a formula. */
export interface Use extends Span {
  /** Index of the article. */
  readonly article: number
  readonly sentence: number
  /** Begins its sentence, so that its capital says nothing. */
  readonly initial: boolean
}

/** A phrase that is somebody's formula rather than common speech. */
export interface Formula {
  /** Its words' stems, a blank between them. */
  readonly key: string
  /** How many words of content it has. */
  readonly contents: number
  readonly score: number
  /** In text order. */
  readonly uses: readonly Use[]
}

interface Scored extends Phrase {
  readonly key: string
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

/** What makes a phrase of a folder worth telling: at least two content words that are rare together, in enough of its articles. */
function rulesFor(words: Words, articles: number): PhraseRules {
  const usual = articles >= MANY ? articles * BOILERPLATE : articles
  const isRare = (from: number, length: number, plain: boolean): boolean => {
    let sum = 0
    let count = 0
    let rarest = 0
    for (let word = from; word < from + length; word++) {
      if (!words.isContent(word) || (plain && words.isNamed(word))) continue
      const rarity = words.rarity(word)
      sum += rarity
      count++
      if (rarity > rarest) rarest = rarity
    }
    return count >= CONTENT && sum / count >= MEAN_RARITY && rarest >= ONE_RARE
  }
  return { isRare, isShared: (count) => count <= usual && (articles < MANY || count >= FEWEST) }
}

function scored(phrase: Phrase, words: Words): Scored {
  const { at, length, uses, articles } = phrase
  const content = Array.from({ length }, (_, i) => at + i).filter((word) => words.isContent(word))
  const plain = content.filter((word) => !words.isNamed(word))
  const mean = plain.reduce((sum, word) => sum + Math.min(words.rarity(word), 8), 0) / plain.length
  const score = mean * Math.log2(1 + articles) * (1 + 0.25 * (plain.length - 2) + 0.05 * (content.length - plain.length))
  return { length, at, uses, articles, key: words.key(at, length), score }
}

/**
 * The formulae that recur across articles, the most distinctive first: noun phrases of rare words, none a mere name, of phrases
 * inside one another the one that says most, a shorter one only where further articles use it by itself.
 */
export function findFormulae(articles: readonly ResolvedArticle[]): Formula[] {
  const words = new Words(phraseWordsIn(articles))
  const ranked = recurringPhrases(words, rulesFor(words, articles.length))
    .map((phrase) => scored(phrase, words))
    .sort((a, b) => b.score - a.score || byCodeUnit(a.key, b.key))
  const isNounPhrase = nounPhrasesIn(articles)
  const accept = ({ uses, length }: Phrase) => isNounPhrase(useOf(words, uses[0]!, length))
  return distinct(ranked, words, accept).map((phrase) => {
    const grown = extended(phrase, words)
    return formulaOf(grown !== phrase && accept(grown) ? grown : phrase, words)
  })
}

function* phraseWordsIn(articles: readonly ResolvedArticle[]) {
  for (const { portrait } of articles) yield portrait.phrases
}

function formulaOf({ at, length, score, uses }: Scored, words: Words): Formula {
  const contents = Array.from({ length }, (_, i) => at + i).filter((word) => words.isContent(word)).length
  return { key: words.key(at, length), contents, score, uses: uses.map((use) => useOf(words, use, length)) }
}

function useOf(words: Words, at: number, length: number): Use {
  const run = words.runOf(at)
  return {
    ...{ article: words.runArticles[run]!, sentence: words.runSentences[run]! },
    ...{ start: words.starts[at]!, end: words.end(at + length - 1), initial: words.isInitial(at) },
  }
}

type Tagged = readonly (Span & { readonly tag: string })[]

/** Whether a use begins with an adjective, participle or noun, ends with a noun, and holds no finite verb; its sentence is tagged once. */
function nounPhrasesIn(articles: readonly ResolvedArticle[]): (use: Use) => boolean {
  const cache = new Map<string, Tagged>()
  const tagged = ({ article, sentence }: Use): Tagged => {
    const key = `${article} ${sentence}`
    const known = cache.get(key) ?? tagsOf(articles[article]!, sentence)
    cache.set(key, known)
    return known
  }
  return (use) => {
    const tags = tagged(use)
      .filter((token) => contains(use, token))
      .map((token) => token.tag)
      .filter((one) => !/^(?:``|''|"|“|”|DT|PRP\$|POS|:)$/.test(one))
    const [first = '', last = ''] = [tags[0], tags.at(-1)]
    return /^(?:JJ|NN|VBN|VBG|RB)/.test(first) && /^NN/.test(last) && !tags.some((one) => /^(?:VB[DPZ]?|MD|PRP|WP|WDT|TO)$/.test(one))
  }
}

function tagsOf({ article }: ResolvedArticle, n: number): Tagged {
  const sentence = article.sentences.find((one) => one.n === n)
  const tokens = sentence ? tokenise(article.prose, sentence) : []
  const tags = tag(tokens)
  return tokens.map(({ start, end }, i) => ({ start, end, tag: tags[i] ?? 'NN' }))
}

/** How many further articles must use a phrase by itself when it overlaps one already taken. */
const FURTHER = 2

interface Taken extends Scored {
  /** Articles by index. */
  readonly usedIn: ReadonlySet<number>
}

function distinct(ranked: readonly Scored[], words: Words, accept: (phrase: Phrase) => boolean): Scored[] {
  const kept: Taken[] = []
  /** For each stem, the phrases taken that hold it: only these can overlap another. */
  const byStem = new Map<number, Taken[]>()
  for (const phrase of ranked) {
    const stems = words.ids.subarray(phrase.at, phrase.at + phrase.length)
    const usedIn = new Set(phrase.uses.map((use) => words.articleOf(use)))
    if (isTold(phrase, usedIn, stems, byStem, words)) continue
    if (!accept(phrase)) continue
    const taken: Taken = Object.assign({ usedIn }, phrase)
    kept.push(taken)
    for (const stem of new Set(stems)) {
      const holders = byStem.get(stem)
      if (holders === undefined) byStem.set(stem, [taken])
      else holders.push(taken)
    }
  }
  return kept
}

/** Of the phrases that hold a common stem, those of its rarer ones are enough to look at. */
const CROWD = 50

/** Whether phrases taken already overlap one so that hardly an article uses it by itself. */
function isTold(
  phrase: Scored,
  usedIn: ReadonlySet<number>,
  stems: Int32Array,
  byStem: ReadonlyMap<number, readonly Taken[]>,
  words: Words,
): boolean {
  const holding = (stem: number) => byStem.get(stem) ?? []
  const rarest = stems.reduce((a, b) => (holding(a).length <= holding(b).length ? a : b))
  let further = [...usedIn]
  for (const stem of stems) {
    const near = holding(stem)
    if (stem !== rarest && near.length >= CROWD) continue
    for (const other of near) {
      if (!share(other, phrase, words)) continue
      further = further.filter((article) => !other.usedIn.has(article))
      if (further.length < FURTHER) return true
    }
  }
  return false
}

const JOINING = new Set('of and to for in with on between by'.split(' '))

/** Whether two phrases have two content words, or one inside the other, in common. */
function share(a: Scored, b: Scored, words: Words): boolean {
  if (a.length >= b.length ? isInside(b, a, words) : isInside(a, b, words)) return true
  let common = 0
  for (let i = b.at; i < b.at + b.length; i++)
    for (let k = a.at; k < a.at + a.length; k++)
      if (words.ids[k] === words.ids[i]) {
        if (!JOINING.has(words.stems[words.ids[i]!]!) && ++common === 2) return true
        break
      }
  return false
}

/** Whether the words of one phrase stand in another, one after the other. */
function isInside(short: Scored, long: Scored, { ids }: Words): boolean {
  for (let from = long.at; from + short.length <= long.at + long.length; from++) {
    let i = 0
    while (i < short.length && ids[from + i] === ids[short.at + i]) i++
    if (i === short.length) return true
  }
  return false
}
