import { hashText } from '../hashing.ts'
import type { HashList } from '../lexicon.ts'
import { EVIDENCE_STEP, REGISTERS } from '../register.ts'
import { type GoldDocument, readProse } from './corpus.ts'
import { newHashList } from './inside.ts'

/** Words met less often say nothing. */
const LEAST = 12

/** What each frequent word says for each register: its log probability there over the mean of all, packed in bytes. */
export function learnRegisters(documents: readonly GoldDocument[], registerOf: (corpus: string) => number): HashList {
  const counts = new Map<string, Float64Array>()
  const totals = new Float64Array(REGISTERS)
  for (const document of documents) {
    const register = registerOf(document.corpus)
    if (register < 0) continue
    for (const sentence of readProse(document.text).sentences) {
      for (const token of sentence.tokens) {
        const word = token.text.toLowerCase()
        const row = counts.get(word) ?? new Float64Array(REGISTERS)
        counts.set(word, row)
        row[register]!++
        totals[register]!++
      }
    }
  }
  const entries = new Map<number, number>()
  for (const [word, row] of counts) if (row.reduce((a, b) => a + b) >= LEAST) entries.set(hashText(word) | 0, evidenceOf(row, totals))
  return newHashList(entries)
}

function evidenceOf(row: Float64Array, totals: Float64Array): number {
  // Smoothed by what the word's mean rate would give in 20,000 words.
  const mean = row.reduce((a, b) => a + b) / totals.reduce((a, b) => a + b)
  const logs = row.map((count, r) => Math.log((count + 20000 * mean) / (totals[r]! + 20000)))
  const middle = logs.reduce((a, b) => a + b) / REGISTERS
  let packed = 0
  for (let r = 0; r < REGISTERS; r++) {
    const step = Math.round(Math.max(-4, Math.min(4, logs[r]! - middle)) / EVIDENCE_STEP) + 128
    packed |= step << (8 * r)
  }
  return packed >>> 0
}
