import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, ReadingCache } from '../src/host/readings/cache.ts'
import { makeOpener } from '../src/host/readings/kept-article.ts'
import { partsOf } from '../src/host/readings/parts.ts'
import { SourceNotes } from '../src/host/readings/source-notes.ts'
import { recently } from '../src/model/index.ts'
import { annotated } from './notation/annotated.ts'
import { copyOf, dossier, filesOf, repository, scratch, writeDesk } from './support/desk.ts'

const partIn = (cache: ReadingCache, file: string) => cache.get(cache.keyOf(file, 'sha'))?.part(1)
const folder = () => join(scratch(), '.cache')
const filled = async (place: string, ...entries: [string, string][]) => {
  const cache = new ReadingCache(place, 'v1')
  for (const [file, part] of entries) cache.set(cache.keyOf(file, 'sha'), contentOf(['head', part]))
  await cache.save()
  cache.close()
}

test('what was read is found again, by content and by version', async () => {
  const place = folder()
  await filled(place, ['a.txt', '{"a":1}'], ['b.txt', '{"b":"line\u2028break"}'])
  const cache = new ReadingCache(place, 'v1')
  expect(partIn(cache, 'b.txt')).toBe('{"b":"line\u2028break"}')
  expect(cache.get(cache.keyOf('b.txt', 'other'))).toBe(undefined)
  const later = new ReadingCache(place, 'v2')
  expect(partIn(later, 'b.txt')).toBe(undefined)
})

test('a damaged entry counts as absent, and is counted', async () => {
  const place = folder()
  await filled(place, ['a.txt', '{"a":1}'])
  const [name] = readdirSync(join(place, 'readings'))
  const path = join(place, 'readings', name!)
  writeFileSync(path, `${readFileSync(path, 'utf8').replace('{"a":1}', '{"a":2}')}garbage\n`)
  const cache = new ReadingCache(place, 'v1')
  expect(partIn(cache, 'a.txt')).toBe(undefined)
  expect(cache.damaged).toBe(2)
})

test('what a run did not use is forgotten', async () => {
  const place = folder()
  await filled(place, ['a.txt', '1'], ['b.txt', '2'])
  const second = new ReadingCache(place, 'v1')
  expect(partIn(second, 'a.txt')).toBe('1')
  await second.save()
  const third = new ReadingCache(place, 'v1')
  expect([partIn(third, 'a.txt'), partIn(third, 'b.txt')]).toEqual(['1', undefined])
})

test('more than fits in memory is written on the way, behind what is there', async () => {
  const place = folder()
  const long = (n: number) => JSON.stringify(`${n} é`.padEnd(1_000_000, 'x'))
  const entries = Array.from({ length: 40 }, (_, n): [string, string] => [`${n}.txt`, long(n)])
  await filled(place, ...entries)
  const second = new ReadingCache(place, 'v1')
  for (const [file, part] of entries.slice(0, 30)) expect(partIn(second, file)).toBe(part)
  const kept = Array.from({ length: 40 }, (_, n) => second.set(second.keyOf(`${n + 40}.txt`, 'sha'), contentOf(['head', long(n + 40)])))
  await second.save()
  const third = new ReadingCache(place, 'v1')
  const found = []
  for (let n = 0; n < 80; n++) if (partIn(third, `${n}.txt`) === long(n)) found.push(n)
  expect(kept.map((reading) => reading.part(1))).toEqual(Array.from({ length: 40 }, (_, n) => long(n + 40)))
  expect(found).toEqual([...Array(30).keys(), ...Array.from({ length: 40 }, (_, n) => n + 40)])
  expect(third.damaged).toBe(0)
})

test('an article is read back part by part as it was, written yet or not', async () => {
  const cache = new ReadingCache(folder(), 'v1')
  const open = makeOpener()
  const item = annotated('a.txt', '[Ana Silva|1] met Bø Berg in Oslo.\nThe two “signed” a pact.')
  const kept = cache.set(cache.keyOf('a.txt', 'sha'), contentOf(partsOf({ items: [item], problems: [] })))
  const check = () => {
    const [found] = open(kept).items
    const { article, mentions, portrait } = found!
    expect(mentions).toEqual(item.mentions)
    for (const field of Object.keys(item.article) as (keyof typeof article)[]) expect(article[field]).toEqual(item.article[field])
    for (const part of Object.keys(item.portrait) as (keyof typeof portrait)[]) expect(portrait[part]).toEqual(item.portrait[part])
  }
  check()
  await cache.save()
  check()
  cache.close()
})

