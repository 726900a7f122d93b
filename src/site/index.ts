import type { Analysis, Article, RelatedRecord, Settings, SubthemeRecord, Topic } from '../model/index.ts'
import { makeCorpus } from './corpus.ts'
import type { Page } from './page.ts'
import { makePages } from './pages.ts'
import { takeaways } from './takeaway/index.ts'

/** An article as text and tree, for its own page: what the record leaves out. */
export type SiteDocument = Pick<Article, 'text' | 'tree' | 'blocks'>

export interface SiteInput {
  readonly analysis: Analysis
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
  readonly text: string
}

export interface Site {
  /** Every page as a view model, sorted by url; plain JSON, so that its text tells whether a page is stale. */
  readonly pages: readonly Page[]
  /** Everything else that depends on the analysis, sorted by url; the record's own files under `data/` are not among them. */
  readonly files: readonly SiteFile[]
}

/**
 * Makes the site's pages from the record: pure, the same for the same input, with nothing left for a template to decide.
 * Shows no more of an article than `settings` allows its outlet.
 */
export function makeSite(input: SiteInput): Site {
  const corpus = makeCorpus(input)
  const pages = makePages(corpus)
  return { pages, files: takeaways(corpus, pages) }
}

export type { Page } from './page.ts'
