import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seeded } from '../src/bench/random.ts'
import { takeLock } from '../src/host/lock.ts'
import { Publisher } from '../src/host/publish.ts'
import { filesOf, scratch } from './support/desk.ts'
import { torture } from './support/torture.ts'

const site = () => join(scratch(), 'site')
const publish = async (out: string, files: Record<string, string>) => {
  const publisher = await Publisher.open(out)
  for (const [file, text] of Object.entries({ 'data/meta.json': '{}', ...files })) publisher.put(file, text)
  return publisher.commit()
}
const textsOf = (out: string) => Object.fromEntries([...filesOf(out)].map(([file, bytes]) => [file, bytes.toString()]))

test('what changed is written, what did not is left, what is gone is removed', async () => {
  const out = site()
  expect(await publish(out, { 'a.html': '1', 'b.html': '1' })).toEqual({ written: 3, unchanged: 0, removed: 0 })
  expect(await publish(out, { 'a.html': '2', 'c.html': '1' })).toEqual({ written: 2, unchanged: 1, removed: 1 })
  expect(textsOf(out)).toEqual({ 'a.html': '2', 'c.html': '1', 'data/meta.json': '{}' })
})

test('nothing is seen of a site before it is committed', async () => {
  const out = site()
  await publish(out, { 'a.html': '1' })
  const publisher = await Publisher.open(out)
  publisher.put('a.html', '2')
  expect(textsOf(out)).toMatchObject({ 'a.html': '1' })
})

test('a page that somebody edited or deleted in the site is put right', async () => {
  const out = site()
  await publish(out, { 'a.html': '1', 'b.html': '1' })
  await new Promise((later) => setTimeout(later, 20))
  writeFileSync(join(out, 'a.html'), 'edited')
  rmSync(join(out, 'b.html'))
  expect(await publish(out, { 'a.html': '1', 'b.html': '1' })).toEqual({ written: 2, unchanged: 1, removed: 0 })
})

test('killed at any moment, the next run finds the site whole, old or new', async () => {
  expect(await torture(6, seeded(7))).toMatchObject({ broken: 0 })
})

test.skipIf(process.getuid?.() === 0)('a site that cannot be written stays as it was', async () => {
  const out = site()
  await publish(out, { 'a.html': '1' })
  chmodSync(join(out, '..'), 0o500)
  await expect(publish(out, { 'a.html': '2' })).rejects.toThrow(/EACCES|EROFS|EPERM/)
  chmodSync(join(out, '..'), 0o700)
  expect(textsOf(out)).toMatchObject({ 'a.html': '1' })
})

test('a lock is held by one, waited for by others, and not kept by the dead', async () => {
  const path = join(scratch(), 'lock')
  const giveBack = await takeLock(path)
  let second = false
  const waiting = takeLock(path).then((give) => {
    second = true
    return give()
  })
  await new Promise((later) => setTimeout(later, 50))
  expect(second).toBe(false)
  await giveBack()
  await waiting
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, '999999999')
  await (await takeLock(path))()
  expect(() => readFileSync(path)).toThrow(/ENOENT/)
})
