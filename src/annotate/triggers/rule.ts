import type { EventKind, ParticipantRole, PloverType } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'

type Prepositions = Readonly<Record<string, ParticipantRole>>

/** What must hold of a candidate for its words to tell of one happening; all must. */
export type Condition = (candidate: Candidate) => boolean

interface Rule {
  /** One of these words must stand somewhere in the sentence: a quick look before it is read. */
  readonly beside?: ReadonlySet<string>
  /** `meetings/met`: the file's act and the rule's name; the `by` of what it finds. */
  readonly id: string
  readonly kind: EventKind
  /** Source: PLOVER codebook, Open Event Data Alliance, 2021. */
  readonly plover: PloverType | null
  /** Who stands in which role after which preposition: `{ with: 'participant' }`. */
  readonly prepositions?: Prepositions
  /** Where it goes is where it is: the object and what follows one of these words ("to", "for") are its place. */
  readonly destination?: RegExp
  readonly needs: readonly Condition[]
}

/** A verb that tells of a happening. Roles are those of an active clause: the object of an active verb is a passive's subject. */
export interface VerbRule extends Rule {
  /** Base forms; the inflected ones are made from them. */
  readonly verbs: readonly string[]
  readonly subject?: ParticipantRole
  readonly object?: ParticipantRole
  /**
   * The head noun of the object (of a passive: the subject) must be one of these, or what an amount is of: "40 tonnes of *rice*",
   * "two million euros in *grants*".
   */
  readonly objectHeads?: ReadonlySet<string>
  /** It befalls people only: a company is not arrested, nor is it killed. */
  readonly personal?: true
  /** The role of whoever stands before the object: "gave *Norway* a loan". */
  readonly indirect?: ParticipantRole
  /** One of these must follow the verb: "broke *out*", "stepped *down*". */
  readonly particles?: readonly string[]
  readonly voice?: 'active' | 'passive'
  /** The day behind its infinitive is its own: "ordered them to leave on Monday". */
  readonly infinitive?: true
}

/** A noun that names a happening, with the verbs by which it comes about ("held a meeting", "a meeting took place"). */
export interface NounRule extends Rule {
  readonly nouns: readonly string[]
  /** One of these words must stand before the noun in its phrase: a *phone* call. */
  readonly modifiers?: ReadonlySet<string>
  /** The possessor's role: "the *president's* visit". */
  readonly possessor?: ParticipantRole
  /** The role of a body named inside the phrase: "the *Harbour Board* meeting". */
  readonly premodifier?: ParticipantRole
  /** The subject's role where the phrase is what the verb is about: "*they* held talks". */
  readonly holder?: ParticipantRole
}
