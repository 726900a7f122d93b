import type { Span } from '../model/index.ts'

/**
 * A reading of a folder's articles by hand, against which the public data are scored; see its own `about`. What a reading leaves out
 * is not scored.
 */
export interface HandReading {
  readonly mentions: readonly GoldMention[]
  readonly references?: readonly GoldReference[]
  /** By entity, each "Interior Minister of Pakistan", or several writings of one joined by ` | `. */
  readonly roles?: Readonly<Record<string, readonly string[]>>
  readonly tenures?: readonly GoldTenure[]
  readonly articles?: Readonly<Record<string, GoldArticle>>
  readonly stories?: { readonly same: readonly (readonly string[])[]; readonly alone: readonly (readonly string[])[] }
  readonly dates?: readonly (Span & { readonly doc: string; readonly text: string; readonly kind: string; readonly value: string })[]
  readonly quotes?: readonly GoldSpeech[]
  readonly statements?: readonly GoldSpeech[]
  readonly events?: readonly GoldEvent[]
  /** Whether all that happens in the articles is among the events, the optional ones too: an event that is not there is read wrongly. */
  readonly eventsAreAll?: boolean
}

export interface GoldArticle {
  readonly title: string | null
  readonly published: string | null
  readonly not_before?: string
  readonly outlet: string | null
  readonly themes: readonly string[]
  readonly captions: readonly { readonly credit: string; readonly date: string | null }[]
  readonly headings: readonly string[]
  readonly furniture_ranges: readonly (readonly [number, number])[]
}

export interface GoldMention extends Span {
  readonly doc: string
  readonly text: string
  readonly type?: string
  readonly entity?: string
  readonly ignore?: boolean
}

/** A description or pronoun and whom it stands for: one entity or several, and other readings that are right too. */
export interface GoldReference extends Span {
  readonly doc: string
  readonly text: string
  readonly entities?: readonly (readonly string[])[]
  readonly ignore?: boolean
}

/** Since and until when somebody held an office, as EDTF; null where no article says. */
export interface GoldTenure {
  readonly entity: string
  readonly role: string
  readonly since: string | null
  readonly until: string | null
}

export interface GoldSpeech extends Span {
  readonly doc: string
  readonly text: string
  /** Names joined by ` | ` where several speak. */
  readonly speaker: string
  readonly optional?: boolean
}

/** What happened, by hand. Of a field that is left out nothing is asked; what ends in `_also` may be said as well. */
export interface GoldEvent {
  readonly id: string
  readonly what: string
  /** A kind, or `any`. */
  readonly kind: string
  readonly kind_also?: readonly string[]
  readonly date?: string | null
  readonly date_also?: readonly (string | null)[]
  readonly place?: string | null
  readonly place_also?: readonly (string | null)[]
  readonly people: readonly string[]
  readonly parties?: readonly string[]
  readonly attending?: readonly string[]
  readonly docs: readonly string[]
  readonly optional?: boolean
  readonly modality?: string
  readonly modality_also?: readonly string[]
  /** What was counted, each "killed 9". */
  readonly tolls?: readonly string[]
}

/** A file's last part: hand readings name articles without their folder. */
export const documentOf = (file: string) => file.slice(file.lastIndexOf('/') + 1)
