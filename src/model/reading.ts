import type { Token } from './annotation.ts'
import type { Prose, Sentence } from './article.ts'

export interface TokenisedSentence extends Sentence {
  readonly tokens: readonly Token[]
}

/** An article's prose with its sentences cut into tokens: what every annotator reads. */
export interface Reading extends Prose {
  readonly sentences: readonly TokenisedSentence[]
}
