import { byCodeUnit, type EntityRecord, type EntityType } from '../../model/index.ts'
import { byName, type Corpus, sortKey } from '../corpus.ts'
import { articlesNaming } from '../facets.ts'
import { frame } from '../frame.ts'
import { groupBy } from '../group.ts'
import { type Here, pagesOf } from '../here.ts'
import { counted, countedEach, spanOf } from '../say.ts'
import type { Link, View, Words } from '../view.ts'

export interface Row {
  readonly words: Words
  readonly detail: string | null
  readonly count: string
}

/** An index from A to Z: people, organisations, places, projects, topics, outlets. */
export interface IndexPage extends View<'index'> {
  readonly title: string
  readonly lead: string
  /** Every letter, on whichever page of the index it begins. */
  readonly letters: readonly Link[]
  readonly groups: readonly { readonly letter: string; readonly id: string; readonly rows: readonly Row[] }[]
  readonly total: number
}

const ENTITY_LISTS: readonly (readonly [EntityType, string, string])[] = [
  ['person', 'People', 'people/index.html'],
  ['organisation', 'Organisations', 'organisations/index.html'],
  ['place', 'Places', 'places/index.html'],
  ['project', 'Projects', 'projects/index.html'],
]

export function indexPages(corpus: Corpus): IndexPage[] {
  return [
    ...ENTITY_LISTS.flatMap(([type, title, url]) => azPages(corpus, url, title, entityRows(corpus, type))),
    ...azPages(corpus, 'topics/index.html', 'Topics', topicRows(corpus)),
    ...azPages(corpus, 'outlets/index.html', 'Outlets', outletRows(corpus)),
  ]
}

/** A row in its place, made only on the page where it stands. */
interface SortedRow {
  readonly key: string
  row(here: Here): Row
}

function azPages(corpus: Corpus, url: string, title: string, sorted: readonly SortedRow[]): IndexPage[] {
  return pagesOf(corpus, url, (here) => {
    const rows = here.part(sorted)
    const byLetter = groupBy(rows.items, ({ key }) => [letterOf(key)])
    const groups = [...byLetter].map(([letter, items]) => ({ letter, id: anchorOf(letter), rows: items.map(({ row }) => row(here)) }))
    const noun = title === 'People' ? 'person' : title.toLowerCase().replace(/s$/, '')
    const lead = counted(rows.total, noun, title.toLowerCase())
    return {
      ...{ kind: 'index' as const, url: here.url, title, groups, total: rows.total, notes: [] },
      lead: `${lead}${rows.range === null ? '' : ` · ${rows.range}`}.`,
      letters: letterLinks(here, sorted),
      frame: frame(here, { title, description: `All ${title.toLowerCase()} from A to Z.`, kicker: 'Index' }),
    }
  })
}

function letterLinks(here: Here, sorted: readonly SortedRow[]): Link[] {
  const addresses = here.addresses()
  const most = here.corpus.settings.limits.pageItems
  return here
    .once('letters', () => firstByLetter(sorted))
    .map(([letter, n]) => {
      const url = addresses[Math.floor(n / Math.max(1, most))] ?? here.url
      return { text: letter, href: `${url === here.url ? '' : here.to(url)}#${anchorOf(letter)}`, current: false }
    })
}

/** Where the rows of each letter begin. */
function firstByLetter(sorted: readonly SortedRow[]): [string, number][] {
  const first = new Map<string, number>()
  for (const [n, { key }] of sorted.entries()) if (!first.has(letterOf(key))) first.set(letterOf(key), n)
  return [...first]
}

function letterOf(key: string): string {
  const first = [...key][0] ?? '#'
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}

function anchorOf(letter: string): string {
  if (letter === '#') return 'letter-other'
  return /^[A-Z]$/.test(letter) ? `letter-${letter.toLowerCase()}` : `letter-u${letter.codePointAt(0)!.toString(16)}`
}

function entityRows(corpus: Corpus, type: EntityType): SortedRow[] {
  const entities = corpus.analysis.entities.filter((entity) => entity.type === type && entity.url !== null)
  const filed = entities.map((entity) => ({ entity, name: type === 'person' ? filedName(entity) : entity.name, id: entity.id }))
  const sorted = filed
    .map((item) => ({ ...item, key: sortKey(item.name) }))
    .sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.id, b.id))
  return sorted.map(({ entity, key }) => ({ key, row: (here) => entityRow(here, entity) }))
}

/**
 * A person is filed under the part of the name that the articles use alone ("Ekberg" of Tomas Ekberg), else under its last word:
 * which of its words is the family's is not otherwise known.
 */
function filedName({ name, aliases }: EntityRecord): string {
  const words = name.split(/\s+/)
  const alone = aliases.find(({ text }) => words.length > 1 && words.includes(text))?.text ?? words.at(-1)!
  return `${alone} ${words.filter((word) => word !== alone).join(' ')}`
}

function entityRow(here: Here, entity: EntityRecord): Row {
  const articles = articlesNaming(here.corpus, entity.id)
  const others = entity.aliases.filter(({ text }) => text.toLowerCase() !== entity.name.toLowerCase()).slice(0, 3)
  const role = entity.roles[0]?.text ?? null
  return {
    words: here.thing(entity.id),
    detail: entity.type === 'person' ? role : others.map(({ text }) => text.replace(/\s+/g, ' ')).join(', ') || null,
    count: countedEach([articles.length, 'article'], [here.corpus.eventsOf.get(entity.id)?.length ?? 0, 'event']),
  }
}

function topicRows(corpus: Corpus): SortedRow[] {
  const topics = corpus.analysis.topics.map((topic) => ({ topic, name: topic.label, id: topic.id }))
  return topics.sort(byName).map(({ topic }) => ({
    key: sortKey(topic.label),
    row: (here) => ({
      words: { text: topic.label, href: here.to(topic.url), kind: 'topic' },
      detail: corpus.topicTexts.has(topic.id) ? null : 'discovered in the articles',
      count: counted(topic.articles.length, 'article'),
    }),
  }))
}

function outletRows(corpus: Corpus): SortedRow[] {
  const published = groupBy(corpus.analysis.articles, ({ outlet }) => [outlet ?? ''])
  const outlets = [...corpus.outlets].map(([name, url]) => ({ name: name || 'Outlet not recorded', id: name, url }))
  return outlets.sort(byName).map(({ name, id, url }) => ({
    key: sortKey(name),
    row: (here) => ({
      words: { text: name, href: here.to(url), kind: 'outlet' },
      detail: spanOf((published.get(id) ?? []).map((article) => article.published)),
      count: counted(published.get(id)?.length ?? 0, 'article'),
    }),
  }))
}
