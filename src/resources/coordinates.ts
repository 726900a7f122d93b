import coordinates from './coordinates.json' with { type: 'json' }
import { countryCoded, countryNamed } from './countries.ts'
import provincial from './provinces.json' with { type: 'json' }

/** A point that a name stands for: a city, or the middle of a country or province. */
export interface Location {
  readonly kind: 'city' | 'province' | 'country'
  /** Degrees. */
  readonly longitude: number
  readonly latitude: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** In thousands; 0 for a country. */
  readonly population: number
}

const middles = new Map((coordinates.countries as [string, number, number][]).map(([code, ...point]) => [code, point]))
const cities = byName('city', coordinates.cities)
const provinces = byName('province', provincial.provinces)
/** Names by ISO 3166-2 of provinces that the gazetteer calls otherwise. */
const OFFICIAL: Readonly<Record<string, string>> = {
  xizang: 'tibet',
  'nei mongol': 'inner mongolia',
  'north-west frontier': 'khyber pakhtunkhwa',
}

function byName(kind: 'city' | 'province', rows: readonly (readonly (string | number)[])[]): Map<string, Location[]> {
  const places = new Map<string, Location[]>()
  for (const [name, country, longitude, latitude, population] of rows as [string, string, number, number, number][]) {
    const key = fold(name.replace(/, .*$/, ''))
    places.set(key, [...(places.get(key) ?? []), { kind, longitude, latitude, country, population }])
  }
  return places
}

function fold(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
  return plain.replace(/^the /, '').replace(/ city$/, '')
}

/** Every city of this name, and the provinces of other countries: one that has its own city's name is found there. */
function within(name: string): readonly Location[] {
  const key = fold(name)
  const towns = cities.get(key) ?? []
  const short = key.replace(/^(?:province|state|region) of /, '').replace(/(?: \w+)? autonomous region$| province$| state$/, '')
  const wider = provinces.get(OFFICIAL[short] ?? short) ?? []
  return [...towns, ...wider.filter((province) => towns.every((town) => town.country !== province.country))]
}

/**
 * Every city of 50,000 people or capital and every province of this name, or the country called so, "State of" and the like aside;
 * "City, Country" means that country's. Empty where the gazetteer knows none.
 */
export function locationsNamed(name: string): readonly Location[] {
  const country =
    countryNamed(name) ?? countryNamed(name.replace(/^(?:the )?(?:\p{L}+'?s? ){0,2}(?:State|Republic|Kingdom) of (?:the )?/u, ''))
  const middle = country === undefined ? undefined : middles.get(country.code)
  if (country !== undefined && middle !== undefined) {
    return [{ kind: 'country', longitude: middle[0]!, latitude: middle[1]!, country: country.code, population: 0 }]
  }
  const known = within(name)
  if (known.length > 0) return known
  const [place, ...rest] = name.split(', ')
  const land = rest.length === 1 ? countryNamed(rest[0]!) : undefined
  return land === undefined ? [] : within(place!).filter((one) => one.country === land.code)
}

/** Whether this city is the capital of its country. */
export function isCapital(name: string, { country }: Location): boolean {
  return (countryCoded(country)?.capitals ?? []).some((capital) => fold(capital) === fold(name))
}
