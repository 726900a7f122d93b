import {
  type AnnotatedArticle,
  type Correction,
  type CorrectionReport,
  contains,
  type Mention,
  overlaps,
  type Span,
  type Target,
} from '../model/index.ts'
import { type Searchable, searchable } from '../text/quote-match.ts'
import { type ChainRef, Editor, type Found } from './edited-articles.ts'

/** A correction of entities whose targets were found. */
export interface Located {
  readonly correction: Correction
  readonly refs: readonly ChainRef[]
  readonly spans: readonly (Span & { readonly file: string })[]
  /** Whether a chain of one article had to be parted for it: rules would not. */
  readonly parted: boolean
}

export interface Prepared {
  /** In the order given: mentions ignored are gone, those of a split have a chain of their own. */
  readonly articles: readonly AnnotatedArticle[]
  readonly located: readonly Located[]
  readonly reports: readonly CorrectionReport[]
}

/** Finds the mentions that corrections of entities are about, and applies those that are of single mentions. */
export function prepare(articles: readonly AnnotatedArticle[], corrections: readonly Correction[]): Prepared {
  const finder = new Finder(articles)
  const reports: CorrectionReport[] = []
  const found = corrections.flatMap((correction) => {
    const places = correction.targets.map((target) => finder.find(target, correction))
    const fault = places.find((place) => 'message' in place)
    if (fault === undefined) return [{ correction, places: places as Found[] }] // no fault among them
    reports.push({ correction, outcome: fault.outcome, message: fault.message })
    return []
  })
  const editor = new Editor(articles)
  for (const { correction, places } of found) editor.apply(correction, places, reports)
  const located = found.flatMap(({ correction, places }): Located[] => {
    if (correction.action === 'ignore') return []
    const refs = places.map((place) => editor.refOf(place))
    const spans = places.map((place) => editor.spanOf(place))
    return [{ correction, refs, spans, parted: editor.parted.has(correction) }]
  })
  return { articles: editor.articles(), located, reports }
}

interface Fault {
  readonly outcome: 'stale' | 'ambiguous' | 'without-effect'
  readonly message: string
}

/** Finds the mention that quoted words point at. */
class Finder {
  readonly #articles: readonly AnnotatedArticle[]
  readonly #index: ReadonlyMap<string, number>
  readonly #texts = new Map<number, Searchable>()

  constructor(articles: readonly AnnotatedArticle[]) {
    this.#articles = articles
    this.#index = new Map(articles.map(({ article }, i) => [article.file, i]))
  }

  find(target: Target, { action }: Correction): Found | Fault {
    const article = this.#index.get(target.file)
    if (article === undefined)
      return {
        outcome: 'stale',
        message: `There is no article ${target.file}: it was removed or renamed. Fix the file or delete the entry.`,
      }
    const spans = this.#search(article).find(target)
    if (spans.length === 0)
      return {
        outcome: 'stale',
        message: `Nothing in ${target.file} reads "${clip(target.quote)}" with these neighbours. The article was edited or the quote mistyped: fix the quote or delete the entry.`,
      }
    const { mentions } = this.#articles[article]!
    const hits = [...new Set(spans.flatMap((span) => mentionAt(mentions, span) ?? []))]
    if (hits.length === 0) {
      if (action === 'ignore')
        return { outcome: 'without-effect', message: `The rules agree now: "${clip(target.quote)}" is not read as a name.` }
      return {
        outcome: 'stale',
        message: `"${clip(target.quote)}" stands in ${target.file}, but no name is read there. Quote the name itself, or delete the entry.`,
      }
    }
    const chains = new Set(hits.map((hit) => mentions[hit]!.chain ?? `alone ${hit}`))
    const single = action === 'ignore' || action === 'split' ? hits.length === 1 : chains.size === 1
    if (single) return { article, mention: hits[0]! }
    return {
      outcome: 'ambiguous',
      message: `"${clip(target.quote)}" stands ${hits.length} times in ${target.file}: add the words before and after it. It is not applied.`,
    }
  }

  #search(article: number): Searchable {
    const known = this.#texts.get(article) ?? searchable(this.#articles[article]!.article.text)
    this.#texts.set(article, known)
    return known
  }
}

/** The mention with exactly these words, else the one name among them, else the one that holds them. */
function mentionAt(mentions: readonly Mention[], span: Span): number | undefined {
  const near = mentions.flatMap((mention, i) => (overlaps(mention, span) ? [i] : []))
  const exact = near.filter((i) => mentions[i]!.start === span.start && mentions[i]!.end === span.end)
  const inside = near.filter((i) => contains(span, mentions[i]!) && mentions[i]!.form === 'name')
  const around = near.filter((i) => contains(mentions[i]!, span))
  return exact[0] ?? (inside.length === 1 ? inside[0] : undefined) ?? around[0]
}

const clip = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
