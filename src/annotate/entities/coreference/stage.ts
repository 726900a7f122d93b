import type { Line } from '../lines.ts'

/** A reference as the discourse remembers it. */
export interface Reference {
  readonly chain: number
  /** Its first token, title included, and its last. */
  readonly from: number
  readonly token: number
  readonly subject: boolean
  readonly person: boolean
  /** A body, place or project: what "it" can be. */
  readonly thing: boolean
  /** Whether a verb of saying follows it. */
  readonly speaks?: boolean
}

/** Several together as the discourse remembers them. */
export interface Group {
  readonly members: readonly number[]
  readonly token: number
  readonly subject: boolean
  readonly people: boolean
}

/** One sentence's references so far. */
export interface Scene {
  readonly references: Reference[]
  readonly groups: Group[]
  /** The token of a description of somebody unknown that acts in it; -1 where none does. */
  stranger: number
  /** Whether a title in it stands for somebody who is not known. */
  unknown: boolean
  /** Its words, once it is read. */
  line: Line | null
}

/** What the discourse remembers while it goes through an article sentence by sentence. */
export interface Stage {
  /** The sentence being read. */
  now: Scene
  /** The body sentences before it, nearest first; never more than a few. */
  past: Scene[]
  /** Who met or acted together last: "the two leaders". Null once several met at a time. */
  pair: readonly number[] | null
  /** The pair before that, of people with other offices. */
  leaders: readonly number[] | null
  /** The states or people that last acted together, for "both sides", until others are told of for long. */
  sides: readonly number[] | null
  /** How many sentences ago they did. */
  sidesAge: number
  /** The two states named together last ("Kenya and India", "Kenya-India"), and how many sentences ago. */
  states: { readonly members: readonly number[]; readonly age: number } | null
  /** The person who spoke last, while nobody else is told of outside quotations; null once somebody is. */
  speaker: number | null
  /** People named beside a quotation that begins or goes on here: they speak in it and are not its "he". */
  speakers: ReadonlySet<number>
  /** Chains referred to so far. */
  readonly seen: Set<number>
  /** Counterparts met so far, by country. */
  readonly counterparts: Map<string, number>
  /** Whose counterpart is who. */
  readonly counterpartOf: Map<number, number>
}

/** How many sentences back a pronoun may reach. */
const MEMORY = 2

export function openStage(): Stage {
  return {
    now: { references: [], groups: [], stranger: -1, unknown: false, line: null },
    ...{
      past: [],
      pair: null,
      leaders: null,
      sides: null,
      sidesAge: 0,
      states: null,
      speaker: null,
      speakers: new Set(),
      seen: new Set(),
      counterparts: new Map(),
      counterpartOf: new Map(),
    },
  }
}

/** How many sentences "both sides" can reach back. */
const LONG = 4

/** Goes on to the next sentence; what a heading or caption says is not remembered by the body. */
export function nextScene(stage: Stage, remember: boolean): void {
  if (remember) stage.past = [stage.now, ...stage.past].slice(0, MEMORY)
  stage.now = { references: [], groups: [], stranger: -1, unknown: false, line: null }
  stage.sidesAge += 1
  if (stage.sidesAge > LONG) stage.sides = null
  if (stage.states) stage.states = stage.states.age < MEMORY ? { ...stage.states, age: stage.states.age + 1 } : null
}

/** How many references of one sentence are remembered: no sentence that people write has more. */
const MOST = 80

/** Remembers a reference; the oldest are forgotten in a sentence without end, so that time stays linear. */
export function refer({ now: { references } }: Stage, reference: Reference): void {
  if (references.length >= MOST) references.shift()
  references.push(reference)
}

/** Remembers a group, under the same limit. */
export function join({ now: { groups } }: Stage, group: Group): void {
  if (groups.length >= MOST) groups.shift()
  groups.push(group)
}

/** Distinct chains in order of mention. */
export function distinct(references: readonly Reference[]): number[] {
  return [...new Set(references.map(({ chain }) => chain))]
}

/** Remembers who acted together last. */
export function setSides(stage: Stage, members: readonly number[] | null): void {
  stage.sides = members
  stage.sidesAge = 0
}

/** Remembers who met last, and who did before them. */
export function setPair(stage: Stage, members: readonly number[] | null): void {
  if (stage.pair && members?.every((chain) => !stage.pair!.includes(chain))) stage.leaders = stage.pair
  stage.pair = members
}
