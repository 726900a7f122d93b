import { byCodeUnit } from '../../model/index.ts'
import type { Corpus } from '../corpus.ts'
import type { SiteFile } from '../index.ts'
import { feeds } from './feeds.ts'

/** Every file to take away, sorted by address; a further format is a further line. */
export function takeaways(corpus: Corpus): SiteFile[] {
  return [...feeds(corpus)].sort((a, b) => byCodeUnit(a.url, b.url))
}
