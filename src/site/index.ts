import {
  type Article,
  byCodeUnit,
  type Overview,
  type RelatedRecord,
  type RowsOf,
  type Settings,
  type SubthemeRecord,
  type Topic,
} from '../model/index.ts'
import { type Corpus, makeCorpus } from './corpus.ts'
import type { Page } from './page.ts'
import { makePages } from './pages.ts'
import { type Memory, Reads } from './reads.ts'
import { type ShareCard, shareCards } from './share-card.ts'
import { takeaways } from './takeaway/index.ts'
import { watched } from './watched.ts'

/** An article as text and tree, for its own page: what the record leaves out. */
export type SiteDocument = Pick<Article, 'text' | 'tree' | 'blocks'>

export interface SiteInput {
  readonly analysis: Overview
  /** What the analysis says of places in one article, by its file. */
  readonly rows: RowsOf
  /** By the article's file; an article without one gets a page without its text. */
  readonly documents: ReadonlyMap<string, SiteDocument>
  readonly settings: Settings
  /** For the themes' introductions and families; a topic of the analysis that is not here was discovered. */
  readonly topics: readonly Topic[]
  /** Distinctive phrases of the topics, and which articles are alike: of the analysis, but not compared between records. */
  readonly subthemes?: readonly SubthemeRecord[]
  readonly related?: readonly RelatedRecord[]
  /** Retired addresses, each of which becomes a page that leads on. */
  readonly redirects?: readonly { readonly from: string; readonly to: string }[]
}

/** A file that is not a page: a feed, a calendar, a table. */
export interface SiteFile {
  /** Relative to the site's root. */
  readonly url: string
  /** Its text, made as it is taken: of a large archive it fits in no string. */
  readonly pieces: () => Iterable<string>
}

export interface Site {
  /** Every page as a view model, sorted by url; plain JSON, so that its text tells whether a page is stale. */
  readonly pages: readonly Page[]
  /** Everything else that depends on the analysis, sorted by url; the record's own files under `data/` are not among them. */
  readonly files: readonly { readonly url: string; readonly text: string }[]
}

/** The site with its pages made one by one as they are taken, in no order. */
export interface LaidOut {
  readonly pages: Iterable<Page>
  /** A picture to draw for every kind of page that is shared; none where the site does not know its address. */
  readonly cards: readonly ShareCard[]
  /** What is no page, once the kind and address of every page is known; in no order. */
  files(pages: readonly Pick<Page, 'kind' | 'url'>[]): Iterable<SiteFile>
}

/**
 * Lays out the site's pages from the record: pure, the same for the same input, with nothing left for a template to decide.
 * Shows no more of an article than `settings` allows its outlet.
 *
 * @param memory Knows from the last build which pages need not be made: these are left out of `pages`.
 */
export function layOut(input: SiteInput, memory?: Memory): LaidOut {
  const corpus = makeCorpus(input)
  return {
    pages: makePages(memory === undefined ? corpus : remembering(corpus, memory)),
    cards: shareCards(corpus.settings),
    files: (pages) => takeaways(corpus, pages.toSorted(byUrl)),
  }
}

function remembering(corpus: Corpus, memory: Memory): Corpus {
  const reads = new Reads()
  const { corpus: noting, says } = watched(corpus, reads)
  memory.begin(reads, says)
  return { ...noting, memory: { memory, reads } }
}

/** The same, all at once. */
export function makeSite(input: SiteInput): Site {
  const { pages, files } = layOut(input)
  const sorted = [...pages].sort(byUrl)
  const texts = [...files(sorted)].map(({ url, pieces }) => ({ url, text: [...pieces()].join('') }))
  return { pages: sorted, files: texts.sort(byUrl) }
}

const byUrl = (a: { readonly url: string }, b: { readonly url: string }) => byCodeUnit(a.url, b.url)

export type { Page } from './page.ts'
