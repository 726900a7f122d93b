import { resolve } from 'node:path'
import { print, problemLines, tell } from '../host/console.ts'
import type { BuildOptions, Built } from './build-site.ts'
import type { Command } from './command.ts'
import { type LastBuild, lastBuild, rememberBuild } from './last-build.ts'

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
    const options: BuildOptions = {
      seeds: resolve(String(values.seeds)),
      out: resolve(String(values.out)),
      frozen: values.frozen === true,
      acceptUrls: values['accept-urls'] === true,
      cache: values['no-cache'] !== true,
    }
    const last = options.cache ? lastBuild(options) : undefined
    const said = last ?? (await buildAndRemember(options, String(values.seeds)))
    const files = last === undefined ? [] : [`files      0 written, ${last.files} unchanged, 0 removed`]
    for (const line of said.said) tell(line)
    print([...said.summary, ...files, `time       ${((performance.now() - began) / 1000).toFixed(1)} s`, ''].join('\n'))
    return said.code
  },
}

/** Builds, and keeps what is to be said for the next time. */
async function buildAndRemember(options: BuildOptions, seeds: string): Promise<LastBuild> {
  const { buildSite } = await import('./build-site.ts')
  const built = await buildSite(options)
  const { analysis, published } = built
  const build: LastBuild = {
    summary: summaryOf(built),
    said: problemLines(analysis.problems, seeds),
    code: analysis.problems.some(({ level }) => level === 'error') ? 1 : 0,
    files: published.written + published.unchanged,
  }
  if (options.cache) rememberBuild(options, build)
  const { written, unchanged, removed } = published
  return { ...build, summary: [...build.summary, `files      ${written} written, ${unchanged} unchanged, ${removed} removed`] }
}

function summaryOf({ analysis, quotations, unread }: Built): string[] {
  const count = (level: string) => analysis.problems.filter((problem) => problem.level === level).length
  const removed = analysis.articles.reduce((sum, article) => sum + article.removed.length, 0)
  const { articles, entities, events, stories } = analysis
  return [
    `articles   ${articles.length} read, ${unread} not read, ${removed} passages set aside`,
    `found      ${entities.length} entities, ${events.length} events in ${stories.length} stories, ${quotations} quotations`,
    `problems   ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`,
  ]
}
