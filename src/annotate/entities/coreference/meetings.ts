import type { Line } from '../lines.ts'
import type { Reference, Scene } from './stage.ts'

/** Who a sentence says met: two, or several at a time. */
export interface Meeting {
  readonly members: readonly number[]
}

const meetingWord =
  /^(?:met|meet|meets|meeting|meetings|talks|talk|discussions|call|conversation|interaction|hosted|received|welcomed|hands|hand|negotiations|summit)$/

/** The people joined by commas and "and" from the first on: "X, premier Y and Z". */
function listFrom(line: Line, people: readonly Reference[], first: number): number[] {
  const chains = new Set<number>()
  for (let at = first; at < people.length; at++) {
    const person = people[at]!
    const before = people[at - 1]
    if (at > first && (!before || !/^(?:,|and|, and)(?: the)?$/.test(line.words.slice(before.token + 1, person.from).join(' ')))) break
    chains.add(person.chain)
  }
  return [...chains]
}

const possessive = /^(?:his|her|hers|himself|herself)$/

/** How many words may stand between a word of meeting and whom it was with. */
const NEAR = 9
/** How many people of one sentence are looked at: no sentence that people write has more. */
const MOST = 40

/**
 * Who met in a sentence: "between X and Y", or the first person told of before a word of meeting and those right after it, be it by
 * name, description or pronoun.
 */
export function meetingIn(line: Line, { references }: Scene): Meeting | null {
  const people = references.filter(({ person, from }) => person && !possessive.test(line.words[from]!)).slice(0, MOST)
  if (people.length < 2) return null
  for (const [index, { from, chain }] of people.entries()) {
    const next = people[index + 1]
    if (line.words[from - 1] === 'between' && next && next.chain !== chain) return { members: [chain, next.chain] }
  }
  const end = Math.min(line.words.length, people.at(-1)!.token + 1)
  for (let at = people[0]!.token + 1; at < end; at++) {
    if (!meetingWord.test(line.words[at]!)) continue
    const second = people.findIndex(({ from }) => from > at)
    const first = people.find(({ token }) => token < at)
    if (second < 0 || !first || people[second]!.from - at > NEAR || people[second]!.chain === first.chain) continue
    return { members: [...new Set([first.chain, ...listFrom(line, people, second)])] }
  }
  return null
}

const occasion = /^(?:meeting|talks|conversation|call|interaction|discussions)$/
/** How far into a sentence "During the meeting with X" may come. */
const OPENING = 6

/** Who met by the words that open a sentence: "Meeting with X, Y" X and Y, "During the meeting with X" X and whoever acted last before. */
export function openingMeeting(line: Line, now: Scene, past: readonly Scene[]): Meeting | null {
  const guest = now.references.find(({ person }) => person)
  if (!guest) return null
  const { from, chain } = guest
  const opens = from > 1 && from <= OPENING + 2 && line.words[from - (line.words[from - 1] === 'the' ? 2 : 1)] === 'with'
  if (!opens || !line.words.slice(0, Math.min(from, OPENING)).some((word) => occasion.test(word))) return null
  for (const { references } of [now, ...past]) {
    const host = references.find((reference) => reference.person && reference.subject && reference.chain !== chain)
    if (host) return { members: [host.chain, chain] }
  }
  return null
}
