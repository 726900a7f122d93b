import {
  byCodeUnit,
  type Entity,
  type Problem,
  type RelatedRecord,
  type ResolvedArticle,
  type SubthemeRecord,
  type Topic,
  type TopicRecord,
  type WordingRecord,
} from '../model/index.ts'
import { findFormulae } from './formulae.ts'
import { describeRelated } from './related.ts'
import { repeatable } from './repeatable.ts'
import { describeSubthemes } from './subthemes.ts'
import { describeTopics } from './topics.ts'
import { describeWording } from './wording.ts'

export interface ThemesContext {
  readonly topics: readonly Topic[]
  readonly entities: readonly Entity[]
}

export interface Themes {
  readonly topics: readonly Omit<TopicRecord, 'url'>[]
  readonly subthemes: readonly SubthemeRecord[]
  readonly wording: readonly WordingRecord[]
  readonly related: readonly RelatedRecord[]
  readonly problems: readonly Problem[]
}

/**
 * What the articles speak of: the editor's topics, the distinctive phrases found under them, the formulae that recur with who
 * used them when, and which articles are alike. The order of the articles does not matter.
 */
export function describeThemes(articles: readonly ResolvedArticle[], { topics }: ThemesContext): Themes {
  const ordered = articles.toSorted((a, b) => byCodeUnit(a.article.file, b.article.file))
  const formulae = repeatable(findFormulae(ordered))
  return {
    ...describeTopics(ordered, topics),
    subthemes: describeSubthemes(formulae, ordered, topics),
    wording: describeWording(formulae, ordered),
    related: describeRelated(ordered),
  }
}
