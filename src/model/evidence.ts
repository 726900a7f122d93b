import type { NonEmpty, Span } from './span.ts'

/** Where a statement rests: the quoted text and its place, and the rule, model or correction that read it there. */
export interface Evidence extends Span {
  /** The article's path relative to the seeds folder (`articles/x.jsonl#12` for its twelfth record). */
  readonly file: string
  /** Exactly the source text from `start` to `end`. */
  readonly text: string
  /** The rule, model or correction that read it: `meetings/met`, `names/full`, `seeds/corrections/people.yml:7`. */
  readonly by: string
}

/** Never empty: a page cannot state what no sentence supports. */
export type EvidenceList = NonEmpty<Evidence>
