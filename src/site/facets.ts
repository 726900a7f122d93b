import { type ArticleRecord, byCodeUnit, type EntityType, type EventRecord, type QuoteRecord } from '../model/index.ts'
import { type Corpus, inOrder, sentenceAt, shownSentence } from './corpus.ts'
import { countBy } from './group.ts'
import { type Here, listed, plain } from './here.ts'
import { counted, directionOf, modalityAside, roleAside, sourceLine } from './say.ts'
import type { Mark, Part, Phrase, Statement, Tally, When, Words } from './view.ts'
import { when } from './when.ts'

/** What was said, by whom, as printed: direct speech, a quoted fragment, or indirect speech. */
export interface Saying {
  readonly mode: 'direct' | 'mixed' | 'indirect'
  readonly text: string | null
  readonly dir: 'ltr' | 'rtl'
  readonly who: Phrase
  readonly act: string
  readonly event: Words | null
  readonly when: When | null
  readonly marks: readonly Mark[]
}

export interface Passage {
  readonly article: Words
  readonly source: string
  readonly count: string
  readonly lines: readonly { readonly text: string | null; readonly n: string; readonly href: string; readonly dir: 'ltr' | 'rtl' }[]
}

export interface Company {
  readonly who: Words
  readonly count: string
  readonly occasions: readonly Statement[]
}

/** An event in a list has all its evidence on its own page. */
const LISTED_MARKS = 2

/** An event in a list: its day, its title, where it was, and a word where it did not (yet) happen. */
export function eventStatement(here: Here, event: EventRecord, of?: string): Statement {
  const own = event.participants.filter(({ entity }) => entity === of)
  const place = placeAfter(here, event, of)
  const asides = [...own.map(({ role }) => roleAside(role)), modalityAside(event)].filter((aside) => aside !== null)
  const evidence = own.length > 0 ? own.flatMap((participant) => [...participant.evidence]) : [...event.evidence]
  return {
    when: when(event.date, 'stated', 'short'),
    phrase: [here.event(event), ...place],
    marks: here.mark(evidence, LISTED_MARKS),
    aside: asides.length === 0 ? null : [...new Set(asides)].join(', '),
  }
}

/** Where it was, unless the title says so or the page is of that place. */
function placeAfter(here: Here, { place, title }: EventRecord, of: string | undefined): Words[] {
  if (place === null || place === of) return []
  const words = here.thing(place, place)
  return title.includes(words.text) ? [] : [plain(', '), words]
}

export function saying(here: Here, quote: QuoteRecord): Saying {
  const { corpus } = here
  const sentence = sentenceAt(corpus.sentences.get(quote.file), quote.start)
  const shown = sentence !== undefined && shownSentence(corpus, quote.file, sentence) !== null
  const event = occasion(corpus, quote)
  const who = quote.speakers.length > 0 ? listed(quote.speakers.map((id) => here.thing(id, id))) : [plain(speakerWords(quote))]
  return {
    ...{ mode: quote.mode, text: shown ? quote.text.replace(/\s+/g, ' ').trim() : null, dir: directionOf(quote.text), who },
    act: `${quote.act}${stanceOf(quote)}${quote.relayedBy === null ? '' : `, passed on by ${quote.relayedBy}`}`,
    event: event === undefined ? null : here.event(event),
    when: when(event?.date ?? corpus.articles.get(quote.file)?.published ?? null, 'stated', 'short'),
    marks: here.mark([{ file: quote.file, start: quote.start, end: quote.end, text: quote.text, by: `quotes/${quote.mode}` }]),
  }
}

const STANCE =
  /^(?:hop|fear|believ|think|thought|expect|feel|felt|doubt|claim|alleg|suggest|hint|impl|insist|admit|conced|confess|warn|invit|ask|wonder|predict|estimat|speculat|threaten|offer|accus|blam|critici)/i

/** The verb itself where "said" would say more than it does: "hoped", "claimed", "invited". */
function stanceOf({ act, cue }: QuoteRecord): string {
  const verb = cue?.replace(/\s+/g, ' ').trim() ?? ''
  return STANCE.test(verb) && verb.toLowerCase() !== act ? `, in the article’s word “${verb}”` : ''
}

