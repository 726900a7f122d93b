import { byCodeUnit, type Profile, type RelatedRecord, type ResolvedArticle } from '../model/index.ts'

const NEIGHBOURS = 6
const LEAST = 0.12
const SHOWN = 6
/** A word that more articles than this share no longer tells two of them from the others, and would make the work quadratic. */
const SHARED_BY = 400

/**
 * For every article those nearest to it, by the cosine of their weighted words. Weights come from a frozen table of document
 * frequencies: how near two articles are never depends on a third. Sorted by file.
 */
export function describeRelated(articles: readonly ResolvedArticle[]): RelatedRecord[] {
  const sorted = articles.toSorted((a, b) => byCodeUnit(a.article.file, b.article.file))
  const profiles = new Profiles(profilesOf(sorted))
  return sorted.map(({ article }, i) => ({
    file: article.file,
    related: profiles.nearest(i).map(({ other, score }) => ({
      file: sorted[other]!.article.file,
      score: Math.round(score * 1000) / 1000,
      shared: profiles.shared(i, other),
    })),
  }))
}

function* profilesOf(articles: readonly ResolvedArticle[]): Generator<Profile> {
  for (const { portrait } of articles) yield portrait.profile
}

/** The articles that hold a stem, with its weight in each. */
interface Posting {
  readonly stem: string
  readonly articles: number[]
  readonly weights: number[]
}

/** All articles' strongest words, and which articles have each. */
class Profiles {
  readonly #profiles: { readonly postings: readonly Posting[]; readonly weights: Float64Array; readonly forms: string }[] = []
  readonly #scores: Float64Array

  /** @param profiles Each read once and let go. */
  constructor(profiles: Iterable<Profile>) {
    const byStem = new Map<string, Posting>()
    for (const { stems, weights, forms } of profiles) {
      const postings = (stems === '' ? [] : stems.split(' ')).map((stem, n) => {
        const posting = byStem.get(stem) ?? { stem, articles: [], weights: [] }
        byStem.set(stem, posting)
        posting.articles.push(this.#profiles.length)
        posting.weights.push(weights[n]!)
        return posting
      })
      this.#profiles.push({ postings, weights, forms })
    }
    this.#scores = new Float64Array(this.#profiles.length)
  }

  /** The articles nearest to one, the nearest first. */
  nearest(own: number): { readonly other: number; readonly score: number }[] {
    const { postings, weights } = this.#profiles[own]!
    const scores = this.#scores
    const touched: number[] = []
    for (let n = 0; n < postings.length; n++) {
      const posting = postings[n]!
      if (posting.articles.length > SHARED_BY) continue
      for (let k = 0; k < posting.articles.length; k++) {
        const other = posting.articles[k]!
        if (scores[other] === 0) touched.push(other)
        scores[other]! += weights[n]! * posting.weights[k]!
      }
    }
    const near = touched.flatMap((other) => (other !== own && scores[other]! >= LEAST ? [{ other, score: scores[other]! }] : []))
    for (const other of touched) scores[other] = 0
    return near.sort((a, b) => b.score - a.score || a.other - b.other).slice(0, NEIGHBOURS)
  }

  /** The words that make two articles alike, strongest first, as the first writes them. */
  shared(a: number, b: number): string[] {
    const [one, other] = [this.#profiles[a]!, this.#profiles[b]!]
    const forms = one.forms.split('\n')
    const inOther = new Map(other.postings.map((posting, n) => [posting, other.weights[n]!]))
    return one.postings
      .map(({ stem }, n) => ({ stem, form: forms[n] ?? stem, weight: one.weights[n]! * (inOther.get(one.postings[n]!) ?? 0) }))
      .filter(({ weight }) => weight > 0)
      .sort((x, y) => y.weight - x.weight || byCodeUnit(x.stem, y.stem))
      .slice(0, SHOWN)
      .map(({ form }) => form)
  }
}
