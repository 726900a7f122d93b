import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tell } from '../host/console.ts'
import { digestOf } from '../host/digest.ts'
import { bytesOf, piecesOf, type SeedFile } from '../host/disk.ts'
import type { Progress } from '../host/progress.ts'
import { ReadingCache } from '../host/readings/cache.ts'
import { type SourceNote, SourceNotes } from '../host/readings/source-notes.ts'
import type { AnnotatedArticle, Desk, Found, Problem, Settings, Source } from '../model/index.ts'
import { read, readRecords } from '../read/index.ts'
import type { OpenDesk } from './desk.ts'
import { ReadQueue } from './read-queue.ts'

export interface ReadArticles {
  /** In the order of their files. */
  readonly articles: readonly AnnotatedArticle[]
  readonly problems: readonly Problem[]
  /** Files and records that could not be read. */
  readonly unread: number
  /** Gives the articles up: nothing of them that is long can be read after. */
  readonly close: () => Promise<void>
}

/**
 * Reads every article of the desk: from the cache where nothing it depends on changed, else on all cores.
 *
 * @param cacheFolder Where readings are kept from build to build; without it they are kept in a folder that `close` removes.
 */
export async function readArticles(open: OpenDesk, cacheFolder: string | undefined, progress: Progress): Promise<ReadArticles> {
  const folder = cacheFolder ?? (await mkdtemp(join(tmpdir(), 'dossier-')))
  const version = versionOf(open.desk)
  const cache = new ReadingCache(folder, version)
  const notes = await SourceNotes.open(folder, version)
  const queue = new ReadQueue(open.desk, cache, progress)
  const problems: Problem[] = []
  let unread = 0
  for (const file of open.articles) {
    const known = notes.get(file)
    const note = known !== undefined && queue.addNoted(known) ? known : await addFrom(file, open.desk.settings, queue)
    notes.set(file, note)
    problems.push(...note.problems)
    unread += note.unread
  }
  const results = await queue.finish()
  await cache.save()
  await notes.save()
  if (cache.damaged > 0) tell(`${cache.damaged} entries of ${folder} were damaged; their articles were read again`)
  const articles = results.flatMap(({ items }) => items)
  return {
    articles,
    problems: [...problems, ...results.flatMap((result) => result.problems)],
    unread: unread + results.length - articles.length,
    close: async () => {
      cache.close()
      if (cacheFolder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Reads what a file holds and has it read as articles. */
async function addFrom(file: SeedFile, settings: Settings, queue: ReadQueue): Promise<SourceNote> {
  const sources: SourceNote['sources'][number][] = []
  const problems: Problem[] = []
  let unread = 0
  for await (const found of sourcesOf([file], settings)) {
    problems.push(...found.problems)
    if (found.items.length === 0) unread += 1
    for (const source of found.items) {
      sources.push({ file: source.file, sha256: source.sha256 })
      await queue.add(source)
    }
  }
  return { sources, problems, unread }
}

/** The articles of these files, in their order; a file of many is read piece by piece. */
export async function* sourcesOf(files: readonly SeedFile[], settings: Settings): AsyncGenerator<Found<Source>> {
  for (const { file, path } of files) {
    if (/\.(?:jsonl|csv)$/i.test(file)) yield* readRecords(file, piecesOf(path), settings)
    else yield read(file, (await bytesOf(path)) ?? new Uint8Array(), settings)
  }
}

/** Digest of all that a reading depends on besides the article: the code and the model, the topics, the settings. */
function versionOf({ settings, topics }: Desk): string {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)))
  const code = digestOf(['model', 'text', 'read', 'clean', 'annotate', 'resources', 'host/readings'].map((part) => join(folder, part)))
  return createHash('sha256')
    .update(JSON.stringify([code, settings, topics]))
    .digest('hex')
}
