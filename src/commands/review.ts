import { dirname, join, resolve } from 'node:path'
import { print, UsageError } from '../host/console.ts'
import { isFolder } from '../host/disk.ts'
import { Progress } from '../host/progress.ts'
import { readRecord } from '../host/record-folder.ts'
import { REVIEW_KINDS } from '../model/index.ts'
import { review, toText } from '../review/index.ts'
import type { Command } from './command.ts'
import { type OpenDesk, openDesk } from './desk.ts'
import { readArticles } from './read-articles.ts'

const help = `dossier review [OPTIONS]

What a person should look at, best first, as YAML: likely duplicates, weak merges, names that stayed unresolved, odd dates, single
sources, text set aside that reads like the story, corrections to mend. Each has its sentences and the entries that would decide it:
copy the right one into a file under seeds/corrections/. What is decided does not come back.

  --seeds DIR     the folder that holds articles/ (seeds)
  --site DIR      the site or record that was built from it (_site)
  --kind NAME     only this kind: ${REVIEW_KINDS.join(', ')}
  --most N        at most so many items
  --json          one JSON array instead

Exit codes: 0; 2 wrong usage.
`

export const reviewCommand: Command = {
  help,
  options: {
    seeds: { type: 'string', default: 'seeds' },
    site: { type: 'string', default: '_site' },
    kind: { type: 'string' },
    most: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(values) {
    const most = values.most === undefined ? Number.POSITIVE_INFINITY : Number(values.most)
    if (!(most >= 0)) throw new UsageError(`--most ${values.most}: expected a number.`)
    const site = resolve(String(values.site))
    if (!(await isFolder(site)))
      throw new UsageError(`There is no folder ${site}: run \`dossier build\` first, or give the site with --site.`)
    const analysis = await readRecord(site)
    const seeds = resolve(String(values.seeds))
    const open = await openDesk(seeds)
    const items = review(analysis, { corrections: open.desk.corrections, texts: await textsFor(open, seeds) })
    const shown = items.filter(({ kind }) => values.kind === undefined || kind === values.kind).slice(0, most)
    print(values.json === true ? `${JSON.stringify(shown, undefined, 1)}\n` : toText(shown))
    return 0
  },
}

/** Article texts for quoting, read as the build reads them; those that did not change come from its cache. */
export async function textsFor(open: OpenDesk, seeds: string): Promise<(file: string) => string | undefined> {
  const { articles } = await readArticles(open, join(dirname(seeds), '.cache'), new Progress())
  const texts = new Map(articles.map(({ article }) => [article.file, article.text]))
  return (file) => texts.get(file)
}
