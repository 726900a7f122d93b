import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { findNames } from '../src/annotate/entities/names/index.ts'
import { calibrateNames } from '../src/annotate/entities/names/training/evaluate.ts'
import { RECIPES } from '../src/annotate/entities/names/training/recipes.ts'
import { trainNames } from '../src/annotate/entities/names/training/train.ts'
import { writeWeights } from '../src/annotate/entities/names/weights.ts'
import { plainProse } from '../src/annotate/plain.ts'
import { trainQuotes } from '../src/annotate/quotes/training.ts'
import { readingOf } from '../src/annotate/reading.ts'
import { loadModel } from '../src/host/model.ts'

const HELP = `Usage: npm run train -- DATA [--only names|quotes] [--model full|open] [--out FILE]

Rebuilds the weights of the reader of names from the data folder's ner/, corpus/, quotes/, time/ and events/.
--only quotes
rebuilds those of the reader of quotations from quotes/ and the names that the full weights find. The same data give the same bytes. Progress goes to stderr.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'names' },
    model: { type: 'string', default: 'full' },
    out: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const recipe = RECIPES[values.model]
const data = positionals[0]
if (values.help) process.stdout.write(HELP)
else if (recipe === undefined || data === undefined) {
  process.stderr.write(HELP)
  process.exitCode = 2
} else if (values.only === 'quotes') await trainSpeech(data, values.out)
else {
  const report = (line: string) => process.stderr.write(`${line}\n`)
  const resources = join(import.meta.dirname, '../src/resources')
  const set = recipe({
    columns: (name) => readFileSync(join(data, 'ner', `${name}.bio`), 'utf8'),
    records: (file) => records(join(data, file)),
  })
  const weights = trainNames({ ...set, lists: lists(join(resources, 'gazetteers')) }, report)
  const bytes = writeWeights(calibrateNames(weights, set.development, set.calibrating, report))
  const out = values.out ?? join(resources, 'names', `${values.model}.bin`)
  writeFileSync(out, bytes)
  report(`${out}: ${bytes.length} bytes`)
}

function lists(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return Object.fromEntries(files.map((file) => [basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')]))
}

function records(file: string): unknown[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]))
}

async function trainSpeech(folder: string, out: string | undefined): Promise<void> {
  const model = await loadModel('full')
  const spans = (pairs: Pairs = []) => pairs.map(([start, end]) => ({ start, end }))
  const rows = records(join(folder, 'quotes/polnear-train.jsonl.gz')) as PolnearArticle[]
  const documents = rows.map(({ text, attributions }) => {
    const reading = readingOf(plainProse(text, null))
    const parts = attributions.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) }))
    return { reading, mentions: findNames(reading, model), attributions: parts }
  })
  const path = out ?? join(import.meta.dirname, '../src/annotate/quotes/weights.json')
  writeFileSync(path, `${JSON.stringify(trainQuotes(documents))}\n`)
  process.stderr.write(`${path}: written\n`)
}

type Pairs = readonly (readonly [number, number])[]

interface PolnearArticle {
  readonly text: string
  readonly attributions: readonly { readonly source?: Pairs; readonly cue?: Pairs; readonly content?: Pairs }[]
}
