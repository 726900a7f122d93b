import { hashText } from '../hashing.ts'
import type { HashList } from '../lexicon.ts'
import { type GoldDocument, readProse } from './corpus.ts'

/** Sorted list of the hashes with their values. */
export function newHashList(entries: ReadonlyMap<number, number>): HashList {
  const keys = Int32Array.from(entries.keys()).sort()
  return { keys, values: Uint32Array.from(keys, (key) => entries.get(key)!) }
}

/** Words without capitals, and marks, that stand in at least two names: value 1; 2 where they mostly do, and may begin one. */
export function learnInside(documents: readonly GoldDocument[]): HashList {
  const counts = new Map<string, { all: number; inside: number; begins: number }>()
  for (const document of documents) countInside(document, counts)
  const found = new Map<number, number>()
  for (const [text, { all, inside, begins }] of counts) {
    if (inside < 2) continue
    found.set(hashText(text) | 0, inside >= 0.5 * all && begins >= 2 ? 2 : 1)
  }
  return newHashList(found)
}

function countInside(document: GoldDocument, counts: Map<string, { all: number; inside: number; begins: number }>): void {
  let at = 0
  for (const sentence of readProse(document.text).sentences) {
    for (const token of sentence.tokens) {
      if (token.text !== token.text.toLowerCase()) continue
      const count = counts.get(token.text) ?? { all: 0, inside: 0, begins: 0 }
      counts.set(token.text, count)
      while (at < document.names.length && document.names[at]!.end <= token.start) at++
      const name = document.names[at]
      count.all++
      if (name === undefined || name.start > token.start) continue
      count.inside++
      if (name.start === token.start) count.begins++
    }
  }
}
