import { bothNamed, dated, either, namedActor, placed, single, somebody, speaking } from '../conditions.ts'
import { isNumber } from '../counts.ts'
import type { Condition, VerbRule } from '../rule.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const deal = { kind: 'investment', plover: null, subject: 'actor', voice: 'active' } as const
const other = { kind: 'other', plover: null, subject: 'actor', voice: 'active' } as const

/** What companies and markets do: mergers, failures, cuts; and states with their debts. */
export const businessVerbs: readonly VerbRule[] = [
  { ...deal, id: 'business/merged', verbs: ['merge'], particles: ['with'], prepositions: { with: 'target' }, needs: [bothNamed] },
  {
    ...deal,
    id: 'business/announced-deal',
    verbs: ['announce', 'complete', 'agree', 'launch', 'abandon'],
    objectHeads: set('merger takeover acquisition buyout'),
    prepositions: { of: 'target', with: 'target' },
    needs: [single, namedActor],
  },
  {
    ...deal,
    id: 'business/raised',
    verbs: ['raise', 'borrow'],
    objectHeads: set('dollars euros pounds yen million billion mln dlrs $'),
    prepositions: { from: 'target' },
    needs: [namedActor, ofMoney],
  },
  { ...other, id: 'business/failed', verbs: ['file'], particles: ['for'], needs: [namedActor, bankrupt] },
  { ...other, id: 'business/defaulted', verbs: ['default'], particles: ['on'], needs: [namedActor, either(dated, placed)] },
  {
    ...other,
    id: 'business/cut-jobs',
    verbs: ['cut', 'shed', 'axe', 'slash', 'lay'],
    objectHeads: set('jobs workers employees staff posts workforce'),
    needs: [namedActor, either(dated, numbered)],
  },
  {
    ...other,
    id: 'business/closed',
    verbs: ['close', 'shut'],
    objectHeads: set('plant plants factory factories mill mine refinery store stores branch branches smelter'),
    needs: [single, namedActor, either(dated, placed)],
  },
  {
    ...other,
    id: 'business/devalued',
    verbs: ['devalue', 'float', 'peg'],
    objectHeads: set('currency peso rupee naira pound dollar lira rouble ruble kwacha'),
    needs: [speaking('actor'), dated],
  },
  {
    ...other,
    id: 'publication/published',
    verbs: ['publish', 'leak', 'release', 'declassify'],
    objectHeads: set(
      'document documents files papers cables emails e-mails list names records photos photographs images footage video recording recordings tape tapes transcript report findings',
    ),
    needs: [single, namedActor, dated],
  },
]

/** Matches won and lost, prizes, records, and what is sent into space. */
export const contestVerbs: readonly VerbRule[] = [
  {
    ...other,
    id: 'contests/beat',
    verbs: ['beat', 'defeat', 'thrash', 'edge'],
    object: 'target',
    needs: [bothNamed, either(scored, dated), noPolls],
  },
  {
    ...other,
    id: 'contests/lost-to',
    verbs: ['lose'],
    particles: ['to'],
    prepositions: { to: 'target' },
    needs: [bothNamed, either(scored, dated), noPolls],
  },
  {
    ...other,
    id: 'contests/won',
    verbs: ['win', 'clinch', 'receive', 'lift'],
    objectHeads: set(
      'title cup gold silver bronze medal prize award championship championships trophy tournament final oscar grammy marathon',
    ),
    needs: [namedActor, either(dated, placed)],
  },
  {
    ...other,
    id: 'space/launched',
    verbs: ['launch', 'land', 'send'],
    objectHeads: set('satellite satellites spacecraft rocket probe rover lander spaceship astronauts telescope'),
    needs: [single, somebody('actor'), either(dated, placed)],
  },
]

/** "*2-1*", "6-4 6-3": a score. */
function scored({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 12).some((word) => /^\d{1,3}[-–]\d{1,3}$/u.test(word))
}

/** On a pitch, not at the polls or in a war. */
function noPolls({ cs }: Parameters<Condition>[0]): boolean {
  return !cs.lower.some((word) => /^(?:elections?|vote|votes|polls?|ballot|army|troops|rebels|war|court)$/u.test(word))
}

function bankrupt({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 5).some((word) => /^(?:bankruptcy|insolvency|administration|receivership|protection)$/u.test(word))
}

function numbered({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 4).some(isNumber)
}

/** A sum was raised, not a question. */
function ofMoney({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 5).some((word) => isNumber(word) || word === '$')
}
