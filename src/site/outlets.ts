import { type ArticleRecord, byCodeUnit } from '../model/index.ts'
import { slugOf } from './link.ts'

/** The address of each outlet's page by its name; articles whose outlet is not recorded share the one of `''`. */
export function outletAddresses(articles: readonly ArticleRecord[]): Map<string, string> {
  const names = [...new Set(articles.map(({ outlet }) => outlet ?? ''))].sort(byCodeUnit)
  const taken = new Set<string>(['index'])
  return new Map(
    names.map((name) => {
      const base = name === '' ? 'not-recorded' : slugOf(name) || 'outlet'
      let slug = base
      for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`
      taken.add(slug)
      return [name, `outlets/${slug}.html`]
    }),
  )
}
