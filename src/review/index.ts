import { type Analysis, byCodeUnit, type Correction, REVIEW_KINDS, type ReviewItem, type Span } from '../model/index.ts'
import { correctionsToMend, outletsMissing, setAsideInDoubt } from './articles.ts'
import { openReview, type ReviewDesk } from './desk.ts'
import { likelyDuplicates } from './duplicates.ts'
import { disagreements, oddDates, singleSources } from './happenings.ts'
import { twoTypes, weakMerges } from './names.ts'
import { unresolvedNames } from './unresolved.ts'

export { reviewPage } from './page.ts'
export { toText } from './text.ts'

export interface ReviewContext {
  readonly corrections: readonly Correction[]
  /** An article's source text, by file; without it nothing can be quoted, and its items are left out. */
  readonly texts: (file: string) => string | undefined
  /** Whether the words of a place may be quoted where the review is shown; all may, unless told. */
  readonly mayQuote?: (place: Span & { readonly file: string }) => boolean
  /** Asks only what is about one of these pages. */
  readonly only?: ReadonlySet<string>
}

/** A rule may pass over what is about no page that is asked for. */
const RULES: readonly ((desk: ReviewDesk, isAsked: (url: string | null) => boolean) => ReviewItem[])[] = [
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
 * What a person should look at: corrections to be mended, then what is likely wrong and matters, best first. What a correction decided does not come
 * back, whichever way it was decided; a `set` to the value that is there decides it too.
 */
export function review(analysis: Analysis, { corrections, texts, mayQuote, only }: ReviewContext): ReviewItem[] {
  const desk = openReview(analysis, corrections, texts, mayQuote)
  const isAsked = (url: string | null) => only === undefined || (url !== null && only.has(url))
  const found = RULES.flatMap((rule) => rule(desk, isAsked))
  const asked = found.filter(({ pages }) => pages.length === 0 || pages.some(({ url }) => isAsked(url)))
  return asked.sort(
    (a, b) =>
      Number(b.kind === 'correction') - Number(a.kind === 'correction') ||
      b.score - a.score ||
      REVIEW_KINDS.indexOf(a.kind) - REVIEW_KINDS.indexOf(b.kind) ||
      byCodeUnit(a.message, b.message),
  )
}
