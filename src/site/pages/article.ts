import { type ArticleRecord, byCodeUnit } from '../../model/index.ts'
import { publishOf } from '../../model/publish.ts'
import { sayDate } from '../../text/say-date.ts'
import { articleBody, type BodyBlock, unanchored } from '../body/body.ts'
import { type Corpus, sentenceAt } from '../corpus.ts'
import { frame } from '../frame.ts'
import { type Here, listed, pagesOf, pagesOfEach, plain } from '../here.ts'
import { outsideHref } from '../link.ts'
import { capital, counted, directionOf, modalityAside, sayDerivation } from '../say.ts'
import type { Fact, Statement, View, Words } from '../view.ts'
import { when } from '../when.ts'

export interface ArticlePage extends View<'article'> {
  readonly title: string
  readonly titleHtml: string | null
  readonly dir: 'ltr' | 'rtl'
  readonly lang: string
  readonly facts: readonly Fact[]
  readonly original: Words | null
  /** Why no text, or not all of it, is shown; null where all is. */
  readonly withheld: string | null
  readonly body: readonly BodyBlock[]
  /** Anchors of sentences that stand nowhere in the body: links to them must still arrive. */
  readonly anchors: readonly string[]
  readonly tells: readonly Statement[]
  readonly names: readonly { readonly label: string; readonly things: readonly Words[] }[]
  readonly dates: readonly { readonly text: string; readonly href: string; readonly value: string; readonly because: string }[]
  /** Sentence by sentence: the pages that rest on it. */
  readonly rests: readonly { readonly n: number; readonly id: string; readonly href: string; readonly pages: readonly Words[] }[]
  readonly removed: readonly { readonly why: string; readonly text: string | null; readonly length: string }[]
  /** Articles that speak of the same things, with the words that make them alike. */
  readonly related: readonly Statement[]
  readonly sameStory: readonly Words[]
  readonly story: Words | null
}

export function articlePages(corpus: Corpus): Iterable<ArticlePage> {
  return pagesOfEach(corpus.analysis.articles, (article) => pagesOf(corpus, article.url, (here) => articlePage(here, article), article))
}

function articlePage(here: Here, article: ArticleRecord): ArticlePage {
  const { corpus } = here
  const body = articleBody(here, article)
  const story = corpus.stories.get(article.story)
  const dir = directionOf(article.title)
  return {
    ...{ kind: 'article', url: here.url, title: article.title, dir, lang: article.language },
    titleHtml: body.find(({ kind }) => kind === 'title')?.html.replace(/^<(\w+)>([\s\S]*)<\/\1>$/, '$2') ?? null,
    facts: facts(here, article),
    original: original(article),
    withheld: withheld(corpus, article),
    anchors: unanchored(here, article, body),
    body: body.filter(({ kind }) => kind !== 'title'),
    tells: tells(here, article),
    names: names(here, article),
    dates: dates(here, article),
    rests: rests(here, article),
    removed: removed(corpus, article),
    related: related(here, article),
    sameStory: sameStory(corpus, article).map((file) => here.article(file)),
    story: story === undefined ? null : { text: story.title, href: here.to(story.url), kind: 'story' },
    notes: here.notes(),
    frame: frame(here, {
      title: article.title,
      about: article.file,
      description: `${article.title}: what this article tells, sentence by sentence. ${counted(corpus.eventsIn.get(article.file)?.length ?? 0, 'event')}.`,
      kicker: 'Article',
      trail: [['Articles', 'articles/index.html']],
      search: { type: 'Article', since: article.published, filters: searchFilters(corpus, article) },
    }),
  }
}

/** Of a story that a thousand articles tell, each page names a few; the story's own has them all. */
const SAME_STORY_SHOWN = 20

function sameStory(corpus: Corpus, { file, story }: ArticleRecord): string[] {
  const files = corpus.stories.get(story)?.articles.slice(0, SAME_STORY_SHOWN + 1) ?? []
  return files.filter((other) => other !== file).slice(0, SAME_STORY_SHOWN)
}

function searchFilters(corpus: Corpus, article: ArticleRecord): (readonly [string, string])[] {
  return [
    ['Outlet', article.outlet ?? 'Not recorded'],
    ...(article.published === null ? [] : [['Year', /\d{4}/.exec(article.published)?.[0] ?? ''] as const]),
    ...article.topics.map(({ id }) => ['Topic', corpus.topics.get(id)?.label ?? id] as const),
  ]
}

const fact = (label: string, phrase: Statement['phrase'], aside: string | null = null): Fact => ({
  ...{ label, absent: null },
  value: [statement(phrase, aside)],
})

