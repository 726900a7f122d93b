import type { DateMention, Mention, Modality, ParticipantRole, Span, TriggerCount, TriggerSaying } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import type { NounRule, VerbRule } from './rule.ts'

/** Somebody in a role, before it is known whether the words tell of a happening at all. */
export interface CandidateParticipant {
  readonly mention: Mention
  readonly role: ParticipantRole
}

/** How a happening is spoken of: a trigger's modality, or a reason why the words tell of none. */
export type Reading = Modality | 'hypothetical' | 'generic'

/** Words that may tell of a happening, with what their clause says of it. */
export interface Candidate {
  readonly rule: VerbRule | NounRule
  readonly cs: ChunkedSentence
  /** Tokens `[from, to)` of the words that tell it. */
  readonly from: number
  readonly to: number
  readonly modality: Reading
  readonly participants: readonly CandidateParticipant[]
  readonly dates: readonly DateMention[]
  readonly places: readonly Mention[]
  readonly counts: readonly TriggerCount[]
  readonly says: readonly TriggerSaying[]
  /** The noun phrase that names it, without its determiner. */
  readonly topic: Span | null
  /** The verb's base form; null for a noun. */
  readonly verb: string | null
  /** The words after the verb that say what was done. */
  readonly tells: Span | null
  /** "the meeting", "this visit", "during their talks": it speaks of something already told. */
  readonly definite: boolean
  readonly plural: boolean
  /** A bare participle tells it ("resolutions adopted by …"): it may speak of many, at any time. */
  readonly reduced: boolean
  /** The clause says with or to whom, and nobody there has a name: "met with officials". */
  readonly halfNamed: boolean
}
