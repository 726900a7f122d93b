import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ReadingCache } from '../src/host/reading-cache.ts'
import { copyOf, dossier, filesOf, repository, scratch } from './support/desk.ts'

const folder = () => join(scratch(), '.cache')
const filled = async (place: string, ...entries: [string, string][]) => {
  const cache = new ReadingCache(place, 'v1')
  for (const [file, json] of entries) await cache.set(cache.keyOf(file, 'sha'), json)
  await cache.save()
}

test('what was read is found again, by content and by version', async () => {
  const place = folder()
  await filled(place, ['a.txt', '{"a":1}'], ['b.txt', '{"b":"line\u2028break"}'])
  const cache = new ReadingCache(place, 'v1')
  expect(await cache.get(cache.keyOf('b.txt', 'sha'))).toBe('{"b":"line\u2028break"}')
  expect(await cache.get(cache.keyOf('b.txt', 'other'))).toBe(undefined)
  const later = new ReadingCache(place, 'v2')
  expect(await later.get(later.keyOf('b.txt', 'sha'))).toBe(undefined)
})

test('a damaged entry counts as absent, and is counted', async () => {
  const place = folder()
  await filled(place, ['a.txt', '{"a":1}'])
  const [name] = readdirSync(join(place, 'readings'))
  const path = join(place, 'readings', name!)
  writeFileSync(path, `${readFileSync(path, 'utf8').replace('{"a":1}', '{"a":2}')}garbage\n`)
  const cache = new ReadingCache(place, 'v1')
  expect(await cache.get(cache.keyOf('a.txt', 'sha'))).toBe(undefined)
  expect(cache.damaged).toBe(2)
})

test('what a run did not use is forgotten', async () => {
  const place = folder()
  await filled(place, ['a.txt', '1'], ['b.txt', '2'])
  const second = new ReadingCache(place, 'v1')
  await second.get(second.keyOf('a.txt', 'sha'))
  await second.save()
  const third = new ReadingCache(place, 'v1')
  expect([await third.get(third.keyOf('a.txt', 'sha')), await third.get(third.keyOf('b.txt', 'sha'))]).toEqual(['1', undefined])
})

test('more than fits in memory is written on the way, behind what is there', async () => {
  const place = folder()
  const long = (n: number) => JSON.stringify(`${n} é`.padEnd(1_000_000, 'x'))
  const entries = Array.from({ length: 40 }, (_, n): [string, string] => [`${n}.txt`, long(n)])
  await filled(place, ...entries)
  const second = new ReadingCache(place, 'v1')
  for (const [file, json] of entries.slice(0, 30)) expect(await second.get(second.keyOf(file, 'sha'))).toBe(json)
  for (let n = 40; n < 80; n++) await second.set(second.keyOf(`${n}.txt`, 'sha'), long(n))
  await second.save()
  const third = new ReadingCache(place, 'v1')
  const found = []
  for (let n = 0; n < 80; n++) if ((await third.get(third.keyOf(`${n}.txt`, 'sha'))) === long(n)) found.push(n)
  expect(found).toEqual([...Array(30).keys(), ...Array.from({ length: 40 }, (_, n) => n + 40)])
  expect(third.damaged).toBe(0)
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
