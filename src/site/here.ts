import { type ArticleRecord, byCodeUnit, type EventRecord, type Evidence, type SentenceRecord } from '../model/index.ts'
import { type Corpus, onOneLine, sentenceAt, shownSentence } from './corpus.ts'
import { relative } from './link.ts'
import { directionOf, grouped, sourceLine } from './say.ts'
import type { Mark, Note, Part, Phrase, Standing, Words } from './view.ts'

/** More marks than this say no more: further sentences stand in the article's own page. */
const MARKS_SHOWN = 5

/** A page being made: what it links to is addressed from here, what it cites is numbered here. */
export interface Here {
  readonly corpus: Corpus
  readonly url: string
  /** The number of this page where its lists run over several, from 1. */
  readonly page: number
  to(url: string): string
  /** Footnote marks for evidence: one a sentence, one from each article before a second from any. */
  mark(evidence: readonly Evidence[], most?: number): readonly Mark[]
  /** The footnotes of all marks made so far. */
  notes(): readonly Note[]
  /** What of a list fits on this page. */
  part<T>(items: readonly T[]): Part<T>
  /** The same, only what fits being made: what stands on another page must not be cited here. An item may take the room of several. */
  part<T, U>(items: readonly T[], make: (item: T) => U, room?: number): Part<U>
  /** What this page and its continuations have in common, made only once for all of them; a key names one thing. */
  once<T>(key: string, make: () => T): T
  /** This page and its continuations; known once every list has been through `part`. */
  addresses(): readonly string[]
  thing(id: string | null, fallback?: string): Words
  event(event: EventRecord): Words
  article(file: string): Words
}

/**
 * Makes a page, and its continuations while a list of it is longer than `limits.pageItems`.
 *
 * @param given All that `make` is told besides `here`, for a page that need not be made where nothing of it changed; nothing for one
 *   that is told of the whole archive.
 * @returns None where they stand as they are.
 */
export function pagesOf<T extends { readonly url: string }>(corpus: Corpus, url: string, make: (here: Here) => T, given?: object): T[] {
  if (corpus.memory === undefined || given === undefined) return makePagesOf(corpus, url, make)
  const { memory, reads } = corpus.memory
  if (memory.keeps(url, given)) return []
  const pages = reads.during(() => makePagesOf(corpus, url, make))
  memory.made(
    url,
    given,
    pages.made.map((page) => page.url),
    pages.reads,
  )
  return pages.made
}

function makePagesOf<T>(corpus: Corpus, url: string, make: (here: Here) => T): T[] {
  const common = new Map<string, unknown>()
  const first = makeHere(corpus, url, 1, common)
  const pages = [make(first)]
  const count = first.addresses().length
  for (let page = 2; page <= count; page++) pages.push(make(makeHere(corpus, url, page, common)))
  return pages
}

/** The pages of many things, one thing's at a time, so that they need not all be held at once. */
export function* pagesOfEach<T, U>(things: Iterable<T>, make: (thing: T, n: number) => readonly U[]): Generator<U> {
  let n = 0
  for (const thing of things) yield* make(thing, n++)
}

/** Slugs hold no dot, so a continuation's address meets no other page's. */
function continued(url: string, page: number): string {
  return page === 1 ? url : url.replace(/\.html$/, `.${page}.html`)
}

function makeHere(corpus: Corpus, first: string, page: number, common: Map<string, unknown>): Here {
  const limit = Math.max(1, corpus.settings.limits.pageItems)
  const url = continued(first, page)
  let pages = 1
  const notes = new Map<string, Noted>()
  const to = (target: string) => relative(url, target)
  const cite = (evidence: Evidence): Mark => {
    const sentence = sentenceOf(corpus, evidence)
    const key = placeKey(evidence, sentence)
    const known = notes.get(key)
    if (known !== undefined && !known.rules.includes(evidence.by)) known.rules.push(evidence.by)
    const noted = known ?? { note: newNote(corpus, evidence, sentence, notes.size + 1, to), rules: [evidence.by] }
    if (known === undefined) notes.set(key, noted)
    const { n, id, article, place } = noted.note
    return { n, href: `#${id}`, label: `${article}, ${place}` }
  }
  return {
    ...{ corpus, url, page, to },
    mark: (evidence, most = MARKS_SHOWN) => {
      const marks = spread(corpus, evidence).slice(0, most).map(cite)
      return marks.sort((a, b) => a.n - b.n)
    },
    notes: () =>
      [...notes.values()].map(({ note, rules }) => (rules.length === 1 ? note : { ...note, by: rules.toSorted(byCodeUnit).join(', ') })),
    once: <T>(key: string, make: () => T): T => {
      if (!common.has(key)) common.set(key, make())
      return common.get(key) as T // a key names one thing, whatever the page
    },
    addresses: () => Array.from({ length: pages }, (_, n) => continued(first, n + 1)),
    part: <T, U>(items: readonly T[], make?: (item: T) => U, room = 1): Part<T | U> => {
      const most = Math.max(1, Math.floor(limit / room))
      pages = Math.max(pages, Math.ceil(items.length / most))
      const part = partOf(items, page, most)
      return make === undefined ? part : { ...part, items: part.items.map(make) }
    },
    thing: (id, fallback = 'not stated') => thingWords(corpus, id, fallback, to),
    event: (event) => ({ text: event.title, href: to(event.url), kind: 'event' }),
    article: (file) => articleWords(corpus.articles.get(file), file, to),
  }
}

