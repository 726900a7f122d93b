import type { Outlines } from './outlines.ts'

/** How many of an article's weightiest terms look for kin, how crowded a term may be, how many kin are kept. */
const limits = { terms: 24, crowd: 250, kin: 24 }
/** Articles that share less than this of their weightiest terms are no candidates. */
const least = 0.03

interface Term {
  readonly term: number
  readonly weight: number
}

function weightiest(outlines: Outlines, article: number): Term[] {
  const { terms, weights, start, end } = outlines.list(article, 'full')
  const all = Array.from({ length: end - start }, (_, i) => ({ term: terms[start + i]!, weight: weights[start + i]! }))
  // Terms stand in the order of their stems, which sorting keeps among equals.
  return all.sort((a, b) => b.weight - a.weight).slice(0, limits.terms)
}

/** The articles met so far that hold a term, with its weight in each. */
interface Posting {
  readonly articles: number[]
  readonly weights: number[]
}

/**
 * Pairs of articles that may be kin, each once, lower index first: those that share weighty terms. Work grows with the number
 * of articles, since of a crowded term only the articles nearest in time are met.
 */
export function candidatePairs(outlines: Outlines): [number, number][] {
  const order = Array.from({ length: outlines.count }, (_, i) => i)
  order.sort((a, b) => (outlines.day(a) ?? 0) - (outlines.day(b) ?? 0) || a - b)
  const postings = new Map<number, Posting>()
  const scores = new Float64Array(outlines.count)
  const pairs: [number, number][] = []
  for (const article of order) {
    const met: number[] = []
    for (const { term, weight } of weightiest(outlines, article)) {
      const { articles, weights } = postings.get(term) ?? { articles: [], weights: [] }
      for (let k = Math.max(0, articles.length - limits.crowd); k < articles.length; k++) {
        const other = articles[k]!
        if (scores[other] === 0) met.push(other)
        scores[other]! += weight * weights[k]!
      }
      articles.push(article)
      weights.push(weight)
      if (articles.length === 1) postings.set(term, { articles, weights })
    }
    for (const other of nearest(met, scores)) pairs.push(article < other ? [article, other] : [other, article])
    for (const other of met) scores[other] = 0
  }
  return pairs
}

/** Those with the highest scores, the highest first; of equals the first. */
function nearest(met: readonly number[], scores: Float64Array): number[] {
  const kept: number[] = []
  const isBefore = (a: number, b: number) => scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b)
  for (const other of met) {
    if (scores[other]! < least || (kept.length === limits.kin && !isBefore(other, kept.at(-1)!))) continue
    if (kept.length === limits.kin) kept.pop()
    let at = kept.length
    while (at > 0 && isBefore(other, kept[at - 1]!)) at--
    kept.splice(at, 0, other)
  }
  return kept
}
