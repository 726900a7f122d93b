import { type ArticleRecord, byCodeUnit, type EventRecord } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import { byPublication, type Corpus } from '../corpus.ts'
import { articleStatement, tallies } from '../facets.ts'
import { frame } from '../frame.ts'
import { countBy } from '../group.ts'
import { type Here, pagesOf } from '../here.ts'
import type { Picture } from '../pictures/picture.ts'
import { timelinePicture } from '../pictures/timeline.ts'
import { counted, countedEach, grouped, spanOf } from '../say.ts'
import type { Statement, Tally, View, Words } from '../view.ts'
import { byDate, firstDay, onDay } from '../when.ts'
import { type DayPage, dayContent, dayUrl } from './day.ts'
import { storySpan } from './story.ts'

export interface HomePage extends View<'home'> {
  readonly title: string
  readonly lead: string
  readonly counts: readonly { readonly count: string; readonly label: string; readonly href: string }[]
  readonly newest: (Pick<DayPage, 'weekday' | 'happened' | 'ongoing' | 'maybe' | 'published'> & { readonly day: Words }) | null
  readonly stories: readonly {
    readonly words: Words
    readonly span: string
    readonly detail: string
    readonly events: readonly Statement[]
  }[]
  /** When the most reported events happened. */
  readonly picture: Picture | null
  readonly people: readonly Tally[]
  readonly organisations: readonly Tally[]
  readonly places: readonly Tally[]
  readonly topics: readonly Tally[]
  readonly articles: readonly Statement[]
}

const STORIES_SHOWN = 6
const STORY_EVENTS = 5
const NAMES_SHOWN = 10
const ARTICLES_SHOWN = 8
const EVENTS_DRAWN = 12
const NEWEST_SHOWN = 30

export function homePages(corpus: Corpus): HomePage[] {
  return pagesOf(
    { ...corpus, settings: { ...corpus.settings, limits: { ...corpus.settings.limits, pageItems: Number.MAX_SAFE_INTEGER } } },
    'index.html',
    homePage,
  )
}

function homePage(here: Here): HomePage {
  const { corpus } = here
  const { analysis, settings } = corpus
  const dates = spanOf(analysis.articles.map(({ published }) => published))
  const people = analysis.entities.filter(({ type }) => type === 'person').length
  const lead = `${counted(analysis.articles.length, 'article')}${dates === null ? '' : `, ${dates}`}: ${counted(analysis.events.length, 'event')} and ${counted(people, 'person', 'people')}, every statement with the sentence it rests on.`
  const page = {
    ...{ kind: 'home' as const, url: here.url, title: settings.title, lead: settings.description === '' ? lead : settings.description },
    counts: counts(here),
    newest: newest(here),
    stories: stories(here),
    picture: timelinePicture(here, 'drawn', 'The most reported events in time', mostReported(corpus.analysis.events)),
    people: mostNamed(here, 'person'),
    organisations: mostNamed(here, 'organisation'),
    places: mostNamed(here, 'place'),
    topics: tallies(here, countBy(analysis.articles.flatMap(({ topics }) => topics.map(({ id }) => id))), 'article'),
    articles: newestFirst(analysis.articles)
      .slice(0, ARTICLES_SHOWN)
      .map((article) => articleStatement(here, article)),
  }
  return {
    ...page,
    notes: here.notes(),
    frame: frame(here, { title: settings.title, description: lead, kicker: lead, from: analysis.articles }),
  }
}

/** What is undated comes last here too. */
function newestFirst(articles: readonly ArticleRecord[]): ArticleRecord[] {
  const isDated = ({ published }: ArticleRecord) => published !== null
  return [...articles.filter(isDated).sort((a, b) => byPublication(b, a)), ...articles.filter((article) => !isDated(article))]
}

function counts(here: Here): HomePage['counts'] {
  const { analysis, outlets } = here.corpus
  const of = (type: string) => analysis.entities.filter((entity) => entity.type === type && entity.url !== null).length
  const rows: [count: number, one: string, many: string, url: string][] = [
    [analysis.articles.length, 'article', 'articles', 'articles/index.html'],
    [analysis.stories.length, 'story', 'stories', 'stories/index.html'],
    [analysis.events.length, 'event', 'events', 'events/index.html'],
    [of('person'), 'person', 'people', 'people/index.html'],
    [of('organisation'), 'organisation', 'organisations', 'organisations/index.html'],
    [of('place'), 'place', 'places', 'places/index.html'],
    [of('project'), 'project', 'projects', 'projects/index.html'],
    [analysis.topics.length, 'topic', 'topics', 'topics/index.html'],
    [[...outlets.keys()].filter((name) => name !== '').length, 'outlet', 'outlets', 'outlets/index.html'],
  ]
  return rows.flatMap(([count, one, many, url]) =>
    count === 0 ? [] : [{ count: grouped(count), label: count === 1 ? one : many, href: here.to(url) }],
  )
}

/** The newest day on which something was published or is told to have happened; what is only planned does not open a site. */
function newest(here: Here): HomePage['newest'] {
  const { analysis } = here.corpus
  const happened = analysis.events.filter(({ modality }) => modality === 'happened').flatMap(({ date }) => onDay(date) ?? [])
  const published = analysis.articles.flatMap((article) => onDay(article.published) ?? [])
  const day = [...happened, ...published].sort(byCodeUnit).at(-1)
  if (day === undefined) return null
  return { day: { text: sayDate(day), href: here.to(dayUrl(day)), kind: 'day' }, ...dayContent(here, day, NEWEST_SHOWN) }
}

function stories(here: Here): HomePage['stories'] {
  const { corpus } = here
  const newestFirst = corpus.analysis.stories.toSorted(
    (a, b) => b.articles.length - a.articles.length || byCodeUnit(firstDay(b.from), firstDay(a.from)) || byCodeUnit(a.id, b.id),
  )
  return newestFirst.slice(0, STORIES_SHOWN).map((story) => ({
    words: { text: story.title, href: here.to(story.url), kind: 'story' },
    span: storySpan(story),
    detail: countedEach([story.articles.length, 'article'], [story.events.length, 'event']),
    events: mainEvents(here, story.events),
  }))
}

/** What most articles tell, the earliest first among equals. */
const byReports = (a: EventRecord, b: EventRecord) => b.reports.length - a.reports.length || byDate(a, b)

function mostReported(events: readonly EventRecord[]): EventRecord[] {
  return events
    .filter(({ date }) => date !== null)
    .sort(byReports)
    .slice(0, EVENTS_DRAWN)
}

function mainEvents(here: Here, ids: readonly string[]): Statement[] {
  return ids
    .flatMap((id) => here.corpus.events.get(id) ?? [])
    .sort(byReports)
    .slice(0, STORY_EVENTS)
    .map((event) => ({ when: null, phrase: [here.event(event)], marks: [], aside: counted(event.reports.length, 'article') }))
}

function mostNamed(here: Here, type: string): Tally[] {
  const { corpus } = here
  const articles = [...corpus.filesOf.keys()]
    .filter((id) => corpus.entities.get(id)?.type === type)
    .map((id): [string, number] => [id, corpus.filesOf.get(id)!.length])
    .sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
  return tallies(here, articles.slice(0, NAMES_SHOWN), 'article')
}
