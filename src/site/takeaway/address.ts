import type { Corpus } from '../corpus.ts'
import { relative } from '../link.ts'

/** Absolute where the site knows its own address, else as seen from another file of the site. */
export function address({ settings }: Pick<Corpus, 'settings'>, url: string, from = ''): string {
  return settings.baseUrl === null ? relative(from, url) : `${settings.baseUrl}/${url}`
}

/** A name that stays when the site moves: the page's address where the site knows its own, else a URN of the id. */
export function identifier(corpus: Corpus, id: string, url: string): string {
  return corpus.settings.baseUrl === null ? `urn:dossier:${id.replaceAll('/', ':')}` : address(corpus, url)
}
