import { type AnnotatedArticle, type Correction, type CorrectionReport, correctedBy, type Mention, type Span } from '../model/index.ts'
import { withMentions } from './with-mentions.ts'

/** A chain of one article, by number: whom the target of a correction names. */
export interface ChainRef {
  readonly article: number
  readonly chain: number
}

export interface Found {
  readonly article: number
  readonly mention: number
}

/** Articles with single mentions changed: ignored, or of another chain. */
export class Editor {
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
