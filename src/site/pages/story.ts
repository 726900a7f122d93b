import type { StoryRecord } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import { type Corpus, inOrder } from '../corpus.ts'
import { articleStatement, cautions, eventStatement, tallies } from '../facets.ts'
import { frame } from '../frame.ts'
import { countBy } from '../group.ts'
import { type Here, pagesOf, pagesOfEach } from '../here.ts'
import { countedEach } from '../say.ts'
import type { Part, Statement, Tally, View, Words } from '../view.ts'
import { byDate } from '../when.ts'

interface Cell {
  readonly told: boolean
  readonly text: string
  /** The article's title: on a narrow page it stands for its column. */
  readonly from: string
}

export interface StoryPage extends View<'story'> {
  readonly title: string
  readonly span: string
  readonly events: Part<Statement>
  readonly articles: Part<Statement>
  readonly people: readonly Tally[]
  readonly topics: readonly Tally[]
  readonly follows: readonly Words[]
  readonly followedBy: readonly Words[]
  readonly cautions: readonly Statement[]
  /** Which article tells which event: a row an event, a cell an article. */
  readonly columns: readonly Words[]
  readonly matrix: readonly { readonly event: Words; readonly cells: readonly Cell[] }[]
}

export function storyPages(corpus: Corpus): Iterable<StoryPage> {
  return pagesOfEach(corpus.analysis.stories, (story) => pagesOf(corpus, story.url, (here) => storyPage(here, story), story))
}

/** A matrix with more columns than this cannot be read. */
const MATRIX_WIDTH = 8
const MATRIX_HEIGHT = 60
const NAMES_SHOWN = 20

function storyPage(here: Here, story: StoryRecord): StoryPage {
  const { corpus } = here
  const events = here.once('events', () => story.events.flatMap((id) => corpus.events.get(id) ?? []).sort(byDate))
  const articles = here.once('articles', () => inOrder(corpus, story.articles))
  const shown = articles.length > MATRIX_WIDTH || articles.length < 2 ? [] : articles
  const people = events.flatMap(({ participants }) => [...new Set(participants.map(({ entity }) => entity))])
  const page = {
    ...{ kind: 'story' as const, url: here.url, title: story.title, span: storySpan(story) },
    events: here.part(events, (event) => eventStatement(here, event)),
    articles: here.part(articles, (article) => articleStatement(here, article)),
    people: tallies(here, countBy(people.filter((id) => corpus.entities.get(id)?.type === 'person')).slice(0, NAMES_SHOWN), 'event'),
    topics: tallies(here, countBy(articles.flatMap(({ topics }) => topics.map(({ id }) => id))), 'article'),
    follows: story.follows.flatMap((id) => storyWords(here, corpus.stories.get(id))),
    followedBy: (corpus.followers.get(story.id) ?? []).flatMap((later) => storyWords(here, later)),
    cautions: cautions(here, events),
    columns: shown.map(({ file }) => here.article(file)),
    matrix: events.slice(0, MATRIX_HEIGHT).map((event) => ({
      event: here.event(event),
      cells: shown.map(({ file }) => {
        const told = event.reports.some((report) => report.file === file)
        return { told, text: told ? 'tells it' : 'does not', from: here.article(file).text }
      }),
    })),
  }
  return {
    ...page,
    notes: here.notes(),
    frame: frame(here, {
      title: story.title,
      about: story.id,
      description: `${story.title}: ${countedEach([articles.length, 'article'], [events.length, 'event'])}, ${page.span}.`,
      kicker: 'Story',
      trail: [['Stories', 'stories/index.html']],
      search: { type: 'Story', since: articles[0]?.published },
    }),
  }
}

/** "4–8 February 2025", "undated". */
export function storySpan({ from, to }: StoryRecord): string {
  if (from === null) return to === null ? 'undated' : `until ${sayDate(to)}`
  return to === null || to === from ? sayDate(from) : sayDate(`${from}/${to}`)
}

function storyWords(here: Here, story: StoryRecord | undefined): Words[] {
  return story === undefined ? [] : [{ text: story.title, href: here.to(story.url), kind: 'story', hint: storySpan(story) }]
}
