import type { Mention, Reading, Span } from '../../model/index.ts'
import { type Frame, readFrames } from './frames.ts'
import { findStretches } from './marks.ts'
import { type Matrix, paragraphsOf, readMatrices } from './matrix.ts'
import { readNouns } from './nouns.ts'
import { readPhrases } from './phrases.ts'
import { type Clause, readClause } from './subjects.ts'

/** A sentence of the writer's with its phrases and its words of saying. */
export interface Parsed extends Matrix {
  readonly clause: Clause
  readonly frames: readonly Frame[]
  /** Nouns for words said; they report speech, but no words in marks hang on them. */
  readonly nouns: readonly Frame[]
  /** Whether its longer words are all capitalised, as in a headline. */
  readonly capitals: boolean
}

const lowerWord = /^\p{Ll}{4}/u

/** The sentences of a reading in text order, marked stretches standing in them as one item each; each is parsed when looked at. */
export function parse(reading: Reading, mentions: readonly Mention[]): Parsed[] {
  const paragraphs = paragraphsOf(reading)
  const spans = paragraphs.map((sentences) => ({ start: sentences[0]!.start, end: sentences.at(-1)!.end }))
  const stretches = findStretches(reading.prose, spans).filter((stretch) => stretch.depth === 0)
  return readMatrices(reading.prose, paragraphs, stretches, mentions).map((matrix) => new LazilyParsed(matrix))
}

class LazilyParsed implements Parsed {
  readonly #matrix: Matrix
  #clause: Clause | undefined
  #frames: readonly Frame[] | undefined
  #capitals: boolean | undefined
  #nouns: readonly Frame[] | undefined

  constructor(matrix: Matrix) {
    this.#matrix = matrix
  }
  get start(): number {
    return this.#matrix.start
  }
  get end(): number {
    return this.#matrix.end
  }
  get paragraph(): number {
    return this.#matrix.paragraph
  }
  get marked(): boolean {
    return this.#matrix.marked
  }
  get silent(): boolean {
    return this.#matrix.silent
  }
  get items(): Matrix['items'] {
    return this.#matrix.items
  }
  get clause(): Clause {
    this.#clause ??= readClause(this.items, readPhrases(this.items))
    return this.#clause
  }
  get frames(): readonly Frame[] {
    this.#frames ??= readFrames(this.clause)
    return this.#frames
  }
  get capitals(): boolean {
    this.#capitals ??= this.items.every((item) => !lowerWord.test(item.text))
    return this.#capitals
  }
  get nouns(): readonly Frame[] {
    this.#nouns ??= readNouns(this.clause)
    return this.#nouns
  }
}

const spanOf = ({ items }: Matrix, from: number, to: number): Span => ({ start: items[from]!.start, end: items[to]!.end })

export const cueSpan = (sentence: Matrix, frame: Frame): Span => spanOf(sentence, frame.from, frame.to)
