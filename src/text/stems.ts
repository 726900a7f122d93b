import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js'
import { remembered } from '../model/index.ts'

const LONGEST = 64

/**
 * What words that differ in case, inflection, hyphen or spelling have in common: Porter's stem, hyphens and apostrophes
 * dropped, `-ise` and `-ize`, `-our` and `-or`, `defence` and `defense` alike, and `-ship` cut ("partners", "partnership").
 * A word without a letter or digit, or longer than any
 * word is, has none: the empty text.
 */
export function stemOf(word: string): string {
  return word.length > LONGEST ? '' : stemIn(word)
}

const stemIn = remembered((word) => {
  const plain = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (plain.length > 40 || !/^[a-z]{3,}$/.test(plain)) return plain
  return PorterStemmer.stem(spelling(plain).replace(/ships?$/, ''))
})

function spelling(word: string): string {
  return word
    .replace(/is(e[ds]?|ing|ations?|ational|ers?)$/, 'iz$1')
    .replace(/([lbvn])our(s|ed|ing|able|ite|ful)?$/, '$1or$2')
    .replace(/(def|off|lic)ence/, '$1ense')
    .replace(/(cent|theat|met)re(s?)$/, '$1er$2')
    .replace(/programme/, 'program')
}
