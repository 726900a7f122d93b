import { type Analysis, byCodeUnit, type Correction, REVIEW_KINDS, type ReviewItem } from '../model/index.ts'
import { correctionsToMend, outletsMissing, setAsideInDoubt } from './articles.ts'
import { openReview, type ReviewDesk } from './desk.ts'
import { disagreements, oddDates, singleSources } from './happenings.ts'
import { likelyDuplicates, twoTypes, weakMerges } from './names.ts'
import { unresolvedNames } from './unresolved.ts'

export { reviewPage } from './page.ts'
export { toText } from './text.ts'

export interface ReviewContext {
  readonly corrections: readonly Correction[]
  /** An article's source text, by file; without it nothing can be quoted, and its items are left out. */
  readonly texts: (file: string) => string | undefined
}

const RULES: readonly ((desk: ReviewDesk) => ReviewItem[])[] = [
  correctionsToMend,
  disagreements,
  likelyDuplicates,
  twoTypes,
  weakMerges,
  unresolvedNames,
  oddDates,
  setAsideInDoubt,
  singleSources,
  outletsMissing,
]

/**
 * What a person should look at, best first: by kind, then by how much hangs on it. What a correction decided does not come
 * back, whichever way it was decided; a `set` to the value that is there decides it too.
 */
export function review(analysis: Analysis, { corrections, texts }: ReviewContext): ReviewItem[] {
  const desk = openReview(analysis, corrections, texts)
  return RULES.flatMap((rule) => rule(desk)).sort(
    (a, b) => REVIEW_KINDS.indexOf(a.kind) - REVIEW_KINDS.indexOf(b.kind) || b.score - a.score || byCodeUnit(a.message, b.message),
  )
}
