import type { EntityRecord } from '../../model/index.ts'
import { isCapital, type Location, locationsNamed } from '../../resources/coordinates.ts'
import type { Corpus } from '../corpus.ts'

/** A place with the point that its name stands for. */
export interface Placed {
  readonly place: EntityRecord
  readonly at: Location
}

/** How much larger the largest of several cities of one name must be to be meant without more being said. */
const FAR_LARGER = 10

/**
 * Which places of the corpus the gazetteer can put on a map. A name that several cities or provinces share means the one in a country that the
 * corpus names, else a capital, else one far larger than the others; where that does not tell, the place stays unplaced.
 *
 * @returns Both lists in the order of the record.
 */
export function placeAll(corpus: Corpus): { readonly placed: readonly Placed[]; readonly unplaced: readonly EntityRecord[] } {
  const places = corpus.analysis.entities.filter(({ type, url }) => type === 'place' && url !== null)
  const found = places.map((place) => ({ place, locations: locationsNamed(place.name) }))
  const named = new Set(found.flatMap(({ locations }) => locations.filter(({ kind }) => kind === 'country').map(({ country }) => country)))
  const placed: Placed[] = []
  const unplaced: EntityRecord[] = []
  for (const { place, locations } of found) {
    const at = meant(place.name, locations, named)
    if (at === undefined) unplaced.push(place)
    else placed.push({ place, at })
  }
  return { placed, unplaced }
}

function meant(name: string, locations: readonly Location[], named: ReadonlySet<string>): Location | undefined {
  if (locations.length < 2) return locations[0]
  const near = locations.filter(({ country }) => named.has(country))
  if (near.length === 1) return near[0]
  const pool = near.length > 1 ? near : locations
  const capital = pool.find((one) => isCapital(name, one))
  if (capital !== undefined) return capital
  const [largest, second] = pool.toSorted((a, b) => b.population - a.population)
  return largest!.population >= second!.population * FAR_LARGER ? largest : undefined
}
