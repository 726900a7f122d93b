import type { ChunkedSentence } from './chunks.ts'

/** A question about a chunk of a sentence, asked but once: rules ask the same of it again and again. */
export function remembered<T>(ask: (cs: ChunkedSentence, n: number) => T): (cs: ChunkedSentence, n: number) => T {
  const answers = new WeakMap<ChunkedSentence, T[]>()
  return (cs, n) => {
    let own = answers.get(cs)
    if (own === undefined) {
      own = []
      answers.set(cs, own)
    }
    if (!(n in own)) own[n] = ask(cs, n)
    return own[n]!
  }
}
