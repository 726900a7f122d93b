import type { ArticleRecord } from './analysis.ts'
import type { Publish, Settings } from './settings.ts'

/** How much of an article may be shown: what its outlet's entry says, else the site's default. */
export function publishOf(article: Pick<ArticleRecord, 'outlet'>, settings: Pick<Settings, 'publish' | 'outlets'>): Publish {
  const name = article.outlet?.toLowerCase()
  const outlet = settings.outlets.find((entry) => [entry.name, ...entry.aliases].some((known) => known.toLowerCase() === name))
  return outlet?.publish ?? settings.publish
}
