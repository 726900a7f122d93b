import type { Role } from './analysis.ts'
import type { AnnotatedArticle, EntityType, Mention } from './annotation.ts'
import type { EvidenceList } from './evidence.ts'

/** Somebody or something that the articles speak of, across all of them; its page's address is given later. */
export interface Entity {
  /** `person/ana-roe`: type folder and slug; given once, see `seeds/urls.jsonl`. */
  readonly id: string
  readonly type: EntityType
  /** The fullest form that the articles write, title left out. */
  readonly name: string
  /** Every form written, most frequent first, then by code unit. */
  readonly aliases: readonly { readonly text: string; readonly count: number }[]
  readonly roles: readonly Role[]
  readonly evidence: EvidenceList
  readonly confidence: number
}

/** A mention with what it refers to once all articles are known; its span is as annotated. */
export interface ResolvedMention extends Mention {
  /** An entity's id; null where it resolves to nobody, which is listed as a problem where it is a name. */
  readonly entity: string | null
  /** For a group ("the two leaders"): the ids of its members; empty for all others. */
  readonly entities: readonly string[]
}

/** An annotated article whose mentions, in the same order, are linked; a mention may be retyped, none is added. */
export interface ResolvedArticle extends Omit<AnnotatedArticle, 'mentions'> {
  readonly mentions: readonly ResolvedMention[]
}

/** Names that stayed unresolved, why, and between whom. */
export interface Unresolved {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly why: string
  readonly candidates: readonly string[]
}
