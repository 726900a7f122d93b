import { byCodeUnit } from '../model/index.ts'
import type { SearchRecord } from '../site/search.ts'

/** What readers' browsers load of an index; Pagefind's own interfaces and highlighter stay out. */
const LOADED = /^(?:pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|fragment|filter))$/
/** What loads all indexes: needed once. */
const LOADER = 'pagefind.js'

/** Where the first index of a site stands, and with it what loads them all. */
export const FIRST_INDEX = 'pagefind'

/**
 * Indexes records for search in the browser, which merges the indexes of a large site; an index of no record is empty.
 *
 * @param folder Where the index's files go, from the site's root: `FIRST_INDEX`, or a folder a shard.
 * @returns The files of the index, by url; the same for the same records, whatever their order.
 */
export async function searchIndex(records: Iterable<SearchRecord>, folder = FIRST_INDEX): Promise<Map<string, Uint8Array>> {
  // Loading it starts a program of its own: only when something is indexed.
  const { createIndex, close } = await import('pagefind')
  const { index, errors } = await createIndex({ keepIndexUrl: true })
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
  for (const { url, title, filters, text } of [...records].sort((a, b) => byCodeUnit(a.url, b.url)))
    await index.addCustomRecord({ url, content: text, language: 'en', meta: { title }, filters: copied(filters) })
  const { files } = await index.getFiles()
  await close()
  const kept = files.filter(({ path }) => LOADED.test(path) || (path === LOADER && folder === FIRST_INDEX))
  return new Map(kept.sort((a, b) => byCodeUnit(a.path, b.path)).map(({ path, content }) => [`${folder}/${path}`, content]))
}

const copied = (filters: SearchRecord['filters']) =>
  Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]))
