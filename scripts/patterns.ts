import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { print } from '../src/host/console.ts'
import { type Pattern, superLinear } from './patterns/analyse.ts'
import { literalsIn, patternsMade } from './patterns/find.ts'

const help = `npx tsx scripts/patterns.ts

Lists every regular expression of src/ and templates/ that can take more than linear time, written out or put together, and is not
marked by a comment on its line or the line before: "// bounded: why what it is given is short". Exit code 1 where there is one.
`

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
if (values.help === true) print(help)
else await check()

async function check(): Promise<void> {
  const files = ['src', 'templates'].flatMap(codeUnder)
  const patterns = [...files.flatMap((file) => literalsIn(file, readFileSync(file, 'utf8'))), ...(await patternsMade(files))]
  const slow = patterns.filter((pattern) => !isBounded(pattern)).flatMap((pattern) => superLinear(pattern) ?? [])
  for (const { file, line, source, why } of slow) print(`${relative(root, file)}:${line}  /${source.slice(0, 120)}/  ${why}\n`)
  print(`${patterns.length} patterns, ${slow.length} that may take more than linear time\n`)
  process.exitCode = slow.length > 0 ? 1 : 0
}

function codeUnder(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /(?<!\.d)\.tsx?$/.test(name)).map((name) => join(root, folder, name))
}

/** Whether the code says why what the pattern is given is short. */
function isBounded({ file, line }: Pattern): boolean {
  const lines = readFileSync(file, 'utf8').split('\n')
  return [lines[line - 1], lines[line - 2]].some((text) => /\/\/ (?:.*; )?bounded: \S/.test(text ?? ''))
}
