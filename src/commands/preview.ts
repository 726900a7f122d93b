import { join, resolve } from 'node:path'
import { compare, failing, redact, toHtml, toJson, toMarkdown, touchedPagesToMark } from '../diff/index.ts'
import { print, tell, UsageError } from '../host/console.ts'
import { copySite, remakePage, writeFiles } from '../host/preview-files.ts'
import { readRecordPair } from '../host/record-pair.ts'
import { buildRef, changedFiles, commitOf, insideOf, mergeBase, repositoryAt } from '../host/refs.ts'
import { serveFolder } from '../host/server.ts'
import { publishOf } from '../model/publish.ts'
import { reviewPage } from '../review/index.ts'
import { buildSite } from './build-site.ts'
import type { Command } from './command.ts'
import { newDecisions, redirectsOf, reviewOf } from './decisions.ts'
import { openDesk } from './desk.ts'
import { causesOf, type Sides } from './sides.ts'

const help = `dossier preview [OPTIONS] [BASE]

Builds the site as it is now, with what changed since the branch left BASE (main): a page of all changes under changes/, a banner and
the changed words on each page they touch, the pages as they were under before/, a comment for the pull request. Then serves it.

  --seeds DIR     the seeds folder (seeds)
  --out DIR       where the preview goes (_preview)
  --port N        the port to serve on (8081)
  --no-serve      write it and stop
  --url URL       where the preview will be served, for the comment's links
  --check         exit with 1 where a change is of a type or weight that site.yml lists under failOn

Exit codes: 0; 1 the check fails; 2 wrong usage, or a ref that does not build.
`

export const previewCommand: Command = {
  help,
  options: {
    ...{
      seeds: { type: 'string', default: 'seeds' },
      out: { type: 'string', default: '_preview' },
      port: { type: 'string', default: '8081' },
    },
    ...{ 'no-serve': { type: 'boolean' }, url: { type: 'string' }, check: { type: 'boolean' } },
  },
  async run(values, [base = 'main', ...rest]) {
    if (rest.length > 0) throw new UsageError('Give one ref to compare with: dossier preview main.')
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port ${values.port}: expected a number from 0 to 65535.`)
    const [seeds, out] = [resolve(String(values.seeds)), resolve(String(values.out))]
    const { comment, failed } = await makePreview(base, seeds, out, typeof values.url === 'string' ? values.url : null)
    print(comment)
    for (const line of failed) tell(line)
    if (values.check === true && failed.length > 0) return 1
    if (values['no-serve'] === true) return 0
    tell(`serving ${out} at ${await serveFolder(out, port)}changes/; Ctrl-C ends it`)
    return new Promise(() => {})
  },
}

async function makePreview(base: string, seeds: string, out: string, siteUrl: string | null) {
  const sides = await openPreview(base, seeds, out)
  try {
    const { desk } = await openDesk(seeds)
    const found = compare(sides.before, sides.after, {
      redirects: await redirectsOf(out),
      ...(sides.causes ? { causes: sides.causes } : {}),
    })
    const articles = [...sides.before.articles, ...sides.after.articles]
    const hidden = new Set(articles.flatMap((article) => (publishOf(article, desk.settings) === 'metadata' ? [article.file] : [])))
    const changes = redact(found, (file) => hidden.has(file))
    const decisions = await newDecisions(sides, changes)
    const comment = toMarkdown(changes, {
      ...{ siteUrl, decisions, notes: sides.notes },
      articleUrls: new Map(sides.after.articles.map(({ file, url }) => [file, url])),
    })
    await copySite(sides.beforeSite, join(out, 'before'))
    await writeFiles(join(out, 'changes'), [
      ...toHtml(changes, { root: '../', before: 'before/', decisions, notes: sides.notes, title: desk.settings.title }),
      { url: 'review.html', text: reviewPage(await reviewOf(sides.after, out, desk.corrections), '../') },
      { url: 'comment.md', text: comment },
      { url: 'changes.json', text: toJson(changes) },
    ])
    for (const { url, mark } of touchedPagesToMark(changes, 'before/')) await remakePage(out, sides.beforeSite, url, mark)
    const failed = failing(changes, desk.settings.failOn).map(({ weight, type, message }) => `${weight}  ${type}  ${message}`)
    return { comment, failed }
  } finally {
    await sides.close()
  }
}

/** The site as it was where this branch left the base, and as the files are now. */
async function openPreview(base: string, seeds: string, out: string): Promise<Sides> {
  const repository = await repositoryAt(process.cwd())
  const [from, head] = await Promise.all([commitOf(repository, base), commitOf(repository, 'HEAD')])
  if (from === undefined || head === undefined)
    throw new UsageError(`${base} is no git ref here: fetch it, or give another: dossier preview REF.`)
  const { commit, ahead } = await mergeBase(repository, from, head)
  const inside = insideOf(repository, seeds)
  await buildSite({ seeds, out, frozen: false, acceptUrls: false, cache: true })
  const built = await buildRef(repository, commit, inside, tell)
  return {
    ...{ ...(await readRecordPair(built.site, out)), beforeSite: built.site, afterSite: out, close: built.close },
    causes: causesOf(await changedFiles(repository, commit, undefined), inside),
    notes:
      ahead === 0
        ? []
        : [`\`${base}\` has had ${ahead} commit${ahead === 1 ? '' : 's'} since this branch left it; they are not shown here.`],
  }
}
