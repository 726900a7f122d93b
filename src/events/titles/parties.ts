import type { Entity, ParticipantRole } from '../../model/index.ts'
import type { Happening } from '../happening.ts'

export type Names = ReadonlyMap<string, Entity>

/** Who stands in some roles, most often told first, as names. */
export function partiesIn(happening: Happening, names: Names, roles: readonly ParticipantRole[]): string[] {
  const counts = new Map<string, number>()
  for (const telling of happening.tellings)
    for (const party of telling.parties) if (roles.includes(party.role)) counts.set(party.entity, (counts.get(party.entity) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([id]) => names.get(id)?.name ?? [])
}

/** "A, B and C"; of more than three the first two, "and others". */
export function list(items: readonly string[]): string {
  const shown = items.length > 3 ? [...items.slice(0, 2), 'others'] : items
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
