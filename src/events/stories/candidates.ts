import type { Portrait } from './portrait.ts'

/** How many of an article's weightiest terms look for kin, how crowded a term may be, how many kin are kept. */
const limits = { terms: 24, crowd: 250, kin: 24 }
/** Articles that share less than this of their weightiest terms are no candidates. */
const least = 0.03

const weightiest = (portrait: Portrait): [string, number][] =>
  [...portrait.full].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limits.terms)

/**
 * Pairs of articles that may be kin, each once, lower index first: those that share weighty terms. Work grows with the number
 * of articles, since of a crowded term only the articles nearest in time are met.
 */
export function candidatePairs(portraits: readonly Portrait[]): [number, number][] {
  const order = portraits.map((_, i) => i).sort((a, b) => (portraits[a]!.day ?? 0) - (portraits[b]!.day ?? 0) || a - b)
  const postings = new Map<string, { article: number; weight: number }[]>()
  const pairs: [number, number][] = []
  for (const article of order) {
    const scores = new Map<number, number>()
    for (const [term, weight] of weightiest(portraits[article]!)) {
      const list = postings.get(term) ?? []
      for (let k = Math.max(0, list.length - limits.crowd); k < list.length; k++) {
        const other = list[k]!
        scores.set(other.article, (scores.get(other.article) ?? 0) + weight * other.weight)
      }
      list.push({ article, weight })
      postings.set(term, list)
    }
    const kin = [...scores]
      .filter(([, score]) => score >= least)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limits.kin)
    for (const [other] of kin) pairs.push(article < other ? [article, other] : [other, article])
  }
  return pairs
}
