import type {
  AddressChange,
  AliasChange,
  ArticleArrived,
  ArticleChanged,
  ArticleMoved,
  ArticleText,
  DateChanged,
  DisagreementChange,
  EntityArrived,
  EntityMentions,
  EntityMerged,
  EntityRenamed,
  EntityRetyped,
  EntitySplit,
  EventArrived,
  EventChanged,
  EventCounts,
  EventMerged,
  EventParticipants,
  EventReports,
  EventSays,
  EventSources,
  EventSplit,
  MentionsRelinked,
  PageTouched,
  ProblemChange,
  QuoteArrived,
  QuoteChanged,
  RoleChange,
  RoleMoved,
  SetAside,
  StoryArrived,
  StoryChanged,
  TopicArrived,
  TopicArticle,
  TopicShare,
  WordingChange,
  WordingUses,
} from './change-kinds.ts'
import type { Evidence } from './evidence.ts'

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
