import { countryOfDemonym } from '../../../resources/countries.ts'
import type { Line } from '../lines.ts'
import { isFunctionWord, leftOf, nameAt, type Range } from '../roles/phrase.ts'
import { headOf } from '../roles/titles.ts'
import { ends } from './phrase-ends.ts'
import { stateAt } from './polities.ts'
import { pluralAt, titleAt } from './titled.ts'

/** What a description without a name can refer to, before it is known whether it does. */
export type Expression = Range &
  (
    | {
        readonly kind: 'title'
        readonly words: string
        readonly country: string | null
        readonly of: Range | null
        readonly visiting: boolean
        /** "the former president". */
        readonly former: boolean
      }
    | { readonly kind: 'counterpart'; readonly country: string | null; readonly owner: number | null }
    | { readonly kind: 'people'; readonly words: string; readonly counted: boolean; readonly theirs: boolean }
    | { readonly kind: 'sides'; readonly elsewhere: boolean; readonly states: boolean; readonly bound: boolean }
    | { readonly kind: 'countries' | 'the-two' }
    | { readonly kind: 'side'; readonly country: string }
    /** The country whose capital it is; null where it is not said. */
    | { readonly kind: 'capital'; readonly country: string | null }
    | { readonly kind: 'former' | 'latter' }
    | {
        readonly kind: 'thing'
        readonly noun: string
        /** The words between "the" and the noun. */
        readonly modifiers: readonly string[]
      }
    | { readonly kind: 'state'; readonly noun: string }
  )

/** A description of one kind. */
export type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

