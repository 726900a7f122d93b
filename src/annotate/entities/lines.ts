import type { Mention, Reading, Token, TokenisedSentence } from '../../model/index.ts'

/** A name in a sentence, by the sentence's tokens: `[from, to)`. */
export interface PlacedName {
  readonly mention: Mention
  /** Its index among the article's names. */
  readonly index: number
  readonly from: number
  readonly to: number
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
  /** For each token 1 where it stands in quotation marks that open in this sentence. */
  readonly quoted: Uint8Array
}

/** Marks what stands between quotation marks; those left open at the end count up to it. */
function markQuoted(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let open = false
  tokens.forEach(({ text }, at) => {
    if (text === '“' || text === '``') open = true
    else if (text === '”' || text === "''") open = false
    else if (text === '"') open = !open
    quoted[at] = open ? 1 : 0
  })
  return quoted
}

/**
 * The article's sentences with their names, in text order. A name that crosses a sentence's edge stands in none.
 * One pass over sentences and names.
 */
export function layOut(reading: Reading, names: readonly Mention[]): Line[] {
  const order = names.map((_, index) => index).sort((a, b) => names[a]!.start - names[b]!.start || a - b)
  let next = 0
  return reading.sentences.map((sentence) => {
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
      words: sentence.tokens.map((t) => t.text.toLowerCase()),
      names: placed,
      covered,
      quoted: markQuoted(sentence.tokens),
    }
  })
}
