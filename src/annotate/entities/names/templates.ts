import { emitCombinations, emitCombinedIdentity } from './combinations.ts'
import type { DocumentContext } from './context.ts'
import type { NameDocument } from './document.ts'
import { emitIdentity, emitRole } from './roles.ts'
import { findStands, newStands } from './stands.ts'
import type { WordTable } from './words.ts'

/** Everything the templates read of one document. */
export interface View {
  readonly doc: NameDocument
  readonly context: DocumentContext
  readonly table: WordTable
  /** From `matchPhrases`. */
  readonly lists: Int32Array
  /** The register the document is written in, see `register.ts`. */
  readonly register: number
}

/** Room that a token's features never exceed; a sum of so many weights still fits its half word, see `scorer.ts`. */
export const MOST_FEATURES = 256

const stands = newStands()

/**
 * Writes the feature hashes of token `i` into `out`, those that know its very words first.
 *
 * @returns The count of all, and through `identities` that of the first kind.
 */
export function emit(view: View, i: number, out: Uint32Array, identities?: { count: number }): number {
  const { table, register } = view
  findStands(view, i, stands)
  let n = 0
  for (let k = 0; k < stands.count; k++) n = emitIdentity(table, stands.words[k]!, stands.roles[k]!, register, out, n)
  n = emitCombinedIdentity(view, i, out, n)
  if (identities !== undefined) identities.count = n
  for (let k = 0; k < stands.count; k++) n = emitRole(table, stands.words[k]!, stands.roles[k]!, register, out, n)
  return emitCombinations(view, i, out, n)
}
