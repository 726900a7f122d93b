import { loadModel } from '../host/model.ts'
import { contentOf } from '../host/readings/cache.ts'
import { partsOf } from '../host/readings/parts.ts'
import type { Desk, Source } from '../model/index.ts'
import { readArticle } from '../pipeline.ts'

/** Articles to read, in this process or another. */
export interface Batch {
  readonly desk: Desk
  readonly sources: readonly Source[]
}

/**
 * Reads a batch of articles.
 * @returns For each source, in order, its reading as it is kept in the cache and passed between processes.
 */
export async function readBatch({ desk, sources }: Batch): Promise<Uint8Array[]> {
  const model = await loadModel(desk.settings.model)
  return sources.map((source) => contentOf(partsOf(readArticle(source, desk, { model, topics: desk.topics }))))
}
