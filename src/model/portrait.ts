/** What two articles are compared by: their words in order, whatever white space, case, furniture and markup they stand in. */
export interface Fingerprint {
  readonly file: string
  /** Digest of the story's words: equal only where the stories are the same. */
  readonly words: string
  /** MinHash of the story's runs of words: the share of equal places estimates the share of equal runs. */
  readonly sketch: readonly number[]
  /** How many words the story has. */
  readonly length: number
}

/** The lists of terms by which an article's story is told from others, in the order in which an outline holds them. */
export const OUTLINE_LISTS = ['full', 'head', 'title', 'body', 'names'] as const

/** What an article is about, as far as likeness to others goes: weighted terms of the whole, of its beginning, title and body, and its rarer names. */
export interface Outline {
  /** The terms, sorted by code unit, a blank between them; below they are known by their number in it. */
  readonly stems: string
  /** List after list; ascending in each. */
  readonly terms: Int32Array
  /** The weight of each of `terms`: a list's are of length one together, those of names say how rare each is. */
  readonly weights: Float64Array
  /** Where in `terms` each list ends. */
  readonly ends: readonly number[]
  /** Days since 1970-01-01 of publication; undefined where it is not known. */
  readonly day: number | undefined
}

/** An article's strongest words, the strongest first. */
export interface Profile {
  /** Their stems, a blank between them. */
  readonly stems: string
  /** The weight of each, of length one together. */
  readonly weights: Float64Array
  /** Each as the article writes it first, a line each. */
  readonly forms: string
}

/** What is known of a word of a phrase, as bits: words of content begin and end a phrase, links ("of", "and") may stand inside one. */
export const CONTENT = 1
/** Part of a name or title, or written like one: with a capital inside a sentence. */
export const NAMED = 2
/** First of its sentence, so that its capital says nothing. */
export const INITIAL = 4
/** A link, which is never rare. */
export const LINK = 8

/** The words of an article that phrases are made of, in text order; those of a run are interrupted by no mark, verb of grammar or pronoun. */
export interface PhraseWords {
  /** The stems that occur, a blank between them; words know theirs by its number. */
  readonly stems: string
  readonly words: Int32Array
  readonly starts: Int32Array
  /** In code units. */
  readonly lengths: Uint8Array
  readonly flags: Uint8Array
  /** For each run the number of its sentence and where in `words` it ends. */
  readonly runs: Int32Array
}

/** What an article is compared with others by, worked out once for each. */
export interface Portrait {
  readonly fingerprint: Fingerprint
  readonly outline: Outline
  readonly profile: Profile
  readonly phrases: PhraseWords
}
