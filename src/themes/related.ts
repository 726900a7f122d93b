import { byCodeUnit, type RelatedRecord, type ResolvedArticle } from '../model/index.ts'
import { rarityOf } from '../resources/stem-frequencies.ts'
import { stemOf } from '../text/stems.ts'
import { tokenise } from '../text/tokens.ts'

/** An article's strongest words with their weights, of length 1 together. */
interface Profile {
  readonly file: string
  readonly weights: ReadonlyMap<string, number>
  /** A form of each stem as the article writes it. */
  readonly forms: ReadonlyMap<string, string>
}

const TERMS = 40
const NEIGHBOURS = 6
const LEAST = 0.12
/** A word that more articles than this share no longer tells two of them from the others, and would make the work quadratic. */
const SHARED_BY = 400
const LEAST_RARITY = 2.2

/**
 * For every article those nearest to it, by the cosine of their weighted words. Weights come from a frozen table of document
 * frequencies: how near two articles are never depends on a third. Sorted by file.
 */
export function describeRelated(articles: readonly ResolvedArticle[]): RelatedRecord[] {
  const profiles = articles.map(profileOf).sort((a, b) => byCodeUnit(a.file, b.file))
  const postings = new Map<string, Posting>()
  profiles.forEach((profile, i) => {
    for (const [stem, weight] of profile.weights) {
      const posting = postings.get(stem) ?? { articles: [], weights: [] }
      posting.articles.push(i)
      posting.weights.push(weight)
      postings.set(stem, posting)
    }
  })
  const scores = new Float64Array(profiles.length)
  return profiles.map((profile, i) => ({ file: profile.file, related: neighboursOf(profile, i, profiles, postings, scores) }))
}

/** The articles that hold a stem, with its weight in each. */
interface Posting {
  readonly articles: number[]
  readonly weights: number[]
}

function profileOf({ article }: ResolvedArticle): Profile {
  const counts = new Map<string, number>()
  const forms = new Map<string, string>()
  for (const sentence of article.sentences) {
    if (sentence.kind === 'metadata') continue
    for (const token of tokenise(article.prose, sentence)) {
      const stem = stemOf(token.text)
      if (stem.length < 3 || !/\p{L}/u.test(stem) || rarityOf(stem) < LEAST_RARITY) continue
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
      if (!forms.has(stem)) forms.set(stem, token.text)
    }
  }
  const strongest = [...counts]
    .map(([stem, count]): [string, number] => [stem, (1 + Math.log(count)) * rarityOf(stem)])
    .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    .slice(0, TERMS)
  const length = Math.hypot(...strongest.map(([, weight]) => weight)) || 1
  return { file: article.file, weights: new Map(strongest.map(([stem, weight]) => [stem, weight / length])), forms }
}

/** @param scores All zero, one for each article; zero again afterwards. */
function neighboursOf(
  profile: Profile,
  own: number,
  profiles: readonly Profile[],
  postings: ReadonlyMap<string, Posting>,
  scores: Float64Array,
): RelatedRecord['related'] {
  const touched: number[] = []
  for (const [stem, weight] of profile.weights) {
    const { articles = [], weights = [] } = postings.get(stem) ?? {}
    if (articles.length > SHARED_BY) continue
    for (let k = 0; k < articles.length; k++) {
      const other = articles[k]!
      if (scores[other] === 0) touched.push(other)
      scores[other]! += weight * weights[k]!
    }
  }
  const near = touched.filter((other) => other !== own && scores[other]! >= LEAST).map((other): [number, number] => [other, scores[other]!])
  for (const other of touched) scores[other] = 0
  return near
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, NEIGHBOURS)
    .map(([other, score]) => ({
      file: profiles[other]!.file,
      score: Math.round(score * 1000) / 1000,
      shared: sharedWords(profile, profiles[other]!),
    }))
}

function sharedWords(a: Profile, b: Profile): string[] {
  return [...a.weights]
    .map(([stem, weight]): [string, number] => [stem, weight * (b.weights.get(stem) ?? 0)])
    .filter(([, weight]) => weight > 0)
    .sort((x, y) => y[1] - x[1] || byCodeUnit(x[0], y[0]))
    .slice(0, 6)
    .map(([stem]) => a.forms.get(stem) ?? stem)
}
