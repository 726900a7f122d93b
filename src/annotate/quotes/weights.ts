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

/** The probability that a logistic regression gives to what has these features. */
export function probability(of: Weights, features: readonly string[]): number {
  let sum = 0
  for (const feature of features) if (Object.hasOwn(of, feature)) sum += of[feature]!
  return 1 / (1 + Math.exp(-sum))
}
