import type { Span } from './span.ts'

/** The fields an editor may give an article; all optional, all text as written. */
export interface FrontMatter {
  readonly title?: string
  readonly date?: string
  readonly outlet?: string
  readonly agency?: string
  readonly author?: string
  readonly language?: string
  readonly source?: string
  readonly archive?: string
  readonly retrieved?: string
  readonly topics?: readonly string[]
  readonly slug?: string
}

/** One article as it came from disk: decoded and taken out of its container, not yet understood. */
export interface Source {
  /** Relative to the seeds folder, `/`-separated; `articles/x.jsonl#12` for a file's twelfth record. */
  readonly file: string
  readonly kind: 'txt' | 'md' | 'html' | 'jsonl' | 'csv'
  /**
   * The source text, into which every offset of the project points. For `txt` and `md` the decoded file (byte-order mark
   * removed, line ends as they are), front matter included; for other kinds the plain text taken out of it.
   */
  readonly text: string
  /** Where the article proper begins in `text`: after the front matter of an `md`, else 0. */
  readonly bodyStart: number
  readonly fields: FrontMatter
  /** Where a field stands in `text`, for those that do (`md` only). */
  readonly fieldSpans: readonly (Span & { readonly field: keyof FrontMatter })[]
  /**
   * For `html`: what the markup told, as spans of `text`: headings, captions, and body that is no heading however short (list
   * items, quotations, cells), and what of the page is not the article (`aside`).
   */
  readonly blocks: readonly (Span & { readonly kind: 'heading' | 'caption' | 'body' | 'aside'; readonly depth: number })[]
  /** Hex digest of the file's (or the record's) bytes. */
  readonly sha256: string
}
