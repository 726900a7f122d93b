import { byCodeUnit, type EntityType } from '../model/index.ts'
import { countryCoded } from '../resources/countries.ts'
import type { DisjointSets } from '../text/disjoint-sets.ts'
import { isAcronym } from '../text/name-forms.ts'
import type { Joined } from './join.ts'
import { regionNamed } from './join-things.ts'
import type { Local } from './local.ts'
import { type Alias, byCount, chooseName } from './naming.ts'

/** An entity before it has an id: the chains that are one, by number. */
export interface Cluster {
  readonly locals: readonly number[]
  readonly type: EntityType
  readonly name: string
  /** Most frequent first. */
  readonly aliases: readonly Alias[]
  /** The country whose own it is, for a name that every country has one of. */
  readonly country: string | undefined
  /** Where it is first named: a stable order among equals. */
  readonly first: string
}

/** The type most of its mentions have, confident ones counting more. */
function majority(members: readonly Local[]): EntityType {
  const weight = new Map<EntityType, number>()
  for (const { names } of members)
    for (const [n, type] of names.types.entries()) weight.set(type, (weight.get(type) ?? 0) + names.weights[n]!)
  return [...weight].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]![0]
}

function typeOf(members: readonly Local[]): EntityType {
  const isCountry = members[0]!.family === 'thing' && members.every(({ country, family }) => country !== null && family === 'thing')
  return isCountry ? 'place' : majority(members)
}

function aliasesOf(members: readonly Local[]): Alias[] {
  const counts = new Map<string, number>()
  for (const { forms } of members) for (const { text, count } of forms) counts.set(text, (counts.get(text) ?? 0) + count)
  return [...counts].map(([text, count]) => ({ text, count })).sort(byCount)
}

/** The one country that all of them are of. */
function countryOfAll(members: readonly number[], countries: ReadonlyMap<number, string>): string | undefined {
  const codes = new Set(members.flatMap((index) => countries.get(index) ?? []))
  return codes.size === 1 ? countryCoded([...codes][0]!)?.name : undefined
}

/** Makes clusters of the chains that were joined, in the order of their first chain; what stays unsure is in none. */
export function clustersOf(
  locals: readonly Local[],
  sets: DisjointSets,
  { countries, spoken }: Joined,
  left: ReadonlySet<number>,
  files: readonly string[],
): Cluster[] {
  const members = new Map<number, number[]>()
  locals.forEach((_, index) => {
    if (left.has(index)) return
    const list = members.get(sets.root(index))
    if (list) list.push(index)
    else members.set(sets.root(index), [index])
  })
  return Array.from(members.values(), (list) => {
    const all = list.map((index) => locals[index]!)
    const [{ article, names }] = all as [Local]
    const type = typeOf(all)
    const aliases = aliasesOf(all)
    const coded = type === 'place' && aliases.every(({ text }) => isAcronym(text))
    const name = (coded ? regionNamed(all[0]!, spoken[article] ?? []) : undefined) ?? chooseName(type, aliases)
    const first = `${files[article]} ${String(names.start).padStart(9, '0')}`
    return { locals: list, type, name, aliases, country: countryOfAll(list, countries), first }
  })
}
