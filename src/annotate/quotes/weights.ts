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
