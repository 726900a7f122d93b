import { loadModel } from '../host/model.ts'
import type { AnnotatedArticle, Desk, Problem, Source } from '../model/index.ts'
import { readArticle } from '../pipeline.ts'

/** Articles to read, in this process or another. */
export interface Batch {
  readonly desk: Desk
  readonly sources: readonly Source[]
}

/** What was read in one source: no item where it could not be cleaned. */
export interface ReadingResult {
  readonly items: readonly AnnotatedArticle[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a batch of articles.
 * @returns For each source, in order, its `ReadingResult` as JSON: what is kept in the cache and passed between processes.
 */
export async function readBatch({ desk, sources }: Batch): Promise<string[]> {
  const model = await loadModel(desk.settings.model)
  return sources.map((source) => JSON.stringify(readArticle(source, desk, { model, topics: desk.topics })))
}
