import {
  type ArticleRecord,
  type ArticleRows,
  byCodeUnit,
  type DateRecord,
  type EntityRecord,
  type EventRecord,
  type MentionRecord,
  type Overview,
  type QuoteRecord,
  type RelatedRecord,
  type RowsOf,
  type SentenceRecord,
  type Settings,
  type Span,
  type StoryRecord,
  type SubthemeRecord,
  type Topic,
  type TopicRecord,
} from '../model/index.ts'
import { publishOf } from '../model/publish.ts'
import { ByArticle, packedSentences } from './by-article.ts'
import { groupBy } from './group.ts'
import type { SiteDocument, SiteInput } from './index.ts'
import { type Named, Naming } from './naming.ts'
import { outletAddresses } from './outlets.ts'
import type { Memory, Reads } from './reads.ts'
import { type Resting, restingOn, touching } from './resting.ts'
import { shownQuotes } from './shown-quotes.ts'
import { boundsOf, byDate, onDay } from './when.ts'

/** The analysis with its lists looked up by what pages ask for; made once a build. */
export interface Corpus extends Named {
  /** Which pages need not be made, and who is told what the others look at; undefined where all are made. */
  readonly memory?: { readonly memory: Memory; readonly reads: Reads }
  readonly analysis: Overview
  /** What the analysis says of places in one article, by its file. */
  readonly rows: RowsOf
  /** How many rows of each kind there are in all. */
  readonly counts: Readonly<Record<keyof ArticleRows, number>>
  readonly settings: Settings
  readonly documents: ReadonlyMap<string, SiteDocument>
  readonly topicTexts: ReadonlyMap<string, Topic>
  readonly related: ReadonlyMap<string, RelatedRecord['related']>
  /** Distinctive phrases by topic, most distinctive first. */
  readonly subthemes: ReadonlyMap<string, readonly SubthemeRecord[]>
  readonly redirects: readonly { readonly from: string; readonly to: string }[]
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly entities: ReadonlyMap<string, EntityRecord>
  readonly events: ReadonlyMap<string, EventRecord>
  readonly stories: ReadonlyMap<string, StoryRecord>
  readonly topics: ReadonlyMap<string, TopicRecord>
  /** Outlet name → address of its page; `''` for articles whose outlet is not recorded. */
  readonly outlets: ReadonlyMap<string, string>
  readonly sentences: ReadonlyMap<string, readonly SentenceRecord[]>
  readonly mentions: ReadonlyMap<string, readonly MentionRecord[]>
  readonly dates: ReadonlyMap<string, readonly DateRecord[]>
  readonly quotes: ReadonlyMap<string, readonly QuoteRecord[]>
  readonly quotesOf: ReadonlyMap<string, readonly QuoteRecord[]>
  /** Events in order of date, by participant or place. */
  readonly eventsOf: ReadonlyMap<string, readonly EventRecord[]>
  readonly eventsIn: ReadonlyMap<string, readonly EventRecord[]>
  /** Events of one very day, and articles published on it, by day. */
  readonly byDay: ReadonlyMap<string, readonly EventRecord[]>
  readonly publishedOn: ReadonlyMap<string, readonly ArticleRecord[]>
  /** Dated events of no one day that may touch this one: they last, or the day is not known. */
  readonly stretchesOn: (day: string) => readonly EventRecord[]
  /** Stories by those they follow. */
  readonly followers: ReadonlyMap<string, readonly StoryRecord[]>
  /** Place of each article in the order of publication; undated ones last. */
  readonly rank: ReadonlyMap<string, number>
  /** People by the body or country their roles are of. */
  readonly officers: ReadonlyMap<string, readonly EntityRecord[]>
  readonly topicsIn: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
  readonly resting: Resting
}

export function makeCorpus({
  analysis,
  rows,
  documents,
  settings,
  topics,
  redirects = [],
  subthemes = [],
  related = [],
}: SiteInput): Corpus {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))
  const events = analysis.events.toSorted(byDate)
  const files = analysis.articles.map(({ file }) => file)
  const { counts, sentences, named, told } = gather(files, rows)
  const quotes = shownQuotes(told)
  return {
    ...{ analysis, rows, settings, documents, redirects, sentences },
    ...named,
    counts,
    topicTexts: byId(topics),
    related: new Map(related.map((record) => [record.file, record.related])),
    subthemes: groupBy(
      subthemes.toSorted((a, b) => b.score - a.score || byCodeUnit(a.id, b.id)),
      ({ topic }) => (topic === null ? [] : [topic]),
    ),
    articles: new Map(analysis.articles.map((article) => [article.file, article])),
    entities: byId(analysis.entities),
    events: byId(events),
    stories: byId(analysis.stories),
    topics: byId(analysis.topics),
    outlets: outletAddresses(analysis.articles),
    mentions: new ByArticle(files, (file) => rows(file).mentions),
    dates: new ByArticle(files, (file) => rows(file).dates),
    quotes: groupBy(quotes, ({ file }) => [file]),
    quotesOf: groupBy(quotes, ({ speakers }) => speakers),
    eventsOf: groupBy(events, ({ participants, place }) => [
      ...participants.map(({ entity }) => entity),
      ...(place === null ? [] : [place]),
    ]),
    eventsIn: groupBy(events, ({ reports }) => reports.map(({ file }) => file)),
    byDay: groupBy(events, ({ date }) => dayKey(date)),
    publishedOn: groupBy(analysis.articles, ({ published }) => dayKey(published)),
    stretchesOn: coverOf(events.filter(({ date }) => date !== null && onDay(date) === null)),
    followers: groupBy(analysis.stories, ({ follows }) => follows),
    rank: new Map(analysis.articles.toSorted(byPublication).map(({ file }, n) => [file, n])),
    officers: groupBy(analysis.entities, ({ roles }) => roles.flatMap(({ of }) => (of === null ? [] : [of]))),
    topicsIn: topicSentences(analysis.topics),
    resting: restingOn(analysis, told, sentences),
  }
}

