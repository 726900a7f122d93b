/** A distinctive phrase that several articles use, as a part of a topic. */
export interface SubthemeRecord {
  /** `subtheme/win-win-cooperation`. */
  readonly id: string
  /** As most often written. */
  readonly phrase: string
  readonly variants: readonly string[]
  /** The topic whose sentences hold it most; null where it belongs to none. */
  readonly topic: string | null
  /** How distinctive it is, higher first; comparable within one analysis. */
  readonly score: number
  /** Sentence numbers per article, by file. */
  readonly articles: readonly { readonly file: string; readonly sentences: readonly number[] }[]
}

/** Articles that speak of the same things, nearest first. */
export interface RelatedRecord {
  readonly file: string
  readonly related: readonly {
    readonly file: string
    /** Cosine of the two articles' weighted words, 0 to 1. */
    readonly score: number
    /** The words that make them alike, strongest first. */
    readonly shared: readonly string[]
  }[]
}
