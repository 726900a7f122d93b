import { feature, pair } from './hashing.ts'
import { CLUSTER, COLLAPSED, COLUMNS, LISTED, LOWER, PREFIX, SHAPE, SUFFIX, WORD, type WordTable } from './words.ts'

/**
 * Where a word stands from the token that is read: at it, beside it, beside other places of the same word in the document,
 * at or around the run of capitals. What a word tells in a role depends on nothing else, so that its score can be kept.
 */
export const OWN = 0
export const LEFT = 1
export const RIGHT = 2
export const LEFT_BUT_ONE = 3
export const RIGHT_BUT_ONE = 4
export const OTHER_LEFT = 5
export const OTHER_RIGHT = 6
export const OTHER_BEFORE = 7
export const OTHER_AFTER = 8
/** From here on a role has four forms, by whether the token is first (1) and last (2) in its run: add the sum. */
export const FIRST = 9
export const LAST = 13
export const BEFORE = 17
export const AFTER = 21
export const OTHER_FIRST = 25
export const OTHER_LAST = 29
export const ROLES = 33

/** Features that know the very word: left out at times in training, so that the others learn to name the unknown. */
export function emitIdentity(table: WordTable, id: number, role: number, register: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = id * COLUMNS
  let n = from
  if (role === OWN) {
    out[n++] = feature(2, c[row + WORD]!)
    out[n++] = feature(3, c[row + LOWER]!)
    for (let k = 0; k < 3; k++) if (c[row + CLUSTER + k] !== 0) out[n++] = feature(18 + k, c[row + CLUSTER + k]!)
    out[n++] = feature(23, pair(register, c[row + LOWER]!))
    out[n++] = feature(24, pair(register, c[row + CLUSTER + 1]!))
  } else if (role >= FIRST && role < LAST) {
    out[n++] = feature(73, pair(role - FIRST, c[row + LOWER]!))
    out[n++] = feature(78, pair(role - FIRST, c[row + CLUSTER + 1]!))
  } else if (role >= LAST && role < BEFORE) {
    const place = role - LAST
    out[n++] = feature(74, pair(place, c[row + LOWER]!))
    out[n++] = feature(77, pair(place, c[row + CLUSTER + 1]!))
    out[n++] = feature(90, pair(register, pair(place, c[row + LOWER]!)))
    out[n++] = feature(93, pair(register, pair(place, c[row + CLUSTER + 1]!)))
  }
  return n
}

/** All else that a word tells in a role. */
export function emitRole(table: WordTable, id: number, role: number, register: number, out: Uint32Array, from: number): number {
  if (role === OWN) return emitOwn(table, id, register, out, from)
  if (role <= RIGHT_BUT_ONE) return emitBeside(table, id * COLUMNS, role, register, out, from)
  if (role <= OTHER_AFTER || role >= OTHER_FIRST) return emitElsewhere(table, id * COLUMNS, role, out, from)
  return emitAround(table, id * COLUMNS, role, register, out, from)
}

function emitOwn(table: WordTable, id: number, register: number, out: Uint32Array, from: number): number {
  const c = table.columns
  const row = id * COLUMNS
  let n = from
  out[n++] = feature(4, c[row + SHAPE]!)
  out[n++] = feature(5, c[row + COLLAPSED]!)
  for (let k = 0; k < 5; k++) {
    if (c[row + PREFIX + k] !== 0) out[n++] = feature(8 + k, c[row + PREFIX + k]!)
    if (c[row + SUFFIX + k] !== 0) out[n++] = feature(13 + k, c[row + SUFFIX + k]!)
  }
  out[n++] = feature(22, pair(register, c[row + COLLAPSED]!))
  out[n++] = feature(26, pair(register, c[row + SUFFIX + 2]!))
  const parts = table.parts.get(id)
  if (parts !== undefined) for (let k = 0; k < parts.length; k++) out[n++] = feature(141 + k, parts[k]!)
  return n
}

function emitBeside({ columns: c }: WordTable, row: number, role: number, register: number, out: Uint32Array, from: number): number {
  let n = from
  if (role >= LEFT_BUT_ONE) {
    out[n++] = feature(32 + role - LEFT_BUT_ONE, c[row + LOWER]!)
    out[n++] = feature(54 + role - LEFT_BUT_ONE, c[row + CLUSTER + 1]!)
    return n
  }
  const side = role - LEFT
  out[n++] = feature(30 + side, c[row + LOWER]!)
  out[n++] = feature(34 + side, c[row + COLLAPSED]!)
  for (let k = 0; k < 3; k++) out[n++] = feature(48 + 3 * side + k, c[row + CLUSTER + k]!)
  out[n++] = feature(59 + side, pair(register, c[row + LOWER]!))
  out[n++] = feature(63 + side, pair(register, c[row + COLLAPSED]!))
  out[n++] = feature(61 + side, c[row + SUFFIX + 2]!)
  out[n++] = feature(116 + side, c[row + LISTED]!)
  return n
}

function emitAround({ columns: c }: WordTable, row: number, role: number, register: number, out: Uint32Array, from: number): number {
  let n = from
  if (role >= BEFORE) {
    const side = role < AFTER ? 0 : 1
    const place = role - (side === 0 ? BEFORE : AFTER)
    out[n++] = feature(70 + side, pair(place, c[row + LOWER]!))
    out[n++] = feature(79 + side, pair(place, c[row + CLUSTER + 1]!))
    out[n++] = feature(91 + side, pair(register, pair(place, c[row + LOWER]!)))
    out[n++] = feature(118 + side, c[row + LISTED]!)
  } else if (role >= LAST) {
    out[n++] = feature(75, pair(role - LAST, c[row + SUFFIX + 2]!))
    if (c[row + LISTED] !== 0) out[n++] = feature(110, c[row + LISTED]!)
  }
  return n
}

function emitElsewhere({ columns: c }: WordTable, row: number, role: number, out: Uint32Array, from: number): number {
  let n = from
  if (role >= OTHER_LAST) out[n++] = feature(134, pair(role - OTHER_LAST, c[row + LOWER]!))
  else if (role >= OTHER_FIRST) out[n++] = feature(135, pair(role - OTHER_FIRST, c[row + LOWER]!))
  else {
    const at = role - OTHER_LEFT
    out[n++] = feature(130 + at, c[row + LOWER]!)
    out[n++] = feature(150 + at, c[row + CLUSTER + 1]!)
    if (role >= OTHER_BEFORE) out[n++] = feature(154 + role - OTHER_BEFORE, c[row + LISTED]!)
  }
  return n
}
