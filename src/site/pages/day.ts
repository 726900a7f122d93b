import { type ArticleRecord, byCodeUnit, type EventRecord } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import { type Corpus, inOrder } from '../corpus.ts'
import { articleStatement, eventStatement } from '../facets.ts'
import { frame } from '../frame.ts'
import { type Here, pagesOf, pagesOfEach } from '../here.ts'
import { counted } from '../say.ts'
import type { Part, Statement, View, Words } from '../view.ts'
import { onDay, weekdayOf } from '../when.ts'
import { additionOf } from './day-additions.ts'

export interface DayPage extends View<'day'> {
  readonly title: string
  readonly weekday: string
  readonly happened: Part<Statement>
  /** Events that lasted over this day. */
  readonly ongoing: readonly Statement[]
  /** Events on one day of several, of which this is one. */
  readonly maybe: readonly Statement[]
  readonly published: Part<{ readonly article: Statement; readonly adds: readonly Statement[] }>
  readonly previous: Words | null
  readonly next: Words | null
}

/** Days on which something happened or was published, oldest first. */
export function daysOf(corpus: Corpus): string[] {
  const days = [...corpus.analysis.events.map(({ date }) => date), ...corpus.analysis.articles.map(({ published }) => published)].flatMap(
    (date) => onDay(date) ?? [],
  )
  return [...new Set(days)].sort(byCodeUnit)
}

export function dayUrl(day: string): string {
  return `days/${day}.html`
}

export function dayPages(corpus: Corpus): Iterable<DayPage> {
  const days = daysOf(corpus)
  return pagesOfEach(days, (day, n) =>
    pagesOf(corpus, dayUrl(day), (here) => dayPage(here, day, days[n - 1], days[n + 1]), [days[n - 1], days[n + 1]]),
  )
}

function dayPage(here: Here, day: string, before: string | undefined, after: string | undefined): DayPage {
  const content = dayContent(here, day)
  const to = (other: string | undefined): Words | null =>
    other === undefined ? null : { text: sayDate(other), href: here.to(dayUrl(other)), kind: 'day' }
  const title = sayDate(day)
  return {
    ...{ kind: 'day', url: here.url, title, ...content, previous: to(before), next: to(after), notes: here.notes() },
    frame: frame(here, {
      title,
      description: `${title}: ${counted(content.happened.total, 'event')} that day, ${counted(content.published.total, 'article')} published.`,
      kicker: 'Day',
      from: [...(here.corpus.publishedOn.get(day) ?? []), ...reporting(here, day)],
      trail: [['Days', 'days/index.html']],
      search: { type: 'Day', filters: [['Year', day.slice(0, 4)]] },
    }),
  }
}

/** The articles that tell what happened on a day. */
function reporting({ corpus }: Here, day: string): ArticleRecord[] {
  return inOrder(
    corpus,
    (corpus.byDay.get(day) ?? []).flatMap(({ reports }) => reports.map(({ file }) => file)),
  )
}

const STRETCHES_SHOWN = 20

/** What a day brought, for its page; and for the home page, which leads to it, the first of each list. */
export function dayContent(
  here: Here,
  day: string,
  most?: number,
): Pick<DayPage, 'weekday' | 'happened' | 'ongoing' | 'maybe' | 'published'> {
  const { corpus } = here
  const happened = (corpus.byDay.get(day) ?? []).slice(0, most)
  const touching = corpus.stretchesOn(day)
  const articles = (corpus.publishedOn.get(day) ?? []).slice(0, most)
  const say = (events: readonly EventRecord[]) => events.map((event) => eventStatement(here, event))
  return {
    weekday: weekdayOf(day),
    happened: here.part(happened, (event) => ({ ...eventStatement(here, event), when: null })),
    ongoing: say(touching.filter(({ datePrecision }) => datePrecision === 'lasts').slice(0, STRETCHES_SHOWN)),
    maybe: say(touching.filter(({ datePrecision }) => datePrecision === 'one-of').slice(0, STRETCHES_SHOWN)),
    published: here.part(articles, (article) => ({ article: articleStatement(here, article), adds: additions(here, article) })),
  }
}

function additions(here: Here, article: ArticleRecord): Statement[] {
  return (here.corpus.eventsIn.get(article.file) ?? []).map((event) => ({
    ...{ when: null, phrase: [here.event(event)], marks: [] },
    aside: additionOf(here, event, article),
  }))
}
