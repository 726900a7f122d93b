import { cosine, type Portrait } from './portrait.ts'

/**
 * Weights of a logistic regression over the features below, fitted on pairs of articles of several outlets about the same
 * and about different events, each event counting about alike however many articles it has.
 */
const weights = { full: 4.1, head: 3.7, title: 4.5, body: 2.8, names: 2.05, rootFull: 5.65, rootBody: 2.67, apart: -1.88, bias: -5.47 }
/** Articles without a date count as this far apart; beyond some months more days change nothing. */
const undated = 0.7
const furthest = 1.5

/** How far apart two articles came out: 0 on one day, 1 about two months. */
function apart(a: Portrait, b: Portrait): number {
  if (a.day === undefined || b.day === undefined) return undated
  return Math.min(furthest, Math.log(1 + Math.abs(a.day - b.day)) / Math.log(60))
}

const total = (names: ReadonlyMap<string, number>): number => [...names.values()].reduce((sum, weight) => sum + weight, 0)

/** The share of the rarer names of the poorer of two openings that both have. */
function sharedNames(a: Portrait, b: Portrait): number {
  const common = [...a.names].reduce((sum, [name, weight]) => sum + (b.names.has(name) ? weight : 0), 0)
  return common === 0 ? 0 : common / Math.min(total(a.names), total(b.names))
}

/** The features of a pair, in the order of the weights. */
export function featuresOf(a: Portrait, b: Portrait): Readonly<Record<keyof typeof weights, number>> {
  const [full, body] = [cosine(a.full, b.full), cosine(a.body, b.body)]
  return {
    full,
    head: cosine(a.head, b.head),
    title: cosine(a.title, b.title),
    body,
    names: sharedNames(a, b),
    rootFull: Math.sqrt(full),
    rootBody: Math.sqrt(body),
    apart: apart(a, b),
    bias: 1,
  }
}

/** How many articles the weights were fitted on. */
const fitted = 184
/** Openings that both hold names and share none speak of others, however alike the rest is worded. In log-odds. */
const strangers = -1.5
const enoughNames = 2

/**
 * What the size of a folder says before any word is read: of many articles, two taken at random are less often kin. In log-odds,
 * 0 up to the size that the weights were fitted on, then by steps of doubling, so that a folder that grows seldom changes it.
 */
export function priorOf(articles: number): number {
  return -Math.LN2 * Math.max(0, Math.floor(Math.log2(articles / fitted)))
}

const areStrangers = (a: Portrait, b: Portrait, shared: number): boolean =>
  shared === 0 && Math.min(a.names.size, b.names.size) >= enoughNames

/** How probable it is that two articles have the same main event. */
export function kinship(a: Portrait, b: Portrait, prior: number): number {
  const features = featuresOf(a, b)
  const score = (Object.keys(weights) as (keyof typeof weights)[]).reduce(
    (sum, name) => sum + weights[name] * features[name],
    prior + (areStrangers(a, b, features.names) ? strangers : 0),
  )
  return 1 / (1 + Math.exp(-score))
}
