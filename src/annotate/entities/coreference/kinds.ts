import type { Mention, RoleMention } from '../../../model/index.ts'
import { organisationsNamed } from '../../../resources/countries.ts'
import { nameWords } from '../../../text/name-forms.ts'
import type { Line } from '../lines.ts'
import { describedBeside } from './beside.ts'
import { wordBefore } from './cast.ts'

const nouns = new Set(
  `corridor ministry bank party agency commission committee council university college airport port highway railway dam plant bridge hospital
  company corporation group fund court assembly parliament senate congress academy institute association federation union alliance
  organisation organization department bureau board authority foundation force army navy academy initiative programme program agreement
  treaty pact accord framework project plan motorway pipeline canal stadium mosque church temple museum park island river lake forum league
  club team newspaper hotel school mission office institute service network mechanism
  chamber authority ministry senate tribunal secretariat embassy cabinet directorate`
    .split(/\s+/)
    .filter(Boolean),
)

/** How firms are named. */
const firm =
  /\b(?:Motors?|Mines|Mining|Shipbuilding|Airlines?|Airways|Energy|Petroleum|Oil|Steel|Electric|Electronics|Industries|Holdings?|Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|Plc|AG|SA|SpA|GmbH|Co|Company|Group|Telecom|Foods|Pharmaceuticals?|Technologies|Systems|Enterprises|Shipping|Logistics|Automotive|Chemicals?|Aerospace|Semiconductors?)\.?$/

/** What stands right before a firm's name and says that it is one: "carmaker X". */
const firmNoun =
  /^(?:company|firm|carmaker|automaker|shipbuilder|shipyard|miner|airline|manufacturer|chipmaker|producer|operator|developer|retailer|conglomerate|utility|builder|contractor|refiner|steelmaker|drugmaker|brewer)$/

/** What firms do, by the word that ends their names. */
const trades: readonly (readonly [RegExp, string])[] = [
  [/ Shipbuilding$/, 'shipbuilder'],
  [/ (?:Airlines?|Airways)$/, 'airline'],
  [/ Motors?$/, 'carmaker'],
  [/ (?:Mines|Mining)$/, 'miner'],
]

/** Unions of states. */
const bloc = /\b(?:Union|Community|Association of .* Nations|League of|Cooperation Council|Commonwealth|Common Market)\b/

/** Who bears arms or keeps order for a state. */
const force = / (?:Corps|Police|Rangers|Guards?|Constabulary|Scouts|Levies|Force)$/

/** Whether a noun says of what kind a body is, not what its name ends in: many others may be of it. */
export function isKind(noun: string): boolean {
  return firmNoun.test(noun) || /^(?:bloc|organi[sz]ation)$/.test(noun)
}

/** The nouns that an article can call a body, work or project by: the head of its name, and its kind. */
function nounsFor({ type, text, start }: Mention, prose: string): string[] {
  const words = nameWords(text)
  const found = words.length < 2 ? [] : [words.at(-1)!, ...heads(text)].filter((noun) => nouns.has(noun))
  if (type !== 'organisation') return found
  const before = wordBefore(prose, start)
  const full = [text, ...organisationsNamed(text)]
  return [
    ...found,
    ...trades.flatMap(([suffix, noun]) => (suffix.test(text) ? [noun] : [])),
    ...(firmNoun.test(before) ? [before, 'company', 'firm'] : firm.test(text) ? ['company', 'firm'] : ['organisation', 'organization']),
    ...(full.some((name) => bloc.test(name)) ? ['bloc'] : []),
    ...(force.test(text) ? ['force'] : []),
  ]
}

/** The first word of a name and the one before "of": "*Bank* of X", "Central *Bank* of X". */
function heads(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/)
  const of = words.indexOf('of')
  return of > 0 ? [words[0]!, words[of - 1]!] : [words[0]!]
}

/** What an article calls its bodies, works and places without their names. */
export interface Kinds {
  /** Which chains each noun can be short for: "the corridor", "the company". */
  readonly byNoun: ReadonlyMap<string, readonly number[]>
  /** The words of each chain's names and of what is said beside them: "the *militant* group". */
  readonly attributes: ReadonlyMap<number, ReadonlySet<string>>
}

/** Gathers the nouns by which each chain can be called, from its names, from what stands beside them and from the offices it has. */
export function kindsOf(lines: readonly Line[], roles: readonly RoleMention[]): Kinds {
  const byNoun = new Map<string, number[]>()
  const attributes = new Map<number, Set<string>>()
  const known = new Map<string, readonly string[]>()
  for (const line of lines) {
    for (const name of line.names) {
      const { chain, type, text } = name.mention
      if (chain === null || (type !== 'organisation' && type !== 'place' && type !== 'project')) continue
      const key = `${chain} ${text}`
      const nouns = known.get(key) ?? nounsFor(name.mention, line.prose)
      const beside = describedBeside(line, name)
      if (!known.has(key) || beside) call(chain, [...nouns, ...(beside?.nouns ?? [])], byNoun)
      if (!known.has(key) || beside)
        describe(chain, [...(known.has(key) ? [] : nameWords(text)), ...(beside?.attributes ?? [])], attributes)
      known.set(key, nouns)
    }
  }
  for (const { of, text } of roles)
    if (of?.chain != null && /^(?:chief executive|ceo|cfo|managing director)\b/i.test(text)) call(of.chain, ['company', 'firm'], byNoun)
  return { byNoun, attributes }
}

function call(chain: number, nouns: readonly string[], byNoun: Map<string, number[]>) {
  for (const noun of nouns) {
    const chains = byNoun.get(noun) ?? []
    if (!chains.includes(chain) && chains.length < MOST) chains.push(chain)
    byNoun.set(noun, chains)
  }
}

function describe(chain: number, words: readonly string[], attributes: Map<number, Set<string>>) {
  const own = attributes.get(chain) ?? new Set()
  attributes.set(chain, own)
  for (const word of words) own.add(word)
}

/** With more bearers than this a noun tells none of them. */
const MOST = 40
