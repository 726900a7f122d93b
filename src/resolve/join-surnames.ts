import { certaintyOf } from '../resources/link-judgements.ts'
import type { DisjointSets } from '../text/disjoint-sets.ts'
import { type Settings, sameSetting, shared } from './generic.ts'
import { BLOCK, type FullName, type People } from './join-people.ts'
import type { Local } from './local.ts'
import { agree } from './offices.ts'

export interface Short {
  readonly local: number
  /** The locals it could be one with: one of each person. */
  readonly candidates: readonly number[]
}

/** The offices that the first articles of somebody give, once for all who share the surname. */
interface Offices {
  readonly titles: ReadonlySet<string>
  /** Whether each of these articles gives one. */
  readonly isAlwaysTold: boolean
}

type OfficesOf = (name: FullName) => Offices

/** Works out the offices of each full name when it is first asked for. */
function officesIn(locals: readonly Local[]): OfficesOf {
  const known = new Map<FullName, Offices>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const all = name.locals.slice(0, BLOCK).map((index) => locals[index]!.titles)
    const made = { titles: new Set(all.flatMap((titles) => [...titles])), isAlwaysTold: all.every(({ size }) => size > 0) }
    known.set(name, made)
    return made
  }
}

/** The one of these people whom a lone surname can mean: who shares its role, else who is told of in the same setting. */
function bearerOf(
  local: Local,
  people: readonly FullName[],
  { locals, settings, officesOf }: { readonly locals: readonly Local[]; readonly settings: Settings; readonly officesOf: OfficesOf },
): { name: FullName; rule: string } | undefined {
  const isSame = (name: FullName) => agree(local.titles, officesOf(name).titles) === 'same'
  const titled = local.titles.size === 0 ? [] : people.filter(isSame)
  if (titled.length === 1) return { name: titled[0]!, rule: 'join/surname-office' }
  const [only] = people
  const surname = local.fullest.words[0]!
  if (people.length !== 1 || surname.length < 4 || only!.form.words.at(-1) !== surname) return undefined
  if (local.titles.size > 0 && officesOf(only!).isAlwaysTold && titled.length === 0) return undefined
  const near = only!.locals.slice(0, BLOCK).some((other) => sharesPeople(settings, locals[other]!.article, local.article))
  return near ? { name: only!, rule: 'join/surname-setting' } : undefined
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
  const around = { locals, settings, officesOf: officesIn(locals) }
  const unsure: Short[] = []
  const alone = new Map<string, number[]>()
  locals.forEach((local, index) => {
    if (local.family !== 'person' || local.fullest.words.length !== 1) return
    const word = local.fullest.words[0]!
    const people = bearersOf(word, byWord, sets)
    const bearer = people.length === 0 ? undefined : bearerOf(local, people, around)
    const likes = people.length === 0 ? (alone.get(word) ?? []) : []
    const like = likes.find((other) => isLike(locals[other]!, local, settings))
    const one = bearer ? bearer.name.locals[0]! : like
    if (one !== undefined) {
      sets.join(index, one)
      surety.set(index, certaintyOf(bearer?.rule ?? 'join/surname-alike'))
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