/** Words for a speaker with no page: "an official statement"; of a pronoun it is said that it was not resolved. */
function speakerWords({ speakerText }: QuoteRecord): string {
  if (speakerText === null) return 'Speaker not stated'
  const words = speakerText.replace(/\s+/g, ' ').trim()
  return /^(?:he|she|it|they|who|we|I|you)$/i.test(words) ? `“${words}”, not resolved` : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The event at which it was said: the one its sentence tells, if a speaker took part. What only tells of an event was not said at it. */
function occasion(corpus: Corpus, { event: id, speakers }: QuoteRecord): EventRecord | undefined {
  const event = id === null ? undefined : corpus.events.get(id)
  return event?.participants.some(({ entity }) => speakers.includes(entity)) ? event : undefined
}

/** Quotations in the order in which their articles appeared, then of the text. */
export function inOrderSaid(corpus: Corpus, quotes: readonly QuoteRecord[]): QuoteRecord[] {
  return quotes.toSorted((a, b) => byArticle(corpus, a.file, b.file) || a.start - b.start)
}

function byArticle({ rank }: Corpus, a: string, b: string): number {
  return (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size) || byCodeUnit(a, b)
}

/** Articles that mention something, oldest first. */
export function articlesNaming(corpus: Corpus, id: string): ArticleRecord[] {
  const files = new Set((corpus.mentionsOf.get(id) ?? []).map(({ file }) => file))
  for (const event of corpus.eventsOf.get(id) ?? []) {
    for (const { entity, evidence } of event.participants) if (entity === id) for (const { file } of evidence) files.add(file)
  }
  return inOrder(corpus, files)
}

/** Sentences that mention something, by article. */
export function passages(here: Here, id: string, articles: readonly ArticleRecord[]): Part<Passage> {
  const byFile = here.once('sentences', () => sentencesNaming(here.corpus, id))
  return here.part(articles, (article) => {
    const numbers = [...(byFile.get(article.file) ?? [])].sort((a, b) => a - b)
    const lines = numbers.map((n) => line(here, article, n))
    return { article: here.article(article.file), source: sourceLine(article), count: counted(lines.length, 'sentence'), lines }
  })
}

function sentencesNaming(corpus: Corpus, id: string): ReadonlyMap<string, ReadonlySet<number>> {
  const byFile = new Map<string, Set<number>>()
  for (const { file, start } of corpus.mentionsOf.get(id) ?? []) {
    const sentence = sentenceAt(corpus.sentences.get(file), start)
    if (sentence !== undefined) byFile.set(file, (byFile.get(file) ?? new Set<number>()).add(sentence.n))
  }
  return byFile
}

/** A sentence of an article as a list shows it. */
export function line(here: Here, article: ArticleRecord, n: number): Passage['lines'][number] {
  const sentence = (here.corpus.sentences.get(article.file) ?? []).find((one) => one.n === n)
  const text = sentence === undefined ? null : shownSentence(here.corpus, article.file, sentence)
  return { text, n: String(n), href: here.to(`${article.url}#s${n}`), dir: directionOf(text ?? '') }
}

const COMPANY_SHOWN = 30
const OCCASIONS_SHOWN = 6

/** With whom something took part in events of some kinds, most often first, with the newest occasions. */
export function company(here: Here, id: string, events: readonly EventRecord[], type: EntityType): Company[] {
  const occasions = new Map<string, EventRecord[]>()
  for (const event of events) {
    for (const other of new Set(event.participants.map(({ entity }) => entity))) {
      if (other !== id && here.corpus.entities.get(other)?.type === type) push(occasions, other, event)
    }
  }
  const sorted = [...occasions].sort((a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0]))
  return sorted.slice(0, COMPANY_SHOWN).map(([other, shared]) => ({
    who: here.thing(other, other),
    count: counted(shared.length, 'event'),
    occasions: shared.slice(-OCCASIONS_SHOWN).map((event) => eventStatement(here, event)),
  }))
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

/** Topics by how many sentences that mention something speak to them. */
export function topicTallies(here: Here, id: string): Tally[] {
  return tallies(
    here,
    here.once('topics', () => countTopics(here.corpus, id)),
    'sentence',
  )
}

function countTopics(corpus: Corpus, id: string): [string, number][] {
  const mentioned = new Set<string>()
  const hits: string[] = []
  for (const { file, start } of corpus.mentionsOf.get(id) ?? []) {
    const n = sentenceAt(corpus.sentences.get(file), start)?.n
    if (n === undefined || mentioned.has(`${file} ${n}`)) continue
    mentioned.add(`${file} ${n}`)
    for (const [topic, sentences] of corpus.topicsIn.get(file) ?? []) if (sentences.includes(n)) hits.push(topic)
  }
  return countBy(hits)
}

/** Counted topics or entities as rows with bars. */
export function tallies(here: Here, counts: readonly (readonly [string, number])[], noun: string): Tally[] {
  const most = counts[0]?.[1] ?? 1
  return counts.map(([id, count]) => {
    const topic = here.corpus.topics.get(id)
    const words = topic === undefined ? here.thing(id, id) : { text: topic.label, href: here.to(topic.url), kind: 'topic' }
    return { words, count: counted(count, noun), percent: Math.round((count / most) * 100), note: null }
  })
}

/** Articles of an event that may be one source, and why. */
export function cautions(here: Here, events: readonly EventRecord[]): Statement[] {
  const seen = new Set<string>()
  return events.flatMap(({ sources }) =>
    sources.flatMap(({ files, why }) => {
      const key = `${files.join(' ')} ${why}`
      if (files.length < 2 || seen.has(key)) return []
      seen.add(key)
      return [
        { when: null, phrase: [...listed(files.map((file) => here.article(file))), plain(' may be one source.')], marks: [], aside: why },
      ]
    }),
  )
}

/** Articles of the same stories that do not mention something. */
export function silentArticles(corpus: Corpus, articles: readonly ArticleRecord[]): ArticleRecord[] {
  const naming = new Set(articles.map(({ file }) => file))
  const stories = [...new Set(articles.map(({ story }) => story))]
  const files = new Set(stories.flatMap((story) => corpus.stories.get(story)?.articles ?? []))
  return inOrder(
    corpus,
    [...files].filter((file) => !naming.has(file)),
  )
}

/** An article in a list: its title, where and when it appeared. */
export function articleStatement(here: Here, article: ArticleRecord, aside: string | null = null): Statement {
  const outlet = article.outlet === null ? [] : [plain(`, ${article.outlet}`)]
  return { when: when(article.published, 'stated', 'short'), phrase: [here.article(article.file), ...outlet], marks: [], aside }
}
