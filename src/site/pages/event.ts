import type { ArticleRecord, EventRecord, StoryRecord } from '../../model/index.ts'
import { type Corpus, inOrder, sentencesIn } from '../corpus.ts'
import { articleStatement, cautions, PASSAGE, type Passage, passage } from '../facets.ts'
import { frame } from '../frame.ts'
import { type Here, pagesOf, pagesOfEach, plain } from '../here.ts'
import { matrixPicture } from '../pictures/matrix.ts'
import type { Picture } from '../pictures/picture.ts'
import { capital, counted, modalityAside, roleAside } from '../say.ts'
import { inOrderSaid, SAYING, type Saying, saying } from '../sayings.ts'
import type { Fact, Mark, Part, Phrase, Statement, View, Words } from '../view.ts'
import { around } from './event-around.ts'
import { eventFacts, sayValue } from './event-facts.ts'
import { type OnlyIn, onlyIn } from './event-only.ts'
import { type SideBySide, sideBySide } from './event-sides.ts'

export interface EventPage extends View<'event'>, SideBySide {
  readonly title: string
  readonly label: string
  readonly modality: string | null
  readonly story: Words | null
  readonly facts: readonly Fact[]
  readonly who: readonly {
    readonly thing: Words
    readonly office: string | null
    readonly part: string | null
    readonly marks: readonly Mark[]
  }[]
  readonly said: Part<Saying>
  readonly only: readonly OnlyIn[]
  readonly disagreements: readonly {
    readonly field: string
    readonly values: readonly { readonly text: string; readonly articles: Phrase }[]
  }[]
  readonly cautions: readonly Statement[]
  readonly silent: Part<Statement>
  readonly telling: Part<Passage>
  readonly before: readonly Statement[]
  readonly sameTime: readonly Statement[]
  readonly after: readonly Statement[]
  readonly picture: Picture | null
}

export function eventPages(corpus: Corpus): Iterable<EventPage> {
  return pagesOfEach(corpus.analysis.events, (event) => pagesOf(corpus, event.url, (here) => eventPage(here, event), event))
}

function eventPage(here: Here, event: EventRecord): EventPage {
  const { corpus } = here
  const story = corpus.stories.get(event.story)
  const facts = eventFacts(here, event)
  const { reported, silent, quotes } = here.once('tellers', () => tellersOf(corpus, event, story))
  const page = {
    ...{ kind: 'event' as const, url: here.url, title: event.title, label: capital(event.kind), modality: modalityAside(event), facts },
    story: story === undefined ? null : { text: story.title, href: here.to(story.url), kind: 'story' },
    who: who(here, event),
    ...sideBySide(here, event, reported),
    said: here.part(quotes, (quote) => saying(here, quote, { event }), SAYING),
    only: onlyIn(here, event),
    disagreements: disagreements(here, event),
    cautions: cautions(here, [event]),
    silent: here.part(silent, (article) => articleStatement(here, article)),
    telling: here.part(reported, (article) => telling(here, event, article), PASSAGE),
    ...around(here, event),
    picture: here.page > 1 ? null : matrixPicture(here, 'drawn', event, reported),
  }
  return { ...page, notes: here.notes(), frame: eventFrame(here, event, reported.length) }
}

/** The articles that tell it, those of its story that do not, and what is quoted of it. */
function tellersOf(corpus: Corpus, { id, reports }: EventRecord, story: StoryRecord | undefined) {
  const files = new Set(reports.map(({ file }) => file))
  const quotes = [...files].flatMap((file) => corpus.quotes.get(file) ?? []).filter(({ event }) => event === id)
  return {
    reported: inOrder(
      corpus,
      reports.map(({ file }) => file),
    ),
    silent: inOrder(corpus, story?.articles ?? []).filter(({ file }) => !files.has(file)),
    quotes: inOrderSaid(corpus, quotes),
  }
}

function eventFrame(here: Here, event: EventRecord, articles: number) {
  const { corpus } = here
  const things = event.participants.flatMap(({ entity }) => corpus.entities.get(entity) ?? [])
  return frame(here, {
    title: event.title,
    about: event.id,
    description: `${event.title}: when, where, who, and what ${counted(articles, 'article')} ${articles === 1 ? 'says' : 'say'}, with the sentences.`,
    kicker: capital(event.kind),
    trail: [['Events', 'events/index.html']],
    search: {
      type: 'Event',
      since: corpus.articles.get(event.reports[0]?.file ?? '')?.published,
      filters: [
        ...(event.date === null ? [] : [['Year', /\d{4}/.exec(event.date)?.[0] ?? ''] as const]),
        ...things.filter(({ type }) => type === 'person').map(({ name }) => ['Person', name] as const),
      ],
    },
  })
}

function who(here: Here, event: EventRecord): EventPage['who'] {
  return event.participants.map(({ entity, role, evidence }) => ({
    thing: here.thing(entity, entity),
    office: here.corpus.entities.get(entity)?.roles[0]?.text ?? null,
    part: roleAside(role),
    marks: here.mark(evidence),
  }))
}

function disagreements(here: Here, event: EventRecord): EventPage['disagreements'] {
  return event.disagreements.map(({ field, values }) => ({
    field: capital(field),
    values: values.map(({ value, files }) => ({
      text: sayValue(here, value).text,
      articles: files.flatMap((file, n) => (n === 0 ? [here.article(file)] : [plain(' · '), here.article(file)])),
    })),
  }))
}

function telling(here: Here, event: EventRecord, article: ArticleRecord): Passage {
  const spans = event.reports.filter(({ file }) => file === article.file).flatMap(({ sentences }) => sentences)
  const sentences = here.corpus.sentences.get(article.file)
  return passage(
    here,
    article,
    spans.flatMap(([start, end]) => sentencesIn(sentences, { start, end }).map(({ n }) => n)),
  )
}
