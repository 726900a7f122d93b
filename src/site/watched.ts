import type { EntityRecord, EventRecord, Overview, QuoteRecord } from '../model/index.ts'
import type { Corpus } from './corpus.ts'
import type { Reads, Says } from './reads.ts'
import { WatchedEntity, WatchedMap } from './watched-rows.ts'

/** Names the lists of a corpus by which it is noted what a page looks at, and says what stands under a key of each. */
type Lists = Readonly<Record<string, (key: string) => unknown>>

/** A corpus that notes what is looked at, and what stands under each name so noted. */
export interface Watched {
  readonly corpus: Corpus
  readonly says: Says
}

/**
 * The same corpus, noting in `reads` each row and list that is looked at. What can be reached from a row is noted with it, so that
 * whatever is made is the same again as long as nothing noted for it says anything else.
 */
export function watched(corpus: Corpus, reads: Reads): Watched {
  const lists = listsOf(corpus)
  const note = Object.fromEntries(Object.keys(lists).map((list) => [list, reads.noting(list)])) as Record<string, (key: string) => boolean>
  const all = (list: string) => () => note.all!(list)
  const map = <V>(values: ReadonlyMap<string, V>, list: string, of?: (value: V, key: string) => void) =>
    new WatchedMap(
      values,
      (key, value) => {
        const isNew = note[list]!(key)
        if (isNew && of !== undefined && value !== undefined) of(value, key)
      },
      all(list),
    )
  const events = each<EventRecord>(note.event!, ({ id }) => id)
  const inFiles = distinctFiles(note.words!)
  const watchedEntities = new Map<string, EntityRecord>()
  const entities = new WatchedMap(
    corpus.entities,
    (key) => note.label!(key),
    all('label'),
    (key, entity) => {
      const known = watchedEntities.get(key) ?? new WatchedEntity(entity, note)
      watchedEntities.set(key, known)
      return known
    },
  )
  return {
    corpus: {
      // Of no one row: settings are the same for all pages, the others are only looked at by pages that are always made.
      ...{ settings: corpus.settings, redirects: corpus.redirects, counts: corpus.counts },
      entities,
      analysis: watchedOverview(corpus.analysis, (list) => note.all!(list)),
      rows: (file) => {
        note.words!(file)
        return corpus.rows(file)
      },
      documents: map(corpus.documents, 'words'),
      sentences: map(corpus.sentences, 'words'),
      mentions: map(corpus.mentions, 'words'),
      dates: map(corpus.dates, 'words'),
      quotes: map(corpus.quotes, 'words'),
      articles: map(corpus.articles, 'article'),
      // Only the order of two articles is ever asked for, which follows from the two.
      rank: map(corpus.rank, 'article'),
      related: map(corpus.related, 'related'),
      topicsIn: map(corpus.topicsIn, 'topicsIn'),
      topicTexts: map(corpus.topicTexts, 'topic'),
      topics: map(corpus.topics, 'topic'),
      subthemes: map(corpus.subthemes, 'subthemes'),
      events: map(corpus.events, 'event'),
      stories: map(corpus.stories, 'story'),
      outlets: map(corpus.outlets, 'outlet'),
      mentionsOf: map(corpus.mentionsOf, 'mentionsOf', (_, id) => {
        for (const file of corpus.filesOf.get(id) ?? []) note.words!(file)
      }),
      filesOf: map(corpus.filesOf, 'filesOf'),
      namedIn: map(corpus.namedIn, 'namedIn'),
      unlinked: corpus.unlinked,
      quotesOf: map(corpus.quotesOf, 'quotesOf', inFiles),
      eventsOf: map(corpus.eventsOf, 'eventsOf', events),
      eventsIn: map(corpus.eventsIn, 'eventsIn', events),
      byDay: map(corpus.byDay, 'byDay', events),
      publishedOn: map(
        corpus.publishedOn,
        'publishedOn',
        each(note.article!, ({ file }) => file),
      ),
      followers: map(
        corpus.followers,
        'followers',
        each(note.story!, ({ id }) => id),
      ),
      officers: map(
        corpus.officers,
        'officers',
        each(note.entity!, ({ id }) => id),
      ),
      stretchesOn: (day) => {
        note.stretchesOn!(day)
        const list = corpus.stretchesOn(day)
        events(list)
        return list
      },
      resting: {
        has: (file, n) => {
          note.resting!(file)
          return corpus.resting.has(file, n)
        },
        pages: (file, n) => {
          note.resting!(file)
          return corpus.resting.pages(file, n)
        },
        of: (file) => {
          note.resting!(file)
          return corpus.resting.of(file)
        },
      },
    },
    says: (list, key) => JSON.stringify(lists[list]!(key)) ?? '',
  }
}