test('what could not be read is kept with what was wrong', () => {
  const cache = new ReadingCache(folder(), 'v1')
  const problems = [{ level: 'error', code: 'read/empty', file: 'a.txt', start: null, end: null, message: 'Nothing\there.' }] as const
  const kept = cache.set(cache.keyOf('a.txt', 'sha'), contentOf(partsOf({ items: [], problems })))
  expect(makeOpener()(kept)).toEqual({ items: [], problems })
})

test('what was found in a file is noted until the file is touched, by version', async () => {
  const place = folder()
  const file = { file: 'a.txt', path: '/a.txt', size: 3, saved: 1000, stamp: '3 1000' }
  const note = { sources: [{ file: 'a.txt', sha256: 'f00' }], problems: [], unread: 0 }
  const first = await SourceNotes.open(place, 'v1')
  first.set(file, note)
  await first.save()
  const second = await SourceNotes.open(place, 'v1')
  expect(second.get(file)).toEqual(note)
  expect(second.get({ ...file, stamp: '3 1001' })).toBe(undefined)
  expect((await SourceNotes.open(place, 'v2')).get(file)).toBe(undefined)
})

test('what was saved a moment ago is not noted: it may be saved again within one tick of the disk', async () => {
  const place = folder()
  const file = { file: 'a.txt', path: '/a.txt', size: 3, saved: Date.now(), stamp: '3 now' }
  const first = await SourceNotes.open(place, 'v1')
  first.set(file, { sources: [], problems: [], unread: 0 })
  await first.save()
  expect((await SourceNotes.open(place, 'v1')).get(file)).toBe(undefined)
})

test('an article saved anew with its size and time as they were is read again', async () => {
  const seeds = writeDesk({ 'articles/a.md': ARTICLE, 'articles/b.md': ARTICLE.replace('Ada Quill', 'Mira Holt') })
  const out = join(seeds, '../site')
  const path = join(seeds, 'articles/a.md')
  const old = new Date('2024-01-01')
  utimesSync(path, old, old)
  await new Promise((done) => setTimeout(done, 2100))
  await dossier(['build', '--seeds', seeds, '--out', out])
  writeFileSync(path, ARTICLE.replace('Monday', 'Sunday'))
  utimesSync(path, old, old)
  await dossier(['build', '--seeds', seeds, '--out', out])
  const warm = filesOf(out)
  expect(warm.get('data/mentions.jsonl')!.toString()).toContain('Ada Quill')
  expect(warm.get('data/dates.jsonl')!.toString()).toContain('Sunday')
  await dossier(['build', '--seeds', seeds, '--out', out, '--no-cache'])
  expect(filesOf(out)).toEqual(warm)
})

const ARTICLE = '---\ntitle: Talks in Lisk\ndate: 2024-03-06\n---\n\nMayor Ada Quill met reporters in Lisk on Monday.\n'

test('only the last results are remembered', () => {
  const made: number[] = []
  const half = recently(2, (n: number) => made.push(n) && n / 2)
  expect([2, 4, 2, 6, 2, 4].map(half)).toEqual([1, 2, 1, 3, 1, 2])
  expect(made).toEqual([2, 4, 6, 4])
})

test('with its cache damaged or gone, a build gives the same site', async () => {
  const seeds = copyOf(join(repository, 'test/fixtures/desks/harbour'))
  const out = join(seeds, '../site')
  await dossier(['build', '--seeds', seeds, '--out', out])
  const before = filesOf(out)
  for (const [file] of filesOf(join(seeds, '../.cache'))) writeFileSync(join(seeds, '../.cache', file), 'damaged')
  const damaged = await dossier(['build', '--seeds', seeds, '--out', out])
  expect(damaged.code).toBe(0)
  expect(damaged.stderr).toMatch(/entries of .* were damaged/)
  expect(filesOf(out)).toEqual(before)
  rmSync(join(seeds, '../.cache'), { recursive: true })
  await dossier(['build', '--seeds', seeds, '--out', out])
  expect(filesOf(out)).toEqual(before)
})
