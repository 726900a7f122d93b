import type { Item } from './items.ts'

/** A base noun phrase: items from `from` up to and including `head`; relative clauses and prepositions stand outside. */
export interface Phrase {
  readonly from: number
  /** The head noun, the last item. */
  readonly head: number
  readonly pronoun: boolean
}

const noun = new Set(['NN', 'NNS', 'NNP', 'NNPS'])
const modifier = new Set('DT PDT PRP$ WP$ JJR JJS JJ CD POS $ # SYM'.split(' '))
const standalone = new Set(
  'both many some others all most several few these those one another neither each none everyone everybody someone somebody anyone nobody'.split(
    ' ',
  ),
)
const relative = /^(?:who|which)$/
const determiner = new Set(['DT', 'PDT', 'PRP$', 'WP$'])
const possessive = /['’]s?$/

export const isPossessive = (item: Item): boolean => item.tag === 'POS' || (item.text.length > 1 && possessive.test(item.text))

function isNoun(item: Item): boolean {
  return noun.has(item.tag)
}

/** The end of the noun phrase that begins at `from`, or -1: its last noun that is no possessive. */
function headFrom(items: readonly Item[], from: number): number {
  let head = -1
  let i = from
  for (; i < items.length; i++) {
    const item = items[i]!
    if (isNoun(item)) {
      if (!isPossessive(item)) head = i
      continue
    }
    if (item.tag === 'POS' && head === i - 1) continue
    // A determiner after a noun begins another phrase.
    if (
      modifier.has(item.tag) &&
      (head < from || !determiner.has(item.tag)) &&
      !(head >= from && item.tag !== 'CD' && item.tag !== 'POS' && items[i - 1]!.tag !== 'POS' && !/^NN/.test(items[i + 1]?.tag ?? ''))
    )
      continue
    if ((item.tag === 'VBN' || item.tag === 'VBG') && i > from && head < from && /^(?:NN|JJ)/.test(items[i + 1]?.tag ?? '')) continue
    if (item.lower === '&' && head === i - 1 && isNoun(items[i + 1] ?? item)) continue
    if (item.tag === 'RB' && head < from && /^JJ/.test(items[i + 1]?.tag ?? '')) continue
    break
  }
  // "Trump's said": a possessive that nothing follows is no head; a phrase may end in a genitive name only if nothing else.
  return head
}

/** "The average", "six" in "six of them said", "all five": a phrase whose head is an adjective or a number, or -1. */
function headless(items: readonly Item[], from: number): number {
  if (items[from]!.tag === 'CD') return from
  if (!/^(?:DT|PDT)$/.test(items[from]!.tag)) return -1
  let i = from
  while (/^(?:JJ[RS]?|CD)$/.test(items[i + 1]?.tag ?? '')) i++
  return i > from && !/^(?:NN|VBG|VBN|Q|POS)/.test(items[i + 1]?.tag ?? '') ? i : -1
}

const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** "said *Wednesday* Norway has …": the day after a word of saying is no part of what was said. */
const isDayOfSaying = (items: readonly Item[], i: number): boolean =>
  day.test(items[i]!.lower) && /^(?:said|says|announced|warned|told)$/.test(items[i - 1]?.lower ?? '') && noun.has(items[i + 1]?.tag ?? '')

/** The base noun phrases of a sentence in text order, without overlap. */
export function readPhrases(items: readonly Item[]): Phrase[] {
  const phrases: Phrase[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.tag === 'PRP' || relative.test(item.lower)) {
      phrases.push({ from: i, head: i, pronoun: true })
      continue
    }
    if (!isNoun(item) && !modifier.has(item.tag) && !standalone.has(item.lower)) continue
    if (isDayOfSaying(items, i)) {
      phrases.push({ from: i, head: i, pronoun: false })
      continue
    }
    const noun = headFrom(items, i)
    const head = noun >= i ? noun : headless(items, i)
    if (head >= i) {
      phrases.push({ from: i, head, pronoun: false })
      i = head
    } else if (standalone.has(item.lower)) phrases.push({ from: i, head: i, pronoun: false })
  }
  return phrases
}
