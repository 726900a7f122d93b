import type { DisjointSets } from '../text/disjoint-sets.ts'
import { isSameSound, isSyllable, skeleton, slips } from '../text/transliteration.ts'
import { type Settings, sameSetting, shared } from './generic.ts'
import type { Form, Local } from './local.ts'

/** Where blocks hold more than this many people, only equal writings are joined: time stays near-linear. */
const BLOCK = 40

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
  for (const [a, b] of pairs(sounds)) if (sameSound(a, b)) connect(a, b, 0.85, people)
  for (const [a, b] of pairs(blocksBy(names.values(), wordGaps))) if (misprinted(a, b)) connect(a, b, 0.7, people)
}

/** Whether one article has both names: it tells two people apart. */
function toldApart(a: FullName, b: FullName, locals: readonly Local[]): boolean {
  const articles = new Set(a.locals.map((index) => locals[index]!.article))
  return b.locals.some((index) => articles.has(locals[index]!.article))
}

function connect(a: FullName, b: FullName, sure: number, { locals, sets, surety }: People) {
  if (toldApart(a, b, locals)) return
  sets.join(a.locals[0]!, b.locals[0]!)
  const rare = a.count <= b.count ? a : b
  for (const local of rare.locals) surety.set(local, Math.min(sure, surety.get(local) ?? 1))
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

/** Joins "A. Z." and "Asif Z." with the one longer name that they fit ("Asif Ali Z."); where there are two, with none. */
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
      if (new Set(longer.map((full) => sets.root(full.locals[0]!))).size === 1) connect(short, longer[0]!, 0.8, people)
    }
  }
}

/** Whether two articles can mean one office by these roles: one is the other, or they give none. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): 'same' | 'unknown' | 'other' {
  if (a.size === 0 || b.size === 0) return 'unknown'
  for (const x of a) for (const y of b) if (x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)) return 'same'
  return 'other'
}

export interface Short {
  readonly local: number
  /** The locals it could be one with: one of each person. */
  readonly candidates: readonly number[]
}

/** The one of these people whom a lone surname can mean: who shares its role, else who is told of in the same setting. */
function bearerOf(
  local: Local,
  people: readonly FullName[],
  locals: readonly Local[],
  settings: Settings,
): { name: FullName; sure: number } | undefined {
  const agreeing = (name: FullName) => name.locals.slice(0, BLOCK).map((other) => agree(local.titles, locals[other]!.titles))
  const titled = people.filter((name) => agreeing(name).includes('same'))
  if (titled.length === 1) return { name: titled[0]!, sure: 0.85 }
  const [only] = people
  const surname = local.fullest.words[0]!
  if (people.length !== 1 || surname.length < 4 || only!.form.words.at(-1) !== surname || agreeing(only!).every((one) => one === 'other'))
    return undefined
  const near = only!.locals.slice(0, BLOCK).some((other) => sharesPeople(settings, locals[other]!.article, local.article))
  return near ? { name: only!, sure: 0.65 } : undefined
}

function sharesPeople(settings: Settings, a: number, b: number): boolean {
  return sameSetting(settings, a, b) && shared(settings, a, b, 1) === 1
}

/** People by the first and by the last word of their full names; of very common words only some. */
function byEdgeWord(names: Iterable<FullName>): Map<string, FullName[]> {
  const byWord = new Map<string, FullName[]>()
  for (const name of names)
    for (const word of new Set([name.form.words[0]!, name.form.words.at(-1)!])) {
      const list = byWord.get(word)
      if (!list) byWord.set(word, [name])
      else if (list.length < BLOCK) list.push(name)
    }
  return byWord
}

/** Those whom a lone name can mean: the bearers of it as last word, else as first, one of each person. */
function bearersOf(word: string, byWord: ReadonlyMap<string, readonly FullName[]>, sets: DisjointSets): FullName[] {
  const bearers = byWord.get(word) ?? []
  const surnamed = bearers.filter(({ form }) => form.words.at(-1) === word)
  return [...new Map((surnamed.length > 0 ? surnamed : bearers).map((name) => [sets.root(name.locals[0]!), name])).values()]
}

/**
 * Joins a lone surname with the one person of the folder who bears it and whose role it shares, or who is told of in the same setting.
 *
 * @returns The surnames that could stand for somebody of the folder and stay alone, each with these people.
 */
export function joinSurnames(names: ReadonlyMap<string, FullName>, settings: Settings, { locals, sets, surety }: People): Short[] {
  const byWord = byEdgeWord(names.values())
  const unsure: Short[] = []
  const alone = new Map<string, number[]>()
  locals.forEach((local, index) => {
    if (local.family !== 'person' || local.fullest.words.length !== 1) return
    const word = local.fullest.words[0]!
    const people = bearersOf(word, byWord, sets)
    const bearer = people.length === 0 ? undefined : bearerOf(local, people, locals, settings)
    const likes = people.length === 0 ? (alone.get(word) ?? []) : []
    const like = likes.find((other) => isLike(locals[other]!, local, settings))
    const one = bearer ? bearer.name.locals[0]! : like
    if (one !== undefined) {
      sets.join(index, one)
      surety.set(index, bearer?.sure ?? 0.75)
    } else if (people.length > 0) unsure.push({ local: index, candidates: people.map((name) => name.locals[0]!) })
    else if (likes.length < BLOCK) alone.set(word, [...likes, index])
  })
  return unsure
}

/** Whether somebody known by one name in two articles is one: the roles agree, or the settings do and the roles do not differ. */
function isLike(a: Local, b: Local, settings: Settings): boolean {
  if (a.article === b.article) return false
  const roles = agree(a.titles, b.titles)
  return roles === 'same' || (roles === 'unknown' && sharesPeople(settings, a.article, b.article))
}
