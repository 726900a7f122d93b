import type { Proposal } from './correction.ts'
import type { Evidence } from './evidence.ts'

/** What the review asks about; of two that matter alike, the earlier comes first. */
export const REVIEW_KINDS = [
  'correction',
  'disagreement',
  'duplicate',
  'two types',
  'weak merge',
  'unresolved name',
  'odd date',
  'set aside',
  'single source',
  'outlet not recorded',
] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** One way to decide: what it says, and the correction that says so. */
export interface Choice {
  readonly label: string
  readonly proposal: Proposal
  /** The proposal, ready to paste into a file under `seeds/corrections/`. */
  readonly yaml: string
}

/** Something a person should look at. */
export interface ReviewItem {
  readonly kind: ReviewKind
  /** What is in doubt, one sentence. */
  readonly message: string
  /** From 0 to 1: how likely it is wrong, and how much hangs on it. */
  readonly score: number
  /** The pages it is about. */
  readonly pages: readonly { readonly name: string; readonly url: string | null }[]
  /** The sentences to look at; `text` is the sentence where the site may show it, else the words themselves. */
  readonly evidence: readonly Evidence[]
  /** Best first; empty where no correction would do (a stale entry must be edited). */
  readonly choices: readonly Choice[]
}
