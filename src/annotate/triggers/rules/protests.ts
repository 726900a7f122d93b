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
    needs: [placed, dated, byCrowd],
    confidence: 0.75,
  },
]

export const protestNouns: readonly NounRule[] = [
  {
    ...protest,
    id: 'protests/protest',
    nouns: ['protest', 'demonstration', 'march', 'sit-in', 'riot', 'walkout'],
    holder: 'actor',
    prepositions: { by: 'actor', against: 'target' },
    needs: [singular, dated, either(placed, somebody(), counted)],
    confidence: 0.72,
  },
]

/** "Stocks rallied", "marching bands": only people in numbers protest. */
function byCrowd({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return cs.lower
    .slice(Math.max(0, from - 12), from)
    .some((word) =>
      /^(?:protest[eo]rs?|demonstrators|activists|supporters|workers|students|thousands|hundreds|dozens|crowds?|residents|people|farmers|teachers|women)$/u.test(
        word,
      ),
    )
}
