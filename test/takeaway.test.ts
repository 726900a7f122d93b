import { parse } from 'csv-parse/sync'
import { geoContains } from 'd3-geo'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import jsonld, { type NodeObject } from 'jsonld'
import { describe, expect, test } from 'vitest'
import { makeSite, type SiteInput } from '../src/site/index.ts'
import { csv } from '../src/site/takeaway/tables.ts'
import { harbour, SETTINGS } from './fixtures/site/harbour.ts'
import { hostile } from './fixtures/site/hostile.ts'

const BASE = 'https://example.org/dossier'
const placed = harbour({ settings: { baseUrl: BASE } })

function file(input: SiteInput, url: string): string {
  const found = makeSite(input).files.find((one) => one.url === url)
  if (found === undefined) throw new Error(`${url} is not among the files`)
  return found.text
}

const xmlOf = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true)
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'node', 'edge', 'url', 'data'].includes(name) }).parse(text)
}

/** An event of the fixture with another date or modality, as the calendar tells it. */
function days(date: string | null, modality: 'happened' | 'planned' | 'called-for' | 'denied' = 'happened') {
  const { analysis } = harbour()
  const input = harbour({ analysis: { events: [{ ...analysis.events[0]!, date, modality }] } })
  const calendar = new ICAL.Component(ICAL.parse(file(input, 'data/events.ics')))
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const { startDate, endDate } = new ICAL.Event(event)
    return `${startDate.toString()} until ${endDate.toString()}`
  })
}

describe('the calendar', () => {
  test('holds a day as that day, a stretch as a stretch, and ends on the day after', () => {
    const check = (date: string | null, expected: string[]) => expect(days(date)).toEqual(expected)
    check('2031-05-12', ['2031-05-12 until 2031-05-13'])
    check('2031-05-12T14:30', ['2031-05-12 until 2031-05-13'])
    check('2031-02-27/2031-03-01', ['2031-02-27 until 2031-03-02'])
    check('2031-12-31', ['2031-12-31 until 2032-01-01'])
  })

  test('leaves out what has no known day', () => {
    for (const date of [null, '2031-05', '2031', '[2031-05-10..2031-05-12]', '[2031-05-10..]', '2029-24', '2013/2023', 'nonsense'])
      expect(days(date)).toEqual([])
  })

  test('leaves out what was denied or only called for, and marks what is planned', () => {
    expect(days('2031-05-12', 'denied')).toEqual([])
    expect(days('2031-05-12', 'called-for')).toEqual([])
    expect(days('2031-05-12', 'planned')).toHaveLength(1)
  })

  test('names events by their id, says where and by whom told, and counts what it leaves out', () => {
    const calendar = new ICAL.Component(ICAL.parse(file(placed, 'data/events.ics')))
    const vote = calendar
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
      .find(({ uid }) => uid === 'event/vote')!
    expect(vote.summary).toBe('Harbour council votes to close the Old Quay')
    expect(vote.location).toBe('Veldholm')
    expect(vote.description).toContain('2 articles tell it')
    expect(vote.description).toContain(`${BASE}/articles/quay-vote.html`)
    expect(String(calendar.getFirstPropertyValue('x-wr-caldesc'))).toMatch(/^2 events of a known day.*2 left out/)
  })

  test('has no line over 75 octets, and folded lines read whole', () => {
    const { analysis } = harbour()
    const title = '总统访问了, "港口"; back\\slash\nand '.repeat(20)
    const text = file(harbour({ analysis: { events: [{ ...analysis.events[0]!, title }] } }), 'data/events.ics')
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!).summary).toBe(title)
  })
})

