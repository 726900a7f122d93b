import { byCodeUnit, type EntityRecord, type EntityType } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import { byName, byPublication, type Corpus, sortKey } from '../corpus.ts'
import { articleStatement, articlesNaming, eventStatement } from '../facets.ts'
import { frame } from '../frame.ts'
import { groupBy } from '../group.ts'
import { type Here, listed, pagesOf } from '../here.ts'
import { counted, spanOf } from '../say.ts'
import type { Link, Statement, View, Words } from '../view.ts'
import { firstDay } from '../when.ts'
import { daysOf, dayUrl } from './day.ts'
import { storySpan } from './story.ts'

export interface Row {
  readonly words: Words
  readonly detail: string | null
  readonly count: string
}

/** An index from A to Z: people, organisations, places, projects, topics, outlets. */
export interface IndexPage extends View<'index'> {
  readonly title: string
  readonly lead: string
  readonly letters: readonly Link[]
  readonly groups: readonly { readonly letter: string; readonly id: string; readonly rows: readonly Row[] }[]
  readonly total: number
}

/** An index by date, newest first or oldest first: events, stories, articles, days. */
export interface ChroniclePage extends View<'chronicle'> {
  readonly title: string
  readonly lead: string
  readonly groups: readonly { readonly heading: string; readonly id: string; readonly items: readonly Statement[] }[]
  readonly jumps: readonly Link[]
  readonly total: number
}

const ENTITY_LISTS: readonly (readonly [EntityType, string, string])[] = [
  ['person', 'People', 'people/index.html'],
  ['organisation', 'Organisations', 'organisations/index.html'],
  ['place', 'Places', 'places/index.html'],
  ['project', 'Projects', 'projects/index.html'],
]

export function indexPages(corpus: Corpus): (IndexPage | ChroniclePage)[] {
  return [
    ...ENTITY_LISTS.flatMap(([type, title, url]) => azPages(corpus, url, title, (here) => entityRows(here, type))),
    ...azPages(corpus, 'topics/index.html', 'Topics', topicRows),
    ...azPages(corpus, 'outlets/index.html', 'Outlets', outletRows),
    ...chronicle(corpus, 'events/index.html', 'Events', eventItems),
    ...chronicle(corpus, 'stories/index.html', 'Stories', storyItems),
    ...chronicle(corpus, 'articles/index.html', 'Articles', articleItems),
    ...chronicle(corpus, 'days/index.html', 'Days', dayItems),
  ]
}

interface SortedRow extends Row {
  readonly key: string
}

function azPages(corpus: Corpus, url: string, title: string, rowsOf: (here: Here) => SortedRow[]): IndexPage[] {
  return pagesOf(corpus, url, (here) => {
    const rows = here.part(rowsOf(here))
    const byLetter = groupBy(rows.items, ({ key }) => [letterOf(key)])
    const groups = [...byLetter].map(([letter, items]) => ({
      letter,
      id: `letter-${idOf(letter)}`,
      rows: items.map(({ key: _, ...row }) => row),
    }))
    return {
      ...{ kind: 'index' as const, url: here.url, title, groups, total: rows.total, notes: [] },
      lead: `${counted(rows.total, singular(title), title.toLowerCase())} in ${counted(corpus.analysis.articles.length, 'article')}${rows.range === null ? '' : ` · ${rows.range}`}.`,
      letters: groups.map(({ letter, id }) => ({ text: letter, href: `#${id}`, current: false })),
      frame: frame(here, { title, description: `All ${title.toLowerCase()} from A to Z.`, kicker: 'Index', trail: [] }),
    }
  })
}

const SINGULAR: Readonly<Record<string, string>> = { People: 'person', Stories: 'story' }

function singular(title: string): string {
  return SINGULAR[title] ?? title.toLowerCase().replace(/s$/, '')
}

function letterOf(key: string): string {
  const first = [...key][0] ?? '#'
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}

function idOf(letter: string): string {
  return letter === '#' ? 'other' : /^[A-Z]$/.test(letter) ? letter.toLowerCase() : `u${letter.codePointAt(0)!.toString(16)}`
}

function entityRows(here: Here, type: EntityType): SortedRow[] {
  const entities = here.corpus.analysis.entities.filter((entity) => entity.type === type && entity.url !== null)
  const filed = entities.map((entity) => ({ entity, name: type === 'person' ? filedName(entity) : entity.name, id: entity.id }))
  return filed.sort(byName).map(({ entity, name }) => ({ ...entityRow(here, entity), key: sortKey(name) }))
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
  const others = entity.aliases.filter(({ text }) => text !== entity.name).slice(0, 3)
  const role = entity.roles[0]?.text ?? null
  return {
    words: here.thing(entity.id),
    detail: entity.type === 'person' ? role : others.map(({ text }) => text.replace(/\s+/g, ' ')).join(', ') || null,
    count: `${counted(articles.length, 'article')} · ${counted(here.corpus.eventsOf.get(entity.id)?.length ?? 0, 'event')}`,
  }
}

