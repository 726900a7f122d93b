import type { Mention, Reading, Span } from '../../model/index.ts'
import { type Frame, readFrames } from './frames.ts'
import { findStretches } from './marks.ts'
import { type Matrix, paragraphsOf, readMatrices } from './matrix.ts'
import { readNouns } from './nouns.ts'
import { type Phrase, readPhrases } from './phrases.ts'
import { type Clause, readClause } from './subjects.ts'

/** A sentence of the writer's with its phrases and its words of saying. */
export interface Parsed extends Matrix {
  readonly clause: Clause
  readonly frames: readonly Frame[]
  /** Nouns for words said; they report speech, but no words in marks hang on them. */
  readonly nouns: readonly Frame[]
}

/** The sentences of a reading in text order, marked stretches standing in them as one item each. */
export function parse(reading: Reading, mentions: readonly Mention[]): Parsed[] {
  const paragraphs = paragraphsOf(reading).map((sentences) => ({ start: sentences[0]!.start, end: sentences.at(-1)!.end }))
  const stretches = findStretches(reading.prose, paragraphs).filter((stretch) => stretch.depth === 0)
  return readMatrices(reading, stretches, mentions).map((matrix) => {
    const clause = readClause(matrix.items, readPhrases(matrix.items))
    return { ...matrix, clause, frames: readFrames(clause), nouns: readNouns(clause) }
  })
}

const spanOf = ({ items }: Matrix, from: number, to: number): Span => ({ start: items[from]!.start, end: items[to]!.end })

export const phraseSpan = (sentence: Matrix, phrase: Phrase | null): Span | null =>
  phrase === null ? null : spanOf(sentence, phrase.from, phrase.head)

export const cueSpan = (sentence: Matrix, frame: Frame): Span => spanOf(sentence, frame.from, frame.to)