describe('feeds', () => {
  test('there is one of the site, of each topic and of each person named in more than one article', () => {
    const urls = makeSite(harbour())
      .files.map(({ url }) => url)
      .filter((url) => url.endsWith('.xml'))
    expect(urls).toEqual(['feed.xml', 'people/tomas-ekberg.xml', 'topics/harbour.xml', 'topics/weather.xml'])
  })

  test('list the newest first, with absolute addresses where the site has one', () => {
    const { feed } = xmlOf(file(placed, 'feed.xml'))
    expect(feed.entry.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(['Council votes to close the old quay']))
    expect(feed.entry[0].link['@_href']).toMatch(/^https:\/\/example\.org\/dossier\/articles\//)
    const json = JSON.parse(file(placed, 'people/tomas-ekberg.json'))
    expect([json.version, json.home_page_url, json.items.length]).toEqual([
      'https://jsonfeed.org/version/1.1',
      `${BASE}/people/tomas-ekberg.html`,
      2,
    ])
  })

  test('without a base address lead from where they are', () => {
    const { items } = JSON.parse(file(harbour(), 'topics/harbour.json'))
    expect(items[0].url).toMatch(/^\.\.\/articles\//)
  })
})

describe('tables', () => {
  test('quote what must be quoted and disarm formulae', () => {
    const check = (value: string | number | null, expected: string) => expect([...csv([[value, 'x']])]).toEqual([`${expected},x\r\n`])
    check('plain', 'plain')
    check('a, b', '"a, b"')
    check('say "no"', '"say ""no"""')
    check('two\nlines', '"two\nlines"')
    check('=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`)
    check('+1', "'+1")
    check('-1', "'-1")
    check('@cmd', "'@cmd")
    check(-1, '-1')
    check(null, '')
  })

  test('hold every entity, event and mention', () => {
    const { analysis } = harbour()
    const rows = (name: string): Record<string, string>[] => parse(file(placed, `data/${name}.csv`), { columns: true })
    expect(rows('entities').map(({ id }) => id)).toEqual(analysis.entities.map(({ id }) => id))
    expect(rows('events').map(({ id }) => id)).toEqual(['event/storm', 'event/meeting', 'event/vote', 'event/strike'])
    expect(rows('mentions')).toHaveLength(analysis.mentions.length)
    expect(rows('mentions')[0]).toMatchObject({
      text: 'Veldholm',
      entity: 'place/veldholm',
      sentence: `${BASE}/articles/quay-vote.html#s2`,
    })
  })

  test('show no words of an article whose text may not be shown', () => {
    const secret = harbour({ settings: { outlets: [{ name: 'Coast Post', aliases: [], domain: null, publish: 'metadata' }] } })
    const rows: Record<string, string>[] = parse(file(secret, 'data/mentions.csv'), { columns: true })
    expect(rows.filter((row) => row.file === 'articles/union-reacts.md').every(({ text }) => text === '')).toBe(true)
    expect(rows.some(({ text }) => text !== '')).toBe(true)
  })
})

describe('other formats', () => {
  test('GeoJSON holds the places of the gazetteer, longitude first', () => {
    const { analysis } = harbour()
    const [template] = analysis.entities.filter(({ type }) => type === 'place')
    const names = ['Kenya', 'Nairobi', 'Hyderabad', 'Pakistan', 'Old Quay']
    const entities = names.map((name) => ({
      ...template!,
      id: `place/${name.toLowerCase()}`,
      name,
      url: `places/${name.toLowerCase().replace(' ', '-')}.html`,
    }))
    const { features } = JSON.parse(file(harbour({ analysis: { entities } }), 'data/places.geojson'))
    const at = Object.fromEntries(
      features.map((feature: { properties: { name: string }; geometry: { coordinates: number[] } }) => [
        feature.properties.name,
        feature.geometry.coordinates,
      ]),
    )
    expect(Object.keys(at)).toEqual(['Kenya', 'Nairobi', 'Hyderabad', 'Pakistan'])
    const around = (lon: number, lat: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [lon - 1, lat - 1],
          [lon - 1, lat + 1],
          [lon + 1, lat + 1],
          [lon + 1, lat - 1],
          [lon - 1, lat - 1],
        ],
      ],
    })
    expect(geoContains(around(36.8, -1.3), at.Nairobi)).toBe(true)
    expect(geoContains(around(68.4, 25.4), at.Hyderabad)).toBe(true)
  })

  test('a name that several cities share is not placed while nothing tells which', () => {
    const { analysis } = harbour()
    const template = analysis.entities.find(({ type }) => type === 'place')!
    expect(
      JSON.parse(file(harbour({ analysis: { entities: [{ ...template, name: 'Hyderabad' }] } }), 'data/places.geojson')).features,
    ).toEqual([])
  })

  test('GraphML joins those who met', () => {
    const { graphml } = xmlOf(file(harbour(), 'data/met.graphml'))
    expect(graphml.graph.node).toHaveLength(2)
    expect([graphml.graph.edge[0]['@_source'], graphml.graph.edge[0]['@_target']]).toEqual(['person/ilse-maartens', 'person/tomas-ekberg'])
  })

  test('FollowTheMoney entities name one another by ids that stand in the file', () => {
    const lines = file(placed, 'data/entities.ftm.json')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const ids = new Set(lines.map(({ id }) => id))
    expect(ids.size).toBe(lines.length)
    for (const { id, properties } of lines) {
      expect(id).toMatch(/^[\w.-]+$/)
      for (const name of ['entity', 'document', 'involved', 'proof'])
        for (const other of properties[name] ?? []) expect(ids).toContain(other)
      expect(
        Object.values(properties)
          .flat()
          .every((value) => typeof value === 'string'),
      ).toBe(true)
    }
    expect(lines.find(({ id }) => id === 'event.vote').properties).toMatchObject({ date: ['2031-05-12'], location: ['Veldholm'] })
  })

  test('the sitemap lists every page, and is named in robots.txt; without a base address there is none', () => {
    const { urlset } = xmlOf(file(placed, 'sitemap.xml'))
    const pages = makeSite(placed).pages.filter(({ kind }) => !['moved', 'not-found', 'search'].includes(kind))
    expect(urlset.url).toHaveLength(pages.length)
    expect(file(placed, 'robots.txt')).toContain(`Sitemap: ${BASE}/sitemap.xml`)
    expect(file(harbour(), 'robots.txt')).not.toContain('Sitemap')
  })
})

