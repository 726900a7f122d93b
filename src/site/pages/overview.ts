import { byCodeUnit, type EntityRecord, type EventRecord } from '../../model/index.ts'
import type { Corpus } from '../corpus.ts'
import { articlesNaming, eventStatement } from '../facets.ts'
import { frame } from '../frame.ts'
import { groupBy } from '../group.ts'
import { type Here, pagesOf } from '../here.ts'
import { acquaintances } from '../meetings.ts'
import { mapPicture } from '../pictures/map.ts'
import { networkPicture } from '../pictures/network.ts'
import type { Picture } from '../pictures/picture.ts'
import { placeAll } from '../pictures/placing.ts'
import { timelinePicture } from '../pictures/timeline.ts'
import { counted, countedEach } from '../say.ts'
import type { Link, Part, Statement, View, Words } from '../view.ts'
import { firstDay } from '../when.ts'

export interface TimelinePage extends View<'timeline'> {
  readonly title: string
  readonly lead: string
  readonly years: readonly { readonly year: string; readonly id: string; readonly items: readonly Statement[] }[]
  readonly jumps: readonly Link[]
  readonly picture: Picture | null
}

/** Pairs of people who met, most often first. */
export interface NetworkPage extends View<'network'> {
  readonly title: string
  readonly lead: string
  readonly picture: Picture | null
  readonly pairs: Part<{ readonly one: Words; readonly two: Words; readonly count: string; readonly occasions: readonly Statement[] }>
}

export interface MapPage extends View<'map'> {
  readonly title: string
  readonly lead: string
  readonly picture: Picture | null
  /** Places that the gazetteer could not put on the map. */
  readonly unplaced: readonly Words[]
  readonly places: Part<{ readonly place: Words; readonly count: string; readonly events: readonly Statement[] }>
}

export function overviewPages(corpus: Corpus): (TimelinePage | NetworkPage | MapPage)[] {
  return [...pagesOf(corpus, 'timeline.html', timeline), ...pagesOf(corpus, 'network.html', network), ...pagesOf(corpus, 'map.html', map)]
}

function timeline(here: Here): TimelinePage {
  const events = here.part([...here.corpus.events.values()])
  const byYear = groupBy(events.items, ({ date }) => [yearOf(date)])
  const years = [...byYear].map(([year, items]) => ({
    year,
    id: `y-${year.toLowerCase()}`,
    items: items.map((event) => eventStatement(here, event)),
  }))
  const title = 'Timeline'
  return {
    ...{ kind: 'timeline', url: here.url, title, years, notes: here.notes() },
    picture: here.page > 1 ? null : timelinePicture(here, 'drawn', 'All events', [...here.corpus.events.values()]),
    lead: `${counted(events.total, 'event')}, oldest first${events.range === null ? '' : ` · ${events.range}`}. A date is as exact as the articles are.`,
    jumps: years.map(({ year, id }) => ({ text: year, href: `#${id}`, current: false })),
    frame: frame(here, {
      title,
      description: `${counted(events.total, 'event')} in the order in which they happened.`,
      kicker: 'All events',
    }),
  }
}

function yearOf(date: string | null): string {
  const day = firstDay(date)
  return day.startsWith('9999') ? 'Undated' : day.slice(0, 4)
}

function network(here: Here): NetworkPage {
  const met = here.once('met', () => acquaintances(here.corpus))
  const rows = here.part(met)
  const items = rows.items.map(({ one, two, events }) => ({
    one: here.thing(one, one),
    two: here.thing(two, two),
    count: times(events.length),
    occasions: events.map((event) => eventStatement(here, event)),
  }))
  const title = 'Who met whom'
  return {
    ...{ kind: 'network', url: here.url, title, pairs: { ...rows, items }, notes: here.notes() },
    picture: here.page > 1 ? null : networkPicture(here, 'drawn', met),
    lead: `${counted(rows.total, 'pair')} of people of whom an article says that they met or spoke with each other.`,
    frame: frame(here, { title, description: 'Who met whom, when, and in which articles.', kicker: 'Network' }),
  }
}

/** "once", "twice", "3 times". */
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : counted(count, 'time'))

function map(here: Here): MapPage {
  const places = here.once('places', () => mostToldPlaces(here.corpus))
  const rows = here.part(places)
  const items = rows.items.map(({ place, events, articles }) => ({
    place: here.thing(place.id),
    count: countedEach([events.length, 'event'], [articles, 'article']),
    events: events.map((event) => eventStatement(here, event, place.id)),
  }))
  const title = 'Places'
  return {
    ...{ kind: 'map', url: here.url, title, places: { ...rows, items }, notes: here.notes() },
    ...(here.page > 1 ? { picture: null, unplaced: [] } : drawn(here, places)),
    lead: `${counted(rows.total, 'place')}, by how much happened there.`,
    frame: frame(here, { title, description: 'Where it happened: every place the articles name.', kicker: 'Map' }),
  }
}

/** A place with what happened there, and how many articles name it. */
interface ToldPlace {
  readonly place: EntityRecord
  readonly events: readonly EventRecord[]
  readonly articles: number
}

function mostToldPlaces(corpus: Corpus): ToldPlace[] {
  const at = groupBy(corpus.events.values(), ({ place }) => (place === null ? [] : [place]))
  return corpus.analysis.entities
    .filter(({ type, url }) => type === 'place' && url !== null)
    .map((place) => ({ place, events: at.get(place.id) ?? [], articles: articlesNaming(corpus, place.id).length }))
    .sort((a, b) => b.events.length - a.events.length || b.articles - a.articles || byCodeUnit(a.place.id, b.place.id))
}

/** The same places drawn, those that can be. */
function drawn(here: Here, places: readonly ToldPlace[]) {
  const { placed, unplaced } = placeAll(here.corpus)
  const points = new Map(placed.map(({ place, at }) => [place.id, at]))
  const spots = places.flatMap(({ place, events, articles }) => {
    const at = points.get(place.id)
    return at === undefined ? [] : [{ place, at, events: events.length, articles }]
  })
  return { picture: mapPicture(here, 'drawn', spots, unplaced.length), unplaced: unplaced.map(({ id }) => here.thing(id)) }
}
