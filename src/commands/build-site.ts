import { dirname, join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { UsageError } from '../host/console.ts'
import { isFolder, writeText } from '../host/disk.ts'
import { giveBack, keepHeapSmall } from '../host/heap.ts'
import { takeLock } from '../host/lock.ts'
import { PageRenderer } from '../host/page-renderer.ts'
import { Progress } from '../host/progress.ts'
import { type Published, Publisher } from '../host/publish.ts'
import { laidTemplates, type RenderOptions, TEMPLATES } from '../host/render.ts'
import type { Overview, UrlEntry } from '../model/index.ts'
import { type Analysed, analyse } from '../pipeline.ts'
import { toLines } from '../record/index.ts'
import { type LaidOut, layOut } from '../site/index.ts'
import type { Memory } from '../site/reads.ts'
import { type OpenDesk, openDesk } from './desk.ts'
import { type PagesPut, type PageTools, putPages } from './put-pages.ts'
import { type Documents, putRecord } from './put-record.ts'
import { type ReadArticles, readArticles } from './read-articles.ts'

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
  const publisher = await Publisher.open(options.out)
  const open = await openDesk(options.seeds)
  keepHeapSmall(open.articles.reduce((sum, { size }) => sum + size, 0))
  const templates = await templatesOf(options)
  // What renders is loaded while the articles are read.
  const renderer = new PageRenderer(await laidTemplates(templates), publisher.staged)
  try {
    return await buildOpened(open, { ...options, publisher, templates, renderer })
  } finally {
    await renderer.close()
  }
}

type Opened = BuildOptions & Pick<PageTools, 'publisher' | 'templates' | 'renderer'>

async function buildOpened(open: OpenDesk, options: Opened): Promise<Built> {
  const { publisher } = options
  const progress = new Progress()
  const { analysis, ledger, quotations, unread, pages } = await putSite(open, options, progress)
  // Of the articles and the analysis nothing long is held from here on: what is made of them waits on disk.
  giveBack()
  await pages.putIndex()
  progress.stage('publish')
  const published = await publisher.commit()
  await pages.keeping?.save(publisher)
  progress.end()
  if (options.acceptUrls) await writeText(join(options.seeds, 'urls.jsonl'), [...toLines(ledger)].join(''))
  return { analysis, quotations, published, unread }
}

/** What is left to know of a site whose record and pages are put. */
interface SitePut extends Pick<Built, 'analysis' | 'quotations' | 'unread'> {
  readonly ledger: readonly UrlEntry[]
  readonly pages: PagesPut
}

/** Reads the articles and puts record and pages; what search needs of them is left to be indexed. */
async function putSite(open: OpenDesk, options: Opened, progress: Progress): Promise<SitePut> {
  const { publisher, templates, renderer } = options
  progress.stage('read', open.articles.length)
  const read = await readArticles(open, cacheOf(options), progress)
  try {
    if (read.articles.length === 0) throw new UsageError(`${options.seeds} holds no article that can be read; the last site stands.`)
    progress.stage('analyse')
    const assembled = analyseAll(read, open, options)
    const { analysis, ledger } = assembled
    const documents: Documents = new Map(read.articles.map(({ article }) => [article.file, article]))
    progress.stage('record')
    const quotations = await putRecord(publisher, assembled, documents, open.desk.settings)
    progress.stage('pages', fewestPages(analysis))
    const pages = await putPages((memory) => siteOf(assembled, documents, open, memory), {
      ...{ publisher, progress, desk: open.desk, templates, renderer, cache: cacheOf(options) },
    })
    return { analysis, ledger, quotations, unread: read.unread, pages }
  } finally {
    await read.close()
  }
}

/** The templates, with an editor's own, which are in the folder `templates` beside the seeds; this package's own are none. */
async function templatesOf({ seeds }: BuildOptions): Promise<RenderOptions> {
  const folder = join(dirname(seeds), 'templates')
  const scratch = join(dirname(seeds), '.cache')
  return folder !== TEMPLATES && (await isFolder(folder)) ? { overrides: folder, scratch } : { scratch }
}

const cacheOf = ({ cache, seeds }: BuildOptions) => (cache ? join(dirname(seeds), '.cache') : undefined)

function analyseAll({ articles, problems }: ReadArticles, open: OpenDesk, { frozen }: BuildOptions): Analysed {
  return analyse(articles, [...open.problems, ...problems], open.desk, {
    generator: `dossier ${packageFile.version}`,
    frozen,
    ...dateOf(process.env.SOURCE_DATE_EPOCH),
  })
}

/** Pages that there are at least: one for each thing; how many a long list takes is known once it is laid out. */
function fewestPages({ articles, events, stories, entities }: Overview): number {
  return articles.length + events.length + stories.length + entities.filter(({ url }) => url !== null).length
}

function siteOf(assembled: Analysed, documents: Documents, { desk }: OpenDesk, memory?: Memory): LaidOut {
  return layOut({ ...assembled, documents, settings: desk.settings, topics: desk.topics }, memory)
}

/** The day of `SOURCE_DATE_EPOCH` (seconds), by which reproducible builds are dated. */
function dateOf(epoch: string | undefined): { date?: string } {
  const seconds = Number(epoch)
  return epoch === undefined || epoch === '' || !Number.isFinite(seconds)
    ? {}
    : { date: new Date(seconds * 1000).toISOString().slice(0, 10) }
}
