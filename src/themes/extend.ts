import type { Words } from './words.ts'

const FURTHEST = 3

/**
 * A phrase with the words that all its uses have before or after it, so that a common word of a formula is not left out
 * ("shared" benefits and common prosperity); the phrase itself where there are none.
 */
export function extended<P extends { readonly at: number; readonly length: number; readonly uses: readonly number[] }>(
  phrase: P,
  words: Words,
): P {
  const { uses, length } = phrase
  const bounds = uses.map((at) => {
    const run = words.runOf(at)
    return { at, start: words.runStart(run), end: words.runEnds[run]! }
  })
  const left = commonSteps(words, (step) => bounds.map(({ at, start }) => (at - step >= start ? at - step : undefined)))
  const right = commonSteps(words, (step) => bounds.map(({ at, end }) => (at + length + step <= end ? at + length + step - 1 : undefined)))
  if (left + right === 0) return phrase
  const grown = uses.map((at) => at - left)
  return { ...phrase, uses: grown, at: grown[0]!, length: length + left + right }
}

/** How many steps away from the phrase all uses have the same plain content word. */
function commonSteps(words: Words, wordsAt: (step: number) => readonly (number | undefined)[]): number {
  for (let step = 1; step <= FURTHEST; step++) {
    const all = wordsAt(step)
    const [first] = all
    if (first === undefined || !words.isContent(first) || words.isNamed(first)) return step - 1
    if (all.some((word) => word === undefined || words.ids[word] !== words.ids[first])) return step - 1
  }
  return FURTHEST
}