/** Notes the files of rows, worked out once for each list of rows. */
function distinctFiles(note: (file: string) => void): (rows: readonly QuoteRecord[]) => void {
  const known = new Map<object, readonly string[]>()
  return (rows) => {
    const files = known.get(rows) ?? filesOf(rows)
    known.set(rows, files)
    for (const file of files) note(file)
  }
}

/** Notes every row of a list by its own name. */
const each =
  <T>(note: (key: string) => void, keyOf: (row: T) => string) =>
  (rows: readonly T[]): void => {
    for (const row of rows) note(keyOf(row))
  }

const filesOf = (rows: readonly { readonly file: string }[] = []) => [...new Set(rows.map(({ file }) => file))]
const idsOf = (rows: readonly { readonly id: string }[] = []) => rows.map(({ id }) => id)

/** Rows that belong to a row noted by itself are told by its name. */
function listsOf(corpus: Corpus): Lists {
  return {
    // Of the file's digest no page tells: who only links to an article stays the same when its text changes.
    article: (file) => ({ ...corpus.articles.get(file), sha256: '' }),
    words: (file) => {
      const { text, blocks } = corpus.documents.get(file) ?? {}
      return [corpus.sentences.get(file), corpus.mentions.get(file), corpus.dates.get(file), corpus.quotes.get(file), text, blocks]
    },
    related: (file) => corpus.related.get(file),
    topicsIn: (file) => [...(corpus.topicsIn.get(file) ?? [])],
    resting: (file) => corpus.resting.of(file),
    label: (id) => {
      const entity = corpus.entities.get(id)
      return entity === undefined ? undefined : [entity.name, entity.type, entity.url]
    },
    aliases: (id) => corpus.entities.get(id)?.aliases,
    roles: (id) => corpus.entities.get(id)?.roles,
    entity: (id) => corpus.entities.get(id),
    event: (id) => corpus.events.get(id),
    story: (id) => corpus.stories.get(id),
    topic: (id) => [corpus.topics.get(id), corpus.topicTexts.get(id)],
    subthemes: (id) => corpus.subthemes.get(id),
    outlet: (name) => corpus.outlets.get(name),
    mentionsOf: (id) => corpus.filesOf.get(id),
    filesOf: (id) => corpus.filesOf.get(id),
    namedIn: (file) => corpus.namedIn.get(file),
    quotesOf: (id) => filesOf(corpus.quotesOf.get(id)),
    eventsOf: (id) => idsOf(corpus.eventsOf.get(id)),
    eventsIn: (file) => idsOf(corpus.eventsIn.get(file)),
    byDay: (day) => idsOf(corpus.byDay.get(day)),
    stretchesOn: (day) => idsOf(corpus.stretchesOn(day)),
    publishedOn: (day) => (corpus.publishedOn.get(day) ?? []).map(({ file }) => file),
    followers: (id) => idsOf(corpus.followers.get(id)),
    officers: (id) => idsOf(corpus.officers.get(id)),
    all: (list) => wholeOf(corpus, list),
  }
}

/** What can only be looked at whole; a list of which nothing finer is said changes with anything. */
function wholeOf(corpus: Corpus, list: string): unknown {
  const wholes: Readonly<Record<string, unknown>> = {
    ...corpus.analysis,
    ...{ event: corpus.analysis.events, story: corpus.analysis.stories, outlet: [...corpus.outlets] },
    ...{ topic: [corpus.analysis.topics, [...corpus.topicTexts]], label: corpus.analysis.entities, article: corpus.analysis.articles },
  }
  return list in wholes ? wholes[list] : corpus
}

/** The lists of the whole archive: whoever looks at one has read all of it. */
function watchedOverview(overview: Overview, note: (list: string) => void): Overview {
  const lists = Object.keys(overview).map((list) => ({
    list,
    get: () => {
      note(list)
      return overview[list as keyof Overview]
    },
  }))
  return Object.defineProperties({}, Object.fromEntries(lists.map(({ list, get }) => [list, { get, enumerable: true }]))) as Overview
}
