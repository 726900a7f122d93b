import type { DisjointSets } from '../text/disjoint-sets.ts'
import { joinGeneric, settingsOf } from './generic.ts'
import { fullNames, joinSecondSurnames, joinShorterNames, joinSpellings, joinTurned, type Surety } from './join-people.ts'
import { joinSurnames, type Short } from './join-surnames.ts'
import { joinAcronyms, joinFullNames, joinMisprints } from './join-things.ts'
import type { Local } from './local.ts'
import { agree } from './offices.ts'

/** What joining leaves to be said besides the sets. */
export interface Joined {
  /** Chains that could be one with several others, and stay alone. */
  readonly unsure: readonly Short[]
  /** How sure a chain's join is that is not by equal writing; 1 for all others. */
  readonly surety: Surety
  /** For chains with a name that every country has its own of, the country it is of, as ISO code. */
  readonly countries: ReadonlyMap<number, string>
  /** For each article the countries it names, as ISO codes. */
  readonly spoken: readonly (readonly string[])[]
}

/** Joins the chains of all articles that are the same one; each rule looks only inside its own blocks. */
export function joinAll(locals: readonly Local[], sets: DisjointSets): Joined {
  const surety: Surety = new Map()
  const people = { locals, sets, surety }
  joinEqual(locals, sets)
  joinFullNames(locals, sets)
  const names = fullNames(locals)
  joinSpellings(names, people)
  joinTurned(names, people)
  joinShorterNames(names, people)
  joinSecondSurnames(names, people)
  const settings = settingsOf(locals, sets)
  const countries = joinGeneric(locals, sets, settings)
  const acronyms = joinAcronyms(locals, sets, surety, settings)
  joinMisprints(locals, sets, surety)
  const surnames = joinSurnames(names, settings, people)
  return { unsure: [...acronyms, ...surnames], surety, countries, spoken: settings.spoken }
}

/** Full names of people, and nationalities, that are written alike; two people whose offices and countries have nothing in common stay two. */
function joinEqual(locals: readonly Local[], sets: DisjointSets) {
  const spoken = countriesSpoken(locals)
  const groups = new Map<string, number[][]>()
  locals.forEach((local, index) => {
    const { family, fullest } = local
    if (family === 'thing' || (family === 'person' && fullest.words.length < 2)) return
    const key = `${family} ${fullest.key}`
    const known = groups.get(key) ?? []
    groups.set(key, known)
    const differs = (other: number) => family === 'person' && isSomebodyElse(local, locals[other]!, spoken)
    const group = known.find((one) => !one.every(differs))
    if (!group) known.push([index])
    else {
      sets.join(group[0]!, index)
      if (group.length < MOST) group.push(index)
    }
  })
}

/** How many articles that name somebody are looked at to tell whether it is the same one. */
const MOST = 20

/** The countries that each article names, as ISO codes. */
function countriesSpoken(locals: readonly Local[]): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>()
  for (const { article, country } of locals) if (country !== null) found.set(article, (found.get(article) ?? new Set()).add(country))
  return found
}

/** Two of one name: both hold offices, none of them alike, and their articles tell of different countries only. */
function isSomebodyElse(a: Local, b: Local, spoken: ReadonlyMap<number, ReadonlySet<string>>): boolean {
  if (a.article === b.article || agree(a.titles, b.titles) !== 'other') return false
  const [x, y] = [spoken.get(a.article), spoken.get(b.article)]
  return x !== undefined && y !== undefined && ![...x].some((code) => y.has(code))
}
