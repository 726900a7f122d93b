/** How much of an article the site may show: all of it, only the sentences that statements rest on, or only facts about it. */
export type Publish = 'full' | 'evidence' | 'metadata'

/** A theme as its editor wrote it in `seeds/topics/<id>.md`. */
export interface Topic {
  readonly id: string
  readonly label: string
  /** Words and phrases (inflected forms count) and `/patterns/` without nested repetition. */
  readonly cues: readonly string[]
  readonly iptc: string | null
  readonly parent: string | null
  /** Markdown. */
  readonly introduction: string
}

/** `seeds/site.yml`, every field with its default filled in. */
export interface Settings {
  readonly title: string
  readonly description: string
  /** Absolute http(s) address without a trailing slash, or null: feeds and previews then use relative addresses. */
  readonly baseUrl: string | null
  /** Link to suggest a correction, `{page}` and `{yaml}` being replaced; null to leave it out. */
  readonly suggestUrl: string | null
  /** The default; the default's default is `evidence`. */
  readonly publish: Publish
  readonly outlets: readonly {
    readonly name: string
    readonly aliases: readonly string[]
    readonly domain: string | null
    readonly publish: Publish | null
  }[]
  readonly limits: { readonly articleBytes: number; readonly pageItems: number }
  readonly model: 'full' | 'open'
  readonly allowStale: boolean
  /** Change types or weights that fail the check of a pull request. */
  readonly failOn: readonly string[]
}

/** One line of `seeds/urls.jsonl`: an id, given once, and its address. */
export interface UrlEntry {
  readonly id: string
  readonly url: string
  /** The id that took its place, for one that is retired: its address leads there. */
  readonly to?: string
  /** What an article, event or story is known by, whatever its name and date become: the file and words it was first read in. */
  readonly first?: { readonly file: string; readonly text?: string }
}
