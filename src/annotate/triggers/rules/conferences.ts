import { body, dated, either, named, placed, singular, somebody } from '../conditions.ts'
import type { Condition, NounRule } from '../rule.ts'

/** Meetings with the press are how news is told, not news. */
const noPress: Condition = ({ cs, from }) => !/^(?:news|press|video|phone|telephone)$/u.test(cs.lower[from - 1] ?? '')

/** Gatherings with a name of their own: "the third Forum for International Cooperation", "the Munich Security Conference". */
export const conferenceNouns: readonly NounRule[] = [
  {
    id: 'conferences/named',
    kind: 'conference',
    plover: 'CONSULT',
    nouns: ['forum', 'summit', 'conference', 'symposium', 'expo', 'seminar', 'workshop'],
    holder: 'participant',
    prepositions: {},
    needs: [singular, named, noPress, either(somebody(), dated, placed)],
  },
  {
    id: 'conferences/held',
    kind: 'conference',
    plover: 'CONSULT',
    nouns: ['conference', 'summit', 'forum', 'symposium'],
    holder: 'participant',
    prepositions: {},
    needs: [singular, noPress, dated, either(placed, somebody('host', 'participant'))],
  },
  {
    id: 'conferences/of-body',
    kind: 'conference',
    plover: 'CONSULT',
    nouns: ['summit', 'congress', 'symposium'],
    holder: 'participant',
    possessor: 'participant',
    prepositions: {},
    needs: [singular, body, either(dated, placed)],
  },
]
