import type { EntityType } from './annotation.ts'
import type { ChangeBase, Moved } from './change-base.ts'
import type { Problem } from './problem.ts'

export interface ArticleArrived extends ChangeBase<'article-added' | 'article-removed'> {
  readonly file: string
  readonly published: string | null
  readonly outlet: string | null
  readonly topics: readonly string[]
}
export interface ArticleMoved extends ChangeBase<'article-moved'>, Moved {}
export interface ArticleChanged extends ChangeBase<'article-changed'>, Moved {
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
export interface ArticleText extends ChangeBase<'article-text'> {
  readonly file: string
  readonly sentences: { readonly before: number; readonly after: number }
}
export interface SetAside extends ChangeBase<'set-aside-added' | 'set-aside-removed'> {
  readonly file: string
  readonly why: string
}
export interface EntityArrived extends ChangeBase<'entity-added' | 'entity-removed'> {
  readonly entityType: EntityType
  readonly mentions: number
  readonly files: readonly string[]
}
export interface EntityRenamed extends ChangeBase<'entity-renamed'>, Moved {}
export interface EntityRetyped extends ChangeBase<'entity-retyped'>, Moved {}
export interface EntityMerged extends ChangeBase<'entity-merged'> {
  readonly entityType: EntityType
  /** Who was told apart before, the one whose place it took first. */
  readonly from: readonly { readonly id: string; readonly name: string }[]
}
export interface EntitySplit extends ChangeBase<'entity-split'> {
  readonly entityType: EntityType
  readonly into: readonly { readonly id: string; readonly name: string }[]
}
export interface EntityMentions extends ChangeBase<'entity-mentions'> {
  readonly mentions: { readonly before: number; readonly after: number }
}
export interface MentionsRelinked extends ChangeBase<'mentions-relinked'>, Moved {
  readonly count: number
}
export interface AliasChange extends ChangeBase<'alias-added' | 'alias-removed'> {
  readonly alias: string
}
export interface RoleChange extends ChangeBase<'role-added' | 'role-removed'> {
  readonly role: string
}
/** The same words, of another body or country. */
export interface RoleMoved extends ChangeBase<'role-changed'>, Moved {}
export interface QuoteArrived extends ChangeBase<'quote-added' | 'quote-removed'> {
  readonly text: string
  readonly mode: string
  readonly speakers: readonly string[]
  readonly confidence: number
}
export interface QuoteChanged extends ChangeBase<'quote-changed'>, Moved {
  readonly text: string
  readonly field: 'speaker' | 'mode' | 'act' | 'extent' | 'relayed by'
}
export interface DateChanged extends ChangeBase<'date-changed'>, Moved {
  readonly text: string
}
export interface EventArrived extends ChangeBase<'event-added' | 'event-removed'> {
  readonly eventKind: string
  readonly date: string | null
  readonly files: readonly string[]
}
export interface EventMerged extends ChangeBase<'event-merged'> {
  readonly from: readonly { readonly id: string; readonly name: string }[]
}
export interface EventSplit extends ChangeBase<'event-split'> {
  readonly into: readonly { readonly id: string; readonly name: string }[]
}
export interface EventChanged extends ChangeBase<'event-changed'>, Moved {
  readonly field: 'title' | 'kind' | 'date' | 'place' | 'modality' | 'story'
}
export interface EventParticipants extends ChangeBase<'event-participants'> {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}
export interface EventCounts extends ChangeBase<'event-counts'> {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
export interface EventReports extends ChangeBase<'event-reports'> {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly articles: { readonly before: number; readonly after: number }
}
export interface EventSays extends ChangeBase<'event-says'> {
  readonly file: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
export interface EventSources extends ChangeBase<'event-sources'> {
  readonly sources: { readonly before: number; readonly after: number }
  readonly why: string | null
}
export interface DisagreementChange extends ChangeBase<'disagreement-added' | 'disagreement-removed'> {
  readonly field: string
  readonly values: readonly string[]
}
export interface StoryArrived extends ChangeBase<'story-added' | 'story-removed'> {
  readonly files: readonly string[]
}
export interface StoryChanged extends ChangeBase<'story-changed'> {
  readonly field: 'title' | 'articles' | 'follows'
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
export interface TopicArrived extends ChangeBase<'topic-added' | 'topic-removed'> {
  readonly articles: number
}
export interface TopicShare extends ChangeBase<'topic-share'> {
  /** Articles with the topic out of all, as a fraction. */
  readonly share: { readonly before: number; readonly after: number }
}
export interface TopicArticle extends ChangeBase<'topic-gained' | 'topic-lost'> {
  readonly file: string
  readonly topic: string
}
export interface WordingChange extends ChangeBase<'wording-added' | 'wording-removed'> {
  readonly phrase: string
  readonly uses: number
}
export interface WordingUses extends ChangeBase<'wording-uses'> {
  readonly phrase: string
  readonly uses: { readonly before: number; readonly after: number }
}
export interface AddressChange extends ChangeBase<'url-removed' | 'url-redirected'> {
  readonly url: string
  readonly to: string | null
}
export interface ProblemChange extends ChangeBase<'problem-new' | 'problem-gone'> {
  readonly problem: Problem
}
export interface PageTouched extends ChangeBase<'page-touched'> {
  readonly url: string
  /** `primary`: something it states changed; `derived`: it only lists or counts what changed elsewhere. */
  readonly touch: 'primary' | 'derived'
  readonly presence: 'new' | 'changed' | 'gone'
}
