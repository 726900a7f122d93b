import type { Candidate } from './candidate.ts'
import { familyOf } from './one-act.ts'

/** Whether a candidate tells of one happening by itself. */
export function holds(candidate: Candidate): boolean {
  if ((candidate.modality === 'planned' || candidate.modality === 'called-for') && familyOf(candidate.rule.kind) === 'harm') return false
  return (
    candidate.modality !== 'hypothetical' &&
    candidate.modality !== 'generic' &&
    candidate.rule.needs.every((condition) => condition(candidate))
  )
}