describe('linked data', () => {
  /** What a processor of JSON-LD reads on a page, schema.org's terms standing for themselves. */
  async function on(url: string, input = placed): Promise<NodeObject> {
    const page = makeSite(input).pages.find((one) => one.url === url)!
    const [node] = await jsonld.expand(JSON.parse(page.frame.linkedData!), {
      documentLoader: async (address) => ({ documentUrl: address, document: { '@context': { '@vocab': 'https://schema.org/' } } }),
    })
    return node!
  }
  // biome-ignore lint/suspicious/noExplicitAny: expanded linked data has no type of its own
  const of = (node: any, name: string) => node[`https://schema.org/${name}`]

  test('says what a page is of, with the articles it cites', async () => {
    const [vote] = of(await on('events/vote.html'), 'mainEntity')
    expect(vote['@type']).toEqual(['https://schema.org/Event'])
    expect(of(vote, 'startDate')[0]['@value']).toBe('2031-05-12')
    expect(of(vote, 'subjectOf')).toHaveLength(2)
    expect(of(await on('events/vote.html'), 'citation')[0]['@id']).toBe(`${BASE}/articles/quay-vote.html#it`)
    const [article] = of(await on('articles/quay-vote.html'), 'mainEntity')
    expect([article['@type'][0], of(article, 'datePublished')[0]['@value']]).toEqual(['https://schema.org/NewsArticle', '2031-05-13'])
    expect(of(article, 'about').map((one: { '@id': string }) => one['@id'])).toContain(`${BASE}/events/vote.html#it`)
    const [mayor] = of(await on('people/ilse-maartens.html'), 'mainEntity')
    expect(of(mayor, 'jobTitle')[0]['@value']).toBe('Mayor')
  })

  test('does not call an event what was only called for, and gives no day that is not known', async () => {
    const [strike] = of(await on('events/strike.html'), 'mainEntity')
    expect([strike['@type'][0], of(strike, 'startDate')]).toEqual(['https://schema.org/Thing', undefined])
    const [storm] = of(await on('events/storm.html'), 'mainEntity')
    expect([of(storm, 'startDate'), of(storm, 'description')[0]['@value']]).toEqual([undefined, 'winter 2029.'])
  })

  test('cannot end the element that it stands in', () => {
    for (const { frame } of makeSite(hostile()).pages) expect(frame.linkedData ?? '').not.toContain('<')
  })
})

test('a page is cited by its name and the newest day it rests on, whatever else is published', () => {
  const cite = (url: string) => makeSite(placed).pages.find((page) => page.url === url)!.frame.cite
  expect(cite('events/vote.html')).toBe(
    'Cite this page: “Harbour council votes to close the Old Quay”, Harbour dossier, as of 13 May 2031.',
  )
  expect(cite('events/storm.html')).toContain('undated')
})

test('hostile text is only text in every format', () => {
  const bad = hostile()
  for (const { url, text } of makeSite({ ...bad, settings: { ...bad.settings, baseUrl: BASE, limits: SETTINGS.limits } }).files) {
    if (/\.(?:xml|graphml)$/.test(url)) xmlOf(text)
    if (/(?:\.geojson|feed\.json)$/.test(url)) JSON.parse(text)
    if (url.endsWith('.ics')) ICAL.parse(text)
    if (url.endsWith('.csv')) parse(text)
    expect(text).not.toContain('href="javascript:')
  }
})
