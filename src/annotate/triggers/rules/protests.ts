import { counted, dated, either, placed, singular, somebody } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const protest = { kind: 'protest', plover: 'PROTEST' } as const

export const protestVerbs: readonly VerbRule[] = [
  {
    ...protest,
    id: 'protests/protested',
    verbs: ['protest', 'rally', 'demonstrate', 'march', 'riot'],
    subject: 'actor',
    voice: 'active',
    needs: [placed, dated],
    confidence: 0.75,
  },
]

export const protestNouns: readonly NounRule[] = [
  {
    ...protest,
    id: 'protests/protest',
    nouns: ['protest', 'demonstration', 'rally', 'march', 'sit-in', 'riot', 'walkout'],
    holder: 'actor',
    prepositions: { by: 'actor', against: 'target' },
    needs: [singular, dated, either(placed, somebody(), counted)],
    confidence: 0.72,
  },
]
