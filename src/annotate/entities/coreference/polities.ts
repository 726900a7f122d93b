import { countryCoded, countryNamed, countryOfCapital } from '../../../resources/countries.ts'
import type { Line } from '../lines.ts'
import { nameAt, type Range } from '../roles/phrase.ts'
import type { Cast } from './cast.ts'
import { ends } from './phrase-ends.ts'
import type { Antecedent } from './pronouns.ts'
import type { Reference, Stage } from './stage.ts'
import { stateOfDemonym } from './states.ts'

/** How a state's full name begins where it is called by a noun that says what it is. */
const forms = new Map([
  ['kingdom', /^Kingdom\b/],
  ['sultanate', /^Sultanate\b/],
  ['emirate', /^(?:Emirates?|State)\b/],
  ['principality', /^Principality\b/],
])

/** What may stand between "the" and "country" without saying that it is another: "the South Asian nation", "the landlocked country". */
const modifier =
  /^(?:north|south|east|west|central|southeast|northern|southern|eastern|western|asian|african|european|american|arab|arabian|baltic|balkan|nordic|caribbean|pacific|latin|gulf|andean|middle|horn|sahel|himalayan|island|landlocked|tiny|populous|impoverished|poor|wealthy|troubled|war-torn|oil-rich|gas-rich|nuclear-armed|cash-strapped|crisis-hit|energy-rich|[\p{L}]+-(?:hit|torn|rich|majority|ridden|strapped|member))$/u

/** "the country", "the Gulf kingdom", "the South Asian nation": a state by what it is. */
export function stateAt(line: Line, at: number): (Range & { readonly kind: 'state'; readonly noun: string }) | undefined {
  const noun = line.words[at]!
  if (noun !== 'country' && noun !== 'nation' && !forms.has(noun)) return undefined
  let from = at - 1
  while (from > 0 && at - from < 4 && modifier.test(line.words[from]!)) from--
  if (line.words[from] !== 'the' || line.quoted[at] === 1 || (line.covered[at] ?? -1) >= 0) return undefined
  const next = line.words[at + 1] ?? ''
  const told = next === 'in' && line.words[at + 2] === 'which'
  return told || /^(?:of|that|which|where|whose|who|with)$/.test(next) || !ends(line, at + 1)
    ? undefined
    : { kind: 'state', from, to: at + 1, noun }
}

/** Whether a state is called so: "the kingdom" is none that is a republic. */
function isForm(code: string, noun: string): boolean {
  const form = forms.get(noun)
  const country = countryCoded(code)
  return form === undefined || country === undefined || [country.name, ...country.aliases].some((name) => form.test(name))
}

const quarter = /^(?:north|south|east|west|central|upper|lower)\p{Ll}* /iu

/** A state that a word tells of beside the names of states: by its capital, by a part of it, or within a body's name. */
function stateBehind(line: Line, at: number): string | undefined {
  const name = nameAt(line, at)
  if (name?.mention.type === 'place')
    return (countryOfCapital(name.mention.text) ?? countryNamed(name.mention.text.replace(quarter, '')))?.code
  return name?.mention.type === 'organisation' ? countryNamed(line.sentence.tokens[at]!.text)?.code : undefined
}

/** How many words of a sentence are looked at: none that people write has more. */
const LONGEST = 160

/** How a sentence tells of a state: by its name, its adjective, or something of it. */
type Told = 'named' | 'adjective' | 'behind'

/** The states that a sentence tells of up to a token, by ISO code. */
function statesIn(
  line: Line | null,
  references: readonly Reference[],
  { codeOf }: Cast,
  before = Number.POSITIVE_INFINITY,
): Map<string, Told> {
  const found = new Map<string, Told>()
  for (const { chain, token } of references) {
    const code = token < before ? codeOf.get(chain) : undefined
    if (code) found.set(code, 'named')
  }
  const end = Math.min(line?.words.length ?? 0, before)
  for (let at = Math.max(0, end - LONGEST); at < end; at++) {
    const [told, behind] = [stateOfDemonym(line!, at), stateBehind(line!, at)]
    if (told && found.get(told) !== 'named') found.set(told, 'adjective')
    else if (behind && !found.has(behind)) found.set(behind, 'behind')
  }
  return found
}

/** Which state "the country" is: the only one that the nearest sentence which tells of any tells of; else the one that the article is about. */
export function stateMeant(noun: string, line: Line, at: number, stage: Stage, cast: Cast): Antecedent | null {
  const scenes = [{ line, references: stage.now.references, before: at }, ...stage.past.map((scene) => ({ ...scene, before: undefined }))]
  for (const { line: of, references, before } of scenes) {
    const told = statesIn(of, references, cast, before)
    const codes = [...told.keys()].filter((code) => isForm(code, noun))
    if (codes.length === 0) continue
    const how = codes.length === 1 ? told.get(codes[0]!) : undefined
    // "the Gulf nation" beside "a Chinese firm": an adjective does not say that the state lies there.
    const chain = how === 'named' || (how === 'adjective' && line.words[at + 1] === noun) ? cast.countries.get(codes[0]!) : undefined
    return chain === undefined ? null : { chains: [chain], by: 'nominal/the-country' }
  }
  const home = cast.home !== null && isForm(cast.home, noun) ? cast.countries.get(cast.home) : undefined
  return home === undefined ? null : { chains: [home], by: 'nominal/the-country-home' }
}
