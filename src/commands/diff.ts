import { resolve } from 'node:path'
import { compare, toHtml, toJson, toMarkdown } from '../diff/index.ts'
import { print, tell, UsageError } from '../host/console.ts'
import { writeFiles } from '../host/preview-files.ts'
import type { Change } from '../model/index.ts'
import { refusing } from '../record/index.ts'
import type { Command } from './command.ts'
import { contextsOf, newDecisions, redirectsOf } from './decisions.ts'
import { failedLines } from './failed.ts'
import { articleUrls, openSides } from './sides.ts'

const help = `dossier diff [OPTIONS] BEFORE AFTER

What a change does to the analysis: people, events, dates, quotations and pages that it adds, moves, merges or removes, and why.
BEFORE and AFTER are record or site folders, or git refs; of two refs, only what the second one's branch did is shown.

  --json          one JSON array of changes, [] where nothing changed; else Markdown for a pull request's comment
  --html DIR      also write the changes as pages
  --seeds DIR     the seeds folder, for refs (seeds)
  --url URL       where the site after is served, for links
  --check         exit with 1 where a change is of a type or weight that site.yml lists under failOn

Exit codes: 0; 1 the check fails; 2 wrong usage, or what was given is no record.
`

export const diffCommand: Command = {
  help,
  options: {
    ...{ json: { type: 'boolean' }, html: { type: 'string' }, seeds: { type: 'string', default: 'seeds' }, url: { type: 'string' } },
    check: { type: 'boolean' },
  },
  async run(values, positionals) {
    const [before, after, ...rest] = positionals
    if (before === undefined || after === undefined || rest.length > 0)
      throw new UsageError('Give two sides: dossier diff BEFORE AFTER, each a site or record folder or a git ref.')
    const seeds = String(values.seeds)
    const sides = await openSides(before, after, seeds)
    try {
      const redirects = await redirectsOf(sides.afterSite)
      const context = { redirects, ...(sides.causes === undefined ? {} : { causes: sides.causes }) }
      const contexts = await contextsOf(sides)
      const siteUrl = typeof values.url === 'string' ? values.url : null
      const { changes, text, pages } = refusing([sides.before, sides.after], () => {
        const found = compare(sides.before, sides.after, context)
        const decisions = newDecisions(sides, contexts, found)
        const options = { decisions, articleUrls: articleUrls(sides), siteUrl, notes: sides.notes }
        return {
          changes: found,
          text: values.json === true ? toJson(found) : toMarkdown(found, options),
          pages: typeof values.html === 'string' ? toHtml(found, { decisions, notes: sides.notes }) : [],
        }
      })
      if (typeof values.html === 'string') await writeFiles(values.html, pages)
      print(text)
      return values.check === true ? await check(changes, sides.seeds?.after ?? resolve(seeds)) : 0
    } finally {
      await sides.close()
    }
  },
}

async function check(changes: readonly Change[], seeds: string): Promise<number> {
  const { openDesk } = await import('./desk.ts')
  const failed = failedLines(changes, (await openDesk(seeds)).desk.settings)
  for (const line of failed) tell(line)
  return failed.length > 0 ? 1 : 0
}
