import { bounds } from '../../model/edtf.ts'
import { byCodeUnit, groupBy, type Outline, type ResolvedArticle, type StoryRecord } from '../../model/index.ts'
import { giveIds, slugOf } from '../ids.ts'
import type { EventDraft } from '../record.ts'
import { windowOf } from '../window.ts'
import { candidatePairs } from './candidates.ts'
import { averageLink, type Link } from './clusters.ts'
import { kinshipOf } from './kinship.ts'
import { mainEvents } from './main-event.ts'
import { Outlines } from './outlines.ts'

export interface Stories {
  readonly stories: readonly Omit<StoryRecord, 'url'>[]
  /** The id of the story that an event belongs to. */
  readonly storyOf: (event: { readonly id: string }) => string
}

type Told = EventDraft & { readonly id: string }

/** Articles whose probability of having one main event averages at least this share a story. */
const threshold = 0.3
/** How much of their likeness in words counts for articles whose main events lie days apart. */
const likenessLeft = 0.25
/** How much doubt the same main event, read in both, leaves. */
const doubtLeft = 0.45

/** Puts each article into the one story of its main event, and each event into the story of the articles that tell it most. */
export function tellStories(articles: readonly ResolvedArticle[], events: readonly Told[], likeness: Likeness): Stories {
  const groups = groupArticles(articles, events, likeness)
  const told = eventsByFile(events)
  const titles = groups.map((group) => titleOf(group, articles, told))
  const ids = giveIds(groups, ([first], n) => `story/${slugOf([titles[n]!]) || articles[first!]!.article.slug}`)
  const storyByFile = new Map(groups.flatMap((group, n) => group.map((i) => [articles[i]!.article.file, ids[n]!] as const)))
  const storyByEvent = new Map(events.map((event) => [event.id, homeOf(event, storyByFile)]))
  const eventsByStory = groupBy(
    events.map((event) => event.id),
    (id) => storyByEvent.get(id)!,
  )
  const stories = groups.map((group, n) => ({
    id: ids[n]!,
    title: titles[n]!,
    ...spanOf(group, articles),
    articles: group.map((i) => articles[i]!.article.file),
    events: (eventsByStory.get(ids[n]!) ?? []).sort(byCodeUnit),
    follows: [] as string[],
  }))
  return { stories: withFollows(stories, events, storyByFile, storyByEvent), storyOf: (event) => storyByEvent.get(event.id)! }
}

/** An event as one article tells it. */
interface Report {
  readonly event: Told
  readonly sentences: number
}

function eventsByFile(events: readonly Told[]): Map<string, Report[]> {
  const byFile = new Map<string, Report[]>()
  for (const event of events)
    for (const { file, sentences } of event.reports) {
      const report = { event, sentences: sentences.length }
      const reports = byFile.get(file)
      if (reports === undefined) byFile.set(file, [report])
      else reports.push(report)
    }
  return byFile
}

/** How alike articles are in words, as far as they may be kin at all. */
export interface Likeness {
  readonly links: readonly Link[]
  readonly alike: (a: number, b: number) => number
}

/** Compares articles by what they are about; numbers are places in the list given. */
export function readLikeness(articles: readonly ResolvedArticle[]): Likeness {
  const outlines = new Outlines(outlinesOf(articles))
  const alike = kinshipOf(outlines)
  return { alike, links: candidatePairs(outlines).map(([a, b]) => ({ a, b, kinship: alike(a, b) })) }
}

function* outlinesOf(articles: readonly ResolvedArticle[]): Generator<Outline> {
  for (const { portrait } of articles) yield portrait.outline
}

/** Articles that are about the same, going by words alone: a group's number by file. */
export function alikeInWords(articles: readonly ResolvedArticle[], { links, alike }: Likeness): ReadonlyMap<string, number> {
  const groups = averageLink(articles.length, links, alike, threshold)
  return new Map(groups.flatMap((group, n) => group.map((i) => [articles[i]!.article.file, n] as const)))
}

