/** Types of what pages print: every string is ready, in order, linked and safe; a template only lays it out. */

/** Words of a sentence, linked where they name something that has a page. */
export interface Words {
  readonly text: string
  /** Relative to the page; already checked by scheme. */
  readonly href?: string
  /** What the link leads to, for its colour: `person`, `event`, … */
  readonly kind?: string
  /** Set where the words are not in the page's language or direction. */
  readonly lang?: string
  readonly dir?: 'rtl' | 'auto'
  /** Said to screen readers after the words. */
  readonly hint?: string
}

export type Phrase = readonly Words[]

/** A footnote mark of this page. */
export interface Mark {
  readonly n: number
  /** `#n3`. */
  readonly href: string
  readonly label: string
}

/** How surely a statement is known: read from words, derived by rule, fixed by an editor, or left open. */
export type Standing = 'stated' | 'derived' | 'corrected' | 'unresolved'

export interface When {
  readonly text: string
  /** Machine form for `<time>`; null where HTML has none for it (an open or alternative date). */
  readonly datetime: string | null
  readonly standing: Standing
}

/** Something the page says, with the marks of the sentences it rests on. */
export interface Statement {
  readonly when: When | null
  readonly phrase: Phrase
  readonly marks: readonly Mark[]
  /** A few words after it: "only here", "planned". */
  readonly aside: string | null
}

/** A list cut to what fits on this page: `items` of `total`, from the `from`-th (counting from 1). */
export interface Part<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly from: number
  /** "1–200 of 5,000", or null where all is shown. */
  readonly range: string | null
}

/** A sentence that statements of this page rest on. */
export interface Note {
  readonly n: number
  /** `n3`. */
  readonly id: string
  /** Null where the outlet's text may not be shown. */
  readonly sentence: string | null
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The sentence in its article's page. */
  readonly href: string
  readonly place: string
  readonly article: string
  readonly source: string
  /** The rules, models or corrections that read it. */
  readonly by: string
  readonly standing: Standing
}

export interface Fact {
  readonly label: string
  readonly value: readonly Statement[]
  /** Shown instead where nothing is known: "not stated", "not recorded". */
  readonly absent: string | null
}

/** A row of a table: a label, a count, and a bar's length in percent of the longest. */
export interface Tally {
  readonly words: Words
  readonly count: string
  readonly percent: number
  readonly note: string | null
}

export interface Link {
  readonly text: string
  readonly href: string
  readonly current: boolean
}

/** How a page is chosen in the search. */
export interface Searched {
  readonly type: string
  readonly filters: readonly { readonly name: string; readonly value: string }[]
  /** The day of the first article that tells of it (`2025-02-06`), or null: by it the index is cut, so that a new article changes little of it. */
  readonly since: string | null
}

/** What every page has around its own content. */
export interface Frame {
  readonly title: string
  readonly description: string
  readonly siteTitle: string
  /** `''` or `'../'`: from this page to the site's root. */
  readonly root: string
  readonly lang: string
  readonly canonical: string | null
  /** Absolute address of the folder of pictures by which links are shown, each named after its kind of page; null where there are none. */
  readonly pictures: string | null
  /** What kind of thing this is a page of, as printed above its name. */
  readonly kicker: string
  readonly nav: readonly Link[]
  readonly trail: readonly Link[]
  readonly pager: readonly Link[]
  /** For the search index; null keeps the page out of it. */
  readonly search: Searched | null
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[]
  /** JSON-LD, already escaped for a script element; null where there is none. */
  readonly linkedData: string | null
  readonly suggest: string | null
  readonly cite: string | null
}

export interface View<Kind extends string> {
  readonly kind: Kind
  /** Relative to the site's root: `people/x.html`. */
  readonly url: string
  readonly frame: Frame
  readonly notes: readonly Note[]
}
