import type { AnnotatedArticle, Mention, ResolvedArticle } from '../model/index.ts'

/** An article with mentions other than those that were read in it; all else is its own, and read only when it is asked for. */
class WithMentions<M extends Mention> {
  readonly #article: AnnotatedArticle
  readonly #mentions: (article: AnnotatedArticle) => readonly M[]

  constructor(article: AnnotatedArticle, mentions: (article: AnnotatedArticle) => readonly M[]) {
    this.#article = article
    this.#mentions = mentions
  }

  get mentions() {
    return this.#mentions(this.#article)
  }
  get article() {
    return this.#article.article
  }
  get portrait() {
    return this.#article.portrait
  }
  get roles() {
    return this.#article.roles
  }
  get dates() {
    return this.#article.dates
  }
  get quotes() {
    return this.#article.quotes
  }
  get triggers() {
    return this.#article.triggers
  }
  get themes() {
    return this.#article.themes
  }
}

/** The article with other mentions. */
export function withMentions(article: AnnotatedArticle, mentions: readonly Mention[]): AnnotatedArticle {
  return new WithMentions(article, () => mentions)
}

/**
 * The article with its mentions linked. They are linked when they are asked for, and again only where the article's own mentions
 * had to be read again meanwhile.
 */
export function withLinks(article: AnnotatedArticle, link: (mention: Mention) => ResolvedArticle['mentions'][number]): ResolvedArticle {
  return new WithMentions(article, ({ mentions }) => {
    const linked = known.get(mentions)?.of === link ? known.get(mentions)!.linked : mentions.map(link)
    known.set(mentions, { of: link, linked })
    return linked
  })
}

const known = new WeakMap<readonly Mention[], { readonly of: unknown; readonly linked: ResolvedArticle['mentions'] }>()
