import type { Line } from '../lines.ts'
import { type Cast, type Figure, formerHoldersOf, holdersOf, holds, isStateOffice } from './cast.ts'
import type { Expression } from './expressions.ts'
import { isKind } from './kinds.ts'
import { headsOfState, leads } from './offices.ts'
import type { Antecedent } from './pronouns.ts'
import { distinct, type Reference, type Stage } from './stage.ts'

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

/** Whether somebody can be of this country: it is said, or no other is. */
function fits(figure: Figure, country: string | null): boolean {
  return country === null || figure.countries.size === 0 || figure.countries.has(country)
}

/** Those of these chains that the nearest sentence which speaks of any refers to, alone or in a group. */
function nearest(stage: Stage, chains: readonly number[]): number[] {
  for (const { references, groups } of [stage.now, ...stage.past]) {
    const spoken = new Set([...references.map(({ chain }) => chain), ...groups.flatMap(({ members }) => members)])
    const found = chains.filter((chain) => spoken.has(chain))
    if (found.length > 0) return found
  }
  return []
}

/** Whether somebody's country is known and is not where the article says that people went. */
function isAbroad(countries: ReadonlySet<string>, { hosts }: Cast): boolean {
  return countries.size > 0 && hosts.size > 0 && ![...countries].some((code) => hosts.has(code))
}

/** "the former president": the one person who had that title. */
function byFormerTitle(words: string, country: string | null, stage: Stage, cast: Cast): Antecedent | null {
  const holders = formerHoldersOf(words, cast, stage.seen).filter((figure) => country === null || fits(figure, country))
  const [chain, ...more] =
    holders.length === 1
      ? [holders[0]!.chain]
      : nearest(
          stage,
          holders.map((figure) => figure.chain),
        )
  return chain !== undefined && more.length === 0 ? { chains: [chain], by: 'nominal/title-former' } : null
}

/** Offices of which a body has one, at its head. */
const heads =
  /^(?:secretary[ -]general|president|chairman|chairwoman|chairperson|chief|head|boss|leader|director[ -]general|chief executive)$/

/** Those who are told of as a body's head in whatever words: "NATO chief X". */
function chiefsOf(body: number, { seen }: Stage, { figures }: Cast): Figure[] {
  return [...figures.values()].filter(
    ({ chain, bodies, titles }) => seen.has(chain) && bodies.has(body) && [...titles].some((title) => heads.test(title)),
  )
}

/** "the council's chairman", "the NATO secretary-general": the one person with that title in the body. */
function byBody(words: string, body: number, stage: Stage, cast: Cast): Antecedent | null {
  const all = holdersOf(words, cast, stage.seen).filter(({ bodies }) => bodies.has(body))
  const [holder, ...more] = all.length === 0 && heads.test(words) ? chiefsOf(body, stage, cast) : all
  return holder && more.length === 0 ? { chains: [holder.chain], by: 'nominal/title-body' } : null
}

/** "the Kenyan official": the one person of that country of whom the nearest sentence tells that tells of any. */
function byNation(country: string, stage: Stage, { figures }: Cast): Antecedent | null {
  const own = [...figures.values()].filter(({ type, countries }) => type === 'person' && countries.has(country)).map(({ chain }) => chain)
  const near = nearest(stage, own)
  const [chain, ...more] = near.length > 0 ? near : own.filter((one) => stage.seen.has(one))
  return chain !== undefined && more.length === 0 ? { chains: [chain], by: 'nominal/official' } : null
}

/** "X thanked *the president of Kenya*": X is another, where it is not said that he is of Kenya. */
function isToldOf({ chain }: Figure, { country, of, to }: Of<'title'>, { now }: Stage): boolean {
  return country !== null && of?.to === to && now.references.some((reference) => reference.chain === chain)
}