/** What pages ask of the rows of other articles than their own, read in one go: sentences, and who is named or speaks where. */
function gather(files: readonly string[], rows: RowsOf) {
  const counts = { sentences: 0, mentions: 0, dates: 0, quotes: 0 }
  const naming = new Naming()
  const told: QuoteRecord[] = []
  const read = function* (): Generator<readonly [string, readonly SentenceRecord[]]> {
    for (const file of files) {
      const { sentences, mentions, dates, quotes } = rows(file)
      counts.sentences += sentences.length
      counts.mentions += mentions.length
      counts.dates += dates.length
      counts.quotes += quotes.length
      for (const quote of quotes) told.push(quote)
      naming.add(file, mentions)
      yield [file, sentences]
    }
  }
  const sentences = packedSentences(read())
  return { counts, sentences, named: naming.end(), told }
}

/** Looks up events that last, or whose day is not known, by a day that they cover. */
function coverOf(events: readonly EventRecord[]): (day: string) => readonly EventRecord[] {
  const bounds = events.map((event) => ({ event, bounds: boundsOf(event.date) }))
  const known = new Map<string, readonly EventRecord[]>()
  return (day) => {
    const covering =
      known.get(day) ??
      bounds.flatMap(({ event, bounds }) =>
        bounds !== null && (bounds.earliest ?? '') <= day && day <= (bounds.latest ?? bounds.earliest ?? '') ? [event] : [],
      )
    known.set(day, covering)
    return covering
  }
}

function dayKey(date: string | null): string[] {
  const day = onDay(date)
  return day === null ? [] : [day]
}

function topicSentences(topics: readonly TopicRecord[]): Map<string, Map<string, readonly number[]>> {
  const byFile = new Map<string, Map<string, readonly number[]>>()
  for (const topic of topics) {
    for (const { file, sentences } of topic.articles) {
      const known = byFile.get(file) ?? new Map<string, readonly number[]>()
      byFile.set(file, known.set(topic.id, sentences))
    }
  }
  return byFile
}

/** The sentence in which an offset lies, or undefined where it lies in none (metadata, removed text). */
export function sentenceAt(sentences: readonly SentenceRecord[] | undefined, offset: number): SentenceRecord | undefined {
  let low = 0
  let high = (sentences?.length ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences![middle]!
    if (offset < sentence.start) high = middle - 1
    else if (offset >= sentence.end) low = middle + 1
    else return sentence
  }
  return undefined
}

/** Sentences that a span touches. */
export function sentencesIn(sentences: readonly SentenceRecord[] | undefined, span: Span): readonly SentenceRecord[] {
  return touching(sentences ?? [], span.start, span.end)
}

/** Whether the site may show the words of a sentence. */
export function isShown(corpus: Corpus, file: string, { n }: SentenceRecord): boolean {
  const article = corpus.articles.get(file)
  if (article === undefined || !corpus.documents.has(file)) return false
  const publish = publishOf(article, corpus.settings)
  return publish === 'full' || (publish === 'evidence' && corpus.resting.has(file, n))
}

/** The words of a sentence where the site may show them, on one line; null where it may not. */
export function shownSentence(corpus: Corpus, file: string, sentence: SentenceRecord): string | null {
  if (!isShown(corpus, file, sentence)) return null
  return onOneLine(corpus.documents.get(file)!.text.slice(sentence.start, sentence.end))
}

/** Words with a single space between any two. */
export function onOneLine(words: string): string {
  return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ').trim() : words.trim()
}

/** Articles of these files, oldest first, undated ones last; files that are no article are left out. */
export function inOrder({ articles, rank }: Corpus, files: Iterable<string>): ArticleRecord[] {
  const known = [...files].filter((file) => rank.has(file))
  return known.sort((a, b) => rank.get(a)! - rank.get(b)!).map((file) => articles.get(file)!)
}

/** Articles oldest first, undated ones last, then by file. */
export function byPublication(a: ArticleRecord, b: ArticleRecord): number {
  return byDate({ date: a.published, id: a.file }, { date: b.published, id: b.file })
}

/** Orders names for reading, case and accents apart, the same in every locale. */
export function byName(a: { readonly name: string; readonly id: string }, b: { readonly name: string; readonly id: string }): number {
  return byCodeUnit(sortKey(a.name), sortKey(b.name)) || byCodeUnit(a.id, b.id)
}

/** A name as it is filed: lower case, without accents and leading article. */
export function sortKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^the /, '')
}
