import { CAPITALS_LINE } from './document.ts'
import {
  AFTER,
  BEFORE,
  FIRST,
  LAST,
  LEFT,
  LEFT_BUT_ONE,
  OTHER_AFTER,
  OTHER_BEFORE,
  OTHER_FIRST,
  OTHER_LAST,
  OTHER_LEFT,
  OTHER_RIGHT,
  OWN,
  RIGHT,
  RIGHT_BUT_ONE,
} from './roles.ts'
import type { View } from './templates.ts'
import { COLUMNS, CORE, FLAGS } from './words.ts'

/** The words that bear on a token, each with its role. */
export interface Stands {
  count: number
  readonly words: Int32Array
  readonly roles: Uint8Array
}

/** How many other places of the same word are looked at, on each side. */
export const OTHERS = 2
export const MOST_STANDS = 9 + 2 * OTHERS * 6

export function newStands(): Stands {
  return { count: 0, words: new Int32Array(MOST_STANDS), roles: new Uint8Array(MOST_STANDS) }
}

/** Whether a token is first (1) and last (2) in its run of capitals, as a sum. */
export function placeInRun({ doc }: View, i: number): number {
  return (i === doc.runStart[i] ? 1 : 0) + (i === doc.runEnd[i]! - 1 ? 2 : 0)
}

/** Fills `stands` with the words that bear on token `i`. */
export function findStands(view: View, i: number, stands: Stands): void {
  const { doc, table } = view
  stands.count = 0
  put(stands, doc.ids[i]!, OWN)
  put(stands, doc.ids[i - 1]!, LEFT)
  put(stands, doc.ids[i + 1]!, RIGHT)
  put(stands, doc.ids[i - 2]!, LEFT_BUT_ONE)
  put(stands, doc.ids[i + 2]!, RIGHT_BUT_ONE)
  if ((doc.state[i]! & CAPITALS_LINE) === 0) {
    const place = placeInRun(view, i)
    put(stands, doc.ids[doc.runStart[i]!]!, FIRST + place)
    put(stands, doc.ids[doc.runEnd[i]! - 1]!, LAST + place)
    put(stands, doc.ids[doc.runStart[i]! - 1]!, BEFORE + place)
    put(stands, doc.ids[doc.runEnd[i]!]!, AFTER + place)
  }
  if (table.columns[doc.ids[i]! * COLUMNS + FLAGS]! & CORE) findElsewhere(view, i, stands)
}

function put(stands: Stands, word: number, role: number): void {
  stands.words[stands.count] = word
  stands.roles[stands.count++] = role
}

function findElsewhere(view: View, i: number, stands: Stands): void {
  const { previous, next } = view.context
  for (let k = 0, at = previous[i]!; k < OTHERS && at >= 0; k++, at = previous[at]!) standElsewhere(view, at, stands)
  for (let k = 0, at = next[i]!; k < OTHERS && at >= 0; k++, at = next[at]!) standElsewhere(view, at, stands)
}

function standElsewhere(view: View, at: number, stands: Stands): void {
  const { doc } = view
  if (doc.state[at]! & CAPITALS_LINE) return
  put(stands, doc.ids[at - 1]!, OTHER_LEFT)
  put(stands, doc.ids[at + 1]!, OTHER_RIGHT)
  put(stands, doc.ids[doc.runStart[at]! - 1]!, OTHER_BEFORE)
  put(stands, doc.ids[doc.runEnd[at]!]!, OTHER_AFTER)
  const place = placeInRun(view, at)
  if (place === 3) return
  put(stands, doc.ids[doc.runStart[at]!]!, OTHER_FIRST + place)
  put(stands, doc.ids[doc.runEnd[at]! - 1]!, OTHER_LAST + place)
}
