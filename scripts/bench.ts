import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { makeCorpus, type Piece } from '../src/bench/corpus.ts'
import { exponent, type Measured, measure } from '../src/bench/measure.ts'
import { seeded } from '../src/bench/random.ts'
import { bareWrite, hasHugo, hugo } from '../src/bench/yardsticks.ts'
import { print, tell } from '../src/host/console.ts'

const help = `npm run bench -- FOLDER [--sizes 100,1000] [--profile DIR]

Makes corpora of articles of about 4.5 KB from the newswire in FOLDER (JSON lines with "title" and "body", .jsonl or .jsonl.gz), and
times the program on them, without npm around it: everything anew, nothing changed, one article changed, one added that names a
popular person; against a bare write of the same bytes and, where it is installed, Hugo rendering the same pages. Machines differ
and are noisy: compare ratios within one run.

  --sizes N,N     numbers of articles (100,1000)
  --profile DIR   write CPU profiles of the cold builds there
`

const program = fileURLToPath(new URL('../bin/dossier.js', import.meta.url))
const { values, positionals } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000' }, profile: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
})
const sizes = values.sizes.split(',').map(Number)
if (values.help === true) print(help)
else if (positionals.length !== 1 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  tell(help)
  process.exitCode = 2
} else await bench(readPieces(positionals[0]!))

async function bench(pieces: readonly Piece[]): Promise<void> {
  const cold: [number, number][] = []
  print(row('articles', 'what', 'wall s', 'CPU s', 'peak MB', 'of cold', 'stages'))
  for (const size of sizes) {
    const work = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
    const seeds = join(work, 'seeds')
    for (const { file, text } of makeCorpus(pieces, size, seeded(1))) put(join(seeds, file), text)
    const site = join(work, 'site')
    const flags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(values.profile)}`]
    const build = () => measure(program, ['build', '--seeds', seeds, '--out', site], flags)
    const first = await build()
    cold.push([size, first.wall])
    report(size, 'cold', first, first)
    report(size, 'nothing changed', await build(), first)
    appendFileSync(join(seeds, 'articles/000000.md'), '\nA sentence was added on Tuesday.\n')
    report(size, 'one changed', await build(), first)
    put(
      join(seeds, 'articles/added.md'),
      `---\ntitle: One more\ndate: 2024-03-01\n---\n\n${popular(site)} met reporters in London on Friday.\n`,
    )
    report(size, 'one added', await build(), first)
    print(row(size, 'bare write of its pages', bareWrite(site, join(work, 'bare')).toFixed(2)))
    if (hasHugo()) print(row(size, 'Hugo, the same pages', (await hugo(site, join(work, 'hugo'))).toFixed(2)))
    rmSync(work, { recursive: true })
  }
  for (const [n, large] of cold.entries())
    if (n > 0) print(`growth from ${cold[n - 1]![0]} to ${large[0]}: exponent ${exponent(cold[n - 1]!, large).toFixed(2)}\n`)
}

function readPieces(folder: string): Piece[] {
  const files = readdirSync(folder)
    .filter((file) => /\.jsonl(?:\.gz)?$/.test(file))
    .sort()
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file))
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n')
    return lines.map((line) => JSON.parse(line) as Piece).filter(({ body }) => body.length > 200)
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

function report(size: number, what: string, run: Measured, cold: Measured): void {
  const stages = [...run.stages].map(([name, seconds]) => `${name} ${seconds}`).join(', ')
  print(row(size, what, run.wall.toFixed(2), run.cpu.toFixed(2), run.memory.toFixed(0), (run.wall / cold.wall).toFixed(3), stages))
}

function row(...cells: (string | number)[]): string {
  const [size, what, ...rest] = cells
  const numbers = rest.slice(0, 4).map((cell) => String(cell).padStart(9))
  return `${String(size).padEnd(9)}${String(what).padEnd(24)}${numbers.join('')}  ${rest[4] ?? ''}\n`
}