const sides = new Set(['sides', 'parties'])
const countries = new Set([
  'countries',
  'nations',
  'neighbours',
  'neighbors',
  'states',
  'governments',
  'monarchies',
  'republics',
  'kingdoms',
  'capitals',
])
/** What two states are to each other. */
const friendly = /^(?:brotherly|friendly|sister|neighbou?ring|allied|rival)$/
const uncounted = /^leaders$/
const people = new Set(['leaders', 'officials', 'men', 'women', 'dignitaries', 'counterparts', 'diplomats'])
const possessive = /^(?:his|her|their|its)$/
const clitic = /^['’]s?$/

/** What states ought to do is said of them, not of those who met. */
const duty = /^(?:should|must|shall|need|ought)$/

/** "the two sides", "both countries", "two leaders", "their interior ministers". */
function groupAt(line: Line, at: number): Expression | undefined {
  const word = line.words[at]!
  const before = line.words[at - 1] ?? ''
  const two = before === 'two' || before === 'both'
  if (two && /^(?:our|these|those|other|your)$/.test(line.words[at - 2] ?? '')) return undefined
  const from = two && line.words[at - 2] === 'the' ? at - 2 : at - 1
  if (two && sides.has(word))
    return {
      ...{ kind: 'sides', from, to: at + 1, elsewhere: line.words[from - 1] === 'which', states: word === 'sides' },
      bound: duty.test(line.words[at + 1] ?? ''),
    }
  if (two && countries.has(word)) return { kind: 'countries', from, to: at + 1 }
  const described = countries.has(word) && friendly.test(before) && /^(?:two|both)$/.test(line.words[at - 2] ?? '')
  if (described) return { kind: 'countries', from: line.words[at - 3] === 'the' ? at - 3 : at - 2, to: at + 1 }
  if (two && people.has(word)) return { kind: 'people', from, to: at + 1, words: word.replace(/s$/, ''), counted: true, theirs: false }
  if (uncounted.test(word) && before === 'the' && ends(line, at + 1))
    return { kind: 'people', from: at - 1, to: at + 1, words: 'leader', counted: false, theirs: false }
  const head = headOf(word)
  if (!head?.plural) return undefined
  const left = leftOf(line, at)
  const opener = line.words[left.from - 1] ?? ''
  const words = [...left.words.map((index) => line.words[index]!), head.word].join(' ')
  if (opener === 'two' || opener === 'both') return pluralAt(line, left.from - 1, at, words)
  return opener === 'their' ? { kind: 'people', from: left.from - 1, to: at + 1, words, counted: true, theirs: true } : undefined
}

/** "his Kenyan counterpart": the words before say whose and of where. */
function counterpartAt(line: Line, at: number): Expression | undefined {
  if (line.words[at] !== 'counterpart') return undefined
  const country = countryOfDemonym(line.words[at - 1] ?? '')
  const from = country ? at - 1 : at
  const owner = possessive.test(line.words[from - 1] ?? '') ? from - 1 : null
  return { kind: 'counterpart', from: owner ?? from, to: at + 1, country: country?.code ?? null, owner }
}

function formerAt(line: Line, at: number): Expression | undefined {
  const word = line.words[at]!
  if ((word !== 'former' && word !== 'latter') || line.words[at - 1] !== 'the') return undefined
  return clitic.test(line.words[at + 1] ?? '') || ends(line, at + 1) ? { kind: word, from: at - 1, to: at + 1 } : undefined
}

/** "the Kenyan side": a state as a party to talks. */
function sideAt(line: Line, at: number): Expression | undefined {
  const country = line.words[at] === 'side' ? countryOfDemonym(line.words[at - 1] ?? '') : undefined
  return country && line.words[at - 2] === 'the' ? { kind: 'side', from: at - 2, to: at + 1, country: country.code } : undefined
}

/** "the Kenyan capital": the city, where the article names it. */
function capitalAt(line: Line, at: number): Expression | undefined {
  if (line.words[at] === 'capital' && line.words[at - 1] === 'the' && line.words[at + 1] !== 'of' && ends(line, at + 1))
    return { kind: 'capital', from: at - 1, to: at + 1, country: null }
  const country = line.words[at] === 'capital' && line.words[at - 2] === 'the' ? countryOfDemonym(line.words[at - 1]!) : undefined
  return country && ends(line, at + 1) ? { kind: 'capital', from: at - 2, to: at + 1, country: country.code } : undefined
}

/** "The two" as a subject of its own. */
function theTwoAt(line: Line, at: number): Expression | undefined {
  if (
    !/^(?:two|pair)$/.test(line.words[at]!) ||
    line.words[at - 1] !== 'the' ||
    !ends(line, at + 1) ||
    /^\P{L}/u.test(line.words[at + 1] ?? '.')
  )
    return undefined
  if (friendly.test(line.words[at + 1] ?? '')) return undefined
  return { kind: 'the-two', from: at - 1, to: at + 1 }
}

/** How many words may stand between "the" and a noun. */
const MODIFIERS = 3

/** "the corridor", "the militant group": a noun that may be the last word of a name of the article, or what a name is said to be. */
function thingAt(line: Line, at: number, nouns: ReadonlySet<string>): Expression | undefined {
  const noun = line.words[at]!
  if (!nouns.has(noun) || nameAt(line, at) || !ends(line, at + 1) || line.words[at + 1] === 'of') return undefined
  let from = at - 1
  while (
    from > 0 &&
    at - from <= MODIFIERS &&
    /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(line.words[from]!) &&
    !isFunctionWord(line.words[from]!)
  )
    from--
  if (line.words[from] !== 'the' || (from < at - 1 && nameAt(line, from + 1)?.mention.type === 'person')) return undefined
  return { kind: 'thing', from, to: at + 1, noun, modifiers: line.words.slice(from + 1, at) }
}

const keywords = new Set([
  'counterpart',
  'former',
  'latter',
  'side',
  'capital',
  'two',
  'pair',
  'dignitary',
  'pm',
  'country',
  'nation',
  'kingdom',
  'sultanate',
  'emirate',
  'principality',
  ...sides,
  ...countries,
  ...people,
])

/** Whether a description can have this word as its head: all others are passed over at once. */
function canHead(word: string, nouns: ReadonlySet<string>): boolean {
  return keywords.has(word) || nouns.has(word) || headOf(word) !== undefined
}

/**
 * The descriptions of a sentence that may refer to somebody named, in text order, none inside another.
 *
 * @param nouns Last words of the article's longer names, for "the corridor".
 */
export function findExpressions(line: Line, nouns: ReadonlySet<string>): Expression[] {
  const found: Expression[] = []
  for (let at = 0; at < line.words.length; at++) {
    if (line.covered[at]! >= 0 || !canHead(line.words[at]!, nouns)) continue
    const expression =
      counterpartAt(line, at) ??
      formerAt(line, at) ??
      sideAt(line, at) ??
      capitalAt(line, at) ??
      groupAt(line, at) ??
      titleAt(line, at) ??
      theTwoAt(line, at) ??
      stateAt(line, at) ??
      thingAt(line, at, nouns)
    if (expression && expression.from >= 0 && expression.from >= (found.at(-1)?.to ?? 0)) found.push(expression)
  }
  return found
}
