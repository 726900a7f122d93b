import { describe, expect, test } from 'vitest'
import type { EventRecord } from '../src/model/index.ts'
import { locationsNamed } from '../src/resources/coordinates.ts'
import { makeSite, type SiteInput } from '../src/site/index.ts'
import type { Page } from '../src/site/page.ts'
import { axisOf } from '../src/site/pictures/axis.ts'
import { outline } from '../src/site/pictures/outline.ts'
import type { Drawing, Picture, Shape } from '../src/site/pictures/picture.ts'
import { harbour } from './fixtures/site/harbour.ts'
import { hostile } from './fixtures/site/hostile.ts'

const pageAt = (input: SiteInput, url: string) =>
  makeSite(input).pages.find((page) => page.url === url) as Page & { readonly picture: Picture | null }
const shapes = (drawing: Drawing): Shape[] => drawing.groups.flatMap((group) => [...group.shapes])

/** Events of these dates, all told alike. */
function dated(dates: readonly (string | null)[], modality: EventRecord['modality'] = 'happened'): SiteInput {
  const [event] = harbour().analysis.events
  return harbour({
    analysis: {
      events: dates.map((date, n) => ({ ...event!, id: `event/e${n}`, url: `events/e${n}.html`, title: `Event ${n}`, date, modality })),
    },
  })
}

/** How the dates of a timeline are drawn: its marks in order. */
function marks(dates: readonly string[], modality?: EventRecord['modality']): string[] {
  const { picture } = pageAt(dated([...dates, '2031-01-01', '2031-01-02', '2031-01-03'], modality), 'timeline.html')
  return shapes(picture!.drawings[1]!).flatMap(({ look }) => (/^(?:point|stretch|between|bracket)/.test(look) ? [look] : []))
}

describe('a timeline', () => {
  const days = ['point', 'point', 'point']
  test('draws a date as exactly as it is known', () => {
    const check = (date: string, expected: string[]) => expect(marks([date])).toEqual([...days, ...expected])
    check('2031-02-05', ['point'])
    check('2031-02-04/2031-02-08', ['stretch'])
    check('[2031-02-04..2031-02-06]', ['between', 'bracket', 'bracket'])
    check('2031-02', ['between', 'bracket', 'bracket'])
    check('[2031-02-05..]', ['between', 'bracket'])
  })

  test('draws what is only planned as hollow', () => {
    expect(marks([], 'planned')).toEqual(['point hollow', 'point hollow', 'point hollow'])
  })

  test('says how many it leaves out, and stands for nothing where too little is dated', () => {
    expect(pageAt(dated(['2031-01-01', '2031-01-02', '2031-01-03', null]), 'timeline.html').picture!.description).toContain(
      '1 event without a date is not drawn',
    )
    expect(pageAt(dated(['2031-01-01', null, null]), 'timeline.html').picture).toBeNull()
  })

  test('keeps the order of days, and lets silence take little room', () => {
    const axis = axisOf(['2021-07-01', '2025-02-04', '2025-02-05', '2025-02-06'], 0, 100)
    const places = ['2021-07-01', '2025-02-04', '2025-02-05', '2025-02-06'].map((day) => axis.at(day))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect([places[0], places[3]]).toEqual([0, 100])
    expect(places[3]! - places[2]!).toBeGreaterThan(5)
  })

  test('of one day alone stands in the middle', () => expect(axisOf(['2031-01-01'], 0, 100).at('2031-01-01')).toBe(50))
})

describe('the network', () => {
  const meeting = harbour().analysis.events.find(({ kind }) => kind === 'meeting')!
  const person = harbour().analysis.entities.find(({ type }) => type === 'person')!
  const [one] = meeting.participants
  const met = (names: readonly string[]) =>
    harbour({
      analysis: {
        entities: names.map((name) => ({ ...person, id: `person/${name}`, name, url: `people/${name}.html` })),
        events: names.slice(1).map((name, n) => ({
          ...meeting,
          ...{ id: `event/m${n}`, url: `events/m${n}.html` },
          participants: [names[0]!, name].map((who) => ({ ...one!, entity: `person/${who}` })),
        })),
      },
    })
  const places = (names: readonly string[]) =>
    new Map(
      pageAt(met(names), 'network.html').picture!.drawings[1]!.groups.flatMap(({ href, shapes: [first] }) =>
        href !== null && first?.shape === 'circle' ? [[href, `${first.cx} ${first.cy}`] as const] : [],
      ),
    )

  test('moves nobody when somebody new comes', () => {
    const names = ['ada', 'bo', 'cy', 'di', 'ed']
    const before = places(names)
    const after = places([...names, 'zoe'])
    expect([...before].filter(([href, place]) => after.get(href) !== place)).toEqual([])
    expect(after.size).toBe(6)
    expect(new Set(after.values()).size).toBe(6)
  })

  test('is not drawn of two people', () => expect(pageAt(met(['ada', 'bo']), 'network.html').picture).toBeNull())
})