function topicRows(here: Here): SortedRow[] {
  const topics = here.corpus.analysis.topics.map((topic) => ({ topic, name: topic.label, id: topic.id }))
  return topics.sort(byName).map(({ topic }) => ({
    words: { text: topic.label, href: here.to(topic.url), kind: 'topic' },
    detail: here.corpus.topicTexts.has(topic.id) ? null : 'discovered in the articles',
    count: counted(topic.articles.length, 'article'),
    key: sortKey(topic.label),
  }))
}

function outletRows(here: Here): SortedRow[] {
  const outlets = [...here.corpus.outlets].map(([name, url]) => ({ name: name || 'Outlet not recorded', id: name, url }))
  return outlets.sort(byName).map(({ name, id, url }) => {
    const articles = here.corpus.analysis.articles.filter(({ outlet }) => (outlet ?? '') === id)
    const words = { text: name, href: here.to(url), kind: 'outlet' }
    return {
      words,
      detail: spanOf(articles.map(({ published }) => published)),
      count: counted(articles.length, 'article'),
      key: sortKey(name),
    }
  })
}

interface Dated {
  readonly day: string
  readonly item: () => Statement
}

function chronicle(corpus: Corpus, url: string, title: string, itemsOf: (here: Here) => Dated[]): ChroniclePage[] {
  return pagesOf(corpus, url, (here) => {
    const part = here.part(itemsOf(here))
    const byMonth = groupBy(part.items, ({ day }) => [day.slice(0, 7)])
    const groups = [...byMonth].map(([month, items]) => ({
      heading: monthName(month),
      id: `m-${month}`,
      items: items.map(({ item }) => item()),
    }))
    return {
      ...{ kind: 'chronicle' as const, url: here.url, title, groups, total: part.total, notes: here.notes() },
      lead: `${counted(part.total, singular(title), title.toLowerCase())}, newest first${part.range === null ? '' : ` · ${part.range}`}.`,
      jumps: groups.map(({ heading, id }) => ({ text: heading, href: `#${id}`, current: false })),
      frame: frame(here, { title, description: `All ${title.toLowerCase()} by date, newest first.`, kicker: 'Index', trail: [] }),
    }
  })
}

function monthName(month: string): string {
  return month.startsWith('9999') ? 'Undated' : sayDate(month)
}

/** Newest first; what is undated comes last. */
function newestFirst(items: readonly Dated[]): Dated[] {
  const dated = items.filter(({ day }) => !day.startsWith('9999'))
  return [...dated.toSorted((a, b) => byCodeUnit(b.day, a.day)), ...items.filter(({ day }) => day.startsWith('9999'))]
}

function eventItems(here: Here): Dated[] {
  return newestFirst(
    [...here.corpus.events.values()].map((event) => ({ day: firstDay(event.date), item: () => eventStatement(here, event) })),
  )
}

function storyItems(here: Here): Dated[] {
  const stories = here.corpus.analysis.stories.map((story): Dated => {
    const phrase = [{ text: story.title, href: here.to(story.url), kind: 'story' }]
    const aside = `${counted(story.articles.length, 'article')}, ${counted(story.events.length, 'event')}`
    return {
      day: firstDay(story.from),
      item: () => ({ when: { text: storySpan(story), datetime: null, standing: 'stated' }, phrase, marks: [], aside }),
    }
  })
  return newestFirst(stories)
}

function articleItems(here: Here): Dated[] {
  const articles = here.corpus.analysis.articles.toSorted(byPublication)
  return newestFirst(
    articles.map((article) => {
      const topics = article.topics.map(({ id }) => here.corpus.topics.get(id)?.label ?? id)
      return { day: firstDay(article.published), item: () => articleStatement(here, article, topics.join(', ') || null) }
    }),
  )
}

function dayItems(here: Here): Dated[] {
  const { corpus } = here
  const events = groupBy(corpus.analysis.events, ({ date }) => [firstDay(date)])
  return newestFirst(
    daysOf(corpus).map((day) => ({
      day,
      item: () => ({
        when: null,
        phrase: listed([{ text: sayDate(day), href: here.to(dayUrl(day)), kind: 'day' }]),
        marks: [],
        aside: counted((events.get(day) ?? []).length, 'event'),
      }),
    })),
  )
}
