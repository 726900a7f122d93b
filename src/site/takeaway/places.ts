import type { Corpus } from '../corpus.ts'
import { articlesNaming } from '../facets.ts'
import { type Placed, placeAll } from '../pictures/placing.ts'
import { address } from './address.ts'

/** Places with a known point as GeoJSON (RFC 7946); a country or province stands at its middle. What cannot be placed is on the map's page. */
export function* geojson(corpus: Corpus): Generator<string> {
  const feature = ({ place, at }: Placed) => ({
    type: 'Feature',
    id: place.id,
    geometry: { type: 'Point', coordinates: [at.longitude, at.latitude] },
    properties: {
      ...{ name: place.name, kind: at.kind, url: address(corpus, place.url!) },
      // Of a city and a country the name says whose it is; to whom a province belongs may be what the articles are about.
      ...(at.kind === 'province' ? {} : { country: at.country }),
      articles: articlesNaming(corpus, place.id).length,
      events: (corpus.eventsOf.get(place.id) ?? []).filter((event) => event.place === place.id).map(({ id }) => id),
    },
  })
  yield '{"type":"FeatureCollection","features":[\n'
  for (const [n, placed] of placeAll(corpus).placed.entries()) yield `${n === 0 ? '' : ',\n'}${JSON.stringify(feature(placed))}`
  yield '\n]}\n'
}
