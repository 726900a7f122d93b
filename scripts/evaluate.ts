import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type HandReading, scoreAnalysis, scoreTable } from '../src/evaluate/index.ts'
import { print, tell } from '../src/host/console.ts'
import { readRecord } from '../src/host/record-folder.ts'

const help = `npm run evaluate -- --gold FILE [--site DIR]

Scores the public data of a site against a reading of the same articles by hand: precision, recall and F1 for names by type, links,
dates, quotations, statements, events, stories, topics, metadata and furniture, then every miss.

  --gold FILE   the reading by hand (test/fixtures/gold/seeds.json is one of seeds/)
  --site DIR    the site or record folder to score (_site)
`

const { values } = parseArgs({
  options: { gold: { type: 'string' }, site: { type: 'string', default: '_site' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help === true) print(help)
else if (values.gold === undefined) {
  tell(help)
  process.exitCode = 2
} else {
  const gold = JSON.parse(await readFile(values.gold, 'utf8')) as HandReading
  const analysis = await readRecord(values.site)
  const texts = new Map<string, string>()
  for (const { file, id } of analysis.articles) {
    const text = await readFile(join(values.site, 'data/text', `${id.slice(id.indexOf('/') + 1)}.txt`), 'utf8').catch(() => undefined)
    if (text !== undefined) texts.set(file, text)
  }
  print(scoreTable(scoreAnalysis(gold, analysis, texts)))
}
