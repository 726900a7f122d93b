import type { DisjointSets } from '../text/disjoint-sets.ts'
import { joinGeneric, settingsOf } from './generic.ts'
import { fullNames, joinShorterNames, joinSpellings, joinTurned, type Surety } from './join-people.ts'
import { joinSurnames, type Short } from './join-surnames.ts'
import { joinAcronyms, joinFullNames, joinMisprints } from './join-things.ts'
import type { Local } from './local.ts'

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
  const settings = settingsOf(locals, sets)
  const countries = joinGeneric(locals, sets, settings)
  const acronyms = joinAcronyms(locals, sets, surety, settings)
  joinMisprints(locals, sets, surety)
  const surnames = joinSurnames(names, settings, people)
  return { unsure: [...acronyms, ...surnames], surety, countries, spoken: settings.spoken }
}

/** Full names of people, and nationalities, that are written alike. */
function joinEqual(locals: readonly Local[], sets: DisjointSets) {
  const first = new Map<string, number>()
  locals.forEach(({ family, fullest }, index) => {
    if (family === 'thing' || (family === 'person' && fullest.words.length < 2)) return
    const key = `${family} ${fullest.key}`
    const seen = first.get(key)
    if (seen === undefined) first.set(key, index)
    else sets.join(seen, index)
  })
}
