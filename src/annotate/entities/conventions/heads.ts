import type { EntityType } from '../../../model/index.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Existing works with a location: the place itself, whoever runs it. */
export const WORKS = words(
  'hall highway motorway expressway freeway railway airport airfield port seaport dam bridge tunnel canal palace castle fort stadium arena reservoir refinery barrage lighthouse pier mosque temple cathedral monument',
)

/** Lower-case nouns that complete the name of a work: "X power plant". */
export const PLANTS = words('plant station dam airport airfield port bridge stadium refinery canal tunnel reservoir barrage')
/** Of these, works that a lower-case noun alone names after their place: "Gull dam". */
export const LONE_WORKS = words('dam airport port bridge refinery canal tunnel reservoir barrage')
export const PLANT_KINDS = words(
  'hydropower hydroelectric power nuclear thermal coal solar wind desalination water sewage steel gas oil international',
)

const LANDS = words(
  'sea ocean bay gulf strait river lake valley island islands mountain mountains hills desert peninsula province district county governorate region coast delta plateau',
)

/** What people plan, agree and carry out. */
export const PROJECTS = words(
  'corridor initiative initiatives project projects framework agreement accord accords treaty pact plan scheme strategy agenda roadmap',
)

/** Bodies are called so too ("World Food Programme"): where the reader says body, it is one. */
const PROGRAMMES = words('programme programmes program programs')

/** Lower-case nouns that make a project of the name before them. */
export const SCHEMES = words('framework initiative programme plan strategy agenda model doctrine')

export const OCCASIONS = words(
  'games forum summit conference expo exhibition fair war olympics cup championship championships festival marathon election elections referendum biennale',
)

/** What states have with one another and hold to: none of it acts or lies anywhere. */
const BONDS = words('partnership charter policy doctrine friendship consensus')
/** Bodies are called so too: only where the reader says place is it a bond. */
const COMMUNITIES = words('community')

export const BODIES = words(
  'ministry committee commission council authority agency police army navy force forces corps government parliament assembly senate party union bank university institute academy department bureau office court association federation organisation organization company corporation mechanism board secretariat tribunal directorate fund foundation alliance league coalition confederation chamber chambers community',
)

/** What times are called: "the New Era" lies nowhere. */
const TIMES = words('era age epoch century decade year')

/** Adjectives of no one country: with a body they are its name ("African Union"), where "Kenyan parliament" tells whose it is. */
export const REGIONAL = words('african european arab asian eurasian nordic baltic caribbean pacific islamic andean american')

/** How a state's full name begins: "State of X". */
export const POLITIES = words('state republic kingdom sultanate emirate commonwealth principality')

/** Whether a word, capitalised in a name, says what kind of thing is named. */
export const isHead = (word: string): boolean =>
  [BODIES, WORKS, PROJECTS, PROGRAMMES, OCCASIONS].some((heads) => heads.has(word.toLowerCase()))

/** The word that says what a name is: the last before "of" or "for", else the last; in lower case. */
export function headOf(tokens: readonly string[]): string {
  const cut = tokens.findIndex((token, n) => n > 0 && /^(?:of|for)$/i.test(token))
  return (tokens[(cut === -1 ? tokens.length : cut) - 1] ?? '').toLowerCase()
}

const TYPES: readonly (readonly [EntityType, ReadonlySet<string>, readonly EntityType[]])[] = [
  ['place', WORKS, ['organisation', 'other', 'event', 'project']],
  ['place', LANDS, ['other', 'project', 'event']],
  ['project', PROJECTS, ['organisation', 'place', 'other', 'event']],
  ['project', PROGRAMMES, ['place', 'other', 'event']],
  ['event', OCCASIONS, ['organisation', 'place', 'other', 'project']],
  ['other', BONDS, ['organisation', 'place', 'event']],
  ['other', COMMUNITIES, ['place', 'event']],
  ['other', TIMES, ['place', 'organisation']],
  ['organisation', BODIES, ['place', 'other', 'event', 'project']],
]

/** The type that a name's head tells, or undefined where it tells none or the reader's own type stands. */
export function typeOfHead(tokens: readonly string[], read: EntityType): EntityType | undefined {
  if (tokens.length < 2 || read === 'person') return undefined
  const head = headOf(tokens)
  return TYPES.find(([, heads, from]) => heads.has(head) && from.includes(read))?.[0]
}
