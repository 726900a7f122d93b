import type { ResolvedArticle } from '../model/index.ts'
import { sentencesOf } from './reports.ts'
import type { Telling } from './telling.ts'

const stated =
  /\b(?:according to|citing|quoting|cited by|in) (?:an? |the |its )?((?:official|joint|press|written|news|police|military|government|ministry) (?:statement|declaration|release|report|communique|handout))\b/giu

/** Where an article says it has a happening from: the agency it credits, a statement it cites; empty where it says nothing. */
export function originsOf(article: ResolvedArticle, tellings: readonly Telling[]): ReadonlySet<string> {
  const origins = new Set<string>()
  if (article.article.agency !== null) origins.add(article.article.agency)
  for (const [start, end] of sentencesOf(article, tellings))
    for (const match of article.article.text.slice(start, end).matchAll(stated))
      origins.add(`an ${match[1]!.toLowerCase()}`.replace(/^an (?=[^aeiou])/u, 'a '))
  return origins
}
