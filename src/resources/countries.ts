import countries from './countries.json' with { type: 'json' }
import organisations from './organisations.json' with { type: 'json' }
import regions from './regions.json' with { type: 'json' }

/** A country as the gazetteer names it. */
interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly demonyms: readonly string[]
  readonly capitals: readonly string[]
}

const plain = /^[a-z ]*$/
const list: readonly Country[] = countries.items
const named = new Map(list.flatMap((country) => [country.name, ...country.aliases].map((name) => [fold(name), country])))
const called = new Map(
  list.flatMap((country) => country.demonyms.flatMap((demonym) => [demonym, `${demonym}s`].map((word) => [fold(word), country]))),
)
const prefixes = ['pro', 'anti', 'non']

function fold(name: string): string {
  if (plain.test(name)) return name
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/^([A-Z]) ([A-Z])$/, '$1$2')
    .replace(/’/g, "'")
    .toLowerCase()
}

const coded = new Map(list.map((country) => [country.code, country]))

/** The country of this ISO 3166-1 alpha-2 code. */
export function countryCoded(code: string): Country | undefined {
  return coded.get(code)
}

/** The country of this name or alias ("Burma", "the U.S."), in any case; undefined where the words name none. */
export function countryNamed(words: string): Country | undefined {
  return named.get(fold(words).replace(/^the /, ''))
}

const capitalOf = new Map(list.flatMap((country) => country.capitals.map((capital) => [fold(capital), country])))

/** The country whose capital is called so; undefined where it is none. */
export function countryOfCapital(words: string): Country | undefined {
  return capitalOf.get(fold(words))
}

/** The country whose people or things are called so ("Chinese", "Britons" is not known); undefined where there is none. */
export function countryOfDemonym(word: string): Country | undefined {
  const folded = fold(word)
  if (!folded.includes('-')) return called.get(folded)
  const cut = prefixes.find((prefix) => folded.startsWith(`${prefix}-`))
  return called.get(cut ? folded.slice(cut.length + 1) : folded)
}

const regionsOf = new Map(regions.items.map(({ country, regions }) => [country, new Map(regions.map(([code, name]) => [code!, name!]))]))

/** The first-level region that an ISO 3166-2 code names within a country (`PK`, `SD` → Sindh); undefined where there is none. */
export function regionCoded(country: string, code: string): string | undefined {
  return regionsOf.get(country)?.get(code)
}

const regionNames = new Set(regions.items.flatMap(({ regions }) => regions.map(([, name]) => fold(name!))))

/** Whether a first-level region of some country is called so. */
export function isRegion(words: string): boolean {
  return regionNames.has(fold(words))
}

const known = new Map<string, Set<string>>()
for (const item of organisations.items)
  for (const alias of [item.name, ...item.aliases]) {
    const key = fold(alias)
    known.set(key, (known.get(key) ?? new Set()).add(item.name))
  }

/** The organisations the gazetteer knows by this name or acronym, by full name; empty where it knows none, several where it is shared. */
export function organisationsNamed(words: string): readonly string[] {
  return [...(known.get(fold(words).replace(/^the /, '')) ?? [])]
}
