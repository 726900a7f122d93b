import { print, problemLines, tell } from '../host/console.ts'
import type { BuildOptions, Built } from './build-site.ts'
import type { Command } from './command.ts'
import { BUILD_ARGUMENTS, buildOptions, type LastBuild, rememberBuild, timeSince } from './last-build.js'

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
  options: BUILD_ARGUMENTS,
  async run(values) {
    const began = performance.now()
    const { summary, said, code } = await buildAndRemember(buildOptions(values), String(values.seeds))
    for (const line of said) tell(line)
    print([...summary, timeSince(began), ''].join('\n'))
    return code
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
