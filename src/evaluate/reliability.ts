import { type Figure, figure } from './figures.ts'

/** Something said with a confidence, and whether it holds. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

const LINK_EDGES = [0.7, 0.8, 0.9, 1.01]
const EDGES = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]

/** How much of what is said with like confidence is right, beside what was said on average: a table people read. */
export function reliabilityTable(what: string, judged: readonly Judged[], edges: readonly number[] = LINK_EDGES): string {
  const rows = rangesOf(judged, edges).map(({ from, to, within, said, right }) => {
    const share = (value: number) => (within === 0 ? '–' : value.toFixed(2)).padStart(8)
    return `${from === 0 ? `under ${to}` : `${from}–${Math.min(1, to)}`}`.padEnd(12) + `${within}`.padStart(6) + share(said) + share(right)
  })
  return `${[`${`${what} says`.padEnd(12)}number average   right`, ...rows].join('\n')}\n`
}

/** How far confidence is from what holds, on average over all that was said: 0 is perfect. Source: Naeini et al., AAAI 2015. */
export function reliability(measure: string, judged: readonly Judged[]): Figure {
  const gap = rangesOf(judged, EDGES).reduce((sum, { within, said, right }) => sum + within * Math.abs(said - right), 0)
  const table = reliabilityTable('it', judged, EDGES)
  return { ...figure(measure, judged.length === 0 ? 0 : gap / judged.length), table }
}

function rangesOf(judged: readonly Judged[], edges: readonly number[]) {
  return edges.map((to, n) => {
    const from = edges[n - 1] ?? 0
    const inside = judged.filter(({ confidence }) => from <= confidence && confidence < to)
    const within = inside.length
    const mean = (sum: number) => sum / Math.max(1, within)
    const said = mean(inside.reduce((sum, { confidence }) => sum + confidence, 0))
    return { from, to, within, said, right: mean(inside.filter(({ right }) => right).length) }
  })
}
