/** A reference as the discourse remembers it. */
export interface Reference {
  readonly chain: number
  readonly token: number
  readonly subject: boolean
  readonly person: boolean
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
}

/** What the discourse remembers while it goes through an article sentence by sentence. */
export interface Stage {
  /** The sentence being read. */
  now: Scene
  /** The body sentences before it, nearest first; never more than a few. */
  past: Scene[]
  /** Who met or acted together last: "the two leaders". Null once several met at a time. */
  pair: readonly number[] | null
  /** The states or people that last acted together, for "both sides". */
  sides: readonly number[] | null
  /** The two states that the article is about so far, by mentions. */
  readonly countryCounts: Map<number, number>
  /** Chains referred to so far. */
  readonly seen: Set<number>
  /** Counterparts met so far, by country. */
  readonly counterparts: Map<string, number>
}

/** How many sentences back a pronoun may reach. */
export const MEMORY = 2

export function openStage(): Stage {
  return {
    now: { references: [], groups: [] },
    ...{ past: [], pair: null, sides: null, countryCounts: new Map(), seen: new Set(), counterparts: new Map() },
  }
}

/** Goes on to the next sentence; what a heading or caption says is not remembered by the body. */
export function nextScene(stage: Stage, remember: boolean): void {
  if (remember) stage.past = [stage.now, ...stage.past].slice(0, MEMORY)
  stage.now = { references: [], groups: [] }
}

/** The two states named most often; null where a third is named more than half as often as the second. */
export function countryPair(stage: Stage): readonly number[] | null {
  const [first, second, third] = [...stage.countryCounts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!first || !second || (third && third[1] * 2 > second[1])) return null
  return [first[0], second[0]].sort((a, b) => a - b)
}

/** Distinct chains in order of mention. */
export function distinct(references: readonly Reference[]): number[] {
  return [...new Set(references.map(({ chain }) => chain))]
}
