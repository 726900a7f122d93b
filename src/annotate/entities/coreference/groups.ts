import type { Line } from '../lines.ts'
import { type Cast, type Figure, holdersOf } from './cast.ts'
import type { Of } from './expressions.ts'
import { headsOfState, leads } from './offices.ts'
import type { Antecedent } from './pronouns.ts'
import { distinct, type Reference, type Stage } from './stage.ts'

/** The first of these pairs of whom nobody is known to hold a lesser office. */
function leadersAmong(pairs: readonly (readonly number[] | null)[], { figures }: Cast): readonly number[] | null {
  const isLeader = (chain: number) => {
    const titles = [...(figures.get(chain)?.titles ?? [])]
    return titles.length === 0 || titles.some((title) => leads.test(title) || title.endsWith('leader'))
  }
  return pairs.find((pair) => pair?.every(isLeader)) ?? null
}

/** The two people told of so far who lead states, where there are just two, of different ones; of the two states that the article is about, if it is. */
function headsOf({ seen }: Stage, { byHead, countries, bilateral }: Cast): readonly number[] | null {
  const about = bilateral && new Set([...countries].flatMap(([code, chain]) => (bilateral.includes(chain) ? [code] : [])))
  const isHead = ({ chain, titles, countries: own }: Figure) =>
    seen.has(chain) &&
    own.size === 1 &&
    [...titles].some((title) => leads.test(title)) &&
    (!about || [...own].every((code) => about.has(code)))
  const found = [...new Set(headsOfState.flatMap((head) => byHead.get(head) ?? []))].filter(isHead)
  const states = new Set(found.flatMap((figure) => [...figure.countries]))
  return found.length === 2 && states.size === 2 ? found.map(({ chain }) => chain).sort((a, b) => a - b) : null
}

/** "the two leaders": who last met; "the interior ministers": those of that title, a counterpart sharing the other's. */
export function byPeople({ words, counted, theirs }: Of<'people'>, stage: Stage, cast: Cast): Antecedent | null {
  const generic = /^(?:leader|official|men|women|man|woman|dignitarie|counterpart|diplomat|side)$/.test(words)
  const pair = stage.pair
  if (generic) {
    const met = words === 'leader' ? leadersAmong([pair, stage.leaders], cast) : pair
    if (met && (counted || words === 'leader')) return { chains: met, by: counted ? 'nominal/the-two' : 'nominal/the-leaders' }
    const heads = counted && words === 'leader' ? headsOf(stage, cast) : null
    return heads && { chains: heads, by: 'nominal/the-two-heads' }
  }
  const holders = new Set(holdersOf(words, cast, stage.seen).map(({ chain }) => chain))
  const isPair =
    pair?.some((chain) => holders.has(chain)) && pair.every((chain) => holders.has(chain) || cast.figures.get(chain)?.titles.size === 0)
  if (pair && isPair) return { chains: pair, by: 'nominal/titles-pair' }
  const [only] = holders
  const other = holders.size === 1 ? stage.counterpartOf.get(only!) : undefined
  if (other !== undefined) return { chains: [only!, other].sort((a, b) => a - b), by: 'nominal/titles-counterpart' }
  return holders.size === 2 && (counted || theirs) ? { chains: [...holders].sort((a, b) => a - b), by: 'nominal/titles' } : null
}

/** "the former": the first of the two people named last, "the latter" the second. */
export function byOrder({ kind }: Of<'former' | 'latter'>, stage: Stage): Antecedent | null {
  if (stage.now.unknown) return null
  for (const { references } of [stage.now, ...stage.past.slice(0, 1)]) {
    const people = distinct(references.filter(({ person }) => person))
    if (people.length === 2) return { chains: [people[kind === 'former' ? 0 : 1]!], by: `nominal/the-${kind}` }
    if (people.length > 2) return null
  }
  return null
}

/** "the two countries": those the article is about, else those named together last, else those of the two who met last. */
export function states({ states: last, pair }: Stage, { bilateral, figures, countries }: Cast): readonly number[] | null {
  return bilateral ?? last?.members ?? statesOf(pair ?? [], figures, countries)
}

/** The states of two who met, where each is known to be of one. */
function statesOf(pair: readonly number[], figures: Cast['figures'], countries: Cast['countries']): readonly number[] | null {
  const codes = pair.map((chain) => [...(figures.get(chain)?.countries ?? [])])
  const [a, b] = codes.every((own) => own.length === 1) ? codes.map(([code]) => countries.get(code!)) : []
  return a !== undefined && b !== undefined && a !== b ? [a, b].sort((x, y) => x - y) : null
}

/** "talks *on* Somalia", "*in* Kenya": what is told of or where it is, no party. */
function isSetting({ from }: Reference, line: Line | null): boolean {
  return /^(?:in|on|over|about|from)$/.test(line?.words[from - 1] ?? '')
}

/** Where the sentence so far names a state that is none of the two, "both countries" may be others. */
export function withoutThird(
  chains: readonly number[] | null,
  line: Line | null,
  { now }: Stage,
  { countries }: Cast,
): readonly number[] | null {
  const codes = new Set(countries.values())
  const third = chains && now.references.some((one) => codes.has(one.chain) && !chains.includes(one.chain) && !isSetting(one, line))
  return third ? null : chains
}

/** Two or more by a rule; null where there are none. */
export function both(chains: readonly number[] | null, by: string): Antecedent | null {
  return chains && { chains, by }
}
