import { dated, either, speaking } from '../conditions.ts'
import type { Condition, VerbRule } from '../rule.ts'

const holdings = new Set(
  'stake stakes shares share interest subsidiary unit business businesses division assets company firm factory plant refinery mine brewery bank'.split(
    ' ',
  ),
)
const sums = new Set(
  'dollars dlrs euros pounds stg yen yuan rupees kroner francs marks rand pesos dirhams riyals $ million mln billion'.split(' '),
)
const investment = { kind: 'investment', plover: null, subject: 'actor', voice: 'active' } as const

/** Companies and shares bought and sold, and money put into works. No act between states, so none of PLOVER's. */
export const investmentVerbs: readonly VerbRule[] = [
  {
    ...investment,
    id: 'investments/bought-stake',
    verbs: ['acquire', 'buy', 'purchase', 'take'],
    objectHeads: holdings,
    prepositions: { in: 'target', from: 'recipient' },
    needs: [speaking('actor'), either(dated, priced, withTarget)],
  },
  {
    ...investment,
    id: 'investments/sold-stake',
    verbs: ['sell'],
    objectHeads: holdings,
    prepositions: { to: 'recipient', in: 'target' },
    needs: [speaking('actor'), either(dated, priced, withTarget)],
  },
  {
    ...investment,
    id: 'investments/bought',
    verbs: ['acquire', 'buy', 'purchase'],
    object: 'target',
    needs: [speaking('actor'), ofCompany],
  },
  {
    ...investment,
    id: 'investments/invested',
    verbs: ['invest'],
    objectHeads: sums,
    prepositions: { in: 'target' },
    needs: [speaking('actor')],
  },
]

/** A sum is told: "for 85 million dollars". */
function priced({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 20).some((word) => sums.has(word))
}

function withTarget({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => (role === 'target' || role === 'recipient') && mention.form === 'name')
}

/** What was bought is a company by name. */
function ofCompany({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'target' && mention.form === 'name' && mention.type === 'organisation')
}
