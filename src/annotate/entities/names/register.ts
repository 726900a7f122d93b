import { type NameDocument, PAD } from './document.ts'
import type { Lexicon } from './lexicon.ts'
import { COLUMNS, LOWER, type WordTable } from './words.ts'

/** Registers that annotate names by habits of their own: agency cables, newspapers, political and general encyclopedias. */
export const REGISTERS = 4
/** A word's evidence for a register is stored in steps of this. */
export const EVIDENCE_STEP = 1 / 30
/** As much of a document as is looked at. */
const LOOKED_AT = 1500
/** Evidence, in nats, by which the best must lead the second. */
const LEAD = 3

/** The register a document is written in by its words (naive Bayes), counted from 1; 0 where they do not tell. */
export function registerOf(doc: NameDocument, table: WordTable, lexicon: Lexicon): number {
  const sums = new Float64Array(REGISTERS)
  for (let i = 0, seen = 0; i < doc.count && seen < LOOKED_AT; i++) {
    if (doc.state[i]! & PAD) continue
    seen++
    const evidence = lexicon.register(table.columns[doc.ids[i]! * COLUMNS + LOWER]!)
    if (evidence !== 0) for (let r = 0; r < REGISTERS; r++) sums[r]! += (((evidence >>> (8 * r)) & 255) - 128) * EVIDENCE_STEP
  }
  return leader(sums)
}

function leader(sums: Float64Array): number {
  let best = 0
  let second = -1
  for (let r = 1; r < REGISTERS; r++) {
    if (sums[r]! > sums[best]!) {
      second = best
      best = r
    } else if (second < 0 || sums[r]! > sums[second]!) second = r
  }
  return sums[best]! - sums[second]! >= LEAD ? best + 1 : 0
}
