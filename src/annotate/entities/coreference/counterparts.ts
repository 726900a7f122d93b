import { spanOf } from '../roles/phrase.ts'
import { isStateOffice, shareTitles } from './cast.ts'
import { sameOfficeAbroad } from './descriptions.ts'
import type { Expression } from './expressions.ts'
import { type Antecedent, personBefore } from './pronouns.ts'
import type { Reader } from './reading.ts'

/** "He had met his Omani counterpart": the counterpart met before, unless he is somebody else's. */
export function ofOwner(expression: Expression, found: Antecedent | null, { line, stage, cast }: Reader): Antecedent | null {
  if (!found || expression.kind !== 'counterpart' || expression.owner === null) return found
  const owner = personBefore(line, expression.owner, line.words[expression.owner] === 'her' ? 'she' : 'he', stage, cast)?.chains[0]
  return owner === undefined || stage.counterpartOf.get(owner) === found.chains[0] ? found : null
}

/** "his Omani counterpart" whom the article names elsewhere, with the same office. */
export function byOffice(expression: Expression, { line, stage, cast }: Reader): Antecedent | null {
  if (expression.kind !== 'counterpart' || expression.owner === null || expression.country === null) return null
  const owner = personBefore(line, expression.owner, line.words[expression.owner] === 'her' ? 'she' : 'he', stage, cast)?.chains[0]
  if (owner === undefined) return null
  const [mine] =
    [...stage.counterpartOf].find(([chain, other]) => other === owner && cast.figures.get(chain)?.countries.has(expression.country!)) ?? []
  return mine === undefined ? sameOfficeAbroad(owner, expression.country, cast) : { chains: [mine], by: 'nominal/counterpart-back' }
}

/** Remembers a counterpart, and gives him that role. */
export function meetCounterpart(
  { from, to, country, owner }: Extract<Expression, { kind: 'counterpart' }>,
  chain: number,
  { line, stage, cast, roles, hints }: Reader,
) {
  stage.counterparts.set(country ?? '', chain)
  const unstated = cast.figures.get(chain)?.countries.size === 0
  if (country !== null) cast.figures.get(chain)?.countries.add(country)
  const whose = owner === null ? null : personBefore(line, owner, line.words[owner] === 'her' ? 'she' : 'he', stage, cast)
  const other = whose?.chains[0]
  if (owner === null || other === undefined || other === chain) return
  stage.counterpartOf.set(other, chain)
  const [mine, theirs] = [cast.figures.get(other), cast.figures.get(chain)]
  const shared = [...(theirs?.titles ?? [])].find((title) => isStateOffice(title) && mine?.titles.has(title))
  if (country !== null && unstated && shared !== undefined) {
    const at = spanOf(line, { from: to - 2, to: to - 1 })
    hints.push({
      chain,
      words: shared,
      of: { ...at, text: line.prose.slice(at.start, at.end), chain: null },
      country,
      by: 'roles/counterpart-country',
    })
  }
  if (mine && theirs) shareTitles(mine, theirs, cast)
  const span = spanOf(line, { from: from + 1, to })
  const { start, end, text } = line.sentence.tokens[owner]!
  roles.push({
    ...span,
    text: line.prose.slice(span.start, span.end),
    chain,
    of: { start, end, text, chain: other },
    past: false,
    tenure: null,
    by: 'roles/counterpart',
  })
}
