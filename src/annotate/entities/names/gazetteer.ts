import { CANDIDATE, type NameDocument, PAD } from './document.ts'
import { pair } from './hashing.ts'
import { type Lexicon, PHRASE } from './lexicon.ts'
import { BEGINS_PHRASE, COLUMNS, CORE, FLAGS, LISTED, LOWER, type WordTable } from './words.ts'

const BEGINNING = CORE | BEGINS_PHRASE
/** The most words a listed phrase may have. */
const LONGEST_PHRASE = 6

/**
 * For each token, the classes of the longest listed phrase it stands in, and its place in that phrase:
 * `classes * 4 + place`, place being 0 alone, 1 first, 2 inside, 3 last; 0 where it stands in none.
 */
export function matchPhrases(doc: NameDocument, table: WordTable, lexicon: Lexicon): Int32Array {
  const found = new Int32Array(doc.count)
  const { columns } = table
  for (let i = 0; i < doc.count; i++) {
    if ((doc.state[i]! & CANDIDATE) === 0) continue
    const row = doc.ids[i]! * COLUMNS
    if (found[i] === 0) found[i] = columns[row + LISTED]! * 4
    if ((columns[row + FLAGS]! & BEGINNING) !== BEGINNING) continue
    let hash = pair(PHRASE, columns[row + LOWER]!)
    let classes = 0
    let end = i
    for (let k = i + 1; k < i + LONGEST_PHRASE && k < doc.count && (doc.state[k]! & PAD) === 0; k++) {
      hash = pair(hash, columns[doc.ids[k]! * COLUMNS + LOWER]!)
      const value = lexicon.phrase(hash)
      if (value !== 0) {
        classes = value
        end = k
      }
    }
    if (end === i) continue
    for (let k = i; k <= end; k++) found[k] = classes * 4 + (k === i ? 1 : k === end ? 3 : 2)
    i = end
  }
  return found
}
