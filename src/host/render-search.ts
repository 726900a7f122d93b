import { byCodeUnit } from '../model/index.ts'

/** What readers' browsers load of Pagefind; its own interfaces and highlighter stay out. */
const LOADED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|.*\.pf_(?:meta|index|fragment|filter))$/

/**
 * Indexes rendered pages for search in the browser. Pages without `data-pagefind-body` are not found; an index of no page is empty.
 *
 * @param pages HTML by url, as `render` returns it; of a large site one shard at a time, which the browser merges.
 * @param folder Where the index's files go, from the site's root: `pagefind`, or a folder a shard.
 * @returns The files of the index, by url.
 */
export async function searchIndex(pages: Iterable<readonly [string, string]>, folder = 'pagefind'): Promise<Map<string, Uint8Array>> {
  // Loading it starts a program of its own: only when pages changed.
  const { createIndex, close } = await import('pagefind')
  const { index, errors } = await createIndex({ keepIndexUrl: true })
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
  for (const [url, content] of [...pages].sort(([a], [b]) => byCodeUnit(a, b))) {
    if (content.includes('data-pagefind-body')) await index.addHTMLFile({ url, content })
  }
  const { files } = await index.getFiles()
  await close()
  const kept = files.filter(({ path }) => LOADED.test(path)).sort((a, b) => byCodeUnit(a.path, b.path))
  return new Map(kept.map(({ path, content }) => [`${folder}/${path}`, content]))
}
