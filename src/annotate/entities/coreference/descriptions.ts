import type { Line } from '../lines.ts'
import { type Cast, type Figure, formerHoldersOf, holdersOf, holds, isStateOffice } from './cast.ts'
import type { Expression, Of } from './expressions.ts'
import { both, byOrder, byPeople, states, withoutThird } from './groups.ts'
import { byNoun } from './nouns.ts'
import type { Antecedent } from './pronouns.ts'
import type { Stage } from './stage.ts'

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
