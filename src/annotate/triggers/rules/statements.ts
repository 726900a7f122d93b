import { bothNamed, dated, either, pair, singular, somebody } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const stated = { kind: 'statement', subject: 'speaker', object: 'target', voice: 'active', needs: [bothNamed, dated] } as const

/** What was declared, and accusations, threats and refusals that PLOVER counts as acts. */
export const statementVerbs: readonly VerbRule[] = [
  { ...stated, id: 'statements/accused', plover: 'ACCUSE', verbs: ['accuse', 'blame', 'denounce'], confidence: 0.85 },
  { ...stated, id: 'statements/threatened', plover: 'THREATEN', verbs: ['threaten'], confidence: 0.75 },
]

export const statementNouns: readonly NounRule[] = [
  {
    id: 'statements/joint',
    kind: 'statement',
    plover: 'SUPPORT',
    nouns: ['statement', 'declaration', 'communique', 'communiqué'],
    modifiers: new Set(['joint']),
    holder: 'speaker',
    possessor: 'speaker',
    prepositions: { by: 'speaker', between: 'speaker', of: 'speaker' },
    needs: [singular, either(pair, dated, somebody('speaker'))],
    confidence: 0.85,
  },
]
