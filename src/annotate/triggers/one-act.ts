import { contains, type EventKind } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'
import { type Draft, merge, tellIn } from './draft.ts'
import { subjectOf } from './subjects.ts'

const harmful = new Set<EventKind>(['attack', 'accident', 'disaster', 'military', 'death', 'protest', 'arrest'])

/** Kinds that later phrases may take up as one: "the attack", "the crash". */
export const familyOf = (kind: EventKind): string =>
  kind === 'attack' || kind === 'accident' || kind === 'disaster' || kind === 'death' ? 'harm' : kind

/** "floods killed 210 people *and displaced* 50,000 families", "an *earthquake struck*": one harm in two words. */
export function isOneAct(a: Candidate, b: Candidate): boolean {
  if (a.rule.kind === 'election' && b.rule.kind === 'election') return a.modality === b.modality
  if (!harmful.has(a.rule.kind) || a.rule.kind !== b.rule.kind) return false
  // "held *a protest*": the verb's object names what it tells.
  if (b.verb === null) return a.verb !== null && a.tells !== null && a.tells.start <= b.cs.tokens[b.from]!.start && b.from - a.to < 4
  if (a.verb === null) return b.topic !== null && contains(b.topic, a.cs.tokens[a.from]!)
  return a.modality === b.modality && sharesSubject(a, b)
}

const sharesSubject = ({ cs, from }: Candidate, { from: other }: Candidate): boolean => {
  const [x, y] = [subjectOf(cs, cs.chunkOf[from]!), subjectOf(cs, cs.chunkOf[other]!)]
  return x.length > 0 && x[0] === y[0]
}

/** "12 were killed when a bus was attacked": one happening, the killing being what the attack came to. */
export function absorbDeaths(told: readonly Draft[], drafts: Draft[], takenUp: Draft | undefined): void {
  const here = told.filter((draft) => draft.kind !== 'death' && draft.kind !== 'arrest' && harmful.has(draft.kind))
  const causes = here.length > 0 || takenUp === undefined ? here : [takenUp]
  for (const death of told.filter((draft) => draft.kind === 'death')) {
    const cause = nearest(
      death,
      causes.filter((each) => each !== takenUp || mayBeThen(each, death)),
    )
    if (cause === undefined) continue
    merge(cause, death)
    drafts.splice(drafts.lastIndexOf(death), 1)
    tellIn(cause, death.sentences[0]!)
  }
}

/** "In {2019}, 22 died in *the bombing*" is not the one of this week. */
const mayBeThen = ({ dates: [a] }: Draft, { dates: [b] }: Draft): boolean =>
  a === undefined || b === undefined || a.value.startsWith(b.value) || b.value.startsWith(a.value)

const nearest = (draft: Draft, others: readonly Draft[]): Draft | undefined => {
  const apart = (other: Draft): number => Math.abs(other.candidate.from - draft.candidate.from)
  return others.toSorted((a, b) => apart(a) - apart(b))[0]
}
