import type { RoleMention, Span } from '../../../model/index.ts'
import { servesPerson } from '../roles/titles.ts'
import type { Cast } from './cast.ts'
import type { Reader } from './reading.ts'

/** Whose a title is that begins at an offset: "*its* chairman, X", "*the company's* chairman, X". */
export type Owners = Map<number, NonNullable<RoleMention['of']>>

/** Remembers whom a possessive pronoun or description before a title stands for. */
export function meetOwner(span: Span, to: number, chain: number, { line, owners }: Reader): void {
  const next = line.sentence.tokens[to]
  if (next) owners.set(next.start, { start: span.start, end: span.end, text: line.prose.slice(span.start, span.end), chain })
}

/** Gives titles that say no body or country the one whose they are; a person has only who serves him. */
export function withOwners(roles: readonly RoleMention[], owners: Owners, { figures }: Cast): RoleMention[] {
  return roles.map((role) => {
    const of = role.of === null ? owners.get(role.start) : undefined
    if (!of || of.chain === null || of.chain === role.chain) return role
    const personal = figures.get(of.chain)?.type === 'person'
    const head = role.text.slice(role.text.lastIndexOf(' ') + 1).toLowerCase()
    return personal && !servesPerson(head) ? role : { ...role, of, by: 'roles/owner' }
  })
}
