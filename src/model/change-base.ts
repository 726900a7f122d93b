import type { Evidence } from './evidence.ts'

/** How much a change asks of a reviewer: a decision, a look, or nothing. */
export const WEIGHTS = ['check', 'notice', 'routine'] as const
export type Weight = (typeof WEIGHTS)[number]

/** What brought a change about, as far as the two records tell. */
export const CAUSES = ['articles', 'corrections', 'topics', 'code', 'model'] as const
export type Cause = (typeof CAUSES)[number]

/** What a change is of. `url` is its page, on the site before where `gone`, else on the site after; null where it has none. */
export interface Subject {
  readonly kind: 'article' | 'entity' | 'event' | 'story' | 'topic' | 'wording' | 'site'
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly gone: boolean
}

/** Where a change shows: on the side before for what is gone, else on the side after. */
export interface ChangeEvidence extends Evidence {
  /** The number of the sentence in its article; null where none begins at or before it. */
  readonly sentence: number | null
}

/** What every change tells. */
export interface ChangeBase<Type extends string> {
  readonly type: Type
  readonly weight: Weight
  readonly cause: Cause
  readonly subject: Subject
  /** One sentence a reader understands without the rest. */
  readonly message: string
  /** Why, where the records tell: "002 reports it on 5 February 2025". */
  readonly because: string | null
  /** The sentences behind it, at most five; empty only where the change is of no text (an address, a share, a problem). */
  readonly evidence: readonly ChangeEvidence[]
}

/** Values before and after; null stands for "not stated". */
export interface Moved {
  readonly before: string | null
  readonly after: string | null
}
