import { emitIdentity, emitRole, ROLES } from './roles.ts'
import { type Scorer, sumRows, WORDS } from './scorer.ts'
import type { View } from './templates.ts'
import { MOST_FEATURES } from './templates.ts'

/** Words of 32 bits a kept sum takes: those of a row, and how many features were found. */
const SIZE = WORDS + 1

/** What words tell in their roles, summed once and kept, since words recur; for one register and one filling of the word table. */
export interface KeptSums {
  filling: number
  /** Where the sum of a word in a role begins, by `word * ROLES + role`; 0 where none is kept. */
  places: Int32Array
  sums: Int32Array
  used: number
}

const hashes = new Uint32Array(MOST_FEATURES)

/** The sums kept for a document's register, emptied where the word table has been. */
export function keptSumsFor(scorer: Scorer, { table, register }: View): KeptSums {
  let kept = scorer.kept.get(register)
  if (kept === undefined || kept.filling !== table.filling) {
    kept = { filling: table.filling, places: new Int32Array(0), sums: new Int32Array(SIZE * 1024), used: SIZE }
    scorer.kept.set(register, kept)
  }
  if (kept.places.length < table.count * ROLES) {
    const places = new Int32Array(table.count * ROLES * 2)
    places.set(kept.places)
    kept.places = places
  }
  return kept
}

/** Where in `kept.sums` the sum of a word in a role begins, summing it where it is new. */
export function placeOfSum(kept: KeptSums, scorer: Scorer, view: View, word: number, role: number): number {
  const place = kept.places[word * ROLES + role]!
  return place !== 0 ? place : keep(kept, scorer, view, word, role)
}

function keep(kept: KeptSums, scorer: Scorer, { table, register }: View, word: number, role: number): number {
  const known = emitIdentity(table, word, role, register, hashes, 0)
  const count = emitRole(table, word, role, register, hashes, known)
  const place = kept.used
  kept.used += SIZE
  if (kept.used > kept.sums.length) {
    const sums = new Int32Array(kept.sums.length * 2)
    sums.set(kept.sums)
    kept.sums = sums
  }
  sumRows(scorer, hashes, count, kept.sums, place)
  kept.places[word * ROLES + role] = place
  return place
}
