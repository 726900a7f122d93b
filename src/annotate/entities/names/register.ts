import type { NameDocument } from './document.ts'
import type { Lexicon } from './lexicon.ts'
import type { WordTable } from './words.ts'

/** The register a document is written in; one for all so far. */
export function registerOf(_doc: NameDocument, _table: WordTable, _lexicon: Lexicon): number {
  return 0
}
