import type { Line, Named } from '../lines.ts'

/** Who a sentence says met: two, or several at a time. */
export interface Meeting {
  readonly members: readonly number[]
}

const meetingWord =
  /^(?:met|meet|meets|meeting|meetings|talks|talk|discussions|call|conversation|interaction|hosted|received|welcomed|hands|hand|negotiations|summit)$/

/** The people joined by commas and "and" from the first on: "X, premier Y and Z". */
function listFrom(line: Line, people: readonly Named[], first: number): number[] {
  const chains: number[] = []
  for (let at = first; at < people.length; at++) {
    const person = people[at]!
    const before = people[at - 1]
    if (at > first && (!before || !/^(?:,|and|, and)(?: the)?$/.test(line.words.slice(before.name.to, person.from).join(' ')))) break
    if (person.chain !== null) chains.push(person.chain)
  }
  return [...new Set(chains)]
}

/** How many words may stand between a word of meeting and whom it was with. */
const NEAR = 9
/** How many people of one sentence are looked at: no sentence that people write has more. */
const MOST = 40

/**
 * Who met in a sentence: "between X and Y", or the first person named before a word of meeting and those named right after it.
 *
 * @param named The sentence's names in text order.
 */
export function meetingIn(line: Line, named: readonly Named[]): Meeting | null {
  const people = named.filter(({ name, chain }) => name.mention.type === 'person' && chain !== null).slice(0, MOST)
  if (people.length < 2) return null
  for (const [index, { from }] of people.entries())
    if (line.words[from - 1] === 'between' && index + 1 < people.length)
      return { members: [...new Set([people[index]!.chain!, people[index + 1]!.chain!])] }
  const end = Math.min(line.words.length, people.at(-1)!.name.to)
  for (let at = people[0]!.name.to; at < end; at++) {
    if (!meetingWord.test(line.words[at]!)) continue
    const second = people.findIndex(({ from }) => from > at)
    const first = people.find(({ name }) => name.to <= at)
    if (second < 0 || !first || people[second]!.from - at > NEAR || people[second]!.chain === first.chain) continue
    return { members: [...new Set([first.chain!, ...listFrom(line, people, second)])] }
  }
  return null
}
