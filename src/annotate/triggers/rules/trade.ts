import { dated, either, somebody, speaking } from '../conditions.ts'
import { isNumber } from '../counts.ts'
import type { Condition, VerbRule } from '../rule.ts'

const wares = new Set(
  'tonnes tons tonne ton barrels bushels cargoes cargo bales wheat grain maize corn rice sugar soybeans oil crude gas coal coffee tea cocoa cotton beef fertiliser fertilizer steel aircraft airliners planes jets helicopters locomotives weapons arms frigates submarines tanks goods'.split(
    ' ',
  ),
)
const barriers = new Set('tariff tariffs duty duties quota quotas levy levies imports exports import export'.split(' '))
const trade = { kind: 'trade', subject: 'actor' } as const

/** Goods sold or bought between named parties, and what states do at their borders to goods of others. */
export const tradeVerbs: readonly VerbRule[] = [
  {
    ...trade,
    id: 'trade/sold',
    plover: 'COOPERATE',
    verbs: ['sell', 'export', 'supply', 'deliver'],
    objectHeads: wares,
    indirect: 'recipient',
    prepositions: { to: 'recipient' },
    voice: 'active',
    needs: [speaking('actor'), somebody('recipient'), counted],
  },
  {
    ...trade,
    id: 'trade/bought',
    plover: 'COOPERATE',
    verbs: ['buy', 'purchase', 'import', 'order'],
    objectHeads: wares,
    prepositions: { from: 'target' },
    voice: 'active',
    needs: [speaking('actor'), either(dated, somebody('target')), counted],
  },
  {
    ...trade,
    id: 'trade/barred',
    plover: 'SANCTION',
    verbs: ['impose', 'slap', 'reimpose', 'raise', 'double', 'ban', 'suspend', 'halt', 'restrict'],
    objectHeads: barriers,
    prepositions: { on: 'target', from: 'target', against: 'target' },
    voice: 'active',
    needs: [speaking('actor'), either(dated, somebody('target'))],
  },
  {
    ...trade,
    id: 'trade/opened',
    plover: 'CONCEDE',
    verbs: ['lift', 'drop', 'cut', 'scrap', 'abolish', 'lower', 'ease', 'remove'],
    objectHeads: new Set([...barriers].filter((word) => !/ports?$/u.test(word))),
    prepositions: { on: 'target', from: 'target', against: 'target' },
    voice: 'active',
    needs: [speaking('actor'), either(dated, somebody('target'))],
  },
]

/** An amount of it: who sells wheat is a trader, who sold 40,000 tonnes of it made a sale. */
function counted({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 6).some(isNumber)
}
