import { join } from 'node:path'
import { UsageError } from '../host/console.ts'
import { listFiles, type SeedFile, textOf } from '../host/disk.ts'
import type { Desk, Problem } from '../model/index.ts'
import { readCorrections, readSettings, readTopics, readUrls } from '../read/index.ts'
import { sourcesOf } from './read-articles.ts'

/** A seeds folder opened: what its editor decided, and the files that hold the articles. */
export interface OpenDesk {
  readonly desk: Desk
  readonly articles: readonly SeedFile[]
  readonly problems: readonly Problem[]
}

/**
 * Opens a seeds folder: one that holds `articles/`, or itself a flat folder of articles.
 * @throws UsageError where there is no such folder.
 */
export async function openDesk(seeds: string): Promise<OpenDesk> {
  const all = await listFiles(seeds, '').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new UsageError(`There is no folder ${seeds}. Give the folder that holds your articles with --seeds.`)
  })
  const under = (folder: string) => all.files.filter(({ file }) => file.startsWith(`${folder}/`))
  const isDesk = under('articles').length > 0 || all.files.some(({ file }) => file === 'site.yml')
  const settings = readSettings((await textOf(join(seeds, 'site.yml'))) ?? '')
  const topics = readTopics(await contentsOf(isDesk ? under('topics') : []))
  const corrections = (await contentsOf(isDesk ? under('corrections') : [])).map(({ file, text }) => readCorrections(file, text))
  const urls = readUrls((await textOf(join(seeds, 'urls.jsonl'))) ?? '')
  return {
    desk: { settings: settings.items[0]!, topics: topics.items, urls: urls.items, corrections: corrections.flatMap(({ items }) => items) },
    articles: isDesk ? under('articles') : all.files,
    problems: [
      ...all.problems,
      ...settings.problems,
      ...topics.problems,
      ...urls.problems,
      ...corrections.flatMap((found) => found.problems),
    ],
  }
}

const contentsOf = (files: readonly SeedFile[]) =>
  Promise.all(files.map(async ({ file, path }) => ({ file, text: (await textOf(path)) ?? '' })))

/** The articles' source texts, by file. */
export async function textsOf({ articles, desk }: OpenDesk): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for await (const { items } of sourcesOf(articles, desk.settings)) for (const { file, text } of items) texts.set(file, text)
  return texts
}
