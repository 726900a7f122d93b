import { type Candidates, LONGEST_NAME } from './candidates.ts'
import { CLASSES } from './labels.ts'

const KINDS = CLASSES.length

/** How much weight the most probable name of some relation has, and which candidate it is (−1 where there is none). */
interface Rival {
  mass: number
  at: number
}

/** What lies over, across, within and beside a candidate; one object, filled anew for each. */
export interface Around {
  /** Holds it and more. */
  readonly over: Rival
  /** Holds a part of it and something else. */
  readonly across: Rival
  /** Begins, or ends, with it and is shorter. */
  readonly front: Rival
  readonly back: Rival
  /** Ends directly before it, begins directly behind it. */
  readonly left: Rival
  readonly right: Rival
  /** The two that fill it together, by the mass of the lesser. */
  readonly cut: Rival & { rest: number }
}

export function newAround(): Around {
  const rival = () => ({ mass: 0, at: -1 })
  return { over: rival(), across: rival(), front: rival(), back: rival(), left: rival(), right: rival(), cut: { ...rival(), rest: -1 } }
}

/** By length less one, the candidates within that begin with the first and that end with the last token; −1 where there is none. */
const fronts = new Int32Array(LONGEST_NAME)
const backs = new Int32Array(LONGEST_NAME)

/** Looks at the candidates of the same segment, which are `from` to `to`. */
export function lookAround({ first, last, mass }: Candidates, i: number, from: number, to: number, around: Around): void {
  const a = first[i]!
  const b = last[i]!
  for (const rival of Object.values(around)) {
    rival.mass = 0
    rival.at = -1
  }
  fronts.fill(-1, 0, b - a)
  backs.fill(-1, 0, b - a)
  let j = i
  while (j > from && first[j - 1]! > a - LONGEST_NAME) j--
  for (; j < to && first[j]! <= b + 1; j++) {
    if (j === i) continue
    const start = first[j]!
    const end = last[j]!
    if (end < a) {
      if (end === a - 1) offer(around.left, mass[j]!, j)
    } else if (start > b) offer(around.right, mass[j]!, j)
    else if (start <= a && end >= b) offer(around.over, mass[j]!, j)
    else if (start < a || end > b) offer(around.across, mass[j]!, j)
    else if (start === a) {
      offer(around.front, mass[j]!, j)
      fronts[end - a] = j
    } else if (end === b) {
      offer(around.back, mass[j]!, j)
      backs[b - start] = j
    }
  }
  findCut(mass, b - a, around)
}

function offer(rival: Rival, mass: number, at: number): void {
  if (mass <= rival.mass) return
  rival.mass = mass
  rival.at = at
}

function findCut(mass: Float32Array, length: number, { cut }: Around): void {
  for (let k = 0; k < length; k++) {
    const front = fronts[k]!
    const back = backs[length - k - 1]!
    if (front < 0 || back < 0 || Math.min(mass[front]!, mass[back]!) <= cut.mass) continue
    offer(cut, Math.min(mass[front]!, mass[back]!), front)
    cut.rest = back
  }
}

/** The most probable class of a candidate; −1 of none. */
export function kindOf({ seconds }: Candidates, at: number): number {
  if (at < 0) return -1
  let best = 0
  for (let kind = 1; kind < KINDS; kind++) if (seconds[at * KINDS + kind]! > seconds[at * KINDS + best]!) best = kind
  return best
}
