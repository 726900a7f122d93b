import { precision } from '../../model/edtf.ts'
import { byCodeUnit } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import { byPublication, type Corpus } from '../corpus.ts'
import { articleStatement, eventStatement } from '../facets.ts'
import { frame } from '../frame.ts'
import { groupBy } from '../group.ts'
import { type Here, pagesOf } from '../here.ts'
import { counted, countedEach } from '../say.ts'
import type { Link, Statement, View } from '../view.ts'
import { firstDay, lastDay } from '../when.ts'
import { daysOf, dayUrl } from './day.ts'
import { storySpan } from './story.ts'

/** An index by date, newest first: events, stories, articles, days. */
export interface ChroniclePage extends View<'chronicle'> {
  readonly title: string
  readonly lead: string
  readonly groups: readonly { readonly heading: string; readonly id: string; readonly items: readonly Statement[] }[]
  readonly jumps: readonly Link[]
  readonly total: number
}

/** Something with a day, made only on the page where it stands. */
interface Dated {
  /** The first day that it may be of. */
  readonly day: string
  /** Under which heading it stands: EDTF month, or the year where the month is not known; '9999' where neither is. */
  readonly period: string
  item(here: Here): Statement
}

export function chroniclePages(corpus: Corpus): ChroniclePage[] {
  return [
    ...chronicle(corpus, 'events/index.html', 'Events', 'event', eventItems(corpus)),
    ...chronicle(corpus, 'stories/index.html', 'Stories', 'story', storyItems(corpus)),
    ...chronicle(corpus, 'articles/index.html', 'Articles', 'article', articleItems(corpus)),
    ...chronicle(corpus, 'days/index.html', 'Days', 'day', dayItems(corpus)),
  ]
}

function chronicle(corpus: Corpus, url: string, title: string, noun: string, dated: readonly Dated[]): ChroniclePage[] {
  const sorted = newestFirst(dated)
  return pagesOf(corpus, url, (here) => {
    const part = here.part(sorted)
    const groups = [...groupBy(part.items, ({ period }) => [period])].map(([period, items]) => ({
      heading: period === UNDATED ? 'Undated' : period.length === 4 ? `${period}, month not stated` : sayDate(period),
      id: `m-${period}`,
      items: items.map(({ item }) => item(here)),
    }))
    return {
      ...{ kind: 'chronicle' as const, url: here.url, title, groups, total: part.total, notes: here.notes() },
      lead: `${counted(part.total, noun, title.toLowerCase())}, newest first${part.range === null ? '' : ` · ${part.range}`}.`,
      jumps: groups.map(({ heading, id }) => ({ text: heading, href: `#${id}`, current: false })),
      frame: frame(here, { title, description: `All ${title.toLowerCase()} by date, newest first.`, kicker: 'Index' }),
    }
  })
}

const UNDATED = '9999'

/** Where something of this date stands: what may be of several months of a year is not put into the first of them. */
function filed(date: string | null): Pick<Dated, 'day' | 'period'> {
  const [day, last] = [firstDay(date), lastDay(date)]
  const lasts = date !== null && precision(date) === 'lasts'
  const known = lasts || day.slice(0, 7) === last.slice(0, 7) || day.slice(0, 4) !== last.slice(0, 4)
  return { day, period: day.startsWith(UNDATED) ? UNDATED : known ? day.slice(0, 7) : day.slice(0, 4) }
}

/** Newest first, a year without its month after its months; what is undated comes last. */
function newestFirst(items: readonly Dated[]): Dated[] {
  const dated = items.filter(({ period }) => period !== UNDATED)
  const sorted = dated.sort((a, b) => byCodeUnit(b.period.slice(0, 4), a.period.slice(0, 4)) || later(a, b) || byCodeUnit(b.day, a.day))
  return [...sorted, ...items.filter(({ period }) => period === UNDATED)]
}

const later = (a: Dated, b: Dated) => Number(a.period.length === 4) - Number(b.period.length === 4)

function eventItems(corpus: Corpus): Dated[] {
  return [...corpus.events.values()].map((event) => ({ ...filed(event.date), item: (here) => eventStatement(here, event) }))
}

function storyItems(corpus: Corpus): Dated[] {
  return corpus.analysis.stories.map((story) => ({
    ...filed(story.from),
    item: (here) => ({
      when: { text: storySpan(story), datetime: null, standing: 'stated' },
      phrase: [{ text: story.title, href: here.to(story.url), kind: 'story' }],
      marks: [],
      aside: countedEach([story.articles.length, 'article'], [story.events.length, 'event']),
    }),
  }))
}

function articleItems(corpus: Corpus): Dated[] {
  return corpus.analysis.articles.toSorted(byPublication).map((article) => {
    const topics = article.topics.map(({ id }) => corpus.topics.get(id)?.label ?? id)
    return { ...filed(article.published), item: (here) => articleStatement(here, article, topics.join(', ') || null) }
  })
}

function dayItems(corpus: Corpus): Dated[] {
  return daysOf(corpus).map((day) => ({
    ...filed(day),
    item: (here) => ({
      when: null,
      phrase: [{ text: sayDate(day), href: here.to(dayUrl(day)), kind: 'day' }],
      marks: [],
      aside: countedEach([corpus.byDay.get(day)?.length ?? 0, 'event'], [corpus.publishedOn.get(day)?.length ?? 0, 'article']),
    }),
  }))
}
