import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import type { Here } from '../here.ts'
import { counted } from '../say.ts'
import { outline } from './outline.ts'
import { cut, type Drawing, type Group, type Picture, plainGroup, type Shape, SIZES, tenth } from './picture.ts'
import type { Placed } from './placing.ts'

// The package types its own file as plain JSON.
const world = atlas as unknown as Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>

/** A place with how much happened there, and how many articles name it. */
export interface Spot extends Placed {
  readonly events: number
  readonly articles: number
}

/** Where it happened: as large as the number of events, hollow for a country, which stands at its middle. */
export function mapPicture(here: Here, id: string, spots: readonly Spot[], unplaced: number): Picture | null {
  if (spots.length === 0) return null
  return {
    ...{ id, title: 'Where it happened' },
    description: `A disc is a city, a ring a country, territory or province, about its middle; the larger, the more events are placed there. What is small and pale is named only. ${unplaced === 0 ? 'Every place is drawn.' : `${counted(unplaced, 'place')} the gazetteer does not know, or that share a name, ${unplaced === 1 ? 'is' : 'are'} only in the list.`}`,
    role: 'group',
    drawings: SIZES.map(([size, width]) => draw(here, `${id}-${size}`, size, width, spots)),
    table: {
      head: ['Place', 'Events', 'Articles'],
      rows: spots.map(({ place, events, articles }) => [here.thing(place.id), { text: String(events) }, { text: String(articles) }]),
    },
  }
}

let known: { readonly land: GeoPermissibleObjects; readonly borders: GeoPermissibleObjects } | undefined

/** The world's outlines, put together when a first map is drawn. */
function outlines() {
  known ??= { land: feature(world, world.objects.land), borders: mesh(world, world.objects.countries, (a, b) => a !== b) }
  return known
}

const EDGE = 0.14
/** No map is drawn closer than this, in degrees of longitude: less is no map but a dot. */
const NARROWEST = 24
/** Above this span, the whole world. */
const WORLD = 130
/** The world without the ice in the south. */
const INHABITED: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [-168, 0],
    [179, 0],
    [0, -56],
    [0, 80],
  ],
}

function draw(here: Here, id: string, size: Drawing['size'], width: number, spots: readonly Spot[]): Drawing {
  const height = Math.round(width * (isWorld(spots) ? 0.5 : size === 'wide' ? 0.6 : 0.85))
  const projection = fitted(spots, width, height)
  const path = geoPath(projection).digits(1)
  const land = outline(path(outlines().land) ?? '')
  const borders = outline(path(outlines().borders) ?? '')
  const ranked = spots.toSorted((a, b) => b.events - a.events || b.articles - a.articles)
  const discs = ranked.flatMap((spot) => discOf(spot, projection) ?? []).filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
  const taken = discs.map(boxOf)
  const groups = discs.map((disc, n) => spotGroup(here, disc, n < LABELS ? taken : [EVERYWHERE], width))
  return {
    ...{ id, size, width, height },
    groups: [
      plainGroup([
        { shape: 'rect', x: 0, y: 0, width, height, look: 'sea' },
        { shape: 'path', d: land, look: 'land' },
        { shape: 'path', d: borders, look: 'border' },
      ]),
      // The least stands below, so that the most is never hidden.
      ...groups.reverse(),
    ],
  }
}

/** The westmost and eastmost longitude. */
function widest(spots: readonly Spot[]): [number, number] {
  const longitudes = spots.map(({ at }) => at.longitude)
  return [Math.min(...longitudes), Math.max(...longitudes)]
}

function isWorld(spots: readonly Spot[]): boolean {
  const [west, east] = widest(spots)
  return east - west > WORLD
}

/** The world, or the part of it that holds every spot with some room around. */
function fitted(spots: readonly Spot[], width: number, height: number): GeoProjection {
  const latitudes = spots.map(({ at }) => at.latitude)
  const [west, east] = widest(spots)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  if (isWorld(spots)) {
    return geoEqualEarth()
      .fitExtent(frame(width, height, 0.01), INHABITED)
      .clipExtent(frame(width, height, 0))
  }
  const spare = Math.max(0, NARROWEST - (east - west)) / 2
  const corners = [
    [west - spare, Math.max(-75, south - spare / 2)],
    [east + spare, Math.min(75, north + spare / 2)],
  ]
  return geoMercator()
    .rotate([-(west + east) / 2, 0])
    .fitExtent(frame(width, height, EDGE), { type: 'MultiPoint', coordinates: corners })
    .clipExtent(frame(width, height, 0))
}

/** A drawing's frame with this share of it left free at each edge. */
function frame(width: number, height: number, edge: number): [[number, number], [number, number]] {
  return [
    [width * edge, height * edge],
    [width * (1 - edge), height * (1 - edge)],
  ]
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Leaves room for no name. */
const EVERYWHERE: Box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }
const LETTER = 6.4
const LABELS = 24
const NAMED_ONLY = 2.4

/** A spot where it stands on the drawing. */
interface Disc {
  readonly spot: Spot
  readonly x: number
  readonly y: number
  readonly r: number
}

function discOf(spot: Spot, projection: GeoProjection): Disc | null {
  const point = projection([spot.at.longitude, spot.at.latitude])
  return point === null
    ? null
    : {
        spot,
        x: tenth(point[0]),
        y: tenth(point[1]),
        r: spot.events === 0 ? NAMED_ONLY : tenth(Math.min(14, 3 + Math.sqrt(spot.events) * 1.8)),
      }
}

const boxOf = ({ x, y, r }: Disc): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })

/** A disc with its name beside it, right or left, where there is room; without room it shows its name on hover alone. */
function spotGroup(here: Here, disc: Disc, taken: Box[], width: number): Group {
  const { spot, x, y, r } = disc
  const { place, at, events, articles } = spot
  const text = cut(place.name, 18)
  const long = [...text].length * LETTER
  const sides = [
    { left: x + r + 3, right: x + r + 3 + long, anchor: 'start' as const },
    { left: x - r - 3 - long, right: x - r - 3, anchor: 'end' as const },
  ].map((side) => ({ ...side, top: y - 6, bottom: y + 6 }))
  const side = sides.find((box) => box.left > 0 && box.right < width && taken.every((other) => apart(box, other)))
  if (side !== undefined) taken.push(side)
  const label: Shape[] =
    side === undefined
      ? []
      : [
          {
            shape: 'text',
            x: tenth(side.anchor === 'start' ? side.left : side.right),
            y: y + 4,
            text,
            anchor: side.anchor,
            look: 'label halo',
          },
        ]
  return {
    ...{ name: `${place.name}: ${counted(events, 'event')}, ${counted(articles, 'article')}`, href: here.thing(place.id).href ?? null },
    shapes: [
      { shape: 'circle', cx: x, cy: y, r, look: `spot${at.kind === 'city' ? '' : ' hollow'}${events === 0 ? ' named' : ''}` },
      ...label,
    ],
  }
}

const apart = (a: Box, b: Box) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top
