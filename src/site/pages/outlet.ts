import type { ArticleRecord } from '../../model/index.ts'
import { byPublication, type Corpus } from '../corpus.ts'
import { articleStatement, eventStatement, tallies } from '../facets.ts'
import { frame } from '../frame.ts'
import { countBy, groupBy } from '../group.ts'
import { type Here, pagesOf, pagesOfEach } from '../here.ts'
import { counted, spanOf } from '../say.ts'
import type { Part, Statement, Tally, View } from '../view.ts'
import { byDate } from '../when.ts'

export interface OutletPage extends View<'outlet'> {
  readonly title: string
  /** False on the page of articles whose outlet is not recorded. */
  readonly recorded: boolean
  readonly found: string
  readonly articles: Part<Statement>
  readonly covered: Part<Statement>
  /** Events of the stories it covered that only others tell. */
  readonly leftOut: Part<Statement>
  readonly topics: readonly Tally[]
  readonly people: readonly Tally[]
}

const NAMES_SHOWN = 12

export function outletPages(corpus: Corpus): Iterable<OutletPage> {
  const articles = groupBy(corpus.analysis.articles.toSorted(byPublication), ({ outlet }) => [outlet ?? ''])
  return pagesOfEach(corpus.outlets, ([name, url]) => pagesOf(corpus, url, (here) => outletPage(here, name, articles.get(name) ?? [])))
}

function outletPage(here: Here, name: string, articles: readonly ArticleRecord[]): OutletPage {
  const { corpus } = here
  const title = name === '' ? 'Outlet not recorded' : name
  const dates = here.once('dates', () => spanOf(articles.map(({ published }) => published)))
  const page = {
    ...{ kind: 'outlet' as const, url: here.url, title, recorded: name !== '' },
    found: `${counted(articles.length, 'article')}${dates === null ? '' : `, ${dates}`}`,
    articles: here.part(articles, (article) => articleStatement(here, { ...article, outlet: null })),
    ...coverage(here, articles),
    topics: tallies(
      here,
      here.once('topics', () => countBy(articles.flatMap(({ topics }) => topics.map(({ id }) => id)))),
      'article',
    ),
    people: tallies(
      here,
      here.once('people', () => people(corpus, articles).slice(0, NAMES_SHOWN)),
      'article',
    ),
  }
  return {
    ...page,
    notes: here.notes(),
    frame: frame(here, {
      title,
      description: `${title}: what its ${page.found} cover, and what they leave out.`,
      kicker: 'Outlet',
      from: articles,
      trail: [['Outlets', 'outlets/index.html']],
      search: { type: 'Outlet', filters: [['Outlet', name === '' ? 'Not recorded' : name]] },
    }),
  }
}

function coverage(here: Here, articles: readonly ArticleRecord[]): Pick<OutletPage, 'covered' | 'leftOut'> {
  const { covered, leftOut } = here.once('coverage', () => coveredBy(here.corpus, articles))
  return {
    covered: here.part(covered, (event) => eventStatement(here, event)),
    leftOut: here.part(leftOut, (event) => eventStatement(here, event)),
  }
}

function coveredBy(corpus: Corpus, articles: readonly ArticleRecord[]) {
  const told = new Set(articles.flatMap(({ file }) => corpus.eventsIn.get(file) ?? []))
  const stories = new Set(articles.map(({ story }) => story))
  const others = [...stories].flatMap((id) => corpus.stories.get(id)?.events ?? []).flatMap((id) => corpus.events.get(id) ?? [])
  return { covered: [...told].sort(byDate), leftOut: others.filter((event) => !told.has(event)).sort(byDate) }
}

function people(corpus: Corpus, articles: readonly ArticleRecord[]): [string, number][] {
  return countBy(
    articles.flatMap(({ file }) => (corpus.namedIn.get(file) ?? []).filter((id) => corpus.entities.get(id)?.type === 'person')),
  )
}
