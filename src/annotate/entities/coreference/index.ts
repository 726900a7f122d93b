import type { Mention, Reading, RoleMention } from '../../../model/index.ts'
import { type Line, layOut } from '../lines.ts'
import { findRoles } from '../roles/index.ts'
import { follow } from './follow.ts'
import { withCountries } from './hints.ts'
import { withOwners } from './owners.ts'
import { joinNames } from './same-name.ts'

/** The mentions of an article, names and others, with the chains in which they are the same one, and the roles the text gives. */
interface Linked {
  readonly mentions: Mention[]
  readonly roles: RoleMention[]
}

/** Renumbers chains from 0 in text order of their first mention. */
function numbered(roots: readonly number[], names: readonly Mention[]): (number | null)[] {
  const order = names.map((_, index) => index).sort((a, b) => names[a]!.start - names[b]!.start)
  const numbers = new Map<number, number>()
  for (const index of order) if (roots[index]! >= 0 && !numbers.has(roots[index]!)) numbers.set(roots[index]!, numbers.size)
  return roots.map((root) => numbers.get(root) ?? null)
}

/**
 * Finds which mentions of one article are the same one, on evidence inside it alone.
 *
 * @param names Mentions of form `name`, in any order; they come back with their chains.
 * @returns All mentions in text order. A name that could stand for two others, and a pronoun of unsure reference, have chain null.
 */
export function linkWithin(reading: Reading, names: readonly Mention[]): Linked {
  const chains = numbered(joinNames(names, reading.prose), names)
  const mentions = names.map((name, index) => ({ ...name, chain: chains[index]! }))
  const lines = layOut(reading, mentions)
  const { roles, starts } = findRoles(lines, (index) => chains[index]!)
  const namesOf = (line: Line) =>
    line.names.map((name) => ({ name, chain: chains[name.index]!, from: starts.get(name.index) ?? name.from }))
  const followed = follow(lines, namesOf, mentions, roles)
  return {
    mentions: [...mentions, ...followed.mentions].sort((a, b) => a.start - b.start || b.end - a.end),
    roles: [
      ...withCountries(withOwners(roles, followed.owners, followed.cast), followed.hints, followed.delegations, followed.cast),
      ...followed.roles,
    ].sort((a, b) => a.start - b.start || a.chain - b.chain),
  }
}
