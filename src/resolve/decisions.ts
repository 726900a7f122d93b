import {
  type AnnotatedArticle,
  type Correction,
  type CorrectionReport,
  contains,
  correctedBy,
  type Mention,
  overlaps,
  type Span,
  type Target,
} from '../model/index.ts'
import { type Searchable, searchable } from '../text/quote-match.ts'
import { withMentions } from './with-mentions.ts'

/** A chain of one article, by number: whom the target of a correction names. */
export interface ChainRef {
  readonly article: number
  readonly chain: number
}

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

interface Found {
  readonly article: number
  readonly mention: number
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

/** Articles with single mentions changed: ignored, or of another chain. */
class Editor {
  readonly #articles: readonly AnnotatedArticle[]
  readonly #mentions = new Map<number, Mention[]>()
  readonly #ignored = new Map<number, Set<number>>()
  readonly parted = new Set<Correction>()

  constructor(articles: readonly AnnotatedArticle[]) {
    this.#articles = articles
  }

  apply(correction: Correction, places: readonly Found[], reports: CorrectionReport[]): void {
    for (const place of places) this.#change(place, { by: correctedBy(correction) })
    if (correction.action === 'ignore') {
      for (const { article, mention } of places) this.#ignoredIn(article).add(mention)
      reports.push({ correction, outcome: 'applied', message: 'The words are not read as a name.' })
    }
    if (correction.action === 'split') this.#split(correction, places, reports)
    if (correction.action === 'distinct') this.#partChains(correction, places)
    if (correction.action === 'merge') this.#linkPronouns(places)
  }

  refOf(place: Found): ChainRef {
    const { chain } = this.#mention(place)
    return { article: place.article, chain: chain ?? this.#change(place, { chain: this.#freshChain(place.article) }).chain! }
  }

  spanOf(place: Found): Span & { readonly file: string } {
    const { start, end } = this.#mention(place)
    return { start, end, file: this.#articles[place.article]!.article.file }
  }

  articles(): AnnotatedArticle[] {
    return this.#articles.map((article, i) => {
      const mentions = this.#mentions.get(i)
      const ignored = this.#ignored.get(i)
      if (mentions === undefined) return article
      return withMentions(article, ignored === undefined ? mentions : mentions.filter((_, n) => !ignored.has(n)))
    })
  }

  /** Each article's named mentions become one chain of their own. */
  #split(correction: Correction, places: readonly Found[], reports: CorrectionReport[]): void {
    const chains = new Map<number, number>()
    const wasAlone = places.every((place) => this.#isWholeChain(place, places))
    for (const place of places) {
      const chain = chains.get(place.article) ?? this.#freshChain(place.article)
      chains.set(place.article, chain)
      this.#change(place, { chain })
    }
    if (wasAlone)
      reports.push({
        correction,
        outcome: 'without-effect',
        message: 'The rules agree now: these mentions are nobody else’s in their article.',
      })
    else
      reports.push({
        correction,
        outcome: 'applied',
        message: places.length === 1 ? '1 mention is of somebody else.' : `${places.length} mentions are of somebody else.`,
      })
  }

  #isWholeChain({ article, mention }: Found, places: readonly Found[]): boolean {
    const chain = this.#mention({ article, mention }).chain
    const named = new Set(places.filter((place) => place.article === article).map((place) => place.mention))
    return this.#of(article).every((one, i) => one.form !== 'name' || one.chain !== chain || named.has(i))
  }

  /** Where two targets that are distinct share a chain, the later one's equal writings leave it. */
  #partChains(correction: Correction, places: readonly Found[]): void {
    places.forEach((place, i) => {
      const { chain, text } = this.#mention(place)
      const shares = places
        .slice(0, i)
        .some((other) => other.article === place.article && this.#mention(other).chain === chain && this.#mention(other).text !== text)
      if (!shares || chain === null) return
      this.parted.add(correction)
      const fresh = this.#freshChain(place.article)
      this.#of(place.article).forEach((mention, n) => {
        if (mention.chain === chain && mention.text === text) this.#change({ article: place.article, mention: n }, { chain: fresh })
      })
    })
  }

  /** A pronoun or description that is merged with a name of its article joins that name's chain. */
  #linkPronouns(places: readonly Found[]): void {
    for (const place of places) {
      if (this.#mention(place).form === 'name') continue
      const named = places.find((other) => other.article === place.article && this.#mention(other).form === 'name')
      if (named !== undefined) this.#change(place, { chain: this.refOf(named).chain })
    }
  }

  #of(article: number): Mention[] {
    const mentions = this.#mentions.get(article) ?? [...this.#articles[article]!.mentions]
    this.#mentions.set(article, mentions)
    return mentions
  }

  #ignoredIn(article: number): Set<number> {
    const set = this.#ignored.get(article) ?? new Set<number>()
    this.#ignored.set(article, set)
    return set
  }

  #mention({ article, mention }: Found): Mention {
    return this.#of(article)[mention]!
  }

  #change(place: Found, change: Partial<Mention>): Mention {
    const changed = { ...this.#mention(place), ...change }
    this.#of(place.article)[place.mention] = changed
    return changed
  }

  #freshChain(article: number): number {
    const { mentions, roles } = this.#articles[article]!
    const used = [...this.#of(article), ...mentions].map(({ chain }) => chain ?? -1)
    return Math.max(-1, ...used, ...roles.map(({ chain }) => chain)) + 1
  }
}
