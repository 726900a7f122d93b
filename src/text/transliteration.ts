import { DamerauLevenshteinDistance, JaroWinklerDistance } from 'natural/lib/natural/distance/index.js'
import { remembered } from '../model/index.ts'

const letters: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/gh|kh|q|ck|c(?![eiyh])/g, 'k'],
  [/[td]h/g, 't'],
  [/dj|zh/g, 'j'],
  [/tch|tsh/g, 'ch'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/d$/g, 't'],
  [/(.)\1+/g, '$1'],
  [/^[aeiou]+/g, 'a'],
  [/(?<=.)[aeiouyh]+/g, ''],
]

/** What different Latin writings of one name from another script share: "Muhammad", "Mohammed" → mmt. For words in lower case. */
export const skeleton = remembered((word) => letters.reduce((out, [pattern, by]) => out.replace(pattern, by), word))

const syllable = /^[^aeiou]{0,3}[aeiou]{1,3}[^aeiou]{0,2}$/

/** Whether a lower-case word can be one syllable of a Chinese, Korean or Vietnamese name. */
export function isSyllable(word: string): boolean {
  return word.length <= 6 && syllable.test(word)
}

/** Writings of the Arabic article and of "son of". */
const articles = new Set(['al', 'el', 'ul', 'ad', 'as', 'ar'])
const filial = new Set(['bin', 'ibn', 'ben'])
const endsInVowel = /[aeiou]$/

/**
 * Whether two lower-case words are likely one name written in Latin letters twice: the same consonants, and alike as a whole
 * (Jaro and Winkler). Words of one syllable must be equal ("Zhang" and "Zheng" are two names), and so must the gender of an ending.
 */
export function isSameSound(a: string, b: string): boolean {
  if (a === b || (articles.has(a) && articles.has(b)) || (filial.has(a) && filial.has(b))) return true
  if (syllable.test(a) || syllable.test(b) || endsInVowel.test(a) !== endsInVowel.test(b) || skeleton(a) !== skeleton(b)) return false
  return JaroWinklerDistance(a, b, { ignoreCase: true }) >= 0.83
}

/** Letters to insert, delete, change or transpose to make one word of the other. */
export function slips(a: string, b: string): number {
  return DamerauLevenshteinDistance(a, b, { restricted: true })
}