/** "the president": the one person with that title; of several the one whose title stands bare, as that of the article's own country does. */
function byTitle(expression: Of<'title'>, stage: Stage, cast: Cast, body: number | null): Antecedent | null {
  const { words, country, of, visiting, former } = expression
  if (former) return byFormerTitle(words, country, stage, cast)
  if (words === 'official') return country === null ? null : byNation(country, stage, cast)
  if (words === 'diplomat' && country !== null) return byNation(country, stage, cast)
  if (of !== null && country === null) return body === null ? null : byBody(words, body, stage, cast)
  const open = isStateOffice(words) ? country : null
  const all = holdersOf(words, cast, stage.seen).filter(
    (figure) => fits(figure, open) && (country === null || open !== null || figure.countries.has(country)),
  )
  if (words === 'leader' && country === null && !visiting && !all.every(({ titles }) => titles.has(words))) return null
  if (visiting && all.length > 1) {
    const hosts = new Set(stage.now.references.filter(({ subject }) => subject).map(({ chain }) => chain))
    const abroad = all.filter(({ countries }) => isAbroad(countries, cast))
    const guests = abroad.length === 1 || hosts.size === 0 ? abroad : all.filter(({ chain }) => !hosts.has(chain))
    return guests.length === 1 ? { chains: [guests[0]!.chain], by: 'nominal/title-visiting' } : null
  }
  if (visiting && words === 'leader' && !all.every(({ countries }) => isAbroad(countries, cast))) return null
  // A counterpart is called by his own country, not by the bare title.
  const own = country === null ? all.filter(({ shared }) => !shared) : all
  const holders = own.length > 0 ? own : all
  const stated = country === null ? [] : holders.filter(({ countries }) => countries.has(country))
  if (stated.length === 1) return { chains: [stated[0]!.chain], by: 'nominal/title-country' }
  if (holders.length === 1) return isToldOf(holders[0]!, expression, stage) ? null : { chains: [holders[0]!.chain], by: 'nominal/title' }
  if (country !== null) return null
  const acting = holders.filter(
    ({ chain, titles }) =>
      titles.has(words) && stage.past[0]?.references.some((reference) => reference.chain === chain && reference.subject),
  )
  if (acting.length === 1) return { chains: [acting[0]!.chain], by: 'nominal/title-acting' }
  const bare = holders.filter(({ countries }) => countries.size === 0)
  if (bare.length === 1) return { chains: [bare[0]!.chain], by: 'nominal/title-bare' }
  const near = nearest(
    stage,
    holders.map(({ chain }) => chain),
  )
  return near.length === 1 ? { chains: near, by: 'nominal/title-nearest' } : null
}

/** "his Kenyan counterpart" without a name: the counterpart of that country met before. */
function byCounterpart({ country }: Of<'counterpart'>, stage: Stage): Antecedent | null {
  const known = stage.counterparts.get(country ?? '')
  return known === undefined ? null : { chains: [known], by: 'nominal/counterpart' }
}

