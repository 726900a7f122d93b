import { hashText, pair } from './hashing.ts'
import { CLUSTER, CLUSTERS, CORE, WEAK } from './words.ts'

/** What is known of words and phrases apart from their context; built from a model's resources. */
export interface Lexicon {
  /** `CORE` or `WEAK` for lower-case words and marks that stand in names. */
  flagsOf(lower: number): number
  clustersOf(word: number, lower: number, title: number, row: Int32Array): void
  listed(lower: number): number
  /** Classes of the phrase with this hash, 0 where no list has it. */
  phrase(hash: number): number
  /** What a word says for each register, a byte each; 0 where nothing. */
  register(lower: number): number
  /** Whether the words are an adjective or noun of nationality, plural or not. */
  isNationality(name: string): boolean
  /** Whether some phrase begins with the word. */
  begins(lower: number): boolean
}

/** Sorted hashes with a value each, found by halving. */
export interface HashList {
  readonly keys: Int32Array
  readonly values: Uint32Array
}

export interface Resources {
  readonly inside: HashList
  readonly clusters: HashList
  readonly phrases: HashList
  readonly registers: HashList
  /** See `Precedents`. */
  readonly names: HashList
  readonly habits: HashList
}

const INSIDE_CORE = 2

/** The value of a key; 0 where the list has none. */
export function look(list: HashList, key: number): number {
  let low = 0
  let high = list.keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = list.keys[middle]!
    if (found === key) return list.values[middle]!
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return 0
}

export function newLexicon(resources: Omit<Resources, 'names' | 'habits'>): Lexicon {
  const { inside, clusters, phrases, registers } = resources
  return {
    flagsOf: (lower) => {
      const value = look(inside, lower)
      return value === 0 ? 0 : value === INSIDE_CORE ? CORE | WEAK : WEAK
    },
    clustersOf: (word, lower, title, row) => {
      const value = look(clusters, word) || look(clusters, title) || look(clusters, lower)
      for (let k = 0; k < CLUSTERS; k++) row[CLUSTER + k] = value === 0 ? 0 : unpack(value, k)
    },
    listed: (lower) => look(phrases, lower) & ~FIRST_WORD,
    phrase: (hash) => look(phrases, hash) & ~FIRST_WORD,
    register: (lower) => look(registers, lower),
    isNationality: (name) => hasNationality(phrases, name) || (name.endsWith('s') && hasNationality(phrases, name.slice(0, -1))),
    begins: (lower) => (look(phrases, lower) & FIRST_WORD) !== 0,
  }
}

/** Bit of the list of nationalities, see `LISTS`. */
export const NATIONALITY = 1 << 16

function hasNationality(phrases: HashList, name: string): boolean {
  const words = name
    .toLowerCase()
    .split(' ')
    .map((word) => hashText(word) | 0)
  return (look(phrases, words.length === 1 ? words[0]! : phraseHash(words)) & NATIONALITY) !== 0
}

/** The hash of a phrase from its words' lower-case hashes. */
export function phraseHash(words: readonly number[]): number {
  return words.reduce((hash, word) => pair(hash, word), PHRASE) | 0
}

/** Where the hash of a phrase begins. */
export const PHRASE = 0x1234567

/** Marks the hash of a word that begins a phrase of several words. */
export const FIRST_WORD = 0x80000000

/** Cluster numbers of three grains in one value: 12 + 10 + 8 bits, each counted from 1. */
export function unpack(value: number, grain: number): number {
  return grain === 0 ? (value >>> 18) + 1 : grain === 1 ? ((value >>> 8) & 1023) + 1 : (value & 255) + 1
}

export function pack(fine: number, middle: number, coarse: number): number {
  return ((fine << 18) | (middle << 8) | coarse) >>> 0
}
