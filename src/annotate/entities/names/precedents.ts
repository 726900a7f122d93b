import { pair } from './hashing.ts'
import { type HashList, look } from './lexicon.ts'

/** Where a word stands to a name: before it, behind it, alone, last of several, first of several. */
export const BEFORE = 0
export const AFTER = 1
export const ALONE = 2
export const HEAD = 3
export const FIRST = 4

/** What the names of the training texts tell of phrases and words. */
export interface Precedents {
  /** How often a phrase, by its hash, was a name of each class: four bits a class, at most 15; 0 where never. */
  name(phrase: number): number
  /** The habit of a word, or of a word class by its number, in a place; 0 where it is unknown. See `habitOf`. */
  habit(place: number, word: number): number
}

export function newPrecedents(names: HashList, habits: HashList): Precedents {
  return { name: (phrase) => look(names, phrase), habit: (place, word) => look(habits, habitKey(place, word)) }
}

export function habitKey(place: number, word: number): number {
  return pair(place + 0x51, word)
}

export function timesOf(name: number, kind: number): number {
  return (name >>> (4 * kind)) & 15
}

/** Of all places in names: how often of each class; and how often a name stood directly before or behind; and all places of the word. */
export const HABIT_COUNTS = 6

/**
 * Counts of a word in a place as one number: the share of each class in six bits, that of names with another directly beside
 * them in four, that of the word's places which are in or beside a name in four; 0 where there are too few names to tell.
 */
export function habitOf(counts: ArrayLike<number>): number {
  const names = counts[0]! + counts[1]! + counts[2]! + counts[3]!
  if (names < 2) return 0
  let packed = 0
  for (let kind = 0; kind < 4; kind++) packed |= Math.round((63 * (counts[kind]! + 0.25)) / (names + 1)) << (6 * kind)
  const touching = Math.round((15 * (counts[4]! + 0.1)) / (names + 1))
  const rate = Math.min(15, Math.round((15 * names) / (counts[5]! + 1)))
  return (packed | (touching << 24) | (rate << 28)) >>> 0
}

/** Share of a class, from 0 to 63; −1 where the habit is unknown. */
export function shareOf(habit: number, kind: number): number {
  return habit === 0 ? -1 : (habit >>> (6 * kind)) & 63
}

/** Share of names that touch another, from 0 to 15. */
export function touchingOf(habit: number): number {
  return habit === 0 ? -1 : (habit >>> 24) & 15
}

/** Share of the word's places that are in or beside a name, from 0 to 15. */
export function rateOf(habit: number): number {
  return habit === 0 ? -1 : habit >>> 28
}
