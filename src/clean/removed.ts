import type { Removed } from '../model/index.ts'
import { adjacent } from './lines.ts'
import type { Labelled } from './passage.ts'

/** What was set aside, in text order; neighbours with the same reason are one. */
export function removedOf(source: string, passages: readonly Labelled[]): Removed[] {
  const removed: Removed[] = []
  for (const { start, end, label } of passages) {
    if (label?.kind !== 'removed') continue
    const last = removed.at(-1)
    if (last && last.why === label.why && adjacent(source, last, { start, end })) removed[removed.length - 1] = { ...last, end }
    else removed.push({ start, end, why: label.why })
  }
  return removed
}
