import type { EntityType } from '../../../model/index.ts'
import type { Line, PlacedName } from '../lines.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** What firms are called by what they do. */
const FIRMS = words(
  `company firm carmaker automaker shipbuilder shipyard miner airline carrier manufacturer chipmaker producer operator developer retailer
  conglomerate utility builder contractor refiner steelmaker drugmaker brewer maker insurer startup start-up supplier exporter importer
  broadcaster telecom corporation subsidiary multinational`,
)

/** What else bodies are called. */
const BODIES = words(
  `bank lender group party movement union agency organisation organization charity newspaper daily magazine broadcaster network outlet
  watchdog regulator university college school hospital club militia faction alliance coalition bloc federation association institute
  foundation commission committee court tribunal fund consortium newspaper think-tank forum council`,
)

const PLACES = words(
  `city town village port island province state region district county peninsula river lake territory enclave valley harbour harbor airport
  base dam plant mine canal strait archipelago suburb camp`,
)

const ends = /^(?:[,.;:)—–]|--|that|which|who|whose|based|in|of|for|with|on|at|near|from|to|known|owned|founded|run|led|and)$/

/** How many words an apposition may have before its head. */
const LONGEST = 7

/** Whether a noun can say what kind of thing a name of this type is. */
function says(noun: string, type: EntityType): boolean {
  if (type === 'organisation') return FIRMS.has(noun) || BODIES.has(noun)
  return type === 'place' && PLACES.has(noun)
}

/** "X, *a militant group* in …": the words after the article, the head last; none where they are no such thing. */
function apposed({ words, covered }: Line, { to, from, mention }: PlacedName): readonly string[] {
  if (words[to] !== ',' || !/^(?:a|an|the|another)$/.test(words[to + 1] ?? '')) return []
  // "In X, the company said": the clause goes on with another.
  if (from <= 3 && /^(?:in|at|to|from|on|near|for|with|by|after|before)$/.test(words[from - 1] ?? '')) return []
  let end = to + 2
  while (end < words.length && end - to - 2 < LONGEST && !ends.test(words[end]!)) end++
  const head = words[end - 1] ?? ''
  const fits = end > to + 2 && ends.test(words[end] ?? '') && covered[end - 1]! < 0 && says(head, mention.type)
  return fits ? words.slice(to + 2, end) : []
}

/** "carmaker *X*", "the town of *X*", "*X* province": the noun beside a name. */
function joined({ words, covered, sentence }: Line, { from, to, mention }: PlacedName): string | undefined {
  const lower = (at: number) => at >= 0 && covered[at]! < 0 && sentence.tokens[at]?.text === words[at]
  const before = words[from - 1] === 'of' && mention.type === 'place' ? from - 2 : from - 1
  const noun = lower(before) && says(words[before]!, mention.type) ? words[before] : undefined
  return noun ?? (mention.type === 'place' && lower(to) && says(words[to]!, 'place') ? words[to] : undefined)
}

/** What the words beside a name say that it is. */
export interface Described {
  /** "group", with what firms are called besides. */
  readonly nouns: readonly string[]
  /** The words that tell which: "militant". */
  readonly attributes: readonly string[]
}

/** What a sentence says that the thing is which a name in it names; null where nothing. */
export function describedBeside(line: Line, name: PlacedName): Described | null {
  const apposition = apposed(line, name)
  if (apposition.length === 0 && isArmed(line, name))
    return { nouns: ['group', 'outfit', 'organisation', 'organization'], attributes: ARMED }
  const noun = apposition.at(-1) ?? joined(line, name) ?? (sharesIn(line, name) ? 'company' : undefined)
  if (noun === undefined) return null
  const nouns = noun === 'bank' || FIRMS.has(noun) ? [noun, ...OTHERWISE.filter((other) => other !== noun)] : [noun]
  return { nouns: noun === 'bank' ? ['bank', 'lender'] : nouns, attributes: apposition.slice(0, -1) }
}

/** "the outlawed *X*", "*X* fighters": who is told of as under arms. */
function isArmed({ words, covered }: Line, { from, to, mention }: PlacedName): boolean {
  if (mention.type !== 'organisation' || (covered[to] ?? -1) >= 0) return false
  return (
    /^(?:outlawed|banned|proscribed|militant|extremist|jihadist|insurgent)$/.test(words[from - 1] ?? '') ||
    /^(?:militants?|fighters?|gunmen|insurgents?|terrorists?|elements)$/.test(words[to] ?? '')
  )
}

const ARMED = ['militant', 'armed', 'banned', 'outlawed', 'terrorist', 'extremist']

const OTHERWISE = ['company', 'firm']

/** "shares in X", "X shares", "X's chief executive": who has such is a company. */
function sharesIn({ words }: Line, { from, to, mention }: PlacedName): boolean {
  if (mention.type !== 'organisation') return false
  const owned = /^['’]s?$/.test(words[to] ?? '') ? to + 1 : to
  const shares = words[from - 2] === 'shares' && /^(?:in|of)$/.test(words[from - 1] ?? '')
  return shares || words[owned] === 'shares' || words[owned] === 'ceo' || (words[owned] === 'chief' && words[owned + 1] === 'executive')
}
