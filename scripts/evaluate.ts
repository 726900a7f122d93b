import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve as resolvePath } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openDesk } from '../src/commands/desk.ts'
import { readArticles } from '../src/commands/read-articles.ts'
import {
  compareFigures,
  documentsOf,
  evaluateNames,
  evaluateSpeech,
  evaluateStories,
  evaluateTimes,
  type Figure,
  figureTable,
  type HandReading,
  judgeEvents,
  judgeJoins,
  judgeLinks,
  judgePeople,
  matchEntities,
  reliabilityTable,
  scoreAnalysis,
  scoreTable,
} from '../src/evaluate/index.ts'
import { print, tell } from '../src/host/console.ts'
import { loadModel } from '../src/host/model.ts'
import { Progress } from '../src/host/progress.ts'
import { readRecord } from '../src/host/record-folder.ts'
import { type Analysis, wholeAnalysis } from '../src/model/index.ts'
import { analyse } from '../src/pipeline.ts'
import { readSettings } from '../src/read/index.ts'
import { resolve } from '../src/resolve/index.ts'

const help = `npm run evaluate -- --gold FILE [--site DIR | --seeds DIR]
npm run evaluate -- DATA [--only names,dates,quotes,stories] [--model full|open] [--save FILE] [--compare FILE]

Scores the public data of a site against a reading of the same articles by hand, every miss listed; or the reader against the
development data in the folder DATA: names by type, dates, quotations, stories, with the commonest errors of each.

  --gold FILE     a reading by hand (test/fixtures/gold/seeds.json is one of seeds/)
  --site DIR      the site or record folder to score (_site)
  --seeds DIR     a folder of articles to read and score at once, descriptions and pronouns too
  --only LIST     only these measures
  --model NAME    the names' weights, full or open (full)
  --save FILE     keep the figures, as JSON
  --compare FILE  beside figures kept before: what a change gained and lost
`

const { values, positionals } = parseArgs({
  options: {
    gold: { type: 'string' },
    site: { type: 'string', default: '_site' },
    seeds: { type: 'string' },
    only: { type: 'string', default: 'names,dates,quotes,stories' },
    model: { type: 'string', default: 'full' },
    save: { type: 'string' },
    compare: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
})
const [data] = positionals
if (values.help === true) print(help)
else if (values.gold !== undefined)
  await (values.seeds === undefined ? scoreSite(values.gold, values.site) : scoreSeeds(values.gold, values.seeds))
else if (data !== undefined) await scoreReader(data)
else {
  tell(help)
  process.exitCode = 2
}

async function scoreSite(goldFile: string, site: string): Promise<void> {
  const gold = JSON.parse(await readFile(goldFile, 'utf8')) as HandReading
  const analysis = await readRecord(site)
  const texts = new Map<string, string>()
  for (const { file, id } of analysis.articles) {
    const path = join(site, 'data/text', `${id.slice(id.indexOf('/') + 1)}.txt`)
    if (existsSync(path)) texts.set(file, await readFile(path, 'utf8'))
  }
  print(scoreTable(scoreAnalysis(gold, analysis, texts)))
  if (gold.events !== undefined) printEvents(gold.events, analysis, matchEntities(gold, analysis))
}

function printEvents(events: NonNullable<HandReading['events']>, said: Analysis, entities: ReadonlyMap<string, string>): void {
  print(reliabilityTable('events', judgeEvents(events, said, entities)))
  print(reliabilityTable('joins', judgeJoins(events, said, entities)))
}

async function scoreSeeds(goldFile: string, seeds: string): Promise<void> {
  const gold = JSON.parse(await readFile(goldFile, 'utf8')) as HandReading
  const open = await openDesk(resolvePath(seeds))
  const { articles, close } = await readArticles(open, undefined, new Progress())
  const { analysis, rows } = analyse(articles, [], open.desk, { generator: 'evaluate' })
  const linked = resolve(articles, { urls: open.desk.urls, corrections: open.desk.corrections })
  const texts = new Map(articles.map(({ article }) => [article.file, article.text]))
  const said = wholeAnalysis(analysis, rows)
  print(scoreTable(scoreAnalysis(gold, said, texts, linked.articles)))
  const entities = matchEntities(gold, said)
  if (gold.references !== undefined) print(reliabilityTable('links', judgeLinks(gold.references, linked.articles, entities)))
  print(reliabilityTable('people', judgePeople(gold.mentions, linked.articles)))
  if (gold.events !== undefined) printEvents(gold.events, said, entities)
  await close()
}

async function scoreReader(folder: string): Promise<void> {
  const only = values.only.split(',')
  const model = await loadModel(values.model === 'open' ? 'open' : 'full')
  const figures: Figure[] = []
  const rows = async (file: string) =>
    (await textOf(join(folder, file)))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  if (only.includes('names'))
    for (const file of readdirSync(join(folder, 'ner'))
      .filter((name) => name.endsWith('-dev.bio'))
      .sort())
      figures.push(...evaluateNames(file.replace('-dev.bio', ''), documentsOf(await textOf(join(folder, 'ner', file))), model))
  if (only.includes('dates')) figures.push(...evaluateTimes(await rows('time/timebank.jsonl')))
  if (only.includes('quotes')) figures.push(...evaluateSpeech((await rows('quotes/polnear-train.jsonl.gz')).map(withSpans), model))
  if (only.includes('stories')) {
    const desk = { settings: readSettings('').items[0]!, topics: [], urls: [], corrections: [] }
    figures.push(...evaluateStories(await rows('events/same-event.jsonl.gz'), desk, model))
  }
  const kept = Object.fromEntries(figures.map(({ measure, value }) => [measure, value]))
  if (values.save !== undefined) await writeFile(values.save, `${JSON.stringify(kept, null, 2)}\n`)
  print(values.compare === undefined ? figureTable(figures) : compareFigures(figures, JSON.parse(await readFile(values.compare, 'utf8'))))
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

type Pairs = readonly (readonly [number, number])[]
function spans(pairs: Pairs | undefined) {
  return (pairs ?? []).map(([start, end]) => ({ start, end }))
}

function withSpans({ text, attributions }: { text: string; attributions: { source?: Pairs; cue?: Pairs; content?: Pairs }[] }) {
  return {
    text,
    attributions: attributions.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) })),
  }
}
