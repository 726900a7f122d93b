import type { Span } from '../../model/index.ts'
import type { Item } from './items.ts'
import type { Parsed } from './parse.ts'
import type { Phrase } from './phrases.ts'

type Words = Pick<Parsed, 'items' | 'clause'>

/**
 * The words for who speaks, with the name that stands beside them: "its chairman, Jane Roe", "Jane Roe, the chairman", "Jane Roe,
 * who"; and of a body's name all of it.
 */
export function speakerSpan(sentence: Words, phrase: Phrase | null): Span | null {
  if (phrase === null) return null
  const { items } = sentence
  const name = antecedent(sentence, phrase) ?? nameAfter(sentence, phrase) ?? nameBefore(sentence, phrase) ?? phrase
  const [from, head] = [Math.min(name.from, phrase.from), Math.max(name.head, phrase.head)]
  return { start: items[from]!.start, end: items[wholeName(items, head)]!.end }
}

const relative = new Set(['who', 'which'])

/** "Roe, *who* announced …", "the bank, *which* said …". */
function antecedent({ items, clause }: Words, { from, pronoun }: Phrase): Phrase | undefined {
  if (!pronoun || !relative.has(items[from]!.lower)) return undefined
  const host = clause.endingAt.get(items[from - 1]?.text === ',' ? from - 2 : from - 1)
  return host !== undefined && isNamed(items, host) ? host : undefined
}

/** "Its chairman, *Jane Roe*, said": a name in commas right after a phrase that is none. */
function nameAfter({ items, clause }: Words, phrase: Phrase): Phrase | undefined {
  if (phrase.pronoun || isNamed(items, phrase) || items[phrase.head + 1]?.text !== ',') return undefined
  const name = clause.startingAt.get(phrase.head + 2)
  return name !== undefined && isNamed(items, name) && items[name.head + 1]?.text === ',' ? name : undefined
}

/** "*Jane Roe*, the chairman of a bank which …, said": a person's name with which the sentence or its clause begins. */
function nameBefore({ items, clause }: Words, phrase: Phrase): Phrase | undefined {
  if (phrase.pronoun || isNamed(items, phrase) || items[phrase.from - 1]?.text !== ',') return undefined
  const name = clause.endingAt.get(phrase.from - 2)
  if (name === undefined || items[name.head]!.name !== 'person') return undefined
  const before = items[name.from - 1]
  const begins = before === undefined || before.tag === 'CC' || before.tag === ':' || before.lower === 'that'
  return begins && items.slice(phrase.head + 1, phrase.head + longestDescription).some(({ text }) => text === ',') ? name : undefined
}

const longestDescription = 25

const isNamed = (items: readonly Item[], { head }: Phrase): boolean => /^(?:person|organisation)$/.test(items[head]!.name ?? '')

/** "The Ministry *of Foreign Affairs*": a name goes on past the noun that the phrase ends with. */
function wholeName(items: readonly Item[], head: number): number {
  const type = items[head]!.name
  let end = head
  if (type === 'organisation') while (items[end + 1]?.name === type && /^(?:IN|NNPS?|CC|DT)$/.test(items[end + 1]!.tag)) end++
  return end
}
