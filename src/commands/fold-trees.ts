import type { Article } from '../model/index.ts'
import type { ReadingResult } from './read-batch.ts'

/**
 * A reading as it was kept, each article's tree left as JSON until it is asked for: only the page that is laid out needs one, and
 * those of a large archive would take more memory than all that is read in it.
 */
export function parseReading(json: string): ReadingResult {
  const reading = JSON.parse(json) as ReadingResult // made by `readBatch`
  return { ...reading, items: reading.items.map((item) => ({ ...item, article: withFoldedTree(item.article) })) }
}

function withFoldedTree(article: Article): Article {
  const { tree, ...rest } = article
  const json = JSON.stringify(tree)
  return Object.defineProperty(rest as Article, 'tree', { enumerable: true, get: () => JSON.parse(json) as Article['tree'] })
}
