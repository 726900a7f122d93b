import { join, resolve } from 'node:path'
import { mainCause, otherPagesTouched } from '../diff/html/other-pages.ts'
import { touchedPagesToMark } from '../diff/html/preview.ts'
import { compare, inOrder, redact, toHtml, toJson, toMarkdown } from '../diff/index.ts'
import { print, tell, UsageError } from '../host/console.ts'
import { copySite, differingPages, remakePage, writeFiles } from '../host/preview-files.ts'
import { readRecordPair } from '../host/record-pair.ts'
import { buildRef, changedFiles, commitOf, insideOf, mergeBase, repositoryAt } from '../host/refs.ts'
import { serveFolder } from '../host/server.ts'
import type { Change, Settings } from '../model/index.ts'
import { publishOf } from '../model/publish.ts'
import { review, reviewPage } from '../review/index.ts'
import { buildSite } from './build-site.ts'
import type { Command } from './command.ts'
import { contextsOf, newDecisions, redirectsOf } from './decisions.ts'
import { openDesk } from './desk.ts'
import { failedLines } from './failed.ts'
import { articleUrls, causesOf, movedOn, type Sides } from './sides.ts'

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

/** Characters of a comment: what GitHub takes, less what the workflow adds. */
const COMMENT = 64_000

async function makePreview(base: string, seeds: string, out: string, siteUrl: string | null) {
  const sides = await openPreview(base, seeds, out)
  try {
    const { settings } = (await openDesk(seeds)).desk
    const changes = await changesBetween(sides, settings)
    const contexts = await contextsOf(sides)
    const decisions = newDecisions(sides, contexts, changes)
    const comment = toMarkdown(changes, { siteUrl, decisions, notes: sides.notes, articleUrls: articleUrls(sides), limit: COMMENT })
    await copySite(sides.beforeSite, join(out, 'before'))
    await writeFiles(join(out, 'changes'), [
      ...toHtml(changes, { root: '../', before: 'before/', decisions, notes: sides.notes, title: settings.title }),
      { url: 'review.html', text: reviewPage(review(sides.after, contexts.after), '../') },
      { url: 'comment.md', text: comment },
      { url: 'changes.json', text: toJson(changes) },
    ])
    for (const { url, mark, markOld } of touchedPagesToMark(changes, 'before/')) {
      await remakePage(out, sides.beforeSite, url, mark)
      await remakePage(join(out, 'before'), sides.beforeSite, url, markOld)
    }
    return { comment, failed: failedLines(changes, settings) }
  } finally {
    await sides.close()
  }
}

/** What the records tell, without the words that may not be shown, and the pages that show it though no record names them. */
async function changesBetween(sides: Sides, settings: Settings): Promise<Change[]> {
  const { before, after, beforeSite, afterSite, causes } = sides
  const found = compare(before, after, { redirects: await redirectsOf(afterSite), ...(causes === undefined ? {} : { causes }) })
  const articles = [...before.articles, ...after.articles]
  const hidden = new Set(articles.flatMap((article) => (publishOf(article, settings) === 'metadata' ? [article.file] : [])))
  const changes = redact(found, (file) => hidden.has(file))
  const known = new Set(changes.flatMap((change) => (change.type === 'page-touched' ? [change.url] : [])))
  const cause = mainCause(changes)
  const others: Change[] = []
  for await (const pages of differingPages(beforeSite, afterSite))
    if (!known.has(pages.url)) others.push(...otherPagesTouched(pages, cause))
  return inOrder([...changes, ...others])
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
    seeds: { before: built.seeds, after: seeds },
    ...{ causes: causesOf(await changedFiles(repository, commit, undefined), inside), notes: movedOn(base, ahead) },
  }
}
