import type { ArticleRecord, EventRecord } from '../model/index.ts'
import { type Corpus, inOrder, sentenceAt, shownSentence } from './corpus.ts'
import { countBy } from './group.ts'
import { type Here, listed, plain } from './here.ts'
import { counted, directionOf, modalityAside, roleAside, sourceLine } from './say.ts'
import type { Part, Statement, Tally, Words } from './view.ts'
import { when } from './when.ts'

export interface Passage {
  readonly article: Words
  readonly source: string
  readonly count: string
  readonly lines: readonly Line[]
  /** Those that the site may not show. */
  readonly unshown: readonly Line[]
}

/** A sentence of an article as a list shows it. */
interface Line {
  readonly text: string
  readonly n: string
  readonly href: string
  readonly dir: 'ltr' | 'rtl'
}

/** An event in a list has all its evidence on its own page. */
const LISTED_MARKS = 2

/** An event in a list: its day, its title, where it was, and a word where it did not (yet) happen. */
export function eventStatement(here: Here, event: EventRecord, of?: string): Statement {
  const own = event.participants.filter(({ entity }) => entity === of)
  const place = placeAfter(here, event, of)
  const asides = [...own.map(({ role }) => roleAside(role)), modalityAfter(event)].filter((aside) => aside !== null)
  const evidence = own.length > 0 ? own.flatMap((participant) => [...participant.evidence]) : [...event.evidence]
  return {
    when: when(event.date, 'stated', 'short'),
    phrase: [here.event(event), ...place],
    marks: here.mark(evidence, LISTED_MARKS),
    aside: asides.length === 0 ? null : [...new Set(asides)].join(', '),
  }
}

/** What a title says of itself ("Call for …", "Planned: …") is not said again after it. */
function modalityAfter(event: EventRecord): string | null {
  return /^(?:planned|call(?:ed)? for|denied)\b/i.test(event.title) ? null : modalityAside(event)
}

/** Where it was, unless the title says so or the page is of that place. */
function placeAfter(here: Here, { place, title }: EventRecord, of: string | undefined): Words[] {
  if (place === null || place === of) return []
  const words = here.thing(place, place)
  return title.includes(words.text) ? [] : [plain(', '), words]
}

/** Articles that mention something, oldest first. */
export function articlesNaming(corpus: Corpus, id: string): ArticleRecord[] {
  return inOrder(corpus, new Set(filesNaming(corpus, id)))
}

/** The files of these articles, some more than once. */
export function* filesNaming(corpus: Corpus, id: string): Generator<string> {
  yield* corpus.filesOf.get(id) ?? []
  for (const event of corpus.eventsOf.get(id) ?? []) {
    for (const { entity, evidence } of event.participants) if (entity === id) for (const { file } of evidence) yield file
  }
}

/** An article's sentences take about as much room as this many lines of a list. */
export const PASSAGE = 5

/** Sentences that mention something, by article. */
export function passages(here: Here, id: string, articles: readonly ArticleRecord[]): Part<Passage> {
  const byFile = here.once('sentences', () => sentencesNaming(here.corpus, id))
  return here.part(articles, (article) => passage(here, article, byFile.get(article.file) ?? []), PASSAGE)
}

/** Sentences of an article by their numbers, in the order of the text. */
export function passage(here: Here, article: ArticleRecord, numbers: Iterable<number>): Passage {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const lines = sorted.map((n) => line(here, article, n))
  return {
    ...{ article: here.article(article.file), source: sourceLine(article), count: counted(lines.length, 'sentence') },
    lines: lines.flatMap(({ text, ...rest }) => (text === null ? [] : [{ ...rest, text }])),
    unshown: lines.flatMap(({ text, ...rest }) => (text === null ? [{ ...rest, text: '' }] : [])),
  }
}

function sentencesNaming(corpus: Corpus, id: string): ReadonlyMap<string, ReadonlySet<number>> {
  const byFile = new Map<string, Set<number>>()
  for (const { file, start } of corpus.mentionsOf.get(id) ?? []) {
    const sentence = sentenceAt(corpus.sentences.get(file), start)
    if (sentence !== undefined) byFile.set(file, (byFile.get(file) ?? new Set<number>()).add(sentence.n))
  }
  return byFile
}

function line(here: Here, article: ArticleRecord, n: number): Omit<Line, 'text'> & { readonly text: string | null } {
  const sentence = (here.corpus.sentences.get(article.file) ?? []).find((one) => one.n === n)
  const text = sentence === undefined ? null : shownSentence(here.corpus, article.file, sentence)
  return { text, n: String(n), href: here.to(`${article.url}#s${n}`), dir: directionOf(text ?? '') }
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
