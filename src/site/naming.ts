import { type MentionRecord, recently } from '../model/index.ts'
import { ByArticle, type Place } from './by-article.ts'

/** A place as numbers: its article's, start, end. */
const NUMBERS = 3
/** The places of so many are held unpacked. */
const HELD = 64

/** A name linked to nobody, and where it stands. */
export interface Unlinked {
  readonly file: string
  readonly start: number
  readonly text: string
}

/** Who is named where. */
export interface Named {
  /** Places by who is named there, in the order of the articles. */
  readonly mentionsOf: ReadonlyMap<string, readonly Place[]>
  /** The articles of these places, each once. */
  readonly filesOf: ReadonlyMap<string, readonly string[]>
  /** Who is named in an article, each once. */
  readonly namedIn: ReadonlyMap<string, readonly string[]>
  readonly unlinked: readonly Unlinked[]
}

/** Takes in the mentions of one article after the other, as numbers: an archive names somebody a million times. */
export class Naming {
  readonly #files: string[] = []
  readonly #places = new Map<string, number[]>()
  readonly #namedIn = new Map<string, readonly string[]>()
  readonly #unlinked: Unlinked[] = []

  add(file: string, mentions: readonly MentionRecord[]): void {
    const article = this.#files.push(file) - 1
    const here = new Set<string>()
    for (const { entity, form, start, end, text } of mentions) {
      if (entity !== null) {
        here.add(entity)
        const places = this.#places.get(entity)
        if (places === undefined) this.#places.set(entity, [article, start, end])
        else places.push(article, start, end)
      } else if (form === 'name') this.#unlinked.push({ file, start, text })
    }
    this.#namedIn.set(file, [...here])
  }

  /** All that was taken in; nothing can be added after. */
  end(): Named {
    const files = this.#files
    const packed = new Map<string, Int32Array>()
    for (const [id, places] of this.#places) packed.set(id, Int32Array.from(places))
    this.#places.clear()
    const places = (id: string): Place[] => {
      const numbers = packed.get(id)!
      return Array.from({ length: numbers.length / NUMBERS }, (_, i) => {
        const at = i * NUMBERS
        return { file: files[numbers[at]!]!, start: numbers[at + 1]!, end: numbers[at + 2]! }
      })
    }
    const filesOf = (id: string): string[] => {
      const numbers = packed.get(id)!
      const found: string[] = []
      for (let at = 0; at < numbers.length; at += NUMBERS)
        if (at === 0 || numbers[at] !== numbers[at - NUMBERS]) found.push(files[numbers[at]!]!)
      return found
    }
    return {
      mentionsOf: new ByArticle(packed.keys(), recently(HELD, places)),
      filesOf: new ByArticle(packed.keys(), recently(HELD, filesOf)),
      namedIn: this.#namedIn,
      unlinked: this.#unlinked,
    }
  }
}
