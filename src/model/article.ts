import type { Root } from 'mdast'
import type { Span } from './span.ts'

/** What a stretch of the article is. `metadata` only carries facts about the article (` date 2025-02-06 `). */
export type BlockKind = 'title' | 'heading' | 'body' | 'caption' | 'metadata'

/** A paragraph-like stretch of the article; blocks do not overlap and stand in text order. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** For a heading: 1 to 6. */
  readonly depth?: number
}

/** A sentence; `n` counts from 1 through the article, titles, headings and captions included. */
export interface Sentence extends Span {
  readonly n: number
  readonly kind: BlockKind
}

export interface Caption extends Span {
  /** The agency or photographer as written ("Xinhua/Huang Jingwen"); a photo credit is neither outlet nor agency. */
  readonly credit: string | null
  /** EDTF. */
  readonly date: string | null
}

/** Text that is not the story (teasers, author boxes); kept with the reason, never annotated. */
export interface Removed extends Span {
  /** A closed list of reasons in the field's words, shown to readers: "link to another story", "author box", … */
  readonly why: string
}

/** What annotating needs to know of an article, and all that `annotate --plain` can give. */
export interface Prose {
  readonly file: string
  /**
   * The source text with everything that is not prose (markup, removed text) blanked by spaces, and odd white space
   * made plain: always exactly as long as the source text, so that offsets hold in both.
   */
  readonly prose: string
  /** In text order; none where the text has no sentences. */
  readonly sentences: readonly Sentence[]
  /** EDTF day or time, or null where it is not known; `[2025-02-05..]` where only a "not before" is. */
  readonly published: string | null
  /** ISO 639-1, or `und`. Only `en` is read; others get known aliases at most. */
  readonly language: string
}

/** An article understood as a document: what is its title, its body, its captions, and what is not the story. */
export interface Article extends Prose {
  /** The last part of its page's address, from slug, title or file name: `[a-z0-9-]+`, unique only once urls are given. */
  readonly slug: string
  /** The source text; every offset points into it. */
  readonly text: string
  readonly title: string
  readonly titleFrom: 'stated' | 'inferred'
  /** How the day was found: `front matter`, `prefix`, `header`, `meta`, `caption (not before)`, …; null where it was not. */
  readonly publishedFrom: string | null
  readonly outlet: string | null
  readonly agency: string | null
  readonly byline: string | null
  readonly sourceUrl: string | null
  readonly archiveUrl: string | null
  readonly retrieved: string | null
  readonly sha256: string
  readonly dateline: { readonly place: string | null; readonly date: string | null; readonly start: number; readonly end: number } | null
  readonly captions: readonly Caption[]
  readonly metadata: readonly (Span & { readonly field: string })[]
  readonly removed: readonly Removed[]
  /** Topic ids an editor gave in the front matter. */
  readonly statedTopics: readonly string[]
  readonly blocks: readonly Block[]
  /** The body as Markdown tree; every text node has offsets into `text`. */
  readonly tree: Root
}
