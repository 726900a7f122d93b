import { contains, type ResolvedArticle, type Span } from '../model/index.ts'
import { tag } from '../text/tags.ts'
import { tokenise } from '../text/tokens.ts'
import { extended } from './extend.ts'
import { type PhraseRules, recurringPhrases, usesOf } from './phrases.ts'
import { bestOf, type Ranked } from './ranked.ts'
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

/** A phrase with the place of its first word in each use, in text order. */
interface Used extends Pick<Ranked, 'at' | 'length' | 'score'> {
  readonly uses: readonly number[]
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

/**
 * The formulae that recur across articles, the most distinctive first, each found when it is asked for: noun phrases of rare words,
 * none a mere name, of phrases inside one another the one that says most, a shorter one only where further articles use it by itself.
 */
export function* findFormulae(articles: readonly ResolvedArticle[]): Generator<Formula> {
  const words = new Words(phraseWordsIn(articles))
  const rules = rulesFor(words, articles.length)
  const isNounPhrase = nounPhrasesIn(articles)
  const accept = ({ uses, length }: Used) => isNounPhrase(useOf(words, uses[0]!, length))
  const ranked = withUses(bestOf(recurringPhrases(words, rules), words), words, rules)
  for (const phrase of distinct(ranked, words, accept)) {
    const grown = extended(phrase, words)
    yield formulaOf(grown !== phrase && accept(grown) ? grown : phrase, words)
  }
}

function* withUses(phrases: readonly Ranked[], words: Words, rules: PhraseRules): Generator<Used> {
  for (const phrase of phrases) {
    const { at, length, score } = phrase
    yield { at, length, score, uses: usesOf(words, phrase, rules) }
  }
}

function* phraseWordsIn(articles: readonly ResolvedArticle[]) {
  for (const { portrait } of articles) yield portrait.phrases
}

function formulaOf({ at, length, score, uses }: Used, words: Words): Formula {
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

interface Taken extends Used {
  /** Articles by index. */
  readonly usedIn: ReadonlySet<number>
}

function* distinct(ranked: Iterable<Used>, words: Words, accept: (phrase: Used) => boolean): Generator<Used> {
  /** For each stem, the phrases taken that hold it: only these can overlap another. */
  const byStem = new Map<number, Taken[]>()
  for (const phrase of ranked) {
    const stems = words.ids.subarray(phrase.at, phrase.at + phrase.length)
    const usedIn = new Set(phrase.uses.map((use) => words.articleOf(use)))
    if (isTold(phrase, usedIn, stems, byStem, words)) continue
    if (!accept(phrase)) continue
    const taken: Taken = Object.assign({ usedIn }, phrase)
    for (const stem of new Set(stems)) {
      const holders = byStem.get(stem)
      if (holders === undefined) byStem.set(stem, [taken])
      else holders.push(taken)
    }
    yield taken
  }
}

/** Of the phrases that hold a common stem, those of its rarer ones are enough to look at. */
const CROWD = 50

/** Whether phrases taken already overlap one so that hardly an article uses it by itself. */
function isTold(
  phrase: Used,
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
function share(a: Used, b: Used, words: Words): boolean {
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
function isInside(short: Used, long: Used, { ids }: Words): boolean {
  for (let from = long.at; from + short.length <= long.at + long.length; from++) {
    let i = 0
    while (i < short.length && ids[from + i] === ids[short.at + i]) i++
    if (i === short.length) return true
  }
  return false
}
