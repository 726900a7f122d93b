import { waysToSay } from '../../../text/office-names.ts'
import type { Line, PlacedName } from '../lines.ts'
import { sharing } from './before.ts'
import { leftOf, nameAt, type TitlePhrase } from './phrase.ts'
import { headOf } from './titles.ts'

/** "the presidents of Kenya, Chad and Peru": one title, and the states or bodies whose holders of it are told of. */
export interface SharedTitle {
  readonly line: Line
  readonly title: TitlePhrase
  readonly bodies: readonly PlacedName[]
  /** The number of its sentence. */
  readonly sentence: number
}

/** How many sentences on the holders may be named. */
const REACH = 3

/** The names that "of" joins to a plural title, at least two. */
export function sharedTitle(line: Line, sentence: number): SharedTitle | undefined {
  for (let at = 0; at + 2 < line.words.length; at++) {
    if (line.words[at + 1] !== 'of' || headOf(line.words[at]!)?.plural !== true || nameAt(line, at)) continue
    const bodies = listFrom(line, line.words[at + 2] === 'the' ? at + 3 : at + 2)
    if (bodies.length < 2) continue
    const left = leftOf(line, at)
    const title = { from: left.from, to: at + 1, words: left.words, head: at, plural: true, past: left.past, of: null }
    if (left.of === null) return { line, title, bodies, sentence }
  }
  return undefined
}

function listFrom(line: Line, first: number): PlacedName[] {
  const found: PlacedName[] = []
  for (let name = nameAt(line, first); name && name.mention.type !== 'person' && name.mention.type !== 'nationality'; ) {
    found.push(name)
    const joiner = line.words.slice(name.to, name.to + 2)
    const next = joiner.join(' ') === ', and' ? name.to + 2 : joiner[0] === ',' || joiner[0] === 'and' ? name.to + 1 : -1
    name = next < 0 ? undefined : nameAt(line, line.words[next] === 'the' ? next + 1 : next)
  }
  return found
}

/**
 * The people who hold a shared title, each with whose: those named in its order right after the list ("…, X and Y,"), as many as
 * there are bodies.
 */
export function holdersInOrder({ line, bodies }: SharedTitle): readonly (readonly [PlacedName, PlacedName])[] {
  const end = bodies.at(-1)!.to
  const people = line.names.filter(({ from, mention }) => from > end && mention.type === 'person')
  if (line.words[end] !== ',' || people[0]?.from !== end + 1 || people.length < bodies.length) return []
  const listed = people.slice(0, bodies.length)
  const joined = listed.every((name, at) => at === 0 || /^(?:,|and|, and)$/.test(line.words.slice(listed[at - 1]!.to, name.from).join(' ')))
  const after = line.words[listed.at(-1)!.to]
  return joined && (after === undefined || /^[,.;)]$/.test(after)) ? listed.map((name, at) => [name, bodies[at]!] as const) : []
}

/**
 * "the prime ministers of Kenya and Chad … *The two premiers, X and Y,*": the two who share a title told of before, in its order.
 *
 * @returns None where the sentence tells of no two, or of others than the title's holders.
 */
export function holdersCounted({ title, bodies, line: before }: SharedTitle, line: Line): readonly (readonly [PlacedName, PlacedName])[] {
  if (bodies.length !== 2) return []
  for (const [at, name] of line.names.entries()) {
    const next = line.names[at + 1]
    const head = line.words[name.from - 1] === ',' ? headOf(line.words[name.from - 2] ?? '') : undefined
    if (!head?.plural || !next || name.mention.type !== 'person' || next.mention.type !== 'person') continue
    const left = leftOf(line, name.from - 2)
    const said = [...left.words.map((word) => line.words[word]!), head.word].filter((word) => word !== 'two' && word !== 'both').join(' ')
    const shared = [...title.words.map((word) => before.words[word]!), headOf(before.words[title.head]!)!.word].join(' ')
    const counted = /\b(?:two|both)\b/.test(line.words.slice(Math.max(0, left.from - 2), name.from - 1).join(' '))
    if (counted && line.words.slice(name.to, next.from).join(' ') === 'and' && waysToSay(shared).includes(said))
      return [
        [name, bodies[0]!],
        [next, bodies[1]!],
      ]
  }
  return []
}

/**
 * "ministers of defence and foreign affairs, X and Y": charges in small letters and as many people, in order.
 *
 * @returns Each person with his title.
 */
export function holdersOfCharges(line: Line): readonly (readonly [PlacedName, TitlePhrase])[] {
  const at = line.words.findIndex((word, index) => line.words[index + 1] === 'of' && headOf(word)?.plural === true && !nameAt(line, index))
  const comma = at < 0 ? -1 : line.words.indexOf(',', at)
  if (comma < 0 || comma - at > CHARGES) return []
  const charges = chargesBetween(line, at + 2, comma)
  const first = nameAt(line, comma + 1)
  const people = first?.mention.type === 'person' ? sharing(line, first) : []
  if (charges.length < 2 || people.length !== charges.length) return []
  const left = leftOf(line, at)
  return people.map((name, n) => {
    const words = [...left.words, at + 1, ...charges[n]!]
    return [name, { from: left.from, to: comma, words, head: at, plural: true, past: left.past, of: left.of }] as const
  })
}

/** How many words charges may have in all. */
const CHARGES = 12

/** The tokens of each charge between two; none where a word is no plain one. */
function chargesBetween(line: Line, from: number, to: number): number[][] {
  const charges: number[][] = [[]]
  for (let at = from; at < to; at++) {
    if (line.words[at] === 'and' || line.words[at] === ',') charges.push([])
    else if (/^\p{L}+$/u.test(line.words[at]!) && (line.covered[at] ?? -1) < 0) charges.at(-1)!.push(at)
    else return []
  }
  return charges.every(({ length }) => length > 0 && length < 4) ? charges : []
}

/** Whether "X of Kenya" names the holder of a title told of in the sentences before. */
export function isHolderOf(
  shared: SharedTitle | undefined,
  sentence: number,
  body: PlacedName | undefined,
  same: (a: PlacedName, b: PlacedName) => boolean,
) {
  return shared !== undefined && body !== undefined && sentence - shared.sentence <= REACH && shared.bodies.some((one) => same(one, body))
}
