import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../src/bench/random.ts'
import { print, tell } from '../src/host/console.ts'
import { corpusOf, mutated, tryFile } from '../test/support/fuzz.ts'
import { recordCorpus } from '../test/support/fuzz-record.ts'
import temporaryFolder from '../test/support/temporary.ts'

const help = `npm run fuzz -- [--cases N] [--seed N]

Sends hostile files the whole way from bytes to pages (10000 unless told): articles, topics, corrections, records. What breaks is kept under test/fixtures/fuzz, and tried
again by every run of the tests. Exit code 1 where something broke.
`

const fixtures = join(import.meta.dirname, '../test/fixtures')
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help === true) print(help)
else {
  const tidy = temporaryFolder()
  const draw = seeded(Number(values.seed))
  const files = ['desks', 'fuzz', 'clean'].flatMap((folder) => corpusOf(join(fixtures, folder))).filter(({ text }) => text.length < 20_000)
  const corpus = [...files, ...(await recordCorpus())]
  let broken = 0
  for (let n = 0; n < Number(values.cases); n++) {
    const { name, text } = corpus[Math.floor(draw() * corpus.length)]!
    const hostile = mutated(text, draw)
    const fault = await tryFile(name, hostile)
    if (fault !== undefined) {
      broken += 1
      const kept = join(fixtures, 'fuzz', `${createHash('sha256').update(hostile).digest('hex').slice(0, 12)}-${name}`)
      mkdirSync(join(fixtures, 'fuzz'), { recursive: true })
      writeFileSync(kept, hostile)
      tell(`${kept}: ${fault}`)
    }
    if ((n + 1) % 1000 === 0) tell(`${n + 1} of ${values.cases} sent, ${broken} broke something`)
  }
  tidy()
  print(`${values.cases} hostile files, ${broken} broke something\n`)
  process.exitCode = broken > 0 ? 1 : 0
}
