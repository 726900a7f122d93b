import type { Prose, Reading } from '../model/index.ts'
import { tokenise } from '../text/tokens.ts'

/** The prose with its sentences cut into tokens. */
export function readingOf({ file, prose, sentences, published, language }: Prose): Reading {
  return {
    ...{ file, prose, published, language },
    sentences: sentences.map((sentence) => ({ ...sentence, tokens: tokenise(prose, sentence) })),
  }
}
