import type { EntityType } from './annotation.ts'
import type { Evidence } from './evidence.ts'
import type { Problem } from './problem.ts'

/** How much a change asks of a reviewer: a decision, a look, or nothing. */
export const WEIGHTS = ['check', 'notice', 'routine'] as const
export type Weight = (typeof WEIGHTS)[number]

/** What brought a change about, as far as the two records tell. */
export const CAUSES = ['articles', 'corrections', 'topics', 'code', 'model'] as const
export type Cause = (typeof CAUSES)[number]

/** What a change is of. `url` is its page, on the site before where `gone`, else on the site after; null where it has none. */
export interface Subject {
  readonly kind: 'article' | 'entity' | 'event' | 'story' | 'topic' | 'wording' | 'site'
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly gone: boolean
}

/** Where a change shows: on the side before for what is gone, else on the side after. */
export interface ChangeEvidence extends Evidence {
  /** The number of the sentence in its article; null where none begins at or before it. */
  readonly sentence: number | null
}

interface Base<Type extends string> {
  readonly type: Type
  readonly weight: Weight
  readonly cause: Cause
  readonly subject: Subject
  /** One sentence a reader understands without the rest. */
  readonly message: string
  /** Why, where the records tell: "002 reports it on 5 February 2025". */
  readonly because: string | null
  /** The sentences behind it, at most five; empty only where the change is of no text (an address, a share, a problem). */
  readonly evidence: readonly ChangeEvidence[]
}

/** Values before and after; null stands for "not stated". */
interface Moved {
  readonly before: string | null
  readonly after: string | null
}

