import { expect, test } from 'vitest'
import { shardsOf } from '../src/commands/search-shards.ts'
import { makeSite } from '../src/site/index.ts'
import { searchRecord } from '../src/site/search.ts'
import { harbour } from './fixtures/site/harbour.ts'

const page = (n: number, since: string | null) => ({ url: `articles/${n}.html`, since })
const dated = (count: number, since: string | null) => Array.from({ length: count }, (_, n) => page(n, since))
const sizes = (shards: ReadonlyMap<string, readonly unknown[]>) =>
  Object.fromEntries([...shards].map(([folder, { length }]) => [folder, length]))

test('a small site has one index', () => {
  expect(sizes(shardsOf([...dated(900, '2024-01-05'), ...dated(900, null)]))).toEqual({ pagefind: 1800 })
})

test('a large one is cut by year, and a full year by month; what has no date comes first', () => {
  const all = [...dated(10, null), ...dated(1500, '2023-05-01'), ...dated(1200, '2024-01-05'), ...dated(1300, '2024-02-05')]
  expect(sizes(shardsOf(all))).toEqual({ pagefind: 10, 'pagefind-2023': 1500, 'pagefind-2024-01': 1200, 'pagefind-2024-02': 1300 })
})

test('no shard grows with the archive', () => {
  const shards = shardsOf([...dated(20_000, '2024-01-05'), ...dated(9_000, null)])
  expect(Math.max(...[...shards.values()].map(({ length }) => length))).toBeLessThan(2_000)
  expect([...shards.values()].reduce((sum, { length }) => sum + length, 0)).toBe(29_000)
})

test('one more article changes one shard', () => {
  const before = [...dated(3000, '2023-05-01'), ...dated(1200, '2024-01-05')]
  const after = [...before, page(9999, '2024-01-06')]
  const digests = (shards: ReadonlyMap<string, unknown>) => new Map([...shards].map(([folder, some]) => [folder, JSON.stringify(some)]))
  const old = digests(shardsOf(before))
  expect([...digests(shardsOf(after))].filter(([folder, digest]) => old.get(folder) !== digest).map(([folder]) => folder)).toEqual([
    'pagefind-2024',
  ])
})

test('an article is found by its words, a person by names, roles and words, a list not at all', () => {
  const records = new Map(
    makeSite(harbour())
      .pages.flatMap((one) => searchRecord(one) ?? [])
      .map((record) => [record.url, record]),
  )
  expect(records.get('people/ilse-maartens.html')).toMatchObject({
    title: 'Ilse Maartens',
    filters: { Type: ['Person'], Person: ['Ilse Maartens'] },
  })
  expect(records.get('people/ilse-maartens.html')!.text).toContain('repair')
  expect(records.has('people/index.html')).toBe(false)
  expect([...records.values()].filter(({ text }) => /<|&\w+;/.test(text))).toEqual([])
})
