import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { addArticle, clean } from '../clean/index.ts'
import { print, problemLine, tell, UsageError } from '../host/console.ts'
import { bytesOf, writeText } from '../host/disk.ts'
import { byCodeUnit, type Desk, type Problem } from '../model/index.ts'
import { read } from '../read/index.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Command } from './command.ts'
import { openDesk } from './desk.ts'
import { sourcesOf } from './read-articles.ts'

const help = `dossier add [OPTIONS] FILE…

Brings saved pages or texts into the articles of a desk: each becomes a Markdown file whose front matter holds what the page states
and, in comments to confirm, what was inferred. Says at once where an article is there already, the same or nearly.

  --seeds DIR     the folder that holds articles/ (seeds)
  --again         add also what is there already

Exit codes: 0; 1 some file was not added; 2 wrong usage.
`

export const addCommand: Command = {
  help,
  options: { seeds: { type: 'string', default: 'seeds' }, again: { type: 'boolean' } },
  async run(values, files) {
    if (files.length === 0) throw new UsageError('Name the files to add: dossier add page.html')
    const seeds = resolve(String(values.seeds))
    const { desk, articles } = await openDesk(seeds)
    const known = []
    for await (const { items } of sourcesOf(articles, desk.settings))
      for (const source of items) known.push(...clean(source, desk.settings, desk.corrections).items.map(fingerprint))
    const taken = new Set(articles.map(({ file }) => file))
    let failed = 0
    for (const path of [...files].sort(byCodeUnit)) {
      const added = await addFile(path, desk, known, [...taken], values.again === true)
      if (added === undefined) failed += 1
      else {
        await mkdir(join(seeds, dirname(added.file)), { recursive: true })
        await writeText(join(seeds, added.file), added.text)
        taken.add(added.file)
        print(`${join(String(values.seeds), added.file)}\n`)
      }
    }
    return failed > 0 ? 1 : 0
  },
}

/** The article file to write; undefined where it cannot be read or is there already, which is said. */
async function addFile(path: string, desk: Desk, known: Parameters<typeof addArticle>[2], taken: readonly string[], again: boolean) {
  const bytes = await bytesOf(path)
  if (bytes === undefined) throw new UsageError(`There is no file ${path}.`)
  const sources = read(basename(path), bytes, desk.settings)
  const cleaned = sources.items.map((source) => ({ source, found: clean(source, desk.settings) }))
  const problems: Problem[] = [...sources.problems, ...cleaned.flatMap(({ found }) => found.problems)]
  for (const problem of problems) tell(problemLine(problem, dirname(path)))
  const [only, ...others] = cleaned
  const article = only?.found.items[0]
  if (only === undefined || article === undefined) return undefined
  if (others.length > 0) {
    tell(`${path}  holds ${cleaned.length} articles. Copy it into articles/ as it is: such files are read whole.`)
    return undefined
  }
  const added = addArticle(only.source, article, known, taken)
  if (added.already === undefined || again) return added
  const { file, likeness } = added.already
  tell(
    `${path}  is there already: ${file} has ${likeness === 1 ? 'the same text' : `about ${Math.round(likeness * 100)} % of its wording`}. Give --again to add it all the same.`,
  )
  return undefined
}
