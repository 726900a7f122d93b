import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare, toHtml, toJson, toMarkdown } from '../diff/index.ts'
import { print, UsageError } from '../host/console.ts'
import type { Command } from './command.ts'
import { newDecisions, redirectsOf } from './decisions.ts'
import { openSides } from './sides.ts'

const help = `dossier diff [OPTIONS] BEFORE AFTER

What a change does to the analysis: people, events, dates, quotations and pages that it adds, moves, merges or removes, and why.
BEFORE and AFTER are record or site folders, or git refs; of two refs, only what the second one's branch did is shown.

  --json          one JSON array of changes, [] where nothing changed; else Markdown for a pull request's comment
  --html DIR      also write the changes as pages
  --seeds DIR     the seeds folder, for refs (seeds)
  --url URL       where the site after is served, for links

Exit codes: 0; 2 wrong usage, or what was given is no record.
`

export const diffCommand: Command = {
  help,
  options: { json: { type: 'boolean' }, html: { type: 'string' }, seeds: { type: 'string', default: 'seeds' }, url: { type: 'string' } },
  async run(values, positionals) {
    const [before, after, ...rest] = positionals
    if (before === undefined || after === undefined || rest.length > 0)
      throw new UsageError('Give two sides: dossier diff BEFORE AFTER, each a site or record folder or a git ref.')
    const sides = await openSides(before, after, String(values.seeds))
    try {
      const redirects = await redirectsOf(sides.afterSite)
      const changes = compare(sides.before, sides.after, { redirects, ...(sides.causes === undefined ? {} : { causes: sides.causes }) })
      const decisions = await newDecisions(sides, changes)
      const articleUrls = new Map(sides.after.articles.map(({ file, url }) => [file, url]))
      const siteUrl = typeof values.url === 'string' ? values.url : null
      if (typeof values.html === 'string') await writePages(values.html, toHtml(changes, { decisions, notes: sides.notes }))
      print(values.json === true ? toJson(changes) : toMarkdown(changes, { decisions, articleUrls, siteUrl, notes: sides.notes }))
      return 0
    } finally {
      await sides.close()
    }
  },
}

async function writePages(folder: string, pages: readonly { readonly url: string; readonly text: string }[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { url, text } of pages) await writeFile(join(folder, url), text)
}
