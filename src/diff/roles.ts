import type { EntityRecord, Finding, Role } from '../model/index.ts'
import { areSame } from './match.ts'
import type { Pairing } from './pairing.ts'
import type { Side } from './side.ts'
import { ofEntity } from './subjects.ts'

/** Roles that articles newly give somebody, or no longer do; the days that attest them are not compared. */
export function compareRoles(pairing: Pairing): Finding[] {
  const { before, after, entities } = pairing
  return [...entities.pairs].flatMap(([b, a]) => {
    const [was, is] = [before.entities.get(b)!, after.entities.get(a)!]
    if (was === is || (was.roles.length === 0 && is.roles.length === 0)) return []
    const absorbed = [...(entities.takers.has(a) ? entities.merged : [])].flatMap(([from, to]) =>
      to === a ? before.entities.get(from)!.roles : [],
    )
    const old = [...was.roles, ...absorbed]
    const gone = was.roles.filter((role) => !is.roles.some((other) => sameRole(pairing, role, other)))
    const come = is.roles.filter((role) => !old.some((other) => sameRole(pairing, other, role)))
    const moved = come.flatMap((role) =>
      gone
        .filter((other) => other.text === role.text)
        .slice(0, 1)
        .map((other) => ({ was: other, is: role })),
    )
    return [
      ...moved.map((pair) => move(pairing, is, pair)),
      ...come.filter((role) => !moved.some((pair) => pair.is === role)).map((role) => change(after, is, 'role-added', role)),
      ...gone.filter((role) => !moved.some((pair) => pair.was === role)).map((role) => change(before, is, 'role-removed', role)),
    ]
  })
}

function sameRole({ entities }: Pairing, was: Role, is: Role): boolean {
  const sameBody = was.of === is.of || (was.of !== null && is.of !== null && areSame(entities, was.of, is.of))
  return was.text === is.text && sameBody
}

function change(side: Side, entity: EntityRecord, type: 'role-added' | 'role-removed', role: Role): Finding {
  const words = inWords(side, role)
  const message = `${entity.name}: role “${words}” ${type === 'role-added' ? 'is new' : 'is gone'}.`
  return { type, subject: ofEntity(entity), role: words, message, because: null, evidence: role.evidence.slice(0, 3) }
}

function move(pairing: Pairing, entity: EntityRecord, roles: { readonly was: Role; readonly is: Role }): Finding {
  const [before, after] = [inWords(pairing.before, roles.was), inWords(pairing.after, roles.is)]
  const message = `${entity.name}: role “${before}” is now “${after}”.`
  return { type: 'role-changed', subject: ofEntity(entity), before, after, message, because: null, evidence: roles.is.evidence.slice(0, 3) }
}

function inWords({ entities }: Side, role: Role): string {
  return `${role.text}${role.of === null ? '' : ` of ${entities.get(role.of)?.name ?? role.of}`}`
}
