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

/** An article's strongest words by number, the strongest first. */
interface Numbered {
  readonly stems: Int32Array
  readonly weights: Float64Array
  /** Each as the article writes it, a line each. */
  readonly forms: string
}

/** All articles' strongest words, and which articles have each. */
class Profiles {
  readonly #stems: string[]
  readonly #profiles: readonly Numbered[]
  /** Stem after stem, the articles that hold it, its weight in each, and where those of each end. */
  readonly #holders: Int32Array
  readonly #weights: Float64Array
  readonly #ends: Int32Array
  readonly #scores: Float64Array

  /** @param profiles Each read once and let go. */
  constructor(profiles: Iterable<Profile>) {
    const numbers = new Map<string, number>()
    const numberOf = (stem: string) => {
      const number = numbers.get(stem) ?? numbers.size
      numbers.set(stem, number)
      return number
    }
    this.#profiles = Array.from(profiles, ({ stems, weights, forms }) => ({
      ...{ weights, forms, stems: Int32Array.from(stems === '' ? [] : stems.split(' '), numberOf) },
    }))
    this.#stems = [...numbers.keys()]
    this.#ends = new Int32Array(numbers.size)
    for (const { stems } of this.#profiles) for (const stem of stems) this.#ends[stem]!++
    for (let stem = 1; stem < numbers.size; stem++) this.#ends[stem]! += this.#ends[stem - 1]!
    this.#holders = new Int32Array(this.#ends.at(-1) ?? 0)
    this.#weights = new Float64Array(this.#holders.length)
    this.#fill()
    this.#scores = new Float64Array(this.#profiles.length)
  }

  #fill(): void {
    const next = Int32Array.from(this.#ends, (_, stem) => this.#startOf(stem))
    for (const [article, { stems, weights }] of this.#profiles.entries())
      for (let n = 0; n < stems.length; n++) {
        const at = next[stems[n]!]!++
        this.#holders[at] = article
        this.#weights[at] = weights[n]!
      }
  }

  #startOf(stem: number): number {
    return stem === 0 ? 0 : this.#ends[stem - 1]!
  }

  /** The articles nearest to one, the nearest first. */
  nearest(own: number): { readonly other: number; readonly score: number }[] {
    const { stems, weights } = this.#profiles[own]!
    const scores = this.#scores
    const touched: number[] = []
    for (let n = 0; n < stems.length; n++) {
      const [start, end] = [this.#startOf(stems[n]!), this.#ends[stems[n]!]!]
      if (end - start > SHARED_BY) continue
      const weight = weights[n]!
      for (let at = start; at < end; at++) {
        const other = this.#holders[at]!
        if (scores[other] === 0) touched.push(other)
        scores[other]! += weight * this.#weights[at]!
      }
    }
    const near: { other: number; score: number }[] = []
    for (const other of touched) {
      const score = scores[other]!
      if (other !== own && score >= LEAST) near.push({ other, score })
      scores[other] = 0
    }
    return near.sort((a, b) => b.score - a.score || a.other - b.other).slice(0, NEIGHBOURS)
  }

  /** The words that make two articles alike, strongest first, as the first writes them. */
  shared(a: number, b: number): string[] {
    const [one, other] = [this.#profiles[a]!, this.#profiles[b]!]
    const common: { stem: number; n: number; weight: number }[] = []
    for (const [n, stem] of one.stems.entries()) {
      const weight = one.weights[n]! * (other.weights[other.stems.indexOf(stem)] ?? 0)
      if (weight > 0) common.push({ stem, n, weight })
    }
    const forms = one.forms.split('\n')
    return common
      .sort((x, y) => y.weight - x.weight || byCodeUnit(this.#stems[x.stem]!, this.#stems[y.stem]!))
      .slice(0, SHOWN)
      .map(({ stem, n }) => forms[n] ?? this.#stems[stem]!)
  }
}