function partOf<T>(items: readonly T[], page: number, limit: number): Part<T> {
  const from = (page - 1) * limit
  const shown = items.slice(from, from + limit)
  const range = shown.length === items.length ? null : `${from + 1}–${from + shown.length} of ${grouped(items.length)}`
  return { items: shown, total: items.length, from: from + 1, range }
}

/** A footnote, of one rule so far, and all the rules that read its sentence. */
interface Noted {
  readonly note: Note
  readonly rules: string[]
}

const sentenceOf = (corpus: Corpus, { file, start }: Evidence) => sentenceAt(corpus.sentences.get(file), start)

/** The same for all evidence of one sentence. */
const placeKey = ({ file, start }: Evidence, sentence: SentenceRecord | undefined) =>
  sentence === undefined ? `${file} ${start}` : `${file} s${sentence.n}`

function newNote(corpus: Corpus, evidence: Evidence, found: SentenceRecord | undefined, number: number, to: (url: string) => string): Note {
  const n = found?.n ?? null
  const sentence = found === undefined ? onOneLine(evidence.text) : shownSentence(corpus, evidence.file, found)
  const article = corpus.articles.get(evidence.file)
  return {
    n: number,
    id: `n${number}`,
    sentence,
    by: evidence.by,
    lang: article?.language ?? 'und',
    dir: directionOf(sentence ?? ''),
    href: to(`${article?.url ?? 'index.html'}${n === null ? '' : `#s${n}`}`),
    place: n === null ? 'details' : `sentence ${n}`,
    article: article?.title ?? evidence.file,
    source: article === undefined ? 'article not found' : sourceLine(article),
    standing: standingOf(evidence),
  }
}

/** A correction is named by its file: `seeds/corrections/people.yml:7`. */
export function standingOf({ by }: Evidence): Standing {
  return by.includes('corrections/') && by.includes('.y') ? 'corrected' : 'stated'
}

/** Evidence of different sentences only, going round the articles: the first of each, then the second of each, … */
function spread(corpus: Corpus, evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length === 1) return evidence
  const seen = new Set<string>()
  const rounds = new Map<string, number>()
  const kept = evidence.filter((item) => {
    const key = placeKey(item, sentenceOf(corpus, item))
    return !seen.has(key) && seen.add(key)
  })
  const ranked = kept.map((item, order) => {
    const round = rounds.get(item.file) ?? 0
    rounds.set(item.file, round + 1)
    return { item, round, order }
  })
  return ranked.sort((a, b) => a.round - b.round || a.order - b.order).map(({ item }) => item)
}

function thingWords(corpus: Corpus, id: string | null, fallback: string, to: (url: string) => string): Words {
  const entity = id === null ? undefined : corpus.entities.get(id)
  if (entity === undefined) return { text: id === null ? fallback : (corpus.topics.get(id)?.label ?? fallback) }
  const direction = directionOf(entity.name) === 'rtl' ? { dir: 'rtl' as const } : {}
  return { text: entity.name, kind: entity.type, ...direction, ...(entity.url === null ? {} : { href: to(entity.url) }) }
}

function articleWords(article: ArticleRecord | undefined, file: string, to: (url: string) => string): Words {
  if (article === undefined) return { text: file }
  const direction = directionOf(article.title) === 'rtl' ? { dir: 'rtl' as const } : {}
  const language = article.language === 'en' || article.language === 'und' ? {} : { lang: article.language }
  return { text: article.title, href: to(article.url), kind: 'article', ...direction, ...language }
}

/** Words that link nowhere. */
export function plain(text: string): Words {
  return { text }
}

/** Joins things as a sentence does: "A, B and C". */
export function listed(things: readonly Words[], last = 'and'): Phrase {
  return things.flatMap((thing, n) => (n === 0 ? [thing] : [plain(n === things.length - 1 ? ` ${last} ` : ', '), thing]))
}
