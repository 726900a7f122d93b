import type { MentionRecord, QuoteRecord, SentenceRecord, Span, Token } from '../../model/index.ts'
import { rarityOf } from '../../resources/stem-frequencies.ts'
import { stemOf } from '../../text/stems.ts'
import { tag } from '../../text/tags.ts'
import { tokenise } from '../../text/tokens.ts'
import { isShown, sentenceAt } from '../corpus.ts'
import type { Here } from '../here.ts'
import type { Words } from '../view.ts'

/** A noun with what goes before it, and what "of" and "and" join to it. */
export interface Phrase {
  readonly text: string
  /** What its telling words mean: the thing that a name stands for, or a word's stem. */
  readonly meanings: readonly string[]
  readonly words: Words
  readonly weight: number
}

/** The telling noun phrases of a statement, each leading to its sentence; none where the site may not show it. */
export function phrasesOf(here: Here, quote: QuoteRecord): Phrase[] {
  const { corpus } = here
  const { file, start } = quote
  const text = corpus.documents.get(file)?.text
  const article = corpus.articles.get(file)
  const sentence = sentenceAt(corpus.sentences.get(file), start)
  if (text === undefined || article === undefined || sentence === undefined || !isShown(corpus, file, sentence)) return []
  const words = wordsOf(text, sentence, corpus.mentions.get(file) ?? [], quote)
  const href = here.to(`${article.url}#s${sentence.n}`)
  return nounPhrases(words).flatMap((phrase) => {
    const telling = phrase.filter(({ weight }) => weight >= LEAST_RARITY)
    const meanings = [...new Set(telling.map(({ meaning }) => meaning))]
    const words = text.slice(phrase[0]!.start, phrase.at(-1)!.end).replace(/\s+/g, ' ')
    const weight = telling.reduce((sum, word) => sum + word.weight, 0)
    return telling.length < 2 || telling.every(({ named }) => named)
      ? []
      : [{ text: words, meanings, words: { text: words, href }, weight }]
  })
}

/** A word that most articles hold tells nothing about a year. */
const LEAST_RARITY = 2.2

interface Word extends Token {
  readonly part: 'noun' | 'before' | 'joining' | 'other'
  readonly meaning: string
  readonly named: boolean
  readonly weight: number
}

/** The words of a statement; what part each plays, its whole sentence tells. */
function wordsOf(text: string, sentence: SentenceRecord, mentions: readonly MentionRecord[], said: Span): Word[] {
  const tokens = tokenise(text, sentence)
  const tags = tag(tokens)
  const named = mentions.filter(
    ({ form, entity, start, end }) => form === 'name' && entity !== null && start < sentence.end && sentence.start < end,
  )
  return tokens.flatMap((token, n) => {
    if (token.start < said.start || token.end > said.end) return []
    const part = /^[\p{L}\p{N}'’-]+$/u.test(token.text) ? partOf(token.text, tags[n]!, tags[n - 1] ?? '') : 'other'
    // Of no phrase.
    if (part === 'other') return { ...token, part, meaning: '', named: false, weight: 0 }
    const stem = stemOf(token.text)
    const name = named.find(({ start, end }) => start <= token.start && token.end <= end)
    return { ...token, part, meaning: name?.entity ?? stem, named: name !== undefined, weight: stem.length > 2 ? rarityOf(stem) : 0 }
  })
}

const JOINING = new Set(['of', 'and', 'the', "'s", '’s'])

/** After these a participle is an adjective ("an upgraded version"), elsewhere a verb ("has achieved results"). */
const BEFORE_NOUN = /^(?:DT|PRP\$|JJ|CD|POS)/

function partOf(word: string, tag: string, tagBefore: string): Word['part'] {
  if (JOINING.has(word)) return 'joining'
  if (/^NN/.test(tag)) return 'noun'
  return /^(?:JJ|CD)/.test(tag) || (/^VB[NG]/.test(tag) && BEFORE_NOUN.test(tagBefore)) ? 'before' : 'other'
}

/** So many words can be taken in at a glance. */
const LONGEST = 8

/** Stretches of such words that end in a noun and do not begin with a joining word. */
function nounPhrases(words: readonly Word[]): Word[][] {
  const found: Word[][] = []
  let open: Word[] = []
  const close = () => {
    const from = open.findIndex(({ part }) => part !== 'joining')
    const to = open.findLastIndex(({ part }) => part === 'noun')
    if (from !== -1 && to > from) found.push(open.slice(from, to + 1))
    open = []
  }
  for (const word of words) {
    const joins = word.part === 'joining' && open.length >= LONGEST / 2
    if (word.part === 'other' || joins || open.length >= LONGEST) close()
    if (word.part !== 'other') open.push(word)
  }
  close()
  return found
}
