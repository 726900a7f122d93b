import { overlaps, type Timex } from '../../model/index.ts'

/** Counts from which precision, recall and F1 follow; they add up over documents. */
export interface TimexScore {
  readonly gold: number
  readonly found: number
  /** Same span. */
  readonly strict: number
  /** Spans that share a code unit, each gold expression counted once. */
  readonly relaxed: number
  /** Of the relaxed matches, those with the same value, and those with the same type. */
  readonly value: number
  readonly type: number
  /** Same span and same value. */
  readonly strictValue: number
}

export interface TimexFigures {
  readonly strictF1: number
  readonly relaxedF1: number
  /** TempEval-3: value accuracy over relaxed matches, as F1. */
  readonly valueF1: number
  readonly strictValueF1: number
  readonly typeF1: number
}

/** Scores one document the TempEval-3 way: a gold expression is paired with the same span, else the first that overlaps it. */
export function scoreTimexes(gold: readonly Timex[], found: readonly Timex[]): TimexScore {
  const taken = new Set<Timex>()
  const score = { gold: gold.length, found: found.length, strict: 0, relaxed: 0, value: 0, type: 0, strictValue: 0 }
  for (const expected of gold) {
    const free = found.filter((timex) => !taken.has(timex) && overlaps(timex, expected))
    const exact = free.find((timex) => timex.start === expected.start && timex.end === expected.end)
    const match = exact ?? free[0]
    if (!match) continue
    taken.add(match)
    score.relaxed++
    if (match.value === expected.value) score.value++
    if (match.type === expected.type) score.type++
    if (exact) score.strict++
    if (exact && match.value === expected.value) score.strictValue++
  }
  return score
}

/** The sum of several documents' scores. */
export function sumScores(scores: readonly TimexScore[]): TimexScore {
  const zero: TimexScore = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0, type: 0, strictValue: 0 }
  return scores.reduce(
    (sum, score) => ({
      gold: sum.gold + score.gold,
      found: sum.found + score.found,
      strict: sum.strict + score.strict,
      relaxed: sum.relaxed + score.relaxed,
      value: sum.value + score.value,
      type: sum.type + score.type,
      strictValue: sum.strictValue + score.strictValue,
    }),
    zero,
  )
}

/** F1 of each measure, 0 to 1; 0 where nothing is gold and nothing found. */
export function figuresOf(score: TimexScore): TimexFigures {
  const f1 = (right: number) => (score.gold + score.found === 0 ? 0 : (2 * right) / (score.gold + score.found))
  return {
    strictF1: f1(score.strict),
    relaxedF1: f1(score.relaxed),
    valueF1: f1(score.value),
    strictValueF1: f1(score.strictValue),
    typeF1: f1(score.type),
  }
}
