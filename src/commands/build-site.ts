import { dirname, join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { UsageError } from '../host/console.ts'
import { writeText } from '../host/disk.ts'
import { takeLock } from '../host/lock.ts'
import { Progress } from '../host/progress.ts'
import { type Published, Publisher } from '../host/publish.ts'
import type { Analysis, AnnotatedArticle } from '../model/index.ts'
import { publishOf } from '../model/publish.ts'
import { type Analysed, analyse } from '../pipeline.ts'
import { recordFiles, toLines, withhold } from '../record/index.ts'
import { type LaidOut, layOut } from '../site/index.ts'
import { type OpenDesk, openDesk } from './desk.ts'
import { putPages } from './put-pages.ts'
import { readArticles } from './read-articles.ts'

export interface BuildOptions {
  /** Absolute paths. */
  readonly seeds: string
  readonly out: string
  readonly frozen: boolean
  readonly acceptUrls: boolean
  readonly cache: boolean
}

export interface Built {
  readonly analysis: Analysis
  readonly published: Published
  /** Articles and files that could not be read. */
  readonly unread: number
}

/** Reads a seeds folder and publishes its site; while another process writes to the same folder, waits for it. */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const giveBack = await takeLock(`${options.out}.lock`)
  try {
    return await buildLocked(options)
  } finally {
    await giveBack()
  }
}

async function buildLocked(options: BuildOptions): Promise<Built> {
  const progress = new Progress()
  const publisher = await Publisher.open(options.out)
  const open = await openDesk(options.seeds)
  const cacheFolder = join(dirname(options.seeds), '.cache')
  progress.stage('read', open.articles.length)
  const { articles, problems, unread } = await readArticles(open, options.cache ? cacheFolder : undefined, progress)
  if (articles.length === 0) throw new UsageError(`${options.seeds} holds no article that can be read; the last site stands.`)
  progress.stage('analyse')
  const assembled = analyse(articles, [...open.problems, ...problems], open.desk, {
    generator: `dossier ${packageFile.version}`,
    frozen: options.frozen,
    ...dateOf(process.env.SOURCE_DATE_EPOCH),
  })
  progress.stage('record')
  await putRecord(publisher, assembled, articles, open)
  progress.stage('pages', fewestPages(assembled.analysis))
  const site = siteOf(assembled, articles, open)
  const pages = await putPages(publisher, site, options.seeds, progress, options.cache ? cacheFolder : undefined)
  progress.stage('publish')
  const published = await publisher.commit()
  await pages?.save(publisher)
  progress.end()
  if (options.acceptUrls) await writeText(join(options.seeds, 'urls.jsonl'), [...toLines(assembled.ledger)].join(''))
  return { analysis: assembled.analysis, published, unread }
}

/** Pages that there are at least: one for each thing; how many a long list takes is known once it is laid out. */
function fewestPages({ articles, events, stories, entities }: Analysis): number {
  return articles.length + events.length + stories.length + entities.filter(({ url }) => url !== null).length
}

function siteOf({ analysis, redirects, subthemes, related }: Analysed, articles: readonly AnnotatedArticle[], { desk }: OpenDesk): LaidOut {
  const documents = new Map(articles.map(({ article }) => [article.file, article]))
  return layOut({ analysis, documents, settings: desk.settings, topics: desk.topics, redirects, subthemes, related })
}

async function putRecord(
  publisher: Publisher,
  assembled: Analysed,
  articles: readonly AnnotatedArticle[],
  { desk }: OpenDesk,
): Promise<void> {
  const withheld = new Set(
    assembled.analysis.articles.filter((record) => publishOf(record, desk.settings) === 'metadata').map(({ file }) => file),
  )
  const analysis = withhold(assembled.analysis, (file) => withheld.has(file))
  for (const { file, pieces } of recordFiles({ ...assembled, analysis })) await publisher.putPieces(file, pieces)
  const texts = new Map(articles.map(({ article }) => [article.file, article.text]))
  for (const record of assembled.analysis.articles) {
    const path = `data/text/${record.id.slice(record.id.indexOf('/') + 1)}.txt`
    if (publishOf(record, desk.settings) === 'full') await publisher.put(path, texts.get(record.file)!)
  }
}

/** The day of `SOURCE_DATE_EPOCH` (seconds), by which reproducible builds are dated. */
function dateOf(epoch: string | undefined): { date?: string } {
  const seconds = Number(epoch)
  return epoch === undefined || epoch === '' || !Number.isFinite(seconds)
    ? {}
    : { date: new Date(seconds * 1000).toISOString().slice(0, 10) }
}
