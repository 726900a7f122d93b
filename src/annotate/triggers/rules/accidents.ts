import { both, counted, dated, either, literal, placed, singular, somebody, subjectIs } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const accident = { kind: 'accident', plover: null } as const
const disaster = { kind: 'disaster', plover: null } as const
const grounded = either(dated, placed, counted)
const nature = new Set(
  'earthquake earthquakes quake quakes rain rains rainfall downpour downpours snow snowfall lightning heat torrent torrents tsunami hurricane cyclone typhoon storm storms tornado tornadoes flood floods flooding landslide landslides mudslide mudslides avalanche avalanches aftershock aftershocks blizzard wildfire wildfires drought heatwave eruption'.split(
    ' ',
  ),
)
const vehicles =
  /^(?:(?:plane|jet|helicopter|train|tram|car|truck|boat|ship|vessel|van|flight|airliner|vehicle|trawler|tanker|bridge|building|roof|crane|dam|mine|wall|balcony|airplane)s?|aircraft|bus(?:es)?|minibus(?:es)?|coach(?:es)?|ferr(?:y|ies)|lorr(?:y|ies)|metro|subway|church|mosque|temple|school|factory|house|hotel|tunnel|stadium|tower|market|building|structure|stand|warehouse|hospital|scaffolding)$/u

/** Crashes, fires, collapses: the vehicle or building is the subject. */
export const accidentVerbs: readonly VerbRule[] = [
  {
    ...accident,
    id: 'accidents/crashed',
    verbs: ['crash', 'collide', 'derail', 'overturn', 'capsize', 'sink', 'collapse', 'plunge', 'burst', 'explode'],
    subject: 'target',
    needs: [ofVehicle, grounded],
  },
]

const fires: NounRule = {
  ...accident,
  id: 'accidents/fire',
  nouns: ['explosion', 'blast', 'fire', 'blaze', 'collapse'],
  prepositions: {},
  needs: [singular, literal, either(counted, both(dated, placed)), noMarket, noShots],
}

export const accidentNouns: readonly NounRule[] = [
  fires,
  {
    ...accident,
    id: 'accidents/crash',
    nouns: ['crash', 'derailment', 'collision', 'stampede', 'shipwreck', 'accident'],
    prepositions: {},
    needs: [singular, either(dated, counted), noMarket],
  },
]

export const disasterVerbs: readonly VerbRule[] = [
  {
    ...disaster,
    id: 'disasters/struck',
    beside: nature,
    verbs: ['hit', 'strike', 'jolt', 'batter', 'devastate', 'rock'],
    subject: 'actor',
    object: 'target',
    needs: [byNature, either(dated, placed, counted, somebody('target'))],
  },
  {
    ...disaster,
    id: 'disasters/killed',
    beside: nature,
    verbs: ['kill', 'displace', 'sweep', 'leave', 'claim', 'bury'],
    subject: 'actor',
    object: 'victim',
    voice: 'active',
    needs: [counted, subjectIs(nature)],
  },
]

/** What storms and slides do to places, whoever is counted. */
export const ravageVerbs: readonly VerbRule[] = [
  {
    ...disaster,
    id: 'disasters/ravaged',
    beside: nature,
    verbs: ['destroy', 'bury', 'flatten', 'inundate', 'submerge', 'damage', 'sweep', 'engulf', 'wash'],
    subject: 'actor',
    object: 'target',
    voice: 'active',
    needs: [byNature, dated, either(placed, somebody('target'))],
  },
  {
    ...disaster,
    id: 'disasters/landfall',
    verbs: ['make'],
    objectHeads: new Set(['landfall']),
    subject: 'actor',
    voice: 'active',
    needs: [either(dated, placed)],
  },
]

export const disasterNouns: readonly NounRule[] = [
  {
    ...disaster,
    id: 'disasters/quake',
    nouns: [
      'earthquake',
      'quake',
      'tsunami',
      'hurricane',
      'cyclone',
      'typhoon',
      'avalanche',
      'landslide',
      'eruption',
      'wildfire',
      'tornado',
      'flood',
      'mudslide',
    ],
    prepositions: {},
    needs: [either(singular, both(counted, dated)), literal, either(counted, dated)],
  },
]

/** "opened *fire*", "under *fire*": shots, not flames. */
function noShots({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return (
    cs.lower[from] !== 'fire' ||
    !/^(?:open(?:s|ed|ing)?|under|return(?:s|ed|ing)?|of|exchang(?:e|ed|es|ing)|catch|hostile|enemy|gun)$/u.test(cs.lower[from - 1] ?? '')
  )
}

function ofVehicle({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(Math.max(0, from - 14), from).some((word) => vehicles.test(word))
}

function noMarket({ cs }: Parameters<typeof dated>[0]): boolean {
  return !cs.lower.some((word) => /^(?:market|markets|stock|stocks|shares|prices|currency|bitcoin|ceasefire|cease-fire)$/u.test(word))
}

function byNature({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(Math.max(0, from - 14), from).some((word) => nature.has(word))
}
