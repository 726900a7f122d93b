import type { Phrase, Use } from './phrases.ts'
import type { Run, Word } from './words.ts'

interface Place {
  readonly run: Run
  readonly from: number
  readonly to: number
}

const FURTHEST = 3

/**
 * Grows each phrase by the words that all its uses have before or after it, so that a common word of a formula is not left out
 * ("shared" benefits and common prosperity). A growth that `accept` refuses is not made.
 */
export function extendPhrases<P extends Phrase>(phrases: readonly P[], runs: readonly Run[], accept: (phrase: Phrase) => boolean): P[] {
  const places = findPlaces(phrases, runs)
  return phrases.map((phrase) => {
    const found = phrase.uses
      .flatMap((use) => places.get(keyOf(use.article, use.start)) ?? [])
      .map((place) => upTo(place, phrase.words.length))
    if (found.length < phrase.uses.length) return phrase
    const left = commonSteps(found, (place, step) => place.run.words[place.from - step])
    const right = commonSteps(found, (place, step) => place.run.words[place.to + step - 1])
    const grown = left + right === 0 ? phrase : grow(phrase, found, left, right)
    return grown !== phrase && accept(grown) ? grown : phrase
  })
}

const keyOf = (article: number, start: number) => `${article} ${start}`
const upTo = ({ run, from }: Place, length: number): Place => ({ run, from, to: from + length })

function findPlaces(phrases: readonly Phrase[], runs: readonly Run[]): ReadonlyMap<string, Place> {
  const wanted = new Set(phrases.flatMap((phrase) => phrase.uses.map((use) => keyOf(use.article, use.start))))
  const places = new Map<string, Place>()
  for (const run of runs) {
    run.words.forEach((word, i) => {
      const key = keyOf(run.article, word.start)
      if (wanted.has(key)) places.set(key, { run, from: i, to: i })
    })
  }
  return places
}

/** How many steps away from the phrase all places have the same plain content word. */
function commonSteps(places: readonly Place[], wordAt: (place: Place, step: number) => Word | undefined): number {
  for (let step = 1; step <= FURTHEST; step++) {
    const first = wordAt(places[0]!, step)
    if (!first?.content || first.named || places.some((place) => wordAt(place, step)?.stem !== first.stem)) return step - 1
  }
  return FURTHEST
}

function grow<P extends Phrase>(phrase: P, places: readonly Place[], left: number, right: number): P {
  const uses = phrase.uses.map((use, k): Use => {
    const { run, from, to } = places[k]!
    const first = run.words[from - left]!
    return { ...use, start: first.start, end: run.words[to + right - 1]!.end, initial: first.initial }
  })
  const { run, from, to } = places[0]!
  const words = run.words.slice(from - left, to + right)
  return { ...phrase, uses, words, key: words.map((word) => word.stem).join(' ') }
}
