import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { TopicRecord } from '../../model/index.ts'
import { sanitised } from '../body/html.ts'
import { type Corpus, sentencesIn } from '../corpus.ts'
import { eventStatement, PASSAGE, type Passage, passage, tallies } from '../facets.ts'
import { frame } from '../frame.ts'
import { countBy } from '../group.ts'
import { type Here, pagesOf, pagesOfEach } from '../here.ts'
import type { Picture } from '../pictures/picture.ts'
import { sharesPicture } from '../pictures/shares.ts'
import { timelinePicture } from '../pictures/timeline.ts'
import { counted, sourceLine } from '../say.ts'
import type { Part, Statement, Tally, View, Words } from '../view.ts'
import { byDate, firstDay } from '../when.ts'
import { type TopicPhrase, topicPhrases } from './topic-phrases.ts'

export interface TopicPage extends View<'topic'> {
  readonly title: string
  readonly iptc: string | null
  /** Sanitised HTML of the editor's introduction; null where the topic was discovered or has none. */
  readonly introduction: string | null
  readonly found: string
  /** How much of each article's text speaks to it, oldest first. */
  readonly shares: Part<Tally & { readonly when: string }>
  readonly keySentences: Part<Passage>
  readonly events: Part<Statement>
  readonly people: readonly Tally[]
  readonly organisations: readonly Tally[]
  readonly projects: readonly Tally[]
  readonly parent: Words | null
  readonly children: readonly Words[]
  /** Sub-themes: the topic's distinctive phrases. */
  readonly phrases: readonly TopicPhrase[]
  readonly overTime: Picture | null
  readonly picture: Picture | null
}

export function topicPages(corpus: Corpus): Iterable<TopicPage> {
  return pagesOfEach(corpus.analysis.topics, (topic) => pagesOf(corpus, topic.url, (here) => topicPage(here, topic), topic))
}

const KEY_SENTENCES = 5
const NAMES_SHOWN = 12

function topicPage(here: Here, topic: TopicRecord): TopicPage {
  const { corpus } = here
  const text = corpus.topicTexts.get(topic.id)
  const articles = here.once('articles', () => inTime(corpus, topic))
  const events = here.once('events', () => eventsOn(corpus, topic))
  const names = (type: string) =>
    tallies(
      here,
      here.once(`named ${type}`, () => namedOn(corpus, topic, type).slice(0, NAMES_SHOWN)),
      'sentence',
    )
  const page = {
    ...{ kind: 'topic' as const, url: here.url, title: topic.label, iptc: topic.iptc },
    introduction: text === undefined || text.introduction.trim() === '' ? null : introductionHtml(text.introduction),
    found: articles.length === 0 ? 'No article speaks to it' : counted(articles.length, 'article'),
    shares: here.part(articles, (article) => share(here, article)),
    keySentences: here.part(articles, (article) => keyPassage(here, article), PASSAGE),
    events: here.part(events, (event) => eventStatement(here, event)),
    people: names('person'),
    organisations: names('organisation'),
    projects: names('project'),
    ...family(here, topic),
    phrases: topicPhrases(here, topic),
    overTime: here.page > 1 ? null : sharesPicture(corpus, 'over-time', topic),
    picture: here.page > 1 ? null : timelinePicture(here, 'drawn', 'Its events in time', events),
  }
  return {
    ...page,
    notes: here.notes(),
    frame: frame(here, {
      title: topic.label,
      about: topic.id,
      description: `${topic.label}: ${tellersOf(articles.length)}, with the events, people and key sentences.`,
      kicker: 'Topic',
      trail: [['Topics', 'topics/index.html']],
      search: { type: 'Topic', filters: [['Topic', topic.label]] },
    }),
  }
}

const tellersOf = (count: number) =>
  count === 0 ? 'no article yet' : `what ${counted(count, 'article')} ${count === 1 ? 'says' : 'say'} on it`

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()

function introductionHtml(text: string): string {
  return sanitised(...(markdown.parse(text).children as RootContent[]))
}

type TopicArticle = TopicRecord['articles'][number]

function inTime(corpus: Corpus, topic: TopicRecord): TopicArticle[] {
  const date = ({ file }: TopicArticle) => ({ date: corpus.articles.get(file)?.published ?? null, id: file })
  return topic.articles.filter(({ file }) => corpus.articles.has(file)).sort((a, b) => byDate(date(a), date(b)))
}

function share(here: Here, { file, sentences }: TopicArticle): TopicPage['shares']['items'][number] {
  const { corpus } = here
  const article = corpus.articles.get(file)!
  const total = corpus.sentences.get(file)?.length ?? 0
  const percent = total === 0 ? 0 : Math.round((sentences.length / total) * 100)
  const day = firstDay(article.published)
  return {
    words: here.article(file),
    count: `${sentences.length} of ${counted(total, 'sentence')}`,
    percent,
    note: `${percent} %`,
    when: day.startsWith('9999') ? 'undated' : sourceLine(article).split(', ').at(-1)!,
  }
}

function keyPassage(here: Here, { file, sentences }: TopicArticle): Passage {
  return {
    ...passage(here, here.corpus.articles.get(file)!, sentences.slice(0, KEY_SENTENCES)),
    count: counted(sentences.length, 'sentence'),
  }
}

/** Events told in sentences that speak to the topic, by date. */
function eventsOn(corpus: Corpus, topic: TopicRecord) {
  const ids = new Set(topic.articles.flatMap(({ file, sentences }) => sentences.flatMap((n) => corpus.resting.pages(file, n))))
  return [...corpus.events.values()].filter(({ id }) => ids.has(id))
}

function namedOn(corpus: Corpus, topic: TopicRecord, type: string): [string, number][] {
  const found = topic.articles.flatMap(({ file, sentences }) => {
    const numbers = new Set(sentences)
    return (corpus.mentions.get(file) ?? []).flatMap((mention) => {
      const { entity } = mention
      if (entity === null || corpus.entities.get(entity)?.type !== type) return []
      return sentencesIn(corpus.sentences.get(file), mention).some(({ n }) => numbers.has(n)) ? [entity] : []
    })
  })
  return countBy(found)
}

function family(here: Here, topic: TopicRecord): Pick<TopicPage, 'parent' | 'children'> {
  const { topics, topicTexts } = here.corpus
  const words = (id: string): Words[] => {
    const other = topics.get(id)
    return other === undefined ? [] : [{ text: other.label, href: here.to(other.url), kind: 'topic' }]
  }
  const parent = topicTexts.get(topic.id)?.parent ?? null
  const children = [...topicTexts.values()].filter((other) => other.parent === topic.id)
  return { parent: parent === null ? null : (words(parent)[0] ?? null), children: children.flatMap(({ id }) => words(id)) }
}
