import followTheMoney from '@alephdata/followthemoney'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import Graph from 'graphology'
import graphml from 'graphology-graphml'
import { describe, expect, test } from 'vitest'
import { makeSite, type SiteInput } from '../src/site/index.ts'
import { harbour } from './fixtures/site/harbour.ts'
import { hostile } from './fixtures/site/hostile.ts'

/** What is taken away, read by the libraries of those who take it. */

const BASE = 'https://example.org/dossier'
const placed = harbour({ settings: { baseUrl: BASE } })

function file(input: SiteInput, url: string): string {
  const found = makeSite(input).files.find((one) => one.url === url)
  if (found === undefined) throw new Error(`${url} is not among the files`)
  return found.text
}

const feeds = (input: SiteInput) => makeSite(input).files.filter(({ url }) => /(?:^|\/)[\w-]*feed\.(?:xml|json)$|\.(?:feed|atom)/.test(url))

describe('a reader of feeds', () => {
  test('finds the same articles in Atom and in JSON, each with its page and its day', () => {
    const atom = parseAtomFeed(file(placed, 'feed.xml'))
    const json = parseJsonFeed(file(placed, 'feed.json'))
    expect(atom.title?.value).toBe(json.title)
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${BASE}/feed.xml`)
    const entries = (atom.entries ?? []).map(({ id, links, updated, title }) => [id, links?.[0]?.href, updated, title?.value])
    expect(entries).toHaveLength(placed.analysis.articles.length)
    expect((json.items ?? []).map(({ id, url, date_published, title }) => [id, url, date_published, title])).toEqual(entries)
  })

  test('reads the feeds of hostile articles, and takes no markup for markup', () => {
    for (const { url, text } of feeds(hostile())) {
      const titles = url.endsWith('.xml')
        ? (parseAtomFeed(text).entries ?? []).map(({ title }) => title?.type)
        : (parseJsonFeed(text).items ?? []).map(({ content_html }) => content_html)
      expect(titles.every((type) => type === undefined || type === 'text')).toBe(true)
    }
    expect(feeds(hostile())).not.toEqual([])
  })
})

test('a program for networks finds who met whom, by name', () => {
  for (const input of [placed, hostile()]) {
    const graph = graphml.parse(Graph.MultiGraph, file(input, 'data/met.graphml'))
    graph.forEachNode((_, { label, url }) => expect([typeof label, typeof url]).toEqual(['string', 'string']))
  }
  const graph = graphml.parse(Graph.MultiGraph, file(placed, 'data/met.graphml'))
  expect(graph.mapEdges((_, __, one, two) => [one, two].map((who) => graph.getNodeAttribute(who, 'label')))).toEqual([
    ['Ilse Maartens', 'Tomas Ekberg'],
  ])
})

test('FollowTheMoney knows every schema and every property of ours', () => {
  const model = new followTheMoney.Model(followTheMoney.defaultModel)
  for (const input of [placed, hostile()]) {
    const lines = file(input, 'data/entities.ftm.json').trim().split('\n')
    const strange = lines.flatMap((line) => {
      const data = JSON.parse(line)
      const { schema } = model.getEntity(data)
      return Object.keys(data.properties).flatMap((name) => (schema.hasProperty(name) ? [] : [`${schema.name}.${name}`]))
    })
    expect(strange).toEqual([])
  }
})
