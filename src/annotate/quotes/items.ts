import type { Mention, Span, Token } from '../../model/index.ts'
import { lowered } from '../../text/lower-case.ts'
import type { Stretch } from './marks.ts'
import { cueVerbs } from './verbs.ts'

/** A token of the writer's own sentence, or a whole marked stretch that stands in it (`tag` is then `Q`). */
export interface Item extends Span {
  readonly text: string
  readonly lower: string
  /** Penn Treebank tag; `Q` for a stretch. */
  readonly tag: string
  /** Whether it is a stretch that begins with a finite verb: Norland “reiterated its support”. */
  readonly verbal: boolean
  /** The stretch, or null for a token. */
  readonly stretch: Stretch | null
  /** The tokens of a stretch, its marks left out; none for a token. */
  readonly inner: readonly Item[]
  /** Whether the token belongs to a name, and of what: null outside names. */
  readonly name: Mention['type'] | null
}

/** Tags of finite verbs. */
export const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

const none: readonly Item[] = []
const common = /^(?:NN|NNS|JJ|VB[A-Z]?|SYM|CD|IN|DT|FW|RB|UH)$/

const capital = /^\p{Lu}/u

export function readItem(token: Token, tag: string, name: Mention['type'] | null): Item {
  // A name inside its own span is a proper noun, whatever the lexicon says of its words.
  const lower = lowered(token.text)
  const proper = name !== null && name !== 'nationality' && common.test(tag) && capital.test(token.text)
  // In a headline every verb is capitalised: "Poll Says Voters Care".
  const headline =
    name === null && lower !== token.text && tag.startsWith('NN') && capital.test(token.text) && cueVerbs.get(lower)?.form === 'third'
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    lower,
    tag: headline ? 'VBZ' : proper ? 'NNP' : tag,
    verbal: false,
    stretch: null,
    inner: none,
    name,
  }
}

/** A marked stretch as one item; `inner` are the tokens in it, `first` the tag of its first word. */
export function stretchItem(stretch: Stretch, prose: string, first: string, before: Item | undefined, inner: readonly Item[]): Item {
  const verbal = /^[a-z]/.test(prose[stretch.start] ?? '') && beginsWithVerb(first, before)
  const { start, end } = stretch.outer
  return { start, end, text: '', lower: '', tag: 'Q', verbal, stretch, inner, name: null }
}

/** Out of context a past tense is tagged as a participle; after a noun it is the verb. */
const beginsWithVerb = (tag: string, before: Item | undefined): boolean =>
  /^VB[DZP]$/.test(tag) || (tag === 'VBN' && /^(?:NN|PRP$)/.test(before?.tag ?? ''))

const longestAside = 12

/** The items without short asides in brackets ("Jane Roe (R-Ohio) said"), which stand between a name and its verb. */
export function withoutAsides(items: readonly Item[]): readonly Item[] {
  if (!items.some((item, i) => i > 0 && item.text === '(')) return items
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