function groupArticles(articles: readonly ResolvedArticle[], events: readonly Told[], likeness: Likeness): number[][] {
  const main = mainEvents(articles, events)
  const alike = (a: number, b: number): number => {
    return weigh(likeness.alike(a, b), a, b)
  }
  const weigh = (words: number, a: number, b: number): number => {
    const [x, y] = [main[a], main[b]]
    if (x === undefined || y === undefined) return words
    return x === y ? 1 - (1 - words) * doubtLeft : areApart(x, y) ? words * likenessLeft : words
  }
  const links: Link[] = likeness.links.map(({ a, b, kinship: words }) => ({ a, b, kinship: weigh(words, a, b) }))
  return averageLink(articles.length, links, alike, threshold)
}

const daysApart = 4

/** Whether two events are dated so that they cannot be one, even if a report errs by a few days. */
function areApart(a: Told, b: Told): boolean {
  const [x, y] = [windowOf(a.date), windowOf(b.date)]
  return x !== undefined && y !== undefined && (x.first - y.last > daysApart || y.first - x.last > daysApart)
}

/** The story of most of an event's reports; of equals the first. */
function homeOf(event: Told, storyByFile: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>()
  for (const { file, sentences } of event.reports) {
    const story = storyByFile.get(file)!
    counts.set(story, (counts.get(story) ?? 0) + 100 + sentences.length)
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** The title of the event that most of a story's articles tell, where at least two do; else the headline of its first article. */
function titleOf(group: readonly number[], articles: readonly ResolvedArticle[], told: ReadonlyMap<string, Report[]>): string {
  const shared = new Map<Told, { reports: number; sentences: number }>()
  for (const i of group)
    for (const { event, sentences } of told.get(articles[i]!.article.file) ?? []) {
      const known = shared.get(event) ?? { reports: 0, sentences: 0 }
      shared.set(event, { reports: known.reports + 1, sentences: known.sentences + sentences })
    }
  const [main] = [...shared]
    .filter(([event, { reports }]) => reports >= 2 && reports * 2 >= group.length && event.modality === 'happened')
    .sort(([a, x], [b, y]) => y.reports - x.reports || y.sentences - x.sentences || byCodeUnit(a.id, b.id))
  return main?.[0].title ?? articles[group[0]!]!.article.title
}

/** The first and last day on which its articles came out. */
function spanOf(group: readonly number[], articles: readonly ResolvedArticle[]): { from: string | null; to: string | null } {
  const days = group.flatMap((i) => {
    const known = bounds(articles[i]!.article.published ?? '')
    return known?.earliest ?? known?.latest ?? []
  })
  const sorted = days.sort(byCodeUnit)
  return { from: sorted[0] ?? null, to: sorted.at(-1) ?? null }
}

type Draft = Omit<StoryRecord, 'url'>

/** A story follows an earlier one whose event its own articles look back on. */
function withFollows(
  stories: readonly Draft[],
  events: readonly Told[],
  storyByFile: ReadonlyMap<string, string>,
  storyByEvent: ReadonlyMap<string, string>,
): Draft[] {
  const byId = new Map(stories.map((story) => [story.id, story]))
  const follows = new Map<string, Set<string>>()
  for (const event of events) {
    const home = byId.get(storyByEvent.get(event.id)!)!
    for (const { file } of event.reports) {
      const story = byId.get(storyByFile.get(file)!)!
      if (story.id === home.id || event.modality !== 'happened' || home.from === null || story.from === null || home.from >= story.from)
        continue
      follows.set(story.id, (follows.get(story.id) ?? new Set()).add(home.id))
    }
  }
  return stories
    .map((story) => ({ ...story, follows: [...(follows.get(story.id) ?? [])].sort(byCodeUnit) }))
    .sort((a, b) => byCodeUnit(a.id, b.id))
}
