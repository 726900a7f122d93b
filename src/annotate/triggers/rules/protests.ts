import { both, counted, dated, either, placed, singular, somebody, subjectIs } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

const protest = { kind: 'protest', plover: 'PROTEST' } as const
/** "Stocks rallied", "marching bands": only people in numbers protest. */
const byCrowd = subjectIs(
  /^(?:[\p{Ll}-]+(?:ers|ors|ists|ants|ees|men|women)|exiles|refugees|pensioners|protest[eo]rs?|demonstrators|activists|supporters|workers|students|thousands|hundreds|dozens|crowds?|residents|people|farmers|teachers|women|villagers|miners|drivers|nurses|doctors|unions?|employees|staff|lawyers|journalists|opponents|monks|youths?|pilots|members|lawmakers|deputies|mps)$/u,
)
const grounded = either(placed, dated)

export const protestVerbs: readonly VerbRule[] = [
  {
    ...protest,
    id: 'protests/protested',
    verbs: ['protest', 'rally', 'demonstrate', 'march', 'riot'],
    subject: 'actor',
    voice: 'active',
    prepositions: { against: 'target' },
    // "rallied behind the president"
    needs: [grounded, byCrowd, ({ cs, to }) => !/^(?:behind|around|round)$/u.test(cs.lower[to] ?? '')],
  },
  {
    ...protest,
    id: 'protests/clashed',
    verbs: ['clash'],
    subject: 'actor',
    voice: 'active',
    prepositions: { with: 'target' },
    needs: [grounded, byCrowd],
  },
  {
    ...protest,
    id: 'protests/walked-out',
    verbs: ['walk'],
    particles: ['out', 'off'],
    subject: 'actor',
    voice: 'active',
    needs: [grounded, byCrowd],
  },
  {
    ...protest,
    id: 'protests/blocked',
    verbs: ['block', 'occupy', 'barricade'],
    objectHeads: new Set(
      'road roads street streets highway highways bridge motorway railway square entrance entrances border crossing port'.split(' '),
    ),
    subject: 'actor',
    voice: 'active',
    needs: [grounded, byCrowd],
  },
  {
    ...protest,
    id: 'protests/went-on-strike',
    verbs: ['go', 'come'],
    particles: ['on strike', 'on hunger'],
    subject: 'actor',
    voice: 'active',
    needs: [grounded],
  },
  {
    ...protest,
    id: 'protests/struck-work',
    verbs: ['begin', 'start', 'launch', 'stage', 'call', 'hold', 'end', 'declare'],
    objectHeads: new Set([
      'strike',
      'strikes',
      'walkout',
      'stoppage',
      'boycott',
      'rally',
      'sit-in',
      'protest',
      'protests',
      'demonstration',
      'demonstrations',
      'march',
      'vigil',
      'picket',
    ]),
    subject: 'actor',
    voice: 'active',
    needs: [either(grounded, somebodyNamed), unarmed, noCampaign],
  },
]

export const protestNouns: readonly NounRule[] = [
  {
    ...protest,
    id: 'protests/protest',
    nouns: ['protest', 'demonstration', 'march', 'sit-in', 'riot', 'walkout'],
    holder: 'actor',
    prepositions: { by: 'actor', against: 'target' },
    needs: [
      either(
        both(either(both(singular, determined), both(dated, placed)), dated, either(placed, somebody(), counted)),
        both(existential, placed),
      ),
    ],
  },
  {
    ...protest,
    id: 'protests/strike',
    nouns: ['strike', 'stoppage'],
    modifiers: new Set(
      'general hunger rail transport bus port dock postal public-sector nationwide national indefinite 24-hour 48-hour 72-hour one-day two-day three-day day-long week-long wildcat warning token solidarity teachers doctors nurses drivers pilots miners'.split(
        ' ',
      ),
    ),
    holder: 'actor',
    prepositions: { by: 'actor', against: 'target' },
    needs: [singular, either(placed, dated), unarmed],
  },
]

/** "held a final rally before the vote": for a candidate, not against anything. */
function noCampaign({ cs }: Parameters<Condition>[0]): boolean {
  return (
    !cs.lower.some((word) => /^(?:rally|rallies)$/u.test(word)) ||
    !cs.lower.some((word) => /^(?:campaign|election|elections|polls?|vote|candidates?|re-election|manifesto)$/u.test(word))
  )
}

/** "*There were* protests in Lund". */
function existential({ cs, from }: Parameters<Condition>[0]): boolean {
  const n = cs.chunkOf[from]!
  return cs.lower[cs.chunks[n - 2]?.from ?? -1] === 'there' && cs.chunks[n - 1]?.kind === 'verb'
}

function somebodyNamed({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'actor' && mention.form === 'name')
}

/** A strike of workers, not from the air. */
function unarmed({ cs }: Parameters<Condition>[0]): boolean {
  return !cs.lower.some((word) =>
    /^(?:air|airstrikes?|drones?|missiles?|rockets?|warplanes?|militants|troops|forces|navy|military|retaliatory|bombers)$/u.test(word),
  )
}

/** "a protest", "the march": "in protest" is why. */
function determined({ cs, from }: Parameters<Condition>[0]): boolean {
  return cs.chunks[cs.chunkOf[from]!]!.from < from
}
