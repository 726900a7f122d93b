import type { Entity, ResolvedArticle } from '../model/index.ts'
import { countryNamed, countryOfDemonym } from '../resources/countries.ts'
import type { Surroundings } from './same.ts'
import type { States } from './telling.ts'

const comma = /^, $/u
const inside = /^(?:,)? in (?:the )?$/u
const listed = /^,? (?:and|or|&) (?:the )?$/u

/** Whether the commas around gap `i` run on to an "and": "Alabama, Georgia and Tennessee" are beside one another. */
function inList(gaps: readonly string[], i: number): boolean {
  let [first, last] = [i, i]
  while (comma.test(gaps[first - 1] ?? '')) first--
  while (comma.test(gaps[last + 1] ?? '')) last++
  return listed.test(gaps[last + 1] ?? '') || last - first > 2
}

/** Capitals lie in their countries, whether an article says so or not. */
function capitals(entities: readonly Entity[]): Map<string, Set<string>> {
  const places = new Map(entities.filter((entity) => entity.type === 'place').map((entity) => [entity.name, entity.id]))
  const outer = new Map<string, Set<string>>()
  for (const [name, id] of places)
    for (const capital of countryNamed(name)?.capitals ?? []) {
      const inner = places.get(capital)
      if (inner !== undefined && inner !== id) outer.set(inner, (outer.get(inner) ?? new Set()).add(id))
    }
  return outer
}

/**
 * Which places lie in which, learnt from how the articles write them: "Beijing, China", "the hall in Beijing". Followed upwards
 * through at most three steps; what no article writes is not known.
 */
export class Geography implements Pick<Surroundings, 'within' | 'countryOf'> {
  readonly #outer: Map<string, Set<string>>
  readonly #countries: ReadonlyMap<string, string>

  constructor(entities: readonly Entity[]) {
    this.#outer = capitals(entities)
    this.#countries = new Map([...this.#outer].map(([capital, [country]]) => [capital, country!]))
  }

  /** Reads one more article. */
  learn({ mentions, article }: ResolvedArticle): void {
    const places = mentions.filter((mention) => mention.type === 'place' && mention.form === 'name' && mention.entity !== null)
    const gaps = places.map((place, i) => article.text.slice(place.end, places[i + 1]?.start ?? place.end))
    places.forEach((place, i) => {
      const next = places[i + 1]
      if (next === undefined || place.entity === next.entity) return
      if (inside.test(gaps[i]!) || (comma.test(gaps[i]!) && !inList(gaps, i)))
        this.#outer.set(place.entity!, (this.#outer.get(place.entity!) ?? new Set()).add(next.entity!))
    })
  }

  readonly within = (inner: string, wanted: string): boolean => this.#isWithin(inner, wanted, 3)

  readonly countryOf = (capital: string): string | undefined => this.#countries.get(capital)

  #isWithin(inner: string, wanted: string, steps: number): boolean {
    const next = this.#outer.get(inner)
    if (next === undefined || steps === 0) return false
    if (next.has(wanted)) return !(this.#outer.get(wanted)?.has(inner) ?? false)
    return [...next].some((each) => this.#isWithin(each, wanted, steps - 1))
  }
}

/** The countries among the places that articles name, by what their people are called. */
export function statesAmong(entities: readonly Entity[]): States {
  const codes = new Map(
    entities.flatMap(({ id, type, name }) => {
      const code = type === 'place' ? countryNamed(name)?.code : undefined
      return code === undefined ? [] : [[code, id] as const]
    }),
  )
  return (demonym) => codes.get(countryOfDemonym(demonym)?.code ?? '')
}
