import { OUTLINE_LISTS } from '../../model/index.ts'
import { type Outlines, Spread, type Weighted } from './outlines.ts'

/**
 * Weights of a logistic regression over the features below, fitted on pairs of articles of several outlets about the same
 * and about different events, each event counting about alike however many articles it has.
 */
const weights = { full: 4.1, head: 3.7, title: 4.5, body: 2.8, names: 2.05, rootFull: 5.65, rootBody: 2.67, apart: -1.88, bias: -5.47 }
/** Articles without a date count as this far apart; beyond some months more days change nothing. */
const undated = 0.7
const furthest = 1.5

/** How far apart two articles came out: 0 on one day, 1 about two months. */
function apart(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return undated
  return Math.min(furthest, Math.log(1 + Math.abs(a - b)) / Math.log(60))
}

function total({ weights: rarities, start, end }: Weighted): number {
  let sum = 0
  for (let i = start; i < end; i++) sum += rarities[i]!
  return sum
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
function priorOf(articles: number): number {
  return -Math.LN2 * Math.max(0, Math.floor(Math.log2(articles / fitted)))
}

/** How probable it is that two of the articles have the same main event; the same whichever is given first. */
export function kinshipOf(outlines: Outlines): (a: number, b: number) => number {
  const prior = priorOf(outlines.count)
  const spreads = OUTLINE_LISTS.map((name) => ({ name, spread: new Spread(outlines.termCount) }))
  let laid: number | undefined
  return (a, b) => {
    if (laid !== a) for (const { name, spread } of spreads) spread.lay(outlines.list(a, name))
    laid = a
    const cosine = (list: number) => spreads[list]!.spread.cosine(outlines.list(b, spreads[list]!.name))
    const [full, head, title, body] = [cosine(0), cosine(1), cosine(2), cosine(3)]
    const [mine, other] = [outlines.list(a, 'names'), outlines.list(b, 'names')]
    const common = spreads[4]!.spread.shared(other)
    const names = common === 0 ? 0 : common / Math.min(total(mine), total(other))
    const poorest = Math.min(mine.end - mine.start, other.end - other.start)
    const days = apart(outlines.day(a), outlines.day(b))
    const score =
      prior +
      (common === 0 && poorest >= enoughNames ? strangers : 0) +
      weights.full * full +
      weights.head * head +
      weights.title * title +
      weights.body * body +
      weights.names * names +
      weights.rootFull * Math.sqrt(full) +
      weights.rootBody * Math.sqrt(body) +
      weights.apart * days +
      weights.bias
    return 1 / (1 + Math.exp(-score))
  }
}
