import { type ArticleRecord, byCodeUnit } from '../model/index.ts'
import type { Side } from './side.ts'

/** Which article of one analysis is which of the other. */
export interface FilePairs {
  /** File before → file after. */
  readonly afterOf: ReadonlyMap<string, string>
  readonly beforeOf: ReadonlyMap<string, string>
  /** Sorted. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Files (after) whose bytes are not those of before. */
  readonly edited: ReadonlySet<string>
}

/** Pairs articles by file; those left by id (a `.txt` that became a `.md`), then by content (a file that was moved). */
export function pairFiles(before: Side, after: Side): FilePairs {
  const afterOf = new Map<string, string>()
  const beforeOf = new Map<string, string>()
  for (const key of [fileOf, idOf, contentOf]) {
    const free = uniqueBy(after.analysis.articles, key, (article) => !beforeOf.has(article.file))
    for (const [value, article] of uniqueBy(before.analysis.articles, key, (one) => !afterOf.has(one.file))) {
      const partner = free.get(value)
      if (partner === undefined) continue
      afterOf.set(article.file, partner.file)
      beforeOf.set(partner.file, article.file)
    }
  }
  const left = (side: Side, taken: ReadonlyMap<string, string>) =>
    [...side.articles.keys()].filter((file) => !taken.has(file)).sort(byCodeUnit)
  const isEdited = (file: string, was: string) => after.articles.get(file)?.sha256 !== before.articles.get(was)?.sha256
  return {
    ...{ afterOf, beforeOf, added: left(after, beforeOf), removed: left(before, afterOf) },
    edited: new Set([...beforeOf].filter(([file, was]) => isEdited(file, was)).map(([file]) => file)),
  }
}

const fileOf = (article: ArticleRecord) => article.file
const idOf = (article: ArticleRecord) => article.id
const contentOf = (article: ArticleRecord) => article.sha256

/** Articles by a key, without those that share it. */
function uniqueBy(
  articles: readonly ArticleRecord[],
  key: (article: ArticleRecord) => string,
  wanted: (article: ArticleRecord) => boolean,
) {
  const found = new Map<string, ArticleRecord>()
  const twice = new Set<string>()
  for (const article of articles) {
    if (!wanted(article)) continue
    if (found.has(key(article))) twice.add(key(article))
    found.set(key(article), article)
  }
  for (const value of twice) found.delete(value)
  return found
}
