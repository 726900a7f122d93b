import { both, counted, dated, either, placed, single, singular } from '../conditions.ts'
import { isNumber } from '../counts.ts'
import type { NounRule, VerbRule } from '../rule.ts'
import { assault, grounded, namedVictim, once } from './violence.ts'

/** "the death of X", "the killing of X": of a person by name. */
export const deathNouns: readonly NounRule[] = [
  {
    ...assault,
    id: 'attacks/killing',
    nouns: ['assassination', 'murder', 'killing', 'kidnapping'],
    possessor: 'victim',
    prepositions: { of: 'victim', by: 'actor' },
    needs: [singular, namedVictim],
  },
  {
    id: 'deaths/death',
    kind: 'death',
    plover: null,
    nouns: ['death'],
    possessor: 'victim',
    prepositions: { of: 'victim' },
    needs: [singular, namedVictim],
  },
]

/** Killings that the clause does not tell the cause of, and natural deaths. */
export const deathVerbs: readonly VerbRule[] = [
  {
    id: 'deaths/died',
    kind: 'death',
    plover: null,
    verbs: ['die', 'drown', 'perish'],
    subject: 'victim',
    voice: 'active',
    needs: [single, once, either(namedVictim, counted), either(dated, placed, counted)],
  },
  {
    id: 'deaths/lost-life',
    kind: 'death',
    plover: null,
    verbs: ['lose'],
    objectHeads: new Set(['life', 'lives']),
    subject: 'victim',
    voice: 'active',
    needs: [single, once, either(namedVictim, counted, subjectCounted), grounded, ({ cs, to }) => cs.lower[to + 2] !== 'savings'],
  },
  {
    id: 'deaths/killed',
    kind: 'death',
    plover: null,
    verbs: ['kill', 'martyr'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    needs: [single, once, either(namedVictim, counted, both(dated, placed)), grounded],
  },
]

/** "*nine* engineers lost their lives". */
function subjectCounted({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(Math.max(0, from - 6), from).some(isNumber)
}
