import weights from './weights.json' with { type: 'json' }

/** Weights of a logistic regression by feature; a feature that is not listed weighs nothing. */
export type Weights = Readonly<Record<string, number>>

/** Whether a marked stretch is a quotation, who says it, and whether a clause is reported speech. */
export interface QuoteWeights {
  readonly stretch: Weights
  readonly speaker: Weights
  readonly indirect: Weights
}

/** As `trainQuotes` made them. */
export const quoteWeights: QuoteWeights = weights

const tables = new WeakMap<Weights, ReadonlyMap<string, number>>()

/** Weights as a table, made once: long feature names are looked up many times a sentence. */
function tableOf(weights: Weights): ReadonlyMap<string, number> {
  const known = tables.get(weights) ?? new Map(Object.entries(weights))
  tables.set(weights, known)
  return known
}

/** The probability that a logistic regression gives to what has these features. */
export function probability(of: Weights, features: readonly string[]): number {
  const table = tableOf(of)
  let sum = 0
  for (const feature of features) sum += table.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}
