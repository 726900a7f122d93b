import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDesk } from '../src/commands/desk.ts'
import { readArticles } from '../src/commands/read-articles.ts'
import { Progress } from '../src/host/progress.ts'
import { analyse } from '../src/pipeline.ts'
import { type Corpus, makeCorpus } from '../src/site/corpus.ts'
import { Reads } from '../src/site/reads.ts'
import { watched } from '../src/site/watched.ts'
import { copyOf, repository, scratch } from './support/desk.ts'

const cache = scratch()
afterAll(() => rmSync(cache, { recursive: true }))

/** A corpus, and what is noted of looking something up in it. */
async function open(seeds: string) {
  const desk = await openDesk(seeds)
  const found = await readArticles(desk, cache, new Progress())
  const assembled = analyse(found.articles, [...desk.problems, ...found.problems], desk.desk, { generator: 'test' })
  const documents = new Map(found.articles.map(({ article }) => [article.file, article]))
  const corpus = makeCorpus({ ...assembled, documents, settings: desk.desk.settings, topics: desk.desk.topics })
  const reads = new Reads()
  const { corpus: noting, says } = watched(corpus, reads)
  /** The lists and keys by which a page that looks something up is compared from one build to the next. */
  const noted = (look: (corpus: Corpus) => unknown) =>
    [...reads.during(() => look(noting)).reads].map((number) => [reads.lists[reads.listOf[number]!]!, reads.keyOf[number]!] as const)
  return { corpus, noted, says, close: found.close }
}

type Look = (corpus: Corpus, key: string) => unknown

/** All that pages look up by a key, each by itself: what one list forgets, the others must not make up for. */
const LOOKS: Readonly<Record<string, readonly [keys: (corpus: Corpus) => Iterable<string>, look: Look]>> = {
  ...Object.fromEntries(
    (
      [
        ...(['sentences', 'mentions', 'dates', 'quotes', 'related', 'topicsIn', 'topics', 'subthemes', 'events', 'stories'] as const),
        ...(['outlets', 'mentionsOf', 'quotesOf', 'eventsOf', 'eventsIn', 'byDay', 'publishedOn', 'officers'] as const),
      ] as const
    ).map((list) => [list, [(corpus: Corpus) => corpus[list].keys(), (corpus: Corpus, key: string) => plainly(corpus[list].get(key))]]),
  ),
  // Of the file's digest no page tells.
  articles: [({ articles }) => articles.keys(), ({ articles }, file) => ({ ...articles.get(file), sha256: '' })],
  texts: [({ documents }) => documents.keys(), ({ documents }, file) => [documents.get(file)?.text, documents.get(file)?.blocks]],
  names: [({ entities }) => entities.keys(), ({ entities }, id) => [entities.get(id)?.name, entities.get(id)?.url]],
  aliases: [({ entities }) => entities.keys(), ({ entities }, id) => entities.get(id)?.aliases],
  roles: [({ entities }) => entities.keys(), ({ entities }, id) => entities.get(id)?.roles],
  evidence: [({ entities }) => entities.keys(), ({ entities }, id) => entities.get(id)?.evidence],
  resting: [({ articles }) => articles.keys(), ({ resting }, file) => resting.of(file)],
  stretchesOn: [({ byDay }) => byDay.keys(), ({ stretchesOn }, day) => stretchesOn(day)],
}

/** Lists of rows that are noted by themselves. */
const ROWS = new Set(['mentionsOf', 'quotesOf', 'eventsOf', 'eventsIn', 'byDay', 'publishedOn', 'officers', 'stretchesOn'])

const membersOf = (rows: unknown) =>
  Array.isArray(rows) ? [...new Set(rows.map((row: { readonly id?: string; readonly file?: string }) => row.id ?? row.file))].join() : ''

/** Rows that a look at their list does not note by their own names. */
function unnoted(names: readonly (readonly [list: string, key: string])[], rows: unknown): unknown[] {
  const keys = new Set(names.map(([, key]) => key))
  const isNoted = ({ id = '', file = '' }: { readonly id?: string; readonly file?: string }) => keys.has(id) || keys.has(file)
  return Array.isArray(rows) ? rows.filter((row) => !isNoted(row)) : []
}

const plainly = (value: unknown) => (value instanceof Map ? [...value] : value)

test('whatever a page looks up is noted so that it shows when it changes', async () => {
  const seeds = copyOf(join(repository, 'seeds'))
  const articles = join(seeds, 'articles')
  const [first, second] = readdirSync(articles) as [string, string]
  const before = await open(seeds)
  appendFileSync(join(articles, first), '\n\nThe prime minister visited the capital on Friday and met reporters.\n')
  rmSync(join(articles, second))
  writeFileSync(join(articles, 'added.md'), '---\noutlet: North Wire\ndate: 2025-02-07\n---\n\nThe mayor spoke on Friday.\n')
  const after = await open(seeds)
  const changed = new Map<string, number>()
  for (const [name, [keys, look]] of Object.entries(LOOKS)) {
    changed.set(name, 0)
    for (const key of new Set([...keys(before.corpus), ...keys(after.corpus)])) {
      const seen = before.noted((corpus) => look(corpus, key))
      if (ROWS.has(name)) expect(unnoted(seen, look(before.corpus, key)), `${name} ${key}`).toEqual([])
      const [old, now] = [before, after].map(({ corpus }) => JSON.stringify(look(corpus, key)))
      if (old === now) continue
      changed.set(name, changed.get(name)! + 1)
      const names = before.noted((corpus) => JSON.stringify(look(corpus, key)))
      expect(
        names.map((one) => before.says(...one)),
        `${name} ${key}`,
      ).not.toEqual(names.map((one) => after.says(...one)))
      if (!ROWS.has(name)) continue
      // Of rows that were added, only the list they are in can tell.
      const [had, has] = [before, after].map(({ corpus }) => membersOf(look(corpus, key)))
      if (had !== has) expect(before.says(name, key), `${name} ${key}`).not.toBe(after.says(name, key))
    }
  }
  expect([...changed].filter(([, count]) => count === 0).map(([name]) => name)).toEqual([])
  await before.close()
  await after.close()
})
