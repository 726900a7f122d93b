import type { Mention, Reading, Token, TokenisedSentence } from '../../model/index.ts'
import { lowered } from '../../text/lower-case.ts'

/** A name in a sentence, by the sentence's tokens: `[from, to)`. */
export interface PlacedName {
  readonly mention: Mention
  /** Its index among the article's names. */
  readonly index: number
  readonly from: number
  readonly to: number
}

/** A name with its chain and where its noun phrase, title included, begins. */
export interface Named {
  readonly name: PlacedName
  readonly chain: number | null
  readonly from: number
}

/** A sentence with its lower-cased words and the names that stand in it. */
export interface Line {
  /** The whole article's prose: offsets hold in it. */
  readonly prose: string
  readonly sentence: TokenisedSentence
  readonly words: readonly string[]
  readonly names: readonly PlacedName[]
  /** For each token the name that covers it, or -1: an index into `names`. */
  readonly covered: Int32Array
  /** For each token 1 where it stands in quotation marks, opened here or before in the paragraph. */
  readonly quoted: Uint8Array
  /** Whether any token stands in quotation marks. */
  readonly quotes: boolean
}

/** Marks what stands between quotation marks; says whether they are still open at the end. */
function markQuoted(tokens: readonly Token[], begins: boolean): { readonly quoted: Uint8Array; readonly open: boolean } {
  const quoted = new Uint8Array(tokens.length)
  let open = begins
  for (let at = 0; at < tokens.length; at++) {
    const { text } = tokens[at]!
    if (text.length < 3) {
      if (text === '“' || text === '``') open = true
      else if (text === '”' || text === "''") open = false
      else if (text === '"') open = !open
    }
    if (open) quoted[at] = 1
  }
  return { quoted, open }
}

/**
 * The article's sentences with their names, in text order. A name that crosses a sentence's edge stands in none.
 * One pass over sentences and names.
 */
export function layOut(reading: Reading, names: readonly Mention[]): Line[] {
  const order = names.map((_, index) => index).sort((a, b) => names[a]!.start - names[b]!.start || a - b)
  let next = 0
  let open = false
  let before = 0
  return reading.sentences.map((sentence) => {
    // A quotation may go on in the next sentence, not in the next paragraph.
    const marked = markQuoted(sentence.tokens, open && !reading.prose.slice(before, sentence.start).includes('\n'))
    open = marked.open
    before = sentence.end
    while (next < order.length && names[order[next]!]!.start < sentence.start) next++
    const covered = new Int32Array(sentence.tokens.length).fill(-1)
    const placed: PlacedName[] = []
    let token = 0
    for (; next < order.length && names[order[next]!]!.start < sentence.end; next++) {
      const mention = names[order[next]!]!
      while (token < sentence.tokens.length && sentence.tokens[token]!.end <= mention.start) token++
      let to = token
      while (to < sentence.tokens.length && sentence.tokens[to]!.start < mention.end) covered[to++] = placed.length
      if (to > token) placed.push({ mention, index: order[next]!, from: token, to })
    }
    return {
      prose: reading.prose,
      sentence,
      words: sentence.tokens.map((t) => lowered(t.text)),
      names: placed,
      covered,
      quoted: marked.quoted,
      quotes: marked.quoted.includes(1),
    }
  })
}
