import type { RoleMention, Span } from '../../../model/index.ts'
import { countryNamed } from '../../../resources/countries.ts'
import type { Line, Named } from '../lines.ts'
import { type Range, spanOf } from '../roles/phrase.ts'
import { type Cast, countryOf, holds, isStateOffice } from './cast.ts'
import type { Expression } from './expressions.ts'

/** Words elsewhere in the article that say of which country somebody's office is. */
export interface Hint {
  readonly chain: number
  /** The office as described: "head of state", "interior minister". */
  readonly words: string
  readonly of: Span & { readonly text: string; readonly chain: number | null }
  readonly country: string
  readonly by: string
}

function hint(line: Line, range: Range, chainOf: number | null, rest: Omit<Hint, 'of'>): Hint {
  const span = spanOf(line, range)
  return { ...rest, of: { ...span, text: line.prose.slice(span.start, span.end), chain: chainOf } }
}

/** "the Kenyan head of state", once it is known who that is. */
export function hintFrom(expression: Expression, chains: readonly number[], line: Line, { figures }: Cast): Hint | null {
  if (
    expression.kind !== 'title' ||
    expression.country === null ||
    expression.of === null ||
    chains.length !== 1 ||
    !isStateOffice(expression.words)
  )
    return null
  const figure = figures.get(chains[0]!)
  if (!figure || figure.countries.size > 0) return null
  return hint(line, expression.of, null, {
    chain: chains[0]!,
    words: expression.words,
    country: expression.country,
    by: 'roles/description',
  })
}

/** "A and B … their interior ministers": where one of the two is of B, the other is of A. */
export function hintOfPair(
  expression: Expression,
  chains: readonly number[],
  line: Line,
  named: readonly Named[],
  { figures }: Cast,
): Hint | null {
  if (expression.kind !== 'people' || !expression.theirs || chains.length !== 2) return null
  const before = named.filter(({ name }) => name.to <= expression.from && name.mention.type !== 'person' && countryNamed(name.mention.text))
  const states = new Map(before.map(({ name }) => [countryNamed(name.mention.text)!.code, name]))
  const open = chains.filter((chain) => figures.get(chain)?.countries.size === 0)
  const settled = chains.flatMap((chain) => [...(figures.get(chain)?.countries ?? [])])
  const left = [...states].filter(([code]) => !settled.includes(code))
  if (states.size !== 2 || open.length !== 1 || settled.length !== 1 || left.length !== 1) return null
  const [code, name] = left[0]!
  const whose = named.find((item) => item.name === name)?.chain ?? null
  return hint(line, name, whose, { chain: open[0]!, words: expression.words, country: code, by: 'roles/their-countries' })
}

/**
 * The people whom a sentence puts into one delegation: "X is part of a delegation led by Y that includes Z".
 * A delegation met or received is another side's: only these words put somebody into it.
 */
export function delegationIn(line: Line, named: readonly Named[]): number[] {
  const at = line.words.findIndex((word) => word === 'delegation' || word === 'entourage')
  if (at < 0) return []
  const people = named.filter(({ name, chain }) => name.mention.type === 'person' && chain !== null)
  const includes = line.words.findIndex(
    (word, index) => index > at && /^(?:includes|included|including|comprises|comprising|comprised)$/.test(word),
  )
  const partOf = line.words.findIndex((word, index) => index < at && index >= at - 5 && /^(?:part|member|members)$/.test(word))
  const leader = people.find(({ from }) => from > at && from <= at + 4 && /^(?:by|under)$/.test(line.words[from - 1] ?? ''))
  const member = partOf < 0 ? undefined : people.filter(({ name }) => name.to <= partOf).at(-1)
  const listed = includes < 0 ? [] : people.filter(({ from }) => from > includes)
  return [...new Set([member, leader, ...listed].flatMap((item) => item?.chain ?? []))]
}

const office = /\b(?:president|premier|minister|king|queen|emir|chancellor)$/i

/** Gives an office whose country is not stated beside it the one that hints tell, and fellow delegates' offices the same. */
export function withCountries(
  roles: readonly RoleMention[],
  hints: readonly Hint[],
  delegations: readonly (readonly number[])[],
  cast: Cast,
): RoleMention[] {
  const told = new Map<number, Hint>()
  for (const item of hints) if (!told.has(item.chain)) told.set(item.chain, item)
  for (const members of delegations) {
    const known = members.flatMap((chain) => told.get(chain) ?? [])
    const stated = roles.filter((role) => members.includes(role.chain) && countryOf(role))
    if (known.length !== 1 || stated.length > 0) continue
    for (const chain of members) if (!told.has(chain)) told.set(chain, { ...known[0]!, chain, words: '', by: 'roles/delegation' })
  }
  const given = new Set<string>()
  return roles.map((role) => {
    const item = told.get(role.chain)
    const key = `${role.chain} ${role.text.toLowerCase()}`
    const figure = cast.figures.get(role.chain)
    if (!item || role.of || role.past || given.has(key) || !figure) return role
    if (item.words === '' ? !office.test(role.text) : !holds({ ...figure, titles: new Set([role.text.toLowerCase()]) }, item.words))
      return role
    given.add(key)
    return { ...role, of: item.of, by: item.by }
  })
}
