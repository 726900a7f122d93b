import type { Mention, Reading, Span, Token, TokenisedSentence } from '../../model/index.ts'
import { tag } from '../../text/tags.ts'
import type { Stretch } from './marks.ts'
import { withVerbs } from './verb-forms.ts'
import { cueVerbs } from './verbs.ts'

/** A token of the writer's own sentence, or a whole marked stretch that stands in it (`tag` is then `Q`). */
export interface Item extends Span {
  readonly text: string
  readonly lower: string
  /** Penn Treebank tag; `Q` for a stretch. */
  readonly tag: string
  /** Whether it is a stretch that begins with a finite verb: Pakistan “reiterated its support”. */
  readonly verbal: boolean
  /** The stretch, or null for a token. */
  readonly stretch: Stretch | null
  /** The tokens of a stretch, its marks left out; none for a token. */
  readonly inner: readonly Item[]
  /** Whether the token belongs to a name, and of what: null outside names. */
  readonly name: Mention['type'] | null
}

/** The writer's own sentence: marked stretches count as one item each, and end no sentence from within. */
export interface Matrix extends Span {
  readonly items: readonly Item[]
  /** Counted from 0 through the article. */
  readonly paragraph: number
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

/** Walks names in step with tokens, both being in text order. */
function nameReader(mentions: readonly Mention[]): (token: Token) => Mention['type'] | null {
  const names = mentions.filter((mention) => mention.form === 'name').sort((a, b) => a.start - b.start)
  let i = 0
  return (token) => {
    while (i < names.length && names[i]!.end <= token.start) i++
    const name = names[i]
    return name !== undefined && name.start <= token.start && token.start < name.end ? name.type : null
  }
}

const none: readonly Item[] = []
const common = /^(?:NN|NNS|JJ|VB[A-Z]?|SYM|CD|IN|DT|FW|RB|UH)$/

function readItem(token: Token, tag: string, name: Mention['type'] | null): Item {
  // A name inside its own span is a proper noun, whatever the lexicon says of its words.
  const proper = name !== null && name !== 'nationality' && common.test(tag) && /^\p{Lu}/u.test(token.text)
  // In a headline every verb is capitalised: "Poll Says Voters Care".
  const headline =
    name === null && /^NN/.test(tag) && /^\p{Lu}/u.test(token.text) && cueVerbs.get(token.text.toLowerCase())?.form === 'third'
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    lower: token.text.toLowerCase(),
    tag: headline ? 'VBZ' : proper ? 'NNP' : tag,
    verbal: false,
    stretch: null,
    inner: none,
    name,
  }
}

/** Beyond so many items a sentence is a table or a list; it is read in parts, so that the time stays linear. */
const longest = 300
const longestAside = 12

/** The items without short asides in brackets ("Jane Roe (R-Ohio) said"), which stand between a name and its verb. */
function withoutAsides(items: readonly Item[]): Item[] {
  const kept: Item[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.text === '(' && i > 0) {
      const close = items.slice(i, i + longestAside).findIndex((other) => other.text === ')')
      if (close > 0 && items.slice(i, i + close).every((other) => other.stretch === null)) {
        i += close
        continue
      }
    }
    kept.push(item)
  }
  return kept
}

/** Out of context a past tense is tagged as a participle; after a noun it is the verb. */
const beginsWithVerb = (tag: string, before: Item | undefined): boolean =>
  /^VB[DZP]$/.test(tag) || (tag === 'VBN' && /^(?:NN|PRP$)/.test(before?.tag ?? ''))

/** The writer's sentences of a reading, in text order; `stretches` are those outside all others, in text order. */
export function readMatrices(reading: Reading, stretches: readonly Stretch[], mentions: readonly Mention[]): Matrix[] {
  const nameOf = nameReader(mentions)
  const matrices: Matrix[] = []
  let next = 0
  let inner: Item[] = []
  for (const [paragraph, sentences] of paragraphsOf(reading).entries()) {
    let items: Item[] = []
    const flush = () => {
      for (let from = 0; from < items.length; from += longest) {
        const part = items.slice(from, from + longest)
        matrices.push({ items: withVerbs(withoutAsides(part)), paragraph, start: part[0]!.start, end: part.at(-1)!.end })
      }
      items = []
    }
    for (const sentence of sentences) {
      const open = stretches[next - 1]?.outer.end ?? -1
      if (sentence.start >= open) flush()
      const tags = tag(sentence.tokens)
      for (const [i, token] of sentence.tokens.entries()) {
        const name = nameOf(token)
        while (next < stretches.length && stretches[next]!.outer.start <= token.start) {
          const stretch = stretches[next++]!
          const first = tags[i + (token.start < stretch.start ? 1 : 0)] ?? ''
          const verbal = /^[a-z]/.test(reading.prose[stretch.start] ?? '') && beginsWithVerb(first, items.at(-1))
          const { start, end } = stretch.outer
          inner = []
          items.push({ start, end, text: '', lower: '', tag: 'Q', verbal, stretch, inner, name: null })
        }
        const stretch = stretches[next - 1]
        if (stretch === undefined || token.start >= stretch.outer.end) items.push(readItem(token, tags[i]!, name))
        else if (token.start >= stretch.start && token.end <= stretch.end) inner.push(readItem(token, tags[i]!, name))
      }
    }
    flush()
  }
  return matrices
}
