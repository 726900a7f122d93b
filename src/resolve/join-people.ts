import { certaintyOf } from '../resources/link-judgements.ts'
import type { DisjointSets } from '../text/disjoint-sets.ts'
import { isSameSound, isSyllable, skeleton, slips } from '../text/transliteration.ts'
import type { Form, Local } from './local.ts'
import { agree } from './offices.ts'

/** Where blocks hold more than this many people, only equal writings are joined: time stays near-linear. */
export const BLOCK = 40

/** A full name of the folder with the locals that carry it. */
export interface FullName {
  readonly form: Form
  readonly locals: readonly number[]
  readonly count: number
}

/** How sure a join is that is not by equal writing. */
export type Surety = Map<number, number>

/** The chains to join, and what is known of the joins. */
export interface People {
  readonly locals: readonly Local[]
  readonly sets: DisjointSets
  readonly surety: Surety
}

/** The full names of people (two words or more) by their key. */
export function fullNames(locals: readonly Local[]): Map<string, FullName> {
  const found = new Map<string, { form: Form; locals: number[]; count: number }>()
  locals.forEach((local, index) => {
    if (local.family !== 'person' || local.fullest.words.length < 2) return
    const seen = found.get(local.fullest.key)
    if (!seen) found.set(local.fullest.key, { form: local.fullest, locals: [index], count: local.fullest.count })
    else {
      seen.locals.push(index)
      seen.count += local.fullest.count
    }
  })
  return found
}

function blocksBy(names: Iterable<FullName>, keysOf: (name: FullName) => Iterable<string>): FullName[][] {
  const blocks = new Map<string, FullName[]>()
  for (const name of names)
    for (const key of keysOf(name)) {
      const block = blocks.get(key)
      if (block) block.push(name)
      else blocks.set(key, [name])
    }
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= BLOCK)
}

/** Pairs inside blocks; each block is small, so this is near-linear. */
function pairs(blocks: readonly FullName[][]): [FullName, FullName][] {
  return blocks.flatMap((block) => block.flatMap((a, i) => block.slice(i + 1).map((b): [FullName, FullName] => [a, b])))
}

function sameSound(a: FullName, b: FullName): boolean {
  const [x, y] = [a.form.words, b.form.words]
  return x.length === y.length && x.every((word, at) => isSameSound(word, y[at]!))
}

/** One slip in one word of six letters or more, in a name that stands once beside one that stands often. */
function misprinted(a: FullName, b: FullName): boolean {
  const [rare, frequent] = a.count <= b.count ? [a, b] : [b, a]
  if (rare.count > 1 || frequent.count < 3 || rare.form.words.length !== frequent.form.words.length) return false
  const off = rare.form.words.map((word, at) => [word, frequent.form.words[at]!] as const).filter(([x, y]) => x !== y)
  const pair = off.length === 1 ? off[0] : undefined
  return (
    pair !== undefined &&
    Math.min(pair[0].length, pair[1].length) >= 6 &&
    slips(pair[0], pair[1]) === 1 &&
    !/[aeiou]$/.test(pair[0] + pair[1].at(-1))
  )
}

/** The name without each of its words in turn, and that word's first letter: names one slip apart in one word share a key. */
function wordGaps({ form: { words } }: FullName): string[] {
  return words.flatMap((word, at) => (word.length < 6 ? [] : [`${at} ${word[0]} ${words.filter((_, index) => index !== at).join(' ')}`]))
}

/** Joins people whose full names are one name spelt differently, and misprints of a frequent name. */
export function joinSpellings(names: ReadonlyMap<string, FullName>, people: People): void {
  const sounds = blocksBy(names.values(), ({ form }) => [form.words.map(skeleton).join(' ')])
  for (const [a, b] of pairs(sounds)) if (sameSound(a, b)) connect(a, b, 'join/spelling', people)
  for (const [a, b] of pairs(blocksBy(names.values(), wordGaps))) if (misprinted(a, b)) connect(a, b, 'join/misprint', people)
}

/** Whether one article has both names: it tells two people apart. */
function toldApart(a: FullName, b: FullName, locals: readonly Local[]): boolean {
  const articles = new Set(a.locals.map((index) => locals[index]!.article))
  return b.locals.some((index) => articles.has(locals[index]!.article))
}

