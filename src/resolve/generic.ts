import { byCodeUnit } from '../model/index.ts'
import type { DisjointSets } from '../text/disjoint-sets.ts'
import type { Local } from './local.ts'

/** Words of which the names of bodies and places are made that every country has its own of. */
const common = new Set(
  `police army navy air force forces military parliament senate congress cabinet supreme high court courts ministry foreign interior defence
  defense finance home affairs government administration national assembly state federal central provincial district department embassy
  consulate airport house of representatives commons lords commission election electoral council city municipal university
  college authority office party opposition treasury bank reserve academy joint working group coast guard border security criminal
  investigation bureau agency service services health education justice labour labor agriculture environment transport trade commerce
  industry energy water power planning law information broadcasting culture sports tourism science technology development economic
  economy public prosecution prosecutor attorney general auditor anti corruption intelligence special operations command staff and for the
  presidency presidential palace prime minister minister ministers office secretariat upper lower chamber people peoples legislative
  constitutional appeal appeals magistrate magistrates sessions police station fire rescue emergency disaster management hospital school
  port railway station stadium museum library embassy mission board committee standing union federation association football cricket
  olympic chamber stock exchange revenue customs tax social welfare human rights press club media regulatory telecommunication
  communications meteorological statistics census population housing urban rural local main downtown north south east west northern southern
  eastern western region regional province capital county town village island river road street highway republic kingdom country nation
  conference forum summit group company corporation first second third new old free democratic liberal labour conservative green workers
  children women youth society institute centre center foundation programme program project plan fund act bill constitution election`
    .split(/\s+/)
    .filter(Boolean),
)

const joining = new Set(['of', 'and', 'for', 'the'])

/** Whether a short name has no word of its own, so that each country may have one: "Senate", "Supreme Court", "National Police Academy". */
export function isGeneric({ fullest, family }: Local): boolean {
  return family === 'thing' && isGenericWriting(fullest.words)
}

/** Whether a writing is made of such words alone. */
export function isGenericWriting(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => common.has(word)) && words.filter((word) => !joining.has(word)).length <= 3
}

/** The countries an article is about by its names and demonyms: one where it prevails, else the first two; none where it names none. */
function settingOf(locals: readonly Local[]): string[] {
  const counts = new Map<string, number>()
  for (const { country, names } of locals) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + names.count)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
  if (!first) return []
  return !second || first[1] >= second[1] * 1.5 ? [first[0]] : [first[0], second[0]]
}

/** Where each article plays, and whom and what it names that is not generic and not a country. */
export interface Settings {
  /** ISO codes: one country, two, or none. */
  readonly places: readonly (readonly string[])[]
  /** All the countries it names. */
  readonly spoken: readonly (readonly string[])[]
  readonly named: readonly ReadonlySet<number>[]
}

/** Gathers the settings of all articles; call it once names of their own are joined. */
export function settingsOf(locals: readonly Local[], sets: DisjointSets): Settings {
  const byArticle: Local[][] = []
  const named: Set<number>[] = []
  locals.forEach((local, index) => {
    while (byArticle.length <= local.article) {
      byArticle.push([])
      named.push(new Set())
    }
    byArticle[local.article]!.push(local)
    const telling = local.family !== 'nationality' && local.fullest.words.length > 1 && local.country === null && !isGeneric(local)
    if (telling) named[local.article]!.add(sets.root(index))
  })
  const spoken = byArticle.map((list) => [...new Set(list.flatMap(({ country }) => country ?? []))])
  return { places: byArticle.map(settingOf), spoken, named }
}

/** How many people and bodies two articles must share for a name in both to be the same one. */
const SHARED = 3

/** How many people and bodies two articles share, counted up to `enough`. */
export function shared({ named }: Settings, a: number, b: number, enough: number): number {
  const [few, many] = named[a]!.size < named[b]!.size ? [named[a]!, named[b]!] : [named[b]!, named[a]!]
  let count = 0
  for (const root of few) if (many.has(root) && ++count >= enough) break
  return count
}

/** Whether two articles play in the same country or tell of the same people and bodies. */
export function sameSetting(settings: Settings, a: number, b: number): boolean {
  const [x, y] = [settings.places[a]!, settings.places[b]!]
  return (x.length === 1 && y.length === 1 && x[0] === y[0]) || shared(settings, a, b, SHARED) >= SHARED
}

/**
 * Joins names that every country may have its own of where the articles' settings agree: the "Senate" of two countries stays two.
 *
 * @returns For each local with such a name the country it is of, where one is known; an article of two countries that both have
 * one, or of none, is joined to neither.
 */
export function joinGeneric(locals: readonly Local[], sets: DisjointSets, settings: Settings): Map<number, string> {
  /** Of each name whose it is by country: groups share none, for who fits one founds no other. */
  const groups = new Map<string, Map<string, number>>()
  const found = new Map<number, string>()
  const generic = locals.flatMap((local, index) => (isGeneric(local) ? [index] : []))
  // Articles of one country first: those of two can then be told by what there is.
  const order = generic.sort((a, b) => places(a).length - places(b).length || a - b).filter((index) => places(index).length > 0)
  function places(index: number): readonly string[] {
    return settings.places[locals[index]!.article]!
  }
  for (const index of order)
    for (const { key } of locals[index]!.forms) {
      const known = groups.get(key) ?? new Map<string, number>()
      groups.set(key, known)
      const mine = places(index)
      const [only, ...others] = new Set(mine.flatMap((code) => known.get(code) ?? []))
      if (only === undefined) for (const code of mine) known.set(code, index)
      else if (others.length === 0) sets.join(only, index)
      if (mine.length === 1) found.set(index, mine[0]!)
    }
  return found
}
