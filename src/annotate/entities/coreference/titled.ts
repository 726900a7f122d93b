import { countryNamed, countryOfDemonym } from '../../../resources/countries.ts'
import type { Line } from '../lines.ts'
import { leftOf, nameAt, type Range, rightOf } from '../roles/phrase.ts'
import { headOf } from '../roles/titles.ts'
import type { Expression } from './expressions.ts'
import { ends } from './phrase-ends.ts'
import { isVerb } from './verbs.ts'

const clitic = /^['’]s?$/

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

/** What somebody with a title is called besides. */
const called = new Map([
  ['dignitary', { word: 'leader', plural: false, past: false }],
  ['pm', { word: 'prime minister', plural: false, past: false }],
])

/** "the Prime Minister's House": where an office is. */
function isSeat(line: Line, to: number): boolean {
  return (
    clitic.test(line.words[to] ?? '') && /^(?:House|Office|Palace|Residence|Secretariat)$/.test(line.sentence.tokens[to + 1]?.text ?? '')
  )
}

/** "the president", "the Kenyan prime minister", "Kenya's head of state"; not where a name follows, which the title belongs to. */
export function titleAt(line: Line, at: number): Expression | undefined {
  const head = called.get(line.words[at]!) ?? headOf(line.words[at]!)
  if (!head || nameAt(line, at)) return undefined
  const left = leftOf(line, at)
  const owned = left.of !== null && clitic.test(line.words[left.of.to] ?? '')
  const from = owned ? left.from : left.from - 1
  if ((head.past && !/-(?:elect|designate)$/.test(line.words[at]!)) || (!owned && !/^(?:the|both|two)$/.test(line.words[from] ?? '')))
    return undefined
  const ofState = /^head of (?:state|government)$/.exec(line.words.slice(at, at + 3).join(' '))
  const right = ofState ? null : rightOf(line, at, line.words.length, left.of !== null)
  const to = ofState ? at + 3 : (right?.to ?? at + 1)
  const before = line.words[from - 1] ?? ''
  if (predicate.test(before) && !(before === 'as' && isVerb(line, to))) return undefined
  if (nameAt(line, to)?.mention.type === 'person' || isSeat(line, to)) return undefined
  const rest = right && right.of === null ? right.words.map((word) => line.words[word]!) : []
  const own = /^of (?:the )?(?:republic|state|nation|country)$/.test(line.words.slice(at + 1, to).join(' '))
  const modifiers = left.words.map((word) => line.words[word]!)
  const visiting = line.words.slice(Math.max(0, from), at).includes('visiting')
  const words = [...modifiers, ofState?.[0] ?? (head.past ? line.words[at]! : head.word), ...(own ? [] : rest)].join(' ')
  if (head.plural) return owned ? undefined : pluralAt(line, from, at, words)
  if (
    (!owned && line.words[from] !== 'the') ||
    !isHolder(line, ofState ? 'president' : head.word, to) ||
    (!right && line.words[to] === 'of')
  )
    return undefined
  const of = right?.of ?? left.of
  const former = left.past || (owned && line.words[from - 1] === 'former')
  return { kind: 'title', from, to, words, country: countryIn(line, of), of, visiting, former }
}

/** "the two presidents", "the foreign ministers". */
export function pluralAt(line: Line, from: number, at: number, words: string): Expression | undefined {
  const counted = /^(?:both|two)$/.test(line.words[from]!) || /\btwo\b/.test(words)
  const start = line.words[from] !== 'the' && line.words[from - 1] === 'the' ? from - 1 : from
  return ends(line, at + 1) ? { kind: 'people', from: start, to: at + 1, words, counted, theirs: false } : undefined
}
