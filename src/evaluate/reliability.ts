import type { JudgedLink } from './references.ts'

const EDGES = [0.7, 0.8, 0.9, 1.01]

/** How many of the links said with like confidence are right, beside what was said on average: a table people read. */
export function reliabilityTable(links: readonly JudgedLink[]): string {
  const rows = EDGES.map((to, n) => {
    const from = EDGES[n - 1] ?? 0
    const within = links.filter(({ confidence }) => from <= confidence && confidence < to)
    const share = (sum: number) => (within.length === 0 ? '–' : (sum / within.length).toFixed(2)).padStart(8)
    const said = share(within.reduce((sum, { confidence }) => sum + confidence, 0))
    const right = share(within.filter((link) => link.right).length)
    return `${n === 0 ? `under ${to}` : `${from}–${Math.min(1, to)}`}`.padEnd(12) + `${within.length}`.padStart(6) + said + right
  })
  return `${['links says   number average   right', ...rows].join('\n')}\n`
}
