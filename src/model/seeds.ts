import type { Correction } from './correction.ts'
import type { Settings, Topic, UrlEntry } from './settings.ts'

/** All that an editor wrote beside the articles, read and checked. */
export interface Desk {
  readonly settings: Settings
  /** Sorted by id. */
  readonly topics: readonly Topic[]
  readonly urls: readonly UrlEntry[]
  /** Reviewed judgements, in the order of their files and lines. */
  readonly corrections: readonly Correction[]
}
