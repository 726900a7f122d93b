import { tokenise } from '../../../../text/tokens.ts'
import { hashText } from '../hashing.ts'
import { FIRST_WORD, type HashList, phraseHash } from '../lexicon.ts'
import { newHashList } from './inside.ts'

/** The lists of `src/resources/gazetteers`, each a bit of a phrase's classes, in this order. */
export const LISTS = [
  'countries',
  'demonyms',
  'cities-1m',
  'cities-100k',
  'cities-15k',
  'landmarks',
  'notable-people',
  'bodies',
  'occasions',
  'first-names',
  'last-names',
  'words-person',
  'words-group',
  'words-place',
  'words-act',
  'words-work',
  'nationalities',
] as const

/** Phrases of all lists by hash, as the reader looks them up; lists by name hold an entry a line. */
export function newPhrases(lists: Readonly<Record<string, string>>): HashList {
  const classes = new Map<number, number>()
  for (const [bit, name] of LISTS.entries()) {
    for (const line of (lists[name] ?? '').split('\n')) {
      for (const form of formsOf(line.trim())) addPhrase(classes, form, 1 << bit)
    }
  }
  return newHashList(classes)
}

/** As written, and without diacritics. */
function formsOf(entry: string): string[] {
  if (entry === '') return []
  const folded = entry.normalize('NFD').replace(/\p{M}/gu, '')
  return folded === entry ? [entry] : [entry, folded]
}

function addPhrase(classes: Map<number, number>, form: string, bit: number): void {
  const words = tokenise(form, { start: 0, end: form.length }).map((token) => hashText(token.text.toLowerCase()) | 0)
  if (words.length === 0 || words.length > 6) return
  const [first] = words as [number, ...number[]]
  if (words.length === 1) classes.set(first, ((classes.get(first) ?? 0) | bit) >>> 0)
  else {
    classes.set(first, ((classes.get(first) ?? 0) | FIRST_WORD) >>> 0)
    const hash = phraseHash(words)
    classes.set(hash, ((classes.get(hash) ?? 0) | bit) >>> 0)
  }
}
