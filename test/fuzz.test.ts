import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seeded } from '../src/bench/random.ts'
import { repository } from './support/desk.ts'
import { corpusOf, mutated, tryFile } from './support/fuzz.ts'
import { recordCorpus } from './support/fuzz-record.ts'

const fixtures = join(repository, 'test/fixtures')

test('what once broke something breaks nothing any more', async () => {
  for (const { name, text } of corpusOf(join(fixtures, 'fuzz'))) expect(await tryFile(name, text), name).toBe(undefined)
})

test('hostile files go the whole way from bytes to pages, and nothing throws', async () => {
  const draw = seeded(11)
  const files = ['desks', 'fuzz', 'clean'].flatMap((folder) => corpusOf(join(fixtures, folder))).filter(({ text }) => text.length < 8_000)
  const corpus = [...files, ...(await recordCorpus())]
  for (let n = 0; n < 200; n++) {
    const { name, text } = corpus[Math.floor(draw() * corpus.length)]!
    const hostile = mutated(text, draw)
    expect(await tryFile(name, hostile), JSON.stringify(hostile).slice(0, 2000)).toBe(undefined)
  }
})