function connect(a: FullName, b: FullName, rule: string, { locals, sets, surety }: People) {
  if (toldApart(a, b, locals)) return
  sets.join(a.locals[0]!, b.locals[0]!)
  const rare = a.count <= b.count ? a : b
  for (const local of rare.locals) surety.set(local, Math.min(certaintyOf(rule), surety.get(local) ?? 1))
}

/** Whether both names put first and last the other way round ("Kovacs Anna", "Anna Kovacs"). */
function turned({ form: { words: a } }: FullName, { form: { words: b } }: FullName): boolean {
  const turn = (words: readonly string[]) => [...words.slice(1), words[0]].join(' ')
  return turn(a) === b.join(' ') || turn(b) === a.join(' ')
}

/** Whether both are also called by the same one word: their family name, wherever it stands. */
function sameShortName(a: FullName, b: FullName, locals: readonly Local[]): boolean {
  const shorts = (name: FullName) =>
    new Set(
      name.locals
        .slice(0, BLOCK)
        .flatMap((index) => locals[index]!.forms.flatMap(({ words: [word, ...rest] }) => (rest.length === 0 && word ? [word] : []))),
    )
  const known = shorts(a)
  return [...shorts(b)].some((word) => known.has(word))
}

/** Whether any of both is given the same office, of whichever body. */
const sameOffice = (a: FullName, b: FullName, locals: readonly Local[]): boolean =>
  a.locals.slice(0, BLOCK).some((x) => b.locals.slice(0, BLOCK).some((y) => agree(locals[x]!.titles, locals[y]!.titles) === 'same'))

/** Joins "Ana Ruiz" with the one longer name "Ana Ruiz Soto" where both hold the same office: a second surname may be left out. */
export function joinSecondSurnames(names: ReadonlyMap<string, FullName>, people: People): void {
  const longer = new Map<string, FullName[]>()
  for (const name of names.values()) {
    const { words } = name.form
    if (words.length < 3 || words.every(isSyllable)) continue
    const key = words.slice(0, -1).join('')
    const seen = longer.get(key)
    if (seen) seen.push(name)
    else longer.set(key, [name])
  }
  for (const [key, [full, ...others]] of longer) {
    const short = names.get(key)
    if (short && full && others.length === 0 && sameOffice(short, full, people.locals)) connect(short, full, 'join/second-surname', people)
  }
}

/** Joins names whose order differs, where the same word alone is used for both or both hold the same office: many names can be turned. */
export function joinTurned(names: ReadonlyMap<string, FullName>, people: People): void {
  const { locals } = people
  for (const [a, b] of pairs(blocksBy(names.values(), ({ form }) => [[...form.words].sort().join(' ')])))
    if (turned(a, b) && (sameShortName(a, b, locals) || sameOffice(a, b, locals))) connect(a, b, 'join/turned', people)
}

/** Whether the words of one name stand in order in the other, first and last alike, an initial standing for a word. */
function within(short: readonly string[], full: readonly string[]): boolean {
  if (short[0] !== full[0] && short[0]!.length > 1) return false
  // "Park Jin" and "Park Yong-jin" are two: where every word is a syllable, none is left out.
  if (short.length < full.length && full.every(isSyllable)) return false
  let at = 0
  for (const word of short) {
    while (at < full.length && full[at] !== word && !(word.length === 1 && full[at]![0] === word)) at++
    if (at++ >= full.length) return false
  }
  return short.at(-1) === full.at(-1)
}

/** Joins "O. K." and "Omar K." with the one longer name that they fit ("Omar Said K."); where there are two, with none. */
export function joinShorterNames(names: ReadonlyMap<string, FullName>, people: People): void {
  const { sets } = people
  const blocks = new Map<string, FullName[]>()
  for (const name of names.values()) {
    const key = `${name.form.words[0]![0]} ${name.form.words.at(-1)}`
    const block = blocks.get(key)
    if (block) block.push(name)
    else blocks.set(key, [name])
  }
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > BLOCK) continue
    // The longest first, so that a name and the shorter ones that fit it are one before an initial is tried against both.
    for (const short of [...block].sort((a, b) => b.form.key.length - a.form.key.length)) {
      const longer = block.filter(
        (full) => full !== short && full.form.words.length >= short.form.words.length && within(short.form.words, full.form.words),
      )
      if (new Set(longer.map((full) => sets.root(full.locals[0]!))).size === 1) connect(short, longer[0]!, 'join/shorter', people)
    }
  }
}
