import { dirname, join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { UsageError } from '../host/console.ts'
import { writeText } from '../host/disk.ts'
import { takeLock } from '../host/lock.ts'
import { Progress } from '../host/progress.ts'
import { type Published, Publisher } from '../host/publish.ts'
import type { Article, Overview } from '../model/index.ts'
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
  readonly analysis: Overview
  readonly quotations: number
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
  const { assembled, documents, unread } = await readAndAnalyse(open, options, progress)
  progress.stage('record')
  await putRecord(publisher, assembled, documents, open)
  progress.stage('pages', fewestPages(assembled.analysis))
  const pages = await putPages(publisher, siteOf(assembled, documents, open), options.seeds, progress, cacheOf(options))
  progress.stage('publish')
  const published = await publisher.commit()
  await pages?.save(publisher)
  progress.end()
  if (options.acceptUrls) await writeText(join(options.seeds, 'urls.jsonl'), [...toLines(assembled.ledger)].join(''))
  const quotations = assembled.analysis.articles.reduce((sum, { file }) => sum + assembled.rows(file).quotes.length, 0)
  return { analysis: assembled.analysis, quotations, published, unread }
}

const cacheOf = ({ cache, seeds }: BuildOptions) => (cache ? join(dirname(seeds), '.cache') : undefined)

/** The articles themselves, by file. */
type Documents = ReadonlyMap<string, Article>

/** What was read in each article is given up once it is analysed. */
async function readAndAnalyse(
  open: OpenDesk,
  options: BuildOptions,
  progress: Progress,
): Promise<{ assembled: Analysed; documents: Documents; unread: number }> {
  progress.stage('read', open.articles.length)
  const { articles, problems, unread } = await readArticles(open, cacheOf(options), progress)
  if (articles.length === 0) throw new UsageError(`${options.seeds} holds no article that can be read; the last site stands.`)
  progress.stage('analyse')
  const assembled = analyse(articles, [...open.problems, ...problems], open.desk, {
    generator: `dossier ${packageFile.version}`,
    frozen: options.frozen,
    ...dateOf(process.env.SOURCE_DATE_EPOCH),
  })
  return { assembled, documents: new Map(articles.map(({ article }) => [article.file, article])), unread }
}

/** Pages that there are at least: one for each thing; how many a long list takes is known once it is laid out. */
function fewestPages({ articles, events, stories, entities }: Overview): number {
  return articles.length + events.length + stories.length + entities.filter(({ url }) => url !== null).length
}

function siteOf(assembled: Analysed, documents: Documents, { desk }: OpenDesk): LaidOut {
  return layOut({ ...assembled, documents, settings: desk.settings, topics: desk.topics })
}

async function putRecord(publisher: Publisher, assembled: Analysed, documents: Documents, { desk }: OpenDesk): Promise<void> {
  const withheld = new Set(
    assembled.analysis.articles.filter((record) => publishOf(record, desk.settings) === 'metadata').map(({ file }) => file),
  )
  const shown = withhold(assembled, (file) => withheld.has(file))
  for (const { file, pieces } of recordFiles(shown)) await publisher.putPieces(file, pieces)
  for (const record of assembled.analysis.articles) {
    const path = `data/text/${record.id.slice(record.id.indexOf('/') + 1)}.txt`
    if (publishOf(record, desk.settings) === 'full') await publisher.put(path, documents.get(record.file)!.text)
  }
}

/** The day of `SOURCE_DATE_EPOCH` (seconds), by which reproducible builds are dated. */
function dateOf(epoch: string | undefined): { date?: string } {
  const seconds = Number(epoch)
  return epoch === undefined || epoch === '' || !Number.isFinite(seconds)
    ? {}
    : { date: new Date(seconds * 1000).toISOString().slice(0, 10) }
}
