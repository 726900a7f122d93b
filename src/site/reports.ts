import { type ArticleRecord, byCodeUnit } from '../model/index.ts'
import { articleStatement } from './facets.ts'
import { groupBy } from './group.ts'
import type { Here } from './here.ts'
import { counted } from './say.ts'
import type { Statement, Tally } from './view.ts'

/** In whose reports something stands: which outlets, where there are several, and the articles, of many the newest. */
export interface Reports {
  readonly total: number
  readonly outlets: readonly Tally[]
  readonly articles: readonly Statement[]
  /** "The newest 12 of 144." */
  readonly note: string | null
}

/** All of them stand in the page's passages with their sentences. */
const SHOWN = 12

/** @param articles Oldest first. */
export function reportsBy(here: Here, articles: readonly ArticleRecord[]): Reports {
  const shown = articles.slice(-SHOWN)
  return {
    total: articles.length,
    outlets: outlets(here, articles),
    articles: shown.map((article) => articleStatement(here, article)),
    note: shown.length === articles.length ? null : `The newest ${shown.length} of ${articles.length}.`,
  }
}

function outlets(here: Here, articles: readonly ArticleRecord[]): Tally[] {
  const groups = [...groupBy(articles, ({ outlet }) => [outlet ?? ''])]
  if (groups.length < 2 || articles.length <= SHOWN) return []
  const sorted = groups.sort((a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0]))
  return sorted.map(([name, own]) => ({
    words: { text: name || 'not recorded', href: here.to(here.corpus.outlets.get(name)!), kind: 'outlet' },
    count: counted(own.length, 'article'),
    percent: Math.round((own.length / sorted[0]![1].length) * 100),
    note: null,
  }))
}
