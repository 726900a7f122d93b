import coordinates from './coordinates.json' with { type: 'json' }
import { countryCoded, countryNamed } from './countries.ts'

/** A point that a name stands for: a city, or the middle of a country. */
export interface Location {
  readonly kind: 'city' | 'country'
  /** Degrees. */
  readonly longitude: number
  readonly latitude: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** In thousands; 0 for a country. */
  readonly population: number
}

const middles = new Map((coordinates.countries as [string, number, number][]).map(([code, ...point]) => [code, point]))
const cities = new Map<string, Location[]>()
for (const [name, country, longitude, latitude, population] of coordinates.cities as [string, string, number, number, number][]) {
  const key = fold(name.replace(/, .*$/, ''))
  cities.set(key, [...(cities.get(key) ?? []), { kind: 'city', longitude, latitude, country, population }])
}

function fold(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
  return plain.replace(/^the /, '').replace(/ city$/, '')
}

/** Every city of 50,000 people or capital of this name, and the country called so; "City, Country" means that country's. Empty where the gazetteer knows none. */
export function locationsNamed(name: string): readonly Location[] {
  const country = countryNamed(name)
  const middle = country === undefined ? undefined : middles.get(country.code)
  if (country !== undefined && middle !== undefined) {
    return [{ kind: 'country', longitude: middle[0]!, latitude: middle[1]!, country: country.code, population: 0 }]
  }
  const known = cities.get(fold(name))
  if (known !== undefined) return known
  const [city, ...rest] = name.split(', ')
  const within = rest.length === 1 ? countryNamed(rest[0]!) : undefined
  return within === undefined ? [] : (cities.get(fold(city!)) ?? []).filter((one) => one.country === within.code)
}

/** Whether this city is the capital of its country. */
export function isCapital(name: string, { country }: Location): boolean {
  return (countryCoded(country)?.capitals ?? []).some((capital) => fold(capital) === fold(name))
}
