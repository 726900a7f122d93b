import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { makeCorpus, type Piece } from '../src/bench/corpus.ts'
import { exponent, type Measured, measure, type Taken } from '../src/bench/measure.ts'
import { seeded } from '../src/bench/random.ts'
import { bareWrite, hasHugo, hugo, pagesOf } from '../src/bench/yardsticks.ts'
import { print, tell } from '../src/host/console.ts'

const help = `npm run bench -- FOLDER [--sizes 100,1000] [--profile DIR] [--keep DIR]

Makes corpora of articles of about 4.5 KB from the newswire in FOLDER (JSON lines with "body", .jsonl or .jsonl.gz): pieces are
joined, their people and bodies replaced by a cast of which the n-th appears 1/n as often as the first, and their dates moved, by a
fixed seed. Then it times the program on them, without npm around it: everything anew, nothing changed, one article changed, one
added that names a popular person, and everything but the reading anew; each stage apart.

Beside them stand a bare write of the same pages and, where it is installed, Hugo. Hugo is handed the main part of every page as ready
HTML, and its title, description and linked data as front matter; it prints head, sections and footer by template. It so writes about
the same bytes, but does not make the main part from the record, as the program does: to be level with it is to do more.

CPU and memory are those of all processes together (Linux only). Machines differ and are noisy: compare ratios within one run.

  --sizes N,N     numbers of articles (100,1000)
  --profile DIR   write CPU profiles of the program there
  --keep DIR      make the corpora and sites there, and leave them
`

const program = fileURLToPath(new URL('../bin/dossier.js', import.meta.url))
const { values, positionals } = parseArgs({
  options: {
    ...{ sizes: { type: 'string', default: '100,1000' }, profile: { type: 'string' } },
    ...{ keep: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  },
  allowPositionals: true,
})
const sizes = values.sizes.split(',').map(Number)
if (values.help === true) print(help)
else if (positionals.length !== 1 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  tell(help)
  process.exitCode = 2
} else await bench(readPieces(positionals[0]!))

async function bench(pieces: readonly Piece[]): Promise<void> {
  const cold: [number, Measured][] = []
  print(row('articles', 'what', 'wall s', 'CPU s', 'peak MB', 'of Hugo', 'CPU', 'files'))
  for (const size of sizes) {
    const work = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'dossier-bench-')) : join(resolve(values.keep), String(size))
    cold.push([size, await benchSize(pieces, size, work)])
    if (values.keep === undefined) rmSync(work, { recursive: true })
  }
  for (const [n, large] of cold.entries()) if (n > 0) grow(cold[n - 1]!, large)
}

/** @returns The build of everything. */
async function benchSize(pieces: readonly Piece[], size: number, work: string): Promise<Measured> {
  const seeds = join(work, 'seeds')
  const site = join(work, 'site')
  for (const { file, text } of makeCorpus(pieces, size, seeded(1))) put(join(seeds, file), text)
  const flags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(values.profile)}`]
  const build = () => measure(process.execPath, [...flags, program, 'build', '--seeds', seeds, '--out', site])
  const cold = await build()
  const yardstick = hasHugo() ? await hugo(site, join(work, 'hugo')) : undefined
  const report = (what: string, run: Measured) => {
    print(rowOf(size, what, run, yardstick, /^files +(.*)$/m.exec(run.stdout)?.[1]))
    for (const [stage, taken] of run.stages) print(rowOf(size, `  ${stage}`, taken, yardstick))
  }
  report(`cold, ${pagesOf(site).length} pages`, cold)
  if (yardstick !== undefined) print(rowOf(size, 'Hugo', yardstick, yardstick, `${pagesOf(join(work, 'hugo/public')).length} pages`))
  print(row(size, 'bare write of its pages', bareWrite(site, join(work, 'bare')).toFixed(2)))
  report('nothing changed', await build())
  appendFileSync(join(seeds, 'articles/000000.md'), '\nA sentence was added on Tuesday.\n')
  report('one changed', await build())
  const added = `---\ntitle: One more\ndate: 2024-01-29\n---\n\n${popular(site)} met reporters in London on Friday.\n`
  put(join(seeds, 'articles/added.md'), added)
  report('one added', await build())
  rmSync(site, { recursive: true })
  report('all but reading anew', await build())
  return cold
}

/** Growth from one size to the next, of the whole and of each stage. */
function grow([fewer, small]: readonly [number, Measured], [more, large]: readonly [number, Measured]): void {
  const slope = (a: Taken, b: Taken) => exponent([fewer, a.cpu || a.wall], [more, b.cpu || b.wall]).toFixed(2)
  const stages = [...small.stages].flatMap(([stage, taken]) => {
    const later = large.stages.get(stage)
    return later === undefined ? [] : [`${stage} ${slope(taken, later)}`]
  })
  print(`growth from ${fewer} to ${more}, exponents: whole ${slope(small, large)}; ${stages.join(', ')}\n`)
}

function readPieces(folder: string): Piece[] {
  const files = readdirSync(folder)
    .filter((file) => /\.jsonl(?:\.gz)?$/.test(file))
    .sort()
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file))
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n')
    return lines.map((line) => JSON.parse(line) as Piece)
  })
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** The name of the person whom most mentions refer to. */
function popular(site: string): string {
  const lines = readFileSync(join(site, 'data/entities.jsonl'), 'utf8').trim().split('\n')
  const people = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'person')
  const count = ({ aliases }: { aliases: { count: number }[] }) => aliases.reduce((sum, alias) => sum + alias.count, 0)
  return people.sort((a, b) => count(b) - count(a))[0]?.name ?? 'Jane Doe'
}

function rowOf(size: number, what: string, taken: Taken, yardstick: Taken | undefined, files = ''): string {
  const ratio = (own: number, of: number | undefined) => (of === undefined || of === 0 ? '' : (own / of).toFixed(2))
  const measured = [taken.wall.toFixed(2), taken.cpu.toFixed(2), taken.memory.toFixed(0)]
  return row(size, what, ...measured, ratio(taken.wall, yardstick?.wall), ratio(taken.cpu, yardstick?.cpu), files)
}

function row(...cells: (string | number)[]): string {
  const [size, what, ...rest] = cells
  const numbers = rest.slice(0, 5).map((cell) => String(cell).padStart(9))
  return `${String(size).padEnd(9)}${String(what).padEnd(24)}${numbers.join('')}  ${rest[5] ?? ''}\n`
}
