import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Analysis } from '../model/index.ts'

/** The texts that a site publishes with its data, by article's file, each read when it is first asked for; undefined where it may not show one. */
export function publishedTexts({ articles }: Analysis, site: string): (file: string) => string | undefined {
  const ids = new Map(articles.map(({ file, id }) => [file, id.slice(id.indexOf('/') + 1)]))
  const known = new Map<string, string | undefined>()
  return (file) => {
    if (!known.has(file)) known.set(file, ids.has(file) ? read(join(site, 'data/text', `${ids.get(file)}.txt`)) : undefined)
    return known.get(file)
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
