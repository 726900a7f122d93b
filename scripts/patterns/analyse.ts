import { analyse } from 'scslre'

/** A regular expression and where it stands. */
export interface Pattern {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly source: string
  readonly flags: string
}

export interface SlowPattern extends Pattern {
  readonly why: string
}

const WHY = {
  Self: 'repeats what can be read in several ways',
  Trade: 'has two repetitions that can share what they read',
  Move: 'may begin anywhere in what it repeats',
}

/** The pattern with the reason why it can take more than linear time; undefined for one that cannot. */
export function superLinear(pattern: Pattern): SlowPattern | undefined {
  const { reports } = analyse({ source: pattern.source, flags: pattern.flags })
  const worst = reports.find(({ exponential }) => exponential) ?? reports[0]
  if (worst === undefined) return undefined
  return { ...pattern, why: `${WHY[worst.type]}: ${worst.exponential ? 'exponential' : 'polynomial'}` }
}
