import type { ResolvedArticle } from '../model/index.ts'
import type { Geography } from './same.ts'

const joints = /^(?:, | in |, in | of )$/u

/**
 * Which places lie in which, learnt from how the articles write them: "Beijing, China", "the hall in Beijing". Followed upwards
 * through at most three steps; what no article writes is not known.
 */
export function readGeography(articles: readonly ResolvedArticle[]): Geography {
  const outer = new Map<string, Set<string>>()
  for (const { mentions, article } of articles) {
    const places = mentions.filter((mention) => mention.type === 'place' && mention.form === 'name' && mention.entity !== null)
    for (let i = 1; i < places.length; i++) {
      const [a, b] = [places[i - 1]!, places[i]!]
      if (a.entity === b.entity || !joints.test(article.text.slice(a.end, b.start))) continue
      const set = outer.get(a.entity!) ?? new Set()
      outer.set(a.entity!, set.add(b.entity!))
    }
  }
  const within = (inner: string, wanted: string, steps = 3): boolean => {
    const next = outer.get(inner)
    if (next === undefined || steps === 0) return false
    if (next.has(wanted)) return !(outer.get(wanted)?.has(inner) ?? false)
    return [...next].some((each) => within(each, wanted, steps - 1))
  }
  return { within: (inner, wanted) => within(inner, wanted) }
}
