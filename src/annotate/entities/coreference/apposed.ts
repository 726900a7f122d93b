import type { Line, Named } from '../lines.ts'
import { isHonorific } from '../roles/titles.ts'
import type { Expression } from './expressions.ts'
import type { Antecedent } from './pronouns.ts'

/** The first name whose noun phrase begins at or after a token. */
function nameFrom(named: readonly Named[], token: number): Named | undefined {
  let [low, high] = [0, named.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (named[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return named[low]
}

/** The person named in apposition: "his Kenyan counterpart, X", "the president, X". */
export function namedAfter({ kind, to }: Expression, line: Line, named: readonly Named[]): Antecedent | undefined {
  if (kind !== 'counterpart' && kind !== 'title') return undefined
  const comma = line.words[to] === ','
  const next = nameFrom(named, to)
  let from = next?.from ?? -1
  while (from > to && isHonorific(line.words[from - 1]!)) from--
  if (!next || next.chain === null || from !== (comma ? to + 1 : to) || next.name.mention.type !== 'person') return undefined
  const after = line.words[next.name.to]
  if (kind === 'title' && (!comma || (after !== undefined && !/^[,.;:()]$/.test(after)))) return undefined
  return { chains: [next.chain], by: `nominal/${kind}-named` }
}
