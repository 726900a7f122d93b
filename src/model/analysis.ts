import type { DateKind, EntityType, MentionForm, SpeechAct } from './annotation.ts'
import type { Caption, Removed } from './article.ts'
import type { DatePrecision } from './edtf.ts'
import type { EventKind, Modality, ParticipantRole, PloverType } from './event.ts'
import type { EvidenceList } from './evidence.ts'
import type { Problem } from './problem.ts'
import type { Span } from './span.ts'

/** The version of the public data; a change of meaning is a change of version. */
export const SCHEMA_VERSION = '1.1.0'

export interface ArticleRecord {
  /** `article/<slug>`. */
  readonly id: string
  readonly file: string
  readonly title: string
  readonly titleFrom: 'stated' | 'inferred'
  readonly published: string | null
  readonly publishedFrom: string | null
  readonly outlet: string | null
  readonly agency: string | null
  readonly byline: string | null
  readonly language: string
  readonly sourceUrl: string | null
  readonly archiveUrl: string | null
  readonly retrieved: string | null
  readonly sha256: string
  readonly dateline: { readonly place: string | null; readonly date: string | null } | null
  readonly captions: readonly Caption[]
  readonly metadata: readonly (Span & { readonly field: string })[]
  readonly removed: readonly Removed[]
  readonly topics: readonly { readonly id: string; readonly score: number }[]
  readonly story: string
  readonly url: string
}

export interface SentenceRecord extends Span {
  /** The article's file. */
  readonly article: string
  readonly n: number
  readonly kind: 'body' | 'heading' | 'caption'
}

export interface MentionRecord extends Span {
  readonly file: string
  readonly text: string
  readonly form: MentionForm
  readonly type: EntityType
  readonly entity: string | null
  readonly by: string
  readonly confidence: number
}

export interface Role {
  readonly text: string
  /** The body or country, as an entity id or as written; null where it is not stated. */
  readonly of: string | null
  /** EDTF days of the first and last article that attest it, not of office; null where no article is dated. */
  readonly from: string | null
  readonly to: string | null
  /** EDTF of when articles say that the office was taken up and left; null where they do not, or disagree. */
  readonly since: string | null
  readonly until: string | null
  readonly evidence: EvidenceList
}

export interface EntityRecord {
  /** `person/ana-roe`; entities of type event are `named-event/…`. */
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly { readonly text: string; readonly count: number }[]
  readonly roles: readonly Role[]
  readonly evidence: EvidenceList
  readonly confidence: number
  /** Null for a nationality, event or other: they have no page. */
  readonly url: string | null
}

export interface DateRecord extends Span {
  readonly file: string
  readonly text: string
  readonly kind: DateKind
  readonly value: string
  readonly because: readonly string[]
}

export interface QuoteRecord extends Span {
  readonly file: string
  readonly text: string
  readonly mode: 'direct' | 'mixed' | 'indirect'
  readonly speakers: readonly string[]
  readonly speakerText: string | null
  readonly relayedBy: string | null
  readonly cue: string | null
  readonly act: SpeechAct
  readonly event: string | null
  readonly confidence: number
}

export interface EventRecord {
  readonly id: string
  readonly title: string
  readonly kind: EventKind
  readonly ploverType: PloverType | null
  readonly date: string | null
  /** `day`, `month`, `year`, `interval`, `one-of`, … of `date`; null with it. */
  readonly datePrecision: DatePrecision | null
  /** An entity id; null where no place is stated. */
  readonly place: string | null
  readonly participants: readonly { readonly entity: string; readonly role: ParticipantRole; readonly evidence: EvidenceList }[]
  readonly modality: Modality
  readonly counts: readonly { readonly what: string; readonly value: number; readonly text: string; readonly evidence: EvidenceList }[]
  /** What each article says of it, in the order of their files. */
  readonly reports: readonly {
    readonly file: string
    readonly sentences: readonly (readonly [number, number])[]
    readonly says: readonly { readonly field: string; readonly value: string; readonly evidence: EvidenceList }[]
  }[]
  /** Groups of articles that may be one source, and why; a group of one stands alone. */
  readonly sources: readonly { readonly files: readonly string[]; readonly why: string }[]
  readonly disagreements: readonly {
    readonly field: string
    readonly values: readonly { readonly value: string; readonly files: readonly string[] }[]
  }[]
  readonly story: string
  readonly confidence: number
  readonly evidence: EvidenceList
  readonly url: string
}

export interface StoryRecord {
  readonly id: string
  readonly title: string
  readonly from: string | null
  readonly to: string | null
  readonly articles: readonly string[]
  readonly events: readonly string[]
  /** Stories of earlier happenings that this one follows. */
  readonly follows: readonly string[]
  readonly url: string
}

export interface TopicRecord {
  readonly id: string
  readonly label: string
  /** IPTC Media Topic code, `medtop:…`. */
  readonly iptc: string | null
  readonly articles: readonly { readonly file: string; readonly score: number; readonly sentences: readonly number[] }[]
  readonly url: string
}

export interface WordingRecord {
  readonly id: string
  readonly phrase: string
  readonly variants: readonly string[]
  readonly uses: readonly (Span & { readonly file: string; readonly speaker: string | null; readonly date: string | null })[]
}

/** Facts of the build that the same seeds and code always repeat: no clock, no machine. */
export interface Meta {
  readonly schemaVersion: string
  readonly generator: string
  readonly model: string
  /** EDTF day: `SOURCE_DATE_EPOCH`, else the newest article's; null where no article is dated. */
  readonly date: string | null
}

/** Everything the project says, as published in `data/`: each list sorted, each item one line of its file. */
export interface Analysis {
  readonly meta: Meta
  readonly articles: readonly ArticleRecord[]
  readonly sentences: readonly SentenceRecord[]
  readonly mentions: readonly MentionRecord[]
  readonly entities: readonly EntityRecord[]
  readonly dates: readonly DateRecord[]
  readonly quotes: readonly QuoteRecord[]
  readonly events: readonly EventRecord[]
  readonly stories: readonly StoryRecord[]
  readonly topics: readonly TopicRecord[]
  readonly wording: readonly WordingRecord[]
  readonly problems: readonly Problem[]
}
