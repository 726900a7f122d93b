import { countryOfDemonym } from '../../../resources/countries.ts'
import type { Cast } from './cast.ts'
import type { Of } from './expressions.ts'
import { isKind } from './kinds.ts'
import type { Antecedent } from './pronouns.ts'
import { distinct, type Stage } from './stage.ts'

/** What is told of beside many others of its kind. */
const common = /^(?:region|district|area|state|group)$/

/** The chains that a noun can be short for whose names, or what is said beside them, have the words before it, too. */
function bearersOf({ noun, modifiers }: Of<'thing'>, { byNoun, attributes }: Cast): readonly number[] {
  const bearers = byNoun.get(noun) ?? []
  const alone = bearers.length === 1 && ![...(attributes.get(bearers[0]!) ?? [])].some((word) => countryOfDemonym(word))
  const telling = modifiers.filter((word) => !beside.test(word) && !(alone && countryOfDemonym(word)))
  return telling.length === 0 ? bearers : bearers.filter((chain) => telling.every((word) => attributes.get(chain)?.has(word)))
}

/** What says of a thing how large it is or where it sits, which its name seldom does: "the 272-meter-high dam", "the Oslo-listed miner". */
const beside = /^(?:[\d.,]+-[\p{L}-]+|[\p{L}.-]+-(?:based|listed|headquartered|owned|run|backed|led|controlled))$/u

/** "the corridor", "the company": the name that ends so or is of that kind, where the sentences just before speak of no other such. */
export function byNoun(expression: Of<'thing'>, stage: Stage, cast: Cast): Antecedent | null {
  const { noun } = expression
  const chains = bearersOf(expression, cast)
  if (chains.length === 0) return null
  const { type } = cast.figures.get(chains[0]!)!
  for (const { references } of [stage.now, ...stage.past]) {
    const named = references.filter(({ chain }) => (isKind(noun) ? cast.figures.get(chain)?.type === type : chains.includes(chain)))
    const [last, other] = distinct(named).reverse()
    if (last === undefined) continue
    return chains.includes(last) && (other === undefined || !chains.includes(other)) ? { chains: [last], by: 'nominal/noun' } : null
  }
  const [only, ...more] = chains
  return more.length === 0 && stage.seen.has(only!) && !common.test(noun) ? { chains: [only!], by: 'nominal/noun-only' } : null
}