/** What is known of the article, a row each; what its file does not tell, in one row. */
function facts(here: Here, article: ArticleRecord): Fact[] {
  const outlet = here.corpus.outlets.get(article.outlet ?? '')
  const credits = [...new Set(article.captions.flatMap(({ credit }) => (credit === null ? [] : [credit])))].sort(byCodeUnit)
  const told: [label: string, words: Words | null][] = [
    ['Outlet', article.outlet === null ? null : { text: article.outlet, href: here.to(outlet ?? 'outlets/index.html'), kind: 'outlet' }],
    ['Agency', textOf(article.agency)],
    ['Byline', textOf(article.byline)],
    ['Dateline', textOf(datelineText(article))],
    ['Picture credits', textOf(credits.join('; ') || null)],
  ]
  const untold = told.filter(([label, words]) => words === null && label !== 'Picture credits').map(([label]) => label.toLowerCase())
  return [
    published(article),
    ...told.flatMap(([label, words]) => (words === null ? [] : [fact(label, [words])])),
    ...(untold.length === 0 ? [] : [{ label: 'Not recorded', value: [], absent: untold.join(', ') }]),
    {
      label: 'Topics',
      value: article.topics.map(({ id }) => statement([topicWords(here, id)])),
      absent: article.topics.length === 0 ? 'none found' : null,
    },
    ...(article.titleFrom === 'inferred' ? [fact('Title', [plain('inferred from the lead: the file states none')])] : []),
    ...(article.language === 'en' ? [] : [fact('Language', [plain(article.language === 'und' ? 'not recognised' : article.language)])]),
    ...(article.retrieved === null ? [] : [fact('Retrieved', [plain(article.retrieved)])]),
    fact('File', [plain(article.file)]),
  ]
}

const textOf = (text: string | null): Words | null => (text === null ? null : plain(text))

function published({ published: day, publishedFrom }: ArticleRecord): Fact {
  if (day === null) return { label: 'Published', value: [], absent: 'not stated' }
  return fact('Published', [plain(sayDate(day))], publishedFrom === null ? null : `from: ${publishedFrom}`)
}

function statement(phrase: Statement['phrase'], aside: string | null = null): Statement {
  return { when: null, phrase, marks: [], aside }
}

function topicWords(here: Here, id: string): Words {
  const topic = here.corpus.topics.get(id)
  return topic === undefined ? plain(id) : { text: topic.label, href: here.to(topic.url), kind: 'topic' }
}

function datelineText({ dateline }: ArticleRecord): string | null {
  if (dateline === null) return null
  return [dateline.place, dateline.date === null ? null : sayDate(dateline.date)].filter((part) => part !== null).join(', ') || null
}

function original(article: ArticleRecord): Words | null {
  const source = outsideHref(article.sourceUrl)
  const archive = outsideHref(article.archiveUrl)
  if (source !== null) return { text: `Read the original at ${new URL(source).hostname}`, href: source }
  return archive === null ? null : { text: `Read the archived original at ${new URL(archive).hostname}`, href: archive }
}

function withheld(corpus: Corpus, article: ArticleRecord): string | null {
  const publish = publishOf(article, corpus.settings)
  if (publish === 'metadata') return 'The text of this outlet is not shown here, only what was read in it.'
  if (publish === 'evidence') return 'Only the sentences that statements of this site rest on are shown; […] marks what is left out.'
  return corpus.documents.has(article.file) ? null : 'The text of this article is not at hand.'
}

function tells(here: Here, article: ArticleRecord): Statement[] {
  const events = here.corpus.eventsIn.get(article.file) ?? []
  return events.map((event) => ({
    when: when(event.date, 'stated', 'short'),
    phrase: [here.event(event)],
    marks: [],
    aside: modalityAside(event),
  }))
}

const NAMED = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
  ['project', 'Projects'],
] as const

function names(here: Here, article: ArticleRecord) {
  const counts = new Map<string, number>()
  for (const { entity } of here.corpus.mentions.get(article.file) ?? []) {
    if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  const ids = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
  return NAMED.map(([type, label]) => ({
    label,
    things: ids.flatMap(([id, count]) => {
      const words = here.corpus.entities.get(id)?.type === type ? here.thing(id) : null
      return words === null ? [] : [{ ...words, hint: counted(count, 'mention') }]
    }),
  })).filter(({ things }) => things.length > 0)
}

function dates(here: Here, article: ArticleRecord): ArticlePage['dates'] {
  const { corpus } = here
  if (publishOf(article, corpus.settings) === 'metadata') return []
  return (corpus.dates.get(article.file) ?? []).map(({ text, value, because, start }) => {
    const sentence = sentenceAt(corpus.sentences.get(article.file), start)
    return {
      text,
      value: sayDate(value),
      because: sayDerivation(because, value),
      href: sentence === undefined ? '#top' : `#s${sentence.n}`,
    }
  })
}

const RELATED_SHOWN = 5

function related(here: Here, { file }: ArticleRecord): Statement[] {
  const alike = (here.corpus.related.get(file) ?? []).filter((other) => here.corpus.articles.has(other.file))
  return alike.slice(0, RELATED_SHOWN).map((other) => statement([here.article(other.file)], other.shared.join(', ') || null))
}

function rests(here: Here, { file }: ArticleRecord): ArticlePage['rests'] {
  const { corpus } = here
  return (corpus.sentences.get(file) ?? []).flatMap(({ n }) => {
    const pages = corpus.resting.pages(file, n).map((id) => {
      const event = corpus.events.get(id)
      return event === undefined ? here.thing(id, id) : here.event(event)
    })
    return pages.length === 0 ? [] : [{ n, id: `r${n}`, href: `#s${n}`, pages: listed(pages, 'and') }]
  })
}

function removed(corpus: Corpus, article: ArticleRecord): ArticlePage['removed'] {
  const full = publishOf(article, corpus.settings) === 'full'
  const text = corpus.documents.get(article.file)?.text
  return article.removed.map(({ start, end, why }) => ({
    why: capital(why),
    text: full && text !== undefined ? text.slice(start, end).replace(/\s+/g, ' ').trim() : null,
    length: counted(end - start, 'character'),
  }))
}
