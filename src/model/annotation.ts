import type { Article } from './article.ts'
import type { EventKind, Modality, ParticipantRole, PloverType } from './event.ts'
import type { Portrait } from './portrait.ts'
import type { Span } from './span.ts'

/** A token of a sentence. `text` is the prose from `start` to `end`. */
export interface Token extends Span {
  readonly text: string
}

export type EntityType = 'person' | 'organisation' | 'place' | 'project' | 'nationality' | 'event' | 'other'
export type MentionForm = 'name' | 'nominal' | 'pronoun'
/** The four classes of CoNLL-2003. */
export type NerLabel = 'PER' | 'ORG' | 'LOC' | 'MISC'

/**
 * A stretch that refers to somebody or something. A person's name is without title and possessive.
 * Mentions of form `name` do not overlap one another.
 */
export interface Mention extends Span {
  readonly text: string
  readonly form: MentionForm
  readonly type: EntityType
  /** Null for a nominal or pronoun. */
  readonly ner: NerLabel | null
  /** Probability, calibrated on the development data, that span and type are right. */
  readonly confidence: number
  /** The model or rule: `names/full`, `nominal/counterpart`. */
  readonly by: string
  /**
   * The chain of mentions of this article that are the same one, counted from 0; null where it refers to nobody known.
   * Only evidence inside the article counts here.
   */
  readonly chain: number | null
  /** For a group ("the two leaders", "both sides", "they"): the chains of its members; empty for all others. */
  readonly members: readonly number[]
}

/** The words that say when somebody took up and left an office, a date among them; null where none do. */
export interface Tenure {
  readonly since: Span | null
  readonly until: Span | null
}

/** A role the text gives someone: "Interior Minister" Ana Roe; Jan Doe, "chairman of the Standing Committee of …". */
export interface RoleMention extends Span {
  /** The role's words as written, without the body or country it is of where that stands apart. */
  readonly text: string
  /** Who has it: a chain. */
  readonly chain: number
  /** Of which body or country, as a span of the text ("of Pakistan", "Pakistan's", "Chinese"), and its chain where it has one. */
  readonly of: (Span & { readonly text: string; readonly chain: number | null }) | null
  /** "former", "then", "-elect": the role is not held at the article's time. */
  readonly past: boolean
  readonly tenure: Tenure | null
  readonly by: string
}

export type DateKind = 'date' | 'time' | 'duration' | 'set'

export interface DateMention extends Span {
  readonly text: string
  readonly kind: DateKind
  /** EDTF, or ISO 8601 for a duration (`P5D`) and set (`R/P1W`). */
  readonly value: string
  /** The derivation, a step an entry, from what is stated to the value. */
  readonly because: readonly string[]
  /** Which parts are stated in the words themselves, the rest being implied by the context. */
  readonly stated: readonly ('year' | 'month' | 'day' | 'weekday' | 'time')[]
  readonly confidence: number
}

/** A TIMEX3 for `annotate --plain`: ranges are their two ends, vague references (`PAST_REF`) included. */
export interface Timex extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
}

export type SpeechAct = 'said' | 'agreed' | 'promised' | 'urged' | 'condemned' | 'denied'

/** A quotation or a piece of indirect speech. The span leaves out the quotation marks. */
export interface QuoteMention extends Span {
  readonly text: string
  /** `mixed`: a fragment in marks inside the writer's sentence, the span being that fragment. */
  readonly mode: 'direct' | 'mixed' | 'indirect'
  /** The words that name the speaker, pronoun or not; null where nobody is named. */
  readonly speaker: Span | null
  readonly cue: Span | null
  /** Who passed it on ("Chinese news agency quoted Xi as saying"), never the speaker. */
  readonly relayedBy: Span | null
  readonly act: SpeechAct
  readonly confidence: number
  readonly by: string
}

/** A participant of a trigger: the span of a mention (name, nominal or pronoun) in the same article. */
export interface TriggerParticipant extends Span {
  readonly role: ParticipantRole
}

export interface TriggerCount extends Span {
  /** "killed", "injured", "agreements signed", … */
  readonly what: string
  /** The number as read; a bound ("at least 12", "more than a dozen") keeps the wording in `text`. */
  readonly value: number
  readonly bound: 'exactly' | 'at-least' | 'at-most' | 'about'
  readonly text: string
}

/** What a happening came to, in the article's own words: what was agreed, decided or discussed, how long it lasted. */
export interface TriggerSaying extends Span {
  /** `agreed`, `decided`, `discussed`, `satisfied`, `duration`, `statement`, …: a field of the event page's table. */
  readonly field: string
  readonly by: string
  /** The mentions that are its subject; none where the clause has none, or nobody known. */
  readonly who: readonly Span[]
}

/** Words that tell of a happening, with what the same article says of it near by. */
export interface Trigger extends Span {
  readonly text: string
  readonly kind: EventKind
  readonly ploverType: PloverType | null
  readonly modality: Modality
  /** The sentences that tell it. */
  readonly sentences: readonly number[]
  readonly participants: readonly TriggerParticipant[]
  /** Spans of this article's `dates` that date it, best first. */
  readonly dates: readonly Span[]
  /** Span of the mention that is its place, the most specific first. */
  readonly places: readonly Span[]
  readonly counts: readonly TriggerCount[]
  /** Spans of clauses; they may stand in later sentences than the trigger. */
  readonly says: readonly TriggerSaying[]
  /** The head noun phrase that names it ("joint statement", "state banquet"), for titles; null where there is none. */
  readonly topicSpan: Span | null
  /** The base form of the verb that tells it; null for a noun. */
  readonly verb: string | null
  /** The words after a verb that say what was done ("to sue the company", "a stake in the port"), for titles; null where there are none. */
  readonly tells: Span | null
  readonly by: string
  readonly confidence: number
}

/** A sentence that speaks to a topic, with the words that show it. */
export interface ThemeMention {
  readonly topic: string
  readonly sentence: number
  readonly score: number
  readonly cues: readonly Span[]
}

/** All that is read in one article, from its own bytes alone: cacheable by content. */
export interface AnnotatedArticle {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly roles: readonly RoleMention[]
  readonly dates: readonly DateMention[]
  readonly quotes: readonly QuoteMention[]
  readonly triggers: readonly Trigger[]
  readonly themes: readonly ThemeMention[]
  readonly portrait: Portrait
}
