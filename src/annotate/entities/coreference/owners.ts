import type { RoleMention, Span } from '../../../model/index.ts'
import { servesPerson } from '../roles/titles.ts'
import type { Cast } from './cast.ts'
import { leads } from './offices.ts'
import type { Reader } from './reading.ts'

/** Whose a title is that begins at an offset: "*its* chairman, X", "*the company's* chairman, X". */
export type Owners = Map<number, NonNullable<RoleMention['of']>>

/** Remembers whom a possessive pronoun or description before a title stands for. */
export function meetOwner(span: Span, to: number, chain: number, { line, owners }: Reader): void {
  const next = line.sentence.tokens[to]
  if (next) owners.set(next.start, { start: span.start, end: span.end, text: line.prose.slice(span.start, span.end), chain })
}

/** Gives titles that say no body or country the one whose they are; a person has only who serves him. */
export function withOwners(roles: readonly RoleMention[], owners: Owners, cast: Cast): RoleMention[] {
  return roles.map((role) => {
    const of = role.of === null ? owners.get(role.start) : undefined
    if (!of || of.chain === null || of.chain === role.chain) return role
    const head = role.text.slice(role.text.lastIndexOf(' ') + 1).toLowerCase()
    const personal = cast.figures.get(of.chain)?.type === 'person' && !servesPerson(head)
    const chain = personal ? stateLed(of.chain, role, cast) : stateOfCapital(of.chain, cast)
    return chain === null ? role : { ...role, of: { ...of, chain }, by: 'roles/owner' }
  })
}

/** "*her* minister of defence": of the state whose head she is. */
function stateLed(chain: number, { text }: RoleMention, { figures, countries }: Cast): number | null {
  const figure = figures.get(chain)
  const leader = [...(figure?.titles ?? [])].some((title) => leads.test(title))
  const [code, ...more] = figure?.countries ?? []
  return leader && code !== undefined && more.length === 0 && /minister/i.test(text) ? (countries.get(code) ?? null) : null
}

/** "Nairobi … *its* ambassador": the state whose capital speaks for it, where it is named. */
function stateOfCapital(chain: number, { capitals, countries }: Cast): number {
  const code = [...capitals].find(([, capital]) => capital === chain)?.[0]
  return (code === undefined ? undefined : countries.get(code)) ?? chain
}
