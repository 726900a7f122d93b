import { both, dated, either, placed, somebody, speaking } from '../conditions.ts'
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
    verbs: ['donate', 'lend', 'grant', 'give', 'disburse', 'approve', 'provide', 'release'],
    objectHeads: money,
    needs: [speaking('actor'), either(somebody('recipient'), forLoan), noBid],
  },
  {
    ...aid,
    id: 'aid/tranche',
    plover: 'AID',
    verbs: ['approve', 'disburse', 'release', 'extend', 'roll', 'reschedule', 'waive', 'cancel', 'write'],
    objectHeads: new Set('tranche instalment installment loan loans credit line bailout debt debts package programme facility'.split(' ')),
    needs: [speaking('actor'), either(known, ofSum)],
  },
  {
    ...aid,
    id: 'aid/sent-help',
    plover: 'AID',
    verbs: ['send', 'dispatch', 'fly'],
    objectHeads: new Set(
      'rescuers doctors nurses medics firefighters experts planeload planeloads team teams plane planes convoy shipment rice food supplies medicine blankets tents'.split(
        ' ',
      ),
    ),
    needs: [speaking('actor'), ofBody, either(somebody('recipient'), placed, dated, countedGoods)],
  },
  {
    ...aid,
    id: 'aid/pledged-money',
    plover: 'AGREE',
    verbs: ['pledge', 'promise', 'offer'],
    objectHeads: money,
    needs: [speaking('actor'), either(somebody('recipient'), forLoan, ofBody), noBid],
  },
  {
    ...aid,
    id: 'aid/handed-over',
    plover: 'AID',
    verbs: ['hand'],
    particles: ['over'],
    needs: [speaking('actor'), either(both(known, countedGoods), ofGoods)],
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

/** "handed over *blankets*". */
function ofGoods({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 6).some((word) => goods.has(word) && word !== 'credit' && word !== 'debt')
}

/** "approved 200 million dollars in *loans*". */
function forLoan({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 10).some((word) => /^(?:loans?|grants?|aid|assistance|credits?|financing|relief)$/u.test(word))
}

/** A state or body sends help; people send teams elsewhere. */
function ofBody({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'actor' && (mention.type === 'place' || mention.type === 'organisation'))
}

/** For those in need, not for shares. */
function noBid({ cs, to }: Parameters<Condition>[0]): boolean {
  return !cs.lower
    .slice(to, to + 16)
    .some((word) => /^(?:shares?|stake|stock|bid|takeover|notes|bonds|acquisition|company|firm)$/u.test(word))
}

/** How much is told: "a line of credit of *$500 million*". */
function ofSum({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 12).some(isNumber)
}

/** Things in a number, not a letter or power. */
function countedGoods({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 4).some(isNumber)
}
