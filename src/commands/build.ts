import { resolve } from 'node:path'
import { print, tellProblems } from '../host/console.ts'
import { buildSite } from './build-site.ts'
import type { Command } from './command.ts'

const help = `dossier build [OPTIONS]

Reads the articles under seeds/ and writes the site, with its data, to _site/. What did not change is left as it is.

  --seeds DIR     the folder that holds articles/, or itself a flat folder of articles (seeds)
  --out DIR       where the site goes (_site)
  --frozen        a recorded address that would be lost is an error
  --accept-urls   record the addresses of this build in urls.jsonl; nothing else ever writes under seeds/
  --no-cache      read every article again

Exit codes: 0; 1 some articles or corrections hold errors, the rest is published; 2 wrong usage.
`

export const buildCommand: Command = {
  help,
  options: {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: '_site' },
    frozen: { type: 'boolean' },
    'accept-urls': { type: 'boolean' },
    'no-cache': { type: 'boolean' },
  },
  async run(values) {
    const began = performance.now()
    const seeds = resolve(String(values.seeds))
    const built = await buildSite({
      seeds,
      out: resolve(String(values.out)),
      frozen: values.frozen === true,
      acceptUrls: values['accept-urls'] === true,
      cache: values['no-cache'] !== true,
    })
    const { analysis, published, unread } = built
    tellProblems(analysis.problems, String(values.seeds))
    const count = (level: string) => analysis.problems.filter((problem) => problem.level === level).length
    const removed = analysis.articles.reduce((sum, article) => sum + article.removed.length, 0)
    print(
      [
        `articles   ${analysis.articles.length} read, ${unread} not read, ${removed} passages set aside`,
        `found      ${analysis.entities.length} entities, ${analysis.events.length} events in ${analysis.stories.length} stories, ${analysis.quotes.length} quotations`,
        `files      ${published.written} written, ${published.unchanged} unchanged, ${published.removed} removed`,
        `problems   ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`,
        `time       ${((performance.now() - began) / 1000).toFixed(1)} s`,
        '',
      ].join('\n'),
    )
    return count('error') > 0 ? 1 : 0
  },
}