describe('the map', () => {
  const place = harbour().analysis.entities.find(({ type }) => type === 'place')!
  const named = (names: readonly string[]) =>
    harbour({ analysis: { entities: names.map((name, n) => ({ ...place, id: `place/p${n}`, name, url: `places/p${n}.html` })) } })

  test('draws cities as discs, countries as rings, and lists what it cannot place', () => {
    const page = pageAt(named(['Nairobi', 'Kenya', 'Old Quay']), 'map.html')
    const discs = shapes(page.picture!.drawings[0]!).filter(({ shape }) => shape === 'circle')
    expect(discs.map(({ look }) => look).sort()).toEqual(['spot hollow named', 'spot named'])
    expect(page).toMatchObject({ unplaced: [{ text: 'Old Quay' }] })
  })

  test('lets no two names stand on one another', () => {
    const page = pageAt(named(['Nairobi', 'Kenya', 'Mombasa', 'Uganda', 'Kampala', 'Tanzania', 'Arusha', 'Kisumu', 'Nakuru']), 'map.html')
    for (const drawing of page.picture!.drawings) {
      const ends = shapes(drawing).flatMap((shape) => (shape.shape === 'text' ? [`${shape.x} ${shape.y}`] : []))
      expect(new Set(ends).size).toBe(ends.length)
    }
  })

  test('tells outlines shorter without moving them', () => {
    const check = (path: string, expected: string) => expect(outline(path)).toBe(expected)
    check('M0.2,0.4L10.1,0L10,10.3L10.2,10.1Z', 'M0 0l10 0 0 10z')
    check('M5,5L3,4L4,2', 'M5 5l-2-1 1-2')
    check('M5,5L5.2,5.1L5.3,5Z', '')
    check('', '')
  })

  test('knows provinces under their own and their official names, but not the province that has its city’s name', () => {
    const kinds = (name: string) => locationsNamed(name).map(({ kind, country }) => `${kind} ${country}`)
    expect(kinds('Khyber Pakhtunkhwa')).toEqual(['province PK'])
    expect(kinds('Xinjiang Uygur Autonomous Region')).toEqual(['province CN'])
    expect(kinds('Xizang')).toEqual(kinds('Tibet'))
    expect(kinds('Punjab')).toEqual(['province IN', 'province PK'])
    expect(kinds('New York')).toEqual(['city US'])
    expect(kinds('State of Palestine')).toEqual(['country PS'])
    for (const name of ['Bank of England', 'Western', 'Republic of Letters']) expect(kinds(name)).toEqual([])
  })

  test('knows countries by all their names, cities by name and country, and nothing else', () => {
    const check = (name: string, expected: string[]) =>
      expect(locationsNamed(name).map(({ kind, country }) => `${kind} ${country}`)).toEqual(expected)
    check('the United States', ['country US'])
    check('Nairobi', ['city KE'])
    check('Hyderabad, Pakistan', ['city PK'])
    check('Great Hall', [])
    check('', [])
  })
})

test('a topic’s share counts the articles that do not touch it', () => {
  const { analysis } = harbour()
  const articles = analysis.articles.map((article, n) => ({ ...article, published: ['2031-05-13', '2031-05-14', '2031-06-01'][n]! }))
  const page = makeSite(harbour({ analysis: { articles } })).pages.find(({ url }) => url === 'topics/harbour.html') as Page & {
    readonly overTime: Picture
  }
  expect(page.overTime.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['May 2031', '18 %', '2 of 11', '2'],
    ['Jun 2031', '33 %', '1 of 3', '1'],
  ])
})

test('the matrix shows which article tells what', () => {
  const { picture } = pageAt(harbour(), 'events/vote.html')
  expect(picture!.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Council votes to close the old quay', 'Date, Decided, Votes, harbour council, Votes for', ''],
    ['Ferrymen: a vote against the islands', 'Date, Decided, Votes', 'harbour council, Votes for'],
  ])
})

test('every drawing stays inside its frame and every number is finite', () => {
  for (const input of [harbour(), hostile(), dated(['0001-01-01', '9999-12-31', '19XX'])]) {
    for (const page of makeSite(input).pages) {
      const found = [(page as { picture?: Picture | null }).picture, (page as { overTime?: Picture | null }).overTime]
      for (const picture of found)
        for (const drawing of picture?.drawings ?? []) expect(JSON.stringify(drawing)).not.toMatch(/NaN|null,"y|Infinity/)
    }
  }
})