/** The one person of the counterpart's country who holds the office of the person whose counterpart it is, wherever named. */
export function sameOfficeAbroad(owner: number, country: string, { figures, byHead }: Cast): Antecedent | null {
  const titles = [...(figures.get(owner)?.titles ?? [])].filter((title) => isStateOffice(title))
  const found = new Set(
    titles.flatMap((title) => (byHead.get(title.slice(title.lastIndexOf(' ') + 1)) ?? []).filter((figure) => holds(figure, title))),
  )
  const others = [...found].filter(({ chain }) => chain !== owner)
  const stated = others.filter(({ countries }) => countries.has(country))
  const [only, ...more] = stated.length > 0 ? stated : others.filter(({ countries }) => countries.size === 0)
  return only && more.length === 0 ? { chains: [only.chain], by: 'nominal/counterpart-office' } : null
}

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
function byPeople({ words, counted, theirs }: Of<'people'>, stage: Stage, cast: Cast): Antecedent | null {
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
function byOrder({ kind }: Of<'former' | 'latter'>, stage: Stage): Antecedent | null {
  if (stage.now.unknown) return null
  for (const { references } of [stage.now, ...stage.past.slice(0, 1)]) {
    const people = distinct(references.filter(({ person }) => person))
    if (people.length === 2) return { chains: [people[kind === 'former' ? 0 : 1]!], by: `nominal/the-${kind}` }
    if (people.length > 2) return null
  }
  return null
}

/** "the two countries": those the article is about, else those named together last, else those of the two who met last. */
function states({ states: last, pair }: Stage, { bilateral, figures, countries }: Cast): readonly number[] | null {
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
function withoutThird(chains: readonly number[] | null, line: Line | null, { now }: Stage, { countries }: Cast): readonly number[] | null {
  const codes = new Set(countries.values())
  const third = chains && now.references.some((one) => codes.has(one.chain) && !chains.includes(one.chain) && !isSetting(one, line))
  return third ? null : chains
}

function both(chains: readonly number[] | null, by: string): Antecedent | null {
  return chains && { chains, by }
}

/** What is told of beside many others of its kind. */
const common = /^(?:region|district|area|state|group)$/

/** The chains that a noun can be short for whose names, or what is said beside them, have the words before it, too. */
function bearersOf({ noun, modifiers }: Of<'thing'>, { byNoun, attributes }: Cast): readonly number[] {
  const bearers = byNoun.get(noun) ?? []
  const telling = modifiers.filter((word) => !beside.test(word))
  return telling.length === 0 ? bearers : bearers.filter((chain) => telling.every((word) => attributes.get(chain)?.has(word)))
}

/** What says of a thing how large it is or where it sits, which its name seldom does: "the 272-meter-high dam", "the Oslo-listed miner". */
const beside = /^(?:[\d.,]+-[\p{L}-]+|[\p{L}.-]+-(?:based|listed|headquartered|owned|run|backed|led|controlled))$/u

/** "the corridor", "the company": the name that ends so or is of that kind, where the sentences just before speak of no other such. */
function byNoun(expression: Of<'thing'>, stage: Stage, cast: Cast): Antecedent | null {
  const { noun } = expression
  const chains = bearersOf(expression, cast)
  if (chains.length === 0) return null
  const { type } = cast.figures.get(chains[0]!)!
  for (const { references } of [stage.now, ...stage.past]) {
    const named = references.filter(({ chain }) => (isKind(noun) ? cast.figures.get(chain)?.type === type : chains.includes(chain)))
    const [last, other] = distinct(named).reverse()
    if (last === undefined) continue
    return chains.includes(last) && (other === undefined || !chains.includes(other)) ? { chains: [last], by: 'nominal/noun' } : null
  }
  const [only, ...more] = chains
  return more.length === 0 && stage.seen.has(only!) && !common.test(noun) ? { chains: [only!], by: 'nominal/noun-only' } : null
}

/**
 * Who or what a description refers to; null where it could be several, or nobody named before.
 *
 * @param body The chain of the body that a title is of.
 */
export function antecedentOf(
  expression: Expression,
  stage: Stage,
  cast: Cast,
  line: Line | null = null,
  body: number | null = null,
): Antecedent | null {
  switch (expression.kind) {
    case 'title':
      return byTitle(expression, stage, cast, body)
    case 'counterpart':
      return byCounterpart(expression, stage)
    case 'people':
      return byPeople(expression, stage, cast)
    case 'sides':
      // "a meeting in which the two sides …" is another meeting than the one told of.
      return (
        both(expression.elsewhere || expression.bound ? null : stage.sides, 'nominal/both-sides') ??
        both(expression.states ? states(stage, cast) : null, 'nominal/both-sides-states')
      )
    case 'countries':
      return both(withoutThird(states(stage, cast), line, stage, cast), 'nominal/both-countries')
    case 'the-two':
      return both(stage.pair, 'nominal/the-two')
    case 'side': {
      const chain = cast.countries.get(expression.country)
      return chain === undefined ? null : { chains: [chain], by: 'nominal/side' }
    }
    case 'capital': {
      const country = expression.country ?? cast.home
      const chain = country === null ? undefined : cast.capitals.get(country)
      return chain === undefined ? null : { chains: [chain], by: expression.country === null ? 'nominal/capital-home' : 'nominal/capital' }
    }
    case 'former':
    case 'latter':
      return byOrder(expression as Of<'former' | 'latter'>, stage)
    case 'thing':
      return byNoun(expression, stage, cast)
    case 'state':
      return null
  }
}