export interface ArticleArrived extends Base<'article-added' | 'article-removed'> {
  readonly file: string
  readonly published: string | null
  readonly outlet: string | null
  readonly topics: readonly string[]
}
export interface ArticleMoved extends Base<'article-moved'>, Moved {}
export interface ArticleChanged extends Base<'article-changed'>, Moved {
  readonly file: string
  readonly field:
    | 'title'
    | 'published'
    | 'outlet'
    | 'agency'
    | 'byline'
    | 'language'
    | 'sourceUrl'
    | 'archiveUrl'
    | 'retrieved'
    | 'dateline'
}
export interface ArticleText extends Base<'article-text'> {
  readonly file: string
  readonly sentences: { readonly before: number; readonly after: number }
}
export interface SetAside extends Base<'set-aside-added' | 'set-aside-removed'> {
  readonly file: string
  readonly why: string
}
export interface EntityArrived extends Base<'entity-added' | 'entity-removed'> {
  readonly entityType: EntityType
  readonly mentions: number
  readonly files: readonly string[]
}
export interface EntityRenamed extends Base<'entity-renamed'>, Moved {}
export interface EntityRetyped extends Base<'entity-retyped'>, Moved {}
export interface EntityMerged extends Base<'entity-merged'> {
  readonly entityType: EntityType
  /** Who was told apart before, the one whose place it took first. */
  readonly from: readonly { readonly id: string; readonly name: string }[]
}
export interface EntitySplit extends Base<'entity-split'> {
  readonly entityType: EntityType
  readonly into: readonly { readonly id: string; readonly name: string }[]
}
export interface EntityMentions extends Base<'entity-mentions'> {
  readonly mentions: { readonly before: number; readonly after: number }
}
export interface MentionsRelinked extends Base<'mentions-relinked'>, Moved {
  readonly count: number
}
export interface AliasChange extends Base<'alias-added' | 'alias-removed'> {
  readonly alias: string
}
export interface RoleChange extends Base<'role-added' | 'role-removed'> {
  readonly role: string
}
/** The same words, of another body or country. */
export interface RoleMoved extends Base<'role-changed'>, Moved {}
export interface QuoteArrived extends Base<'quote-added' | 'quote-removed'> {
  readonly text: string
  readonly mode: string
  readonly speakers: readonly string[]
  readonly confidence: number
}
export interface QuoteChanged extends Base<'quote-changed'>, Moved {
  readonly text: string
  readonly field: 'speaker' | 'mode' | 'act' | 'extent' | 'relayed by'
}
export interface DateChanged extends Base<'date-changed'>, Moved {
  readonly text: string
}
export interface EventArrived extends Base<'event-added' | 'event-removed'> {
  readonly eventKind: string
  readonly date: string | null
  readonly files: readonly string[]
}
export interface EventMerged extends Base<'event-merged'> {
  readonly from: readonly { readonly id: string; readonly name: string }[]
}
export interface EventSplit extends Base<'event-split'> {
  readonly into: readonly { readonly id: string; readonly name: string }[]
}
export interface EventChanged extends Base<'event-changed'>, Moved {
  readonly field: 'title' | 'kind' | 'date' | 'place' | 'modality' | 'story'
}
export interface EventParticipants extends Base<'event-participants'> {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}
export interface EventCounts extends Base<'event-counts'> {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
export interface EventReports extends Base<'event-reports'> {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly articles: { readonly before: number; readonly after: number }
}
export interface EventSays extends Base<'event-says'> {
  readonly file: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
export interface EventSources extends Base<'event-sources'> {
  readonly sources: { readonly before: number; readonly after: number }
  readonly why: string | null
}
export interface DisagreementChange extends Base<'disagreement-added' | 'disagreement-removed'> {
  readonly field: string
  readonly values: readonly string[]
}
export interface StoryArrived extends Base<'story-added' | 'story-removed'> {
  readonly files: readonly string[]
}
export interface StoryChanged extends Base<'story-changed'> {
  readonly field: 'title' | 'articles' | 'follows'
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
export interface TopicArrived extends Base<'topic-added' | 'topic-removed'> {
  readonly articles: number
}
export interface TopicShare extends Base<'topic-share'> {
  /** Articles with the topic out of all, as a fraction. */
  readonly share: { readonly before: number; readonly after: number }
}
export interface TopicArticle extends Base<'topic-gained' | 'topic-lost'> {
  readonly file: string
  readonly topic: string
}
export interface WordingChange extends Base<'wording-added' | 'wording-removed'> {
  readonly phrase: string
  readonly uses: number
}
export interface WordingUses extends Base<'wording-uses'> {
  readonly phrase: string
  readonly uses: { readonly before: number; readonly after: number }
}
export interface AddressChange extends Base<'url-removed' | 'url-redirected'> {
  readonly url: string
  readonly to: string | null
}
export interface ProblemChange extends Base<'problem-new' | 'problem-gone'> {
  readonly problem: Problem
}
export interface PageTouched extends Base<'page-touched'> {
  readonly url: string
  /** `primary`: something it states changed; `derived`: it only lists or counts what changed elsewhere. */
  readonly touch: 'primary' | 'derived'
  readonly presence: 'new' | 'changed' | 'gone'
}

/** One thing that differs between two analyses, in the words of the analysis rather than of its files. */
export type Change =
  | ArticleArrived
  | ArticleMoved
  | ArticleChanged
  | ArticleText
  | SetAside
  | EntityArrived
  | EntityRenamed
  | EntityRetyped
  | EntityMerged
  | EntitySplit
  | EntityMentions
  | MentionsRelinked
  | AliasChange
  | RoleChange
  | RoleMoved
  | QuoteArrived
  | QuoteChanged
  | DateChanged
  | EventArrived
  | EventMerged
  | EventSplit
  | EventChanged
  | EventParticipants
  | EventCounts
  | EventReports
  | EventSays
  | EventSources
  | DisagreementChange
  | StoryArrived
  | StoryChanged
  | TopicArrived
  | TopicShare
  | TopicArticle
  | WordingChange
  | WordingUses
  | AddressChange
  | ProblemChange
  | PageTouched

export type ChangeType = Change['type']
/** The changes of one type. */
export type ChangeOf<Type extends ChangeType> = Extract<Change, { readonly type: Type }>

type Unweighed<T> = T extends Change ? Omit<T, 'weight' | 'cause' | 'evidence'> & { readonly evidence: readonly Evidence[] } : never
/** A change as its rule finds it: weighed, and given its cause, afterwards. */
export type Finding = Unweighed<Change>

/** Something the review asks a person to decide, as a comment shows it; `yaml` is what to paste, null where nothing would do. */
export interface Decision {
  readonly message: string
  readonly yaml: string | null
}
