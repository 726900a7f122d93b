import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Draw, seeded, shuffled } from '../src/bench/random.ts'
import { openDesk } from '../src/commands/desk.ts'
import { readArticles } from '../src/commands/read-articles.ts'
import type { KnownPage } from '../src/host/kept-pages.ts'
import { PageMemory } from '../src/host/page-memory.ts'
import { Progress } from '../src/host/progress.ts'
import { analyse } from '../src/pipeline.ts'
import { layOut, type Page, type SiteInput } from '../src/site/index.ts'
import { copyOf, repository, scratch, writeDesk } from './support/desk.ts'

const cache = scratch()
afterAll(() => rmSync(cache, { recursive: true }))

/** What a desk's site is laid out from, and how to let go of it. */
async function read(seeds: string): Promise<{ input: SiteInput; close: () => Promise<void> }> {
  const open = await openDesk(seeds)
  const found = await readArticles(open, cache, new Progress())
  const assembled = analyse(found.articles, [...open.problems, ...found.problems], open.desk, { generator: 'test' })
  const documents = new Map(found.articles.map(({ article }) => [article.file, article]))
  return { input: { ...assembled, documents, settings: open.desk.settings, topics: open.desk.topics }, close: () => found.close() }
}

const byUrl = (pages: Iterable<Page>) => new Map([...pages].map((page) => [page.url, JSON.stringify(page)]))

/** The pages that a build with the memory of the one before would publish, and how many of them it made. */
async function remembered(before: SiteInput, after: SiteInput) {
  const folder = scratch()
  const first = await PageMemory.open(folder, 'v', () => true)
  const old = [...layOut(before, first).pages]
  await first.save(new Map(old.map(({ url, kind }): [string, KnownPage] => [url, { url, kind, searched: null }])))
  const second = await PageMemory.open(folder, 'v', () => true)
  const made = byUrl(layOut(after, second).pages)
  const texts = byUrl(old)
  for (const { url } of second.kept) made.set(url, texts.get(url)!)
  return { pages: made, kept: second.kept.length }
}

/** Lets a desk be changed, and compares what is then remembered with what is then made anew. */
async function check(seeds: string, change: (articles: string) => void): Promise<number> {
  const before = await read(seeds)
  change(join(seeds, 'articles'))
  const after = await read(seeds)
  const { pages, kept } = await remembered(before.input, after.input)
  const anew = byUrl(layOut(after.input).pages)
  expect([...pages.keys()].sort()).toEqual([...anew.keys()].sort())
  expect([...anew].filter(([url, text]) => pages.get(url) !== text).map(([url]) => url)).toEqual([])
  await before.close()
  await after.close()
  return kept
}

/** Articles of a dozen people of four towns, of whom each tells of two: much of such a desk has nothing to do with one of them. */
function invented(draw: Draw): string {
  const one = <T>(items: readonly T[]) => items[Math.floor(draw() * items.length)]!
  const articles = Array.from({ length: 14 }, (_, n) => {
    const town = one(['Carrow', 'Lisk', 'Ostra', 'Vantry'])
    const [who, other] = shuffled(CAST, draw) as [string, string]
    const text = `${one(OFFICES)} ${who} ${one(['met', 'praised', 'will visit', 'criticised'])} ${other} in ${town} on ${one(['Monday', 'Friday'])}.\n\n“The ${one(THINGS)} will be finished,” ${who} said.\n`
    return [
      `articles/${n}.md`,
      `---\ntitle: ${who} and the ${one(THINGS)}\ndate: 2024-0${1 + (n % 9)}-0${1 + (n % 8)}\noutlet: ${one(['North Wire', 'Lisk Post'])}\n---\n\n${text}`,
    ]
  })
  return writeDesk(Object.fromEntries(articles) as Record<string, string>)
}

const CAST = ['Ada Quill', 'Jonas Reed', 'Mira Holt', 'Peter Lang', 'Sonia Varga', 'Thomas Ekberg', 'Helen Marsh', 'David Osei']
const OFFICES = ['Mayor', 'Minister', 'President', 'Governor', 'Ambassador']
const THINGS = ['bridge', 'harbour', 'railway', 'school', 'treaty']

describe('pages that are not made again are those that would be the same', () => {
  test.each([1, 2, 3, 4, 5, 6])('an invented desk of many, changed at random (%i)', async (seed) => {
    const draw = seeded(seed)
    const copy = invented(draw)
    const [changed, removed, renamed] = shuffled(readdirSync(join(copy, 'articles')), draw) as [string, string, string]
    const kept = [
      await check(copy, () => {}),
      await check(copy, (articles) =>
        appendFileSync(join(articles, changed), `\nGovernor ${CAST[seed]} met ${CAST[seed - 1]} in Lisk on Tuesday.\n`),
      ),
      await check(copy, (articles) =>
        writeFileSync(join(articles, 'added.txt'), `${CAST[seed]} spoke to ${CAST[0]} on 4 May 2024, “in good faith”, said Mira Holt.\n`),
      ),
      await check(copy, (articles) => rmSync(join(articles, removed))),
      await check(copy, (articles) => renameSync(join(articles, renamed), join(articles, `0-${renamed}`))),
    ]
    expect(Math.min(...kept)).toBeGreaterThan(0)
  })

  const seeds = join(repository, 'seeds')
  test.each(readdirSync(join(seeds, 'articles')))('the seeds, %s changed, removed, added and renamed', async (file) => {
    const copy = copyOf(seeds)
    const text = readFileSync(join(seeds, 'articles', file), 'utf8')
    await check(copy, (articles) =>
      appendFileSync(join(articles, file), '\n\nThe prime minister visited the capital on Friday and met reporters.\n'),
    )
    await check(copy, (articles) => rmSync(join(articles, file)))
    await check(copy, (articles) => writeFileSync(join(articles, file), text))
    await check(copy, (articles) => renameSync(join(articles, file), join(articles, `0-${file}`)))
  })
})

test('a memory that is damaged, or of another version, keeps nothing', async () => {
  const { input, close } = await read(join(repository, 'test/fixtures/desks/harbour'))
  const folder = scratch()
  const first = await PageMemory.open(folder, 'v', () => true)
  await first.save(
    new Map([...layOut(input, first).pages].map(({ url, kind }): [string, KnownPage] => [url, { url, kind, searched: null }])),
  )
  const keptBy = async (version: string) => {
    const memory = await PageMemory.open(folder, version, () => true)
    expect([...layOut(input, memory).pages].length + memory.kept.length).toBe([...layOut(input).pages].length)
    return memory.kept.length
  }
  expect(await keptBy('v')).toBeGreaterThan(0)
  expect(await keptBy('w')).toBe(0)
  const [file] = readdirSync(folder) as [string]
  const bytes = readFileSync(join(folder, file))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(join(folder, file), bytes)
  expect(await keptBy('v')).toBe(0)
  await close()
})
