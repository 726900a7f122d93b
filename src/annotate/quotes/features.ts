import type { Weights } from './weights.ts'

type Value = string | number | boolean

/**
 * Takes a feature, written as a template of at most three values: feature`lemma=${lemma}&how=${how}`. The template's place in
 * the code stands for its words, so that a name is put together only where somebody wants it.
 */
export type Feature = (words: TemplateStringsArray, a?: Value, b?: Value, c?: Value) => void

/** Tells the features of something, always in the same order. */
export type Features = (feature: Feature) => void

function nameOf(words: TemplateStringsArray, a?: Value, b?: Value, c?: Value): string {
  if (words.length === 1) return words[0]!
  if (words.length === 2) return `${words[0]}${a}${words[1]}`
  return words.length === 3 ? `${words[0]}${a}${words[1]}${b}${words[2]}` : `${words[0]}${a}${words[1]}${b}${words[2]}${c}${words[3]}`
}

/** The names of features, as they stand in the weights. */
export function namesOf(features: Features): string[] {
  const names: string[] = []
  features((words, a, b, c) => names.push(nameOf(words, a, b, c)))
  return names
}

type Known = Map<Value, Known | number>

/** So many weights are remembered by their values before all are given up. */
const MOST = 1 << 17

/** Weights of features by the template they come from and its values: two look-ups instead of a name put together and hashed. */
class Scale {
  readonly #weights: ReadonlyMap<string, number>
  readonly #known = new Map<TemplateStringsArray, Known>()
  #held = 0
  #sum = 0

  constructor(weights: Weights) {
    this.#weights = new Map(Object.entries(weights))
  }

  readonly #add: Feature = (words, a = '', b = '', c = '') => {
    let known = this.#under(this.#known, words)
    if (words.length > 2) known = this.#under(known, a)
    if (words.length > 3) known = this.#under(known, b)
    const last = words.length > 3 ? c : words.length > 2 ? b : a
    this.#sum += (known.get(last) as number | undefined) ?? this.#learn(known, last, nameOf(words, a, b, c))
  }

  #under<K>(map: Map<K, Known | number>, key: K): Known {
    const known = map.get(key) as Known | undefined
    if (known !== undefined) return known
    const made: Known = new Map()
    map.set(key, made)
    return made
  }

  #learn(known: Known, value: Value, name: string): number {
    const weight = this.#weights.get(name) ?? 0
    known.set(value, weight)
    if (++this.#held > MOST) {
      this.#known.clear()
      this.#held = 0
    }
    return weight
  }

  sumOf(features: Features): number {
    this.#sum = 0
    features(this.#add)
    return this.#sum
  }
}

const scales = new WeakMap<Weights, Scale>()

/** The probability that a logistic regression gives to what has these features. */
export function probability(of: Weights, features: Features): number {
  const scale = scales.get(of) ?? new Scale(of)
  scales.set(of, scale)
  return 1 / (1 + Math.exp(-scale.sumOf(features)))
}
