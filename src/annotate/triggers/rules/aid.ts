import { dated, either, placed, somebody, speaking } from '../conditions.ts'
import { isNumber } from '../counts.ts'
import type { Condition, VerbRule } from '../rule.ts'

const goods = new Set(
  'aid assistance relief grant grants loan loans credit credits supplies vaccine vaccines food foodstuffs medicine medicines tents blankets rice wheat grain maize flour rations ambulances equipment generators shelter donation donations debt'.split(
    ' ',
  ),
)
const money = new Set(
  'dollars dlrs euros pounds stg yen yuan rupees kroner francs marks rand pesos dirhams riyals rubles roubles shekels $'.split(' '),
)
const aid = {
  kind: 'aid',
  indirect: 'recipient',
  prepositions: { to: 'recipient', for: 'recipient' },
  subject: 'actor',
  voice: 'active',
} as const
const known = either(dated, somebody('recipient'))

/** What was given or lent to those in need, and what was promised to them. PLOVER counts a promise of aid as AGREE. */
export const aidVerbs: readonly VerbRule[] = [
  {
    ...aid,
    id: 'aid/gave',
    plover: 'AID',
    verbs: [
      'donate',
      'deliver',
      'provide',
      'give',
      'send',
      'disburse',
      'approve',
      'grant',
      'lend',
      'extend',
      'airlift',
      'ship',
      'distribute',
    ],
    objectHeads: goods,
    needs: [speaking('actor'), either(known, placed)],
  },
  {
    ...aid,
    id: 'aid/money',
    plover: 'AID',
    verbs: ['donate', 'lend', 'grant'],
    objectHeads: money,
    needs: [speaking('actor'), somebody('recipient')],
  },
  {
    ...aid,
    id: 'aid/handed-over',
    plover: 'AID',
    verbs: ['hand'],
    particles: ['over'],
    needs: [speaking('actor'), known, countedGoods],
  },
  {
    ...aid,
    id: 'aid/pledged',
    plover: 'AGREE',
    verbs: ['pledge', 'offer', 'promise', 'announce', 'allocate'],
    objectHeads: goods,
    needs: [speaking('actor'), either(known, countedGoods)],
  },
]

/** Things in a number, not a letter or power. */
function countedGoods({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 4).some(isNumber)
}
