import { countryNamed, countryOfDemonym } from '../../../resources/countries.ts'
import type { Line } from '../lines.ts'
import { leftOf, nameAt, type Range, rightOf } from '../roles/phrase.ts'
import { headOf } from '../roles/titles.ts'

/** What a description without a name can refer to, before it is known whether it does. */
export type Expression = Range &
  (
    | {
        readonly kind: 'title'
        readonly words: string
        readonly country: string | null
        readonly of: Range | null
        readonly visiting: boolean
      }
    | { readonly kind: 'counterpart'; readonly country: string | null; readonly owner: number | null }
    | { readonly kind: 'people'; readonly words: string; readonly counted: boolean; readonly theirs: boolean }
    | { readonly kind: 'sides'; readonly elsewhere: boolean; readonly states: boolean; readonly bound: boolean }
    | { readonly kind: 'countries' | 'the-two' }
    | { readonly kind: 'side'; readonly country: string }
    | { readonly kind: 'former' | 'latter' }
    | { readonly kind: 'thing'; readonly noun: string }
  )

const sides = new Set(['sides', 'parties'])
const countries = new Set(['countries', 'nations', 'neighbours', 'neighbors', 'states', 'governments'])
const uncounted = /^leaders$/
const people = new Set(['leaders', 'officials', 'men', 'women', 'dignitaries', 'counterparts', 'diplomats'])
const possessive = /^(?:his|her|their|its)$/
const clitic = /^['’]s?$/

/** Words after which a noun phrase has ended: what can follow "the port" when it is not "the port city". */
const follower =
  /^(?:[^\p{L}\p{N}]+|['’]s|and|or|but|is|was|are|were|be|been|will|would|can|could|may|might|must|should|shall|has|had|have|does|did|do|also|in|on|at|by|to|for|from|with|as|that|which|who|whom|where|when|while|after|before|during|since|until|into|over|under|about|through|said|says|told|added|then|has|not|than|if|because|so|itself|themselves|himself|herself|respectively|alone|here|there|today|yesterday|tomorrow|once|again|further)$/u

function ends(line: Line, to: number): boolean {
  const next = line.words[to]
  return next === undefined || follower.test(next) || /(?:ed|ly)$/.test(next)
}

/** Words that make a title part of another noun: "the president's office", "the chairman position". */
const compound =
  /^(?:office|election|elections|position|post|candidate|seat|job|role|level|residence|secretariat|elect|designate|spokesman|spokeswoman|spokesperson|house|palace|who|that|or|of)$/

/** Titles that hardly stand before another noun. */
const plainTitle =
  /^(?:president|vice-president|minister|premier|chancellor|governor|mayor|senator|ambassador|chairman|chairwoman|king|queen|emir|sultan|pope|secretary-general)$/

/** Whether a title stands for its holder here, not before another noun. */
function isHolder(line: Line, head: string, to: number): boolean {
  const next = line.sentence.tokens[to]?.text
  if (!plainTitle.test(head)) return ends(line, to)
  return next === undefined || (!compound.test(next) && !/^\p{Lu}/u.test(next) && !headOf(next.toLowerCase()))
}

/** The country that a demonym or possessive name between determiner and head gives, as an ISO code. */
function countryIn(line: Line, range: Range | null): string | null {
  if (!range) return null
  const { start } = line.sentence.tokens[range.from]!
  const { end } = line.sentence.tokens[range.to - 1]!
  const words = line.prose.slice(start, end)
  return (countryOfDemonym(words) ?? countryNamed(words))?.code ?? null
}

/** Words after which a title says what somebody is, not who. */
const predicate =
  /^(?:as|become|became|becomes|becoming|be|been|is|was|are|were|named|elected|appointed|remain|remained|remains|being|called|made)$/

/** "the president", "the Kenyan prime minister", "Kenya's head of state"; not where a name follows, which the title belongs to. */
function titleAt(line: Line, at: number): Expression | undefined {
  const head = headOf(line.words[at]!)
  if (!head || nameAt(line, at)) return undefined
  const left = leftOf(line, at)
  const owned = left.of !== null && clitic.test(line.words[left.of.to] ?? '')
  const from = owned ? left.from : left.from - 1
  if (
    left.past ||
    (head.past && !/-(?:elect|designate)$/.test(line.words[at]!)) ||
    (!owned && !/^(?:the|both|two)$/.test(line.words[from] ?? ''))
  )
    return undefined
  if (predicate.test(line.words[from - 1] ?? '')) return undefined
  const ofState = /^head of (?:state|government)$/.exec(line.words.slice(at, at + 3).join(' '))
  const right = ofState ? null : rightOf(line, at, line.words.length, left.of !== null)
  const to = ofState ? at + 3 : (right?.to ?? at + 1)
  if (nameAt(line, to)?.mention.type === 'person') return undefined
  const rest = right && right.of === null ? right.words.map((word) => line.words[word]!) : []
  const own = /^of (?:the )?(?:republic|state|nation|country)$/.test(line.words.slice(at + 1, to).join(' '))
  const before = left.words.map((word) => line.words[word]!)
  const visiting = line.words.slice(Math.max(0, from), at).includes('visiting')
  const words = [...before, ofState?.[0] ?? (head.past ? line.words[at]! : head.word), ...(own ? [] : rest)].join(' ')
  if (head.plural) return owned ? undefined : pluralAt(line, from, at, words)
  if (
    (!owned && line.words[from] !== 'the') ||
    !isHolder(line, ofState ? 'president' : head.word, to) ||
    (!right && line.words[to] === 'of')
  )
    return undefined
  const of = right?.of ?? left.of
  return { kind: 'title', from, to, words, country: countryIn(line, of), of, visiting }
}

function pluralAt(line: Line, from: number, at: number, words: string): Expression | undefined {
  const counted = /^(?:both|two)$/.test(line.words[from]!) || /\btwo\b/.test(words)
  const start = line.words[from] !== 'the' && line.words[from - 1] === 'the' ? from - 1 : from
  return ends(line, at + 1) ? { kind: 'people', from: start, to: at + 1, words, counted, theirs: false } : undefined
}

/** What states ought to do is said of them, not of those who met. */
const duty = /^(?:should|must|shall|need|ought)$/

/** "the two sides", "both countries", "two leaders", "their interior ministers". */
function groupAt(line: Line, at: number): Expression | undefined {
  const word = line.words[at]!
  const before = line.words[at - 1] ?? ''
  const two = before === 'two' || before === 'both'
  const from = two && line.words[at - 2] === 'the' ? at - 2 : at - 1
  if (two && sides.has(word))
    return {
      ...{ kind: 'sides', from, to: at + 1, elsewhere: line.words[from - 1] === 'which', states: word === 'sides' },
      bound: duty.test(line.words[at + 1] ?? ''),
    }
  if (two && countries.has(word)) return { kind: 'countries', from, to: at + 1 }
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

/** "The two" as a subject of its own. */
function theTwoAt(line: Line, at: number): Expression | undefined {
  if (line.words[at] !== 'two' || line.words[at - 1] !== 'the' || !ends(line, at + 1) || /^\P{L}/u.test(line.words[at + 1] ?? '.'))
    return undefined
  return { kind: 'the-two', from: at - 1, to: at + 1 }
}

/** "the corridor", "the ministry": a noun that may be the last word of a name of the article. */
function thingAt(line: Line, at: number, nouns: ReadonlySet<string>): Expression | undefined {
  const noun = line.words[at]!
  if (!nouns.has(noun) || line.words[at - 1] !== 'the' || nameAt(line, at) || !ends(line, at + 1) || line.words[at + 1] === 'of')
    return undefined
  return { kind: 'thing', from: at - 1, to: at + 1, noun }
}

const keywords = new Set(['counterpart', 'former', 'latter', 'side', 'two', ...sides, ...countries, ...people])

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
      groupAt(line, at) ??
      titleAt(line, at) ??
      theTwoAt(line, at) ??
      thingAt(line, at, nouns)
    if (expression && expression.from >= 0 && expression.from >= (found.at(-1)?.to ?? 0)) found.push(expression)
  }
  return found
}
