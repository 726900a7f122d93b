import { dated, either, named, placed, singular, somebody } from '../conditions.ts'
import type { NounRule } from '../rule.ts'

/** Gatherings with a name of their own: "the third Forum for International Cooperation", "the Munich Security Conference". */
export const conferenceNouns: readonly NounRule[] = [
  {
    id: 'conferences/named',
    kind: 'conference',
    plover: 'CONSULT',
    nouns: ['forum', 'summit', 'conference', 'congress', 'symposium', 'expo', 'convention', 'seminar', 'workshop'],
    holder: 'participant',
    prepositions: {},
    needs: [singular, named, either(somebody(), dated, placed)],
    confidence: 0.75,
  },
]
