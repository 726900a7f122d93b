import type { Mention, Reading, Span, Token, TokenisedSentence } from '../../model/index.ts'
import { tag } from '../../text/tags.ts'
import { type Item, readItem, stretchItem, withoutAsides } from './items.ts'
import type { Stretch } from './marks.ts'
import { type NameReader, nameReader } from './names.ts'
import { mayReport } from './report-words.ts'
import { withVerbs } from './verb-forms.ts'

/** The writer's own sentence: marked stretches count as one item each, and end no sentence from within. */
export interface Matrix extends Span {
  readonly items: readonly Item[]
  /** Counted from 0 through the article. */
  readonly paragraph: number
  /** Whether a marked stretch stands in it. */
  readonly marked: boolean
  /** Whether it holds no word of saying. */
  readonly silent: boolean
}

/**
 * Paragraphs of a reading: runs of its sentences without a line break between them; where lines are wrapped, so that a
 * sentence holds a break, without an empty line.
 */
export function paragraphsOf(reading: Reading): TokenisedSentence[][] {
  const paragraphs: TokenisedSentence[][] = []
  const wrapped = reading.sentences.some((sentence) => reading.prose.slice(sentence.start, sentence.end).includes('\n'))
  const parts = wrapped ? /\n[^\S\n]*\n/ : /\n/
  let last: TokenisedSentence | undefined
  for (const sentence of reading.sentences) {
    const joined = last !== undefined && last.kind === sentence.kind && !parts.test(reading.prose.slice(last.end, sentence.start))
    if (joined) paragraphs.at(-1)!.push(sentence)
    else paragraphs.push([sentence])
    last = sentence
  }
  return paragraphs
}

/** Beyond so many items a sentence is a table or a list; it is read in parts, so that the time stays linear. */
const longest = 300

/** The writer's sentences of a text's paragraphs, in text order; `stretches` are those outside all others, in text order. */
export function readMatrices(
  prose: string,
  paragraphs: readonly (readonly TokenisedSentence[])[],
  stretches: readonly Stretch[],
  mentions: readonly Mention[],
): Matrix[] {
  const names = nameReader(mentions)
  const matrices: Matrix[] = []
  let next = 0
  let inner: Item[] = []
  for (const [paragraph, sentences] of paragraphs.entries()) {
    let items: Item[] = []
    for (const sentence of sentences) {
      if (sentence.start >= (stretches[next - 1]?.outer.end ?? -1)) {
        readParts(items, paragraph, matrices)
        items = []
      }
      const plain = items.length === 0 && (stretches[next]?.outer.start ?? Number.POSITIVE_INFINITY) >= sentence.end
      if (plain && sentence.tokens.length > 0 && sentence.tokens.length <= longest) {
        matrices.push(new PlainMatrix(sentence, names, paragraph))
        continue
      }
      const tags = tag(sentence.tokens)
      for (const [i, token] of sentence.tokens.entries()) {
        while (next < stretches.length && stretches[next]!.outer.start <= token.start) {
          const stretch = stretches[next++]!
          inner = []
          items.push(stretchItem(stretch, prose, tags[i + (token.start < stretch.start ? 1 : 0)] ?? '', items.at(-1), inner))
        }
        const stretch = stretches[next - 1]
        if (stretch === undefined || token.start >= stretch.outer.end) items.push(readItem(token, tags[i]!, names.at(token)))
        else if (token.start >= stretch.start && token.end <= stretch.end) inner.push(readItem(token, tags[i]!, names.at(token)))
      }
    }
    readParts(items, paragraph, matrices)
  }
  return matrices
}

/** Adds the sentence that these items are, in parts where it is too long. */
function readParts(items: readonly Item[], paragraph: number, matrices: Matrix[]): void {
  for (let from = 0; from < items.length; from += longest) matrices.push(readPart(items.slice(from, from + longest), paragraph))
}

function readPart(part: readonly Item[], paragraph: number): Matrix {
  const items = withVerbs(withoutAsides(part))
  const marked = items.some((item) => item.stretch !== null)
  return { items, paragraph, marked, silent: false, start: part[0]!.start, end: part.at(-1)!.end }
}

/** A sentence without marks: most hold no word of saying and are never looked at, so that their tags are made when asked for. */
class PlainMatrix implements Matrix {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly marked = false
  readonly silent: boolean
  readonly #tokens: readonly Token[]
  readonly #names: NameReader
  #items: readonly Item[] | undefined

  constructor({ tokens }: TokenisedSentence, names: NameReader, paragraph: number) {
    this.start = tokens[0]!.start
    this.end = tokens.at(-1)!.end
    this.paragraph = paragraph
    this.silent = !mayReport(tokens)
    this.#tokens = tokens
    this.#names = names
  }

  get items(): readonly Item[] {
    this.#items ??= this.#read()
    return this.#items
  }

  #read(): readonly Item[] {
    const tags = tag(this.#tokens)
    const nameAt = this.#names.from(this.start)
    return withVerbs(withoutAsides(this.#tokens.map((token, i) => readItem(token, tags[i]!, nameAt(token)))))
  }
}
