import { dated, either, single, somebody } from '../conditions.ts'
import type { VerbRule } from '../rule.ts'

const aid = new Set('aid assistance relief grant grants loan loans supplies vaccines food medicine tents'.split(' '))

/** Aid given, stakes bought, goods barred or let in. */
export const aidVerbs: readonly VerbRule[] = [
  {
    id: 'aid/gave',
    kind: 'aid',
    plover: 'AID',
    verbs: ['donate', 'deliver', 'provide', 'give', 'send', 'disburse', 'approve'],
    subject: 'actor',
    objectHeads: aid,
    prepositions: { to: 'recipient', for: 'recipient' },
    needs: [single, somebody('actor'), either(dated, somebody('recipient')), bodiesOnly],
    confidence: 0.75,
  },
]

export const investmentVerbs: readonly VerbRule[] = [
  {
    id: 'investments/bought',
    kind: 'investment',
    plover: null,
    verbs: ['acquire', 'buy', 'purchase', 'invest'],
    subject: 'actor',
    object: 'target',
    prepositions: { in: 'target' },
    needs: [single, companies, dated],
    confidence: 0.72,
  },
]

function bodiesOnly({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.every(({ mention }) => mention.form === 'name')
}

function companies({ participants }: Parameters<typeof dated>[0]): boolean {
  const of = (role: string) =>
    participants.some(
      (each) => each.role === role && each.mention.form === 'name' && (role === 'actor' || each.mention.type === 'organisation'),
    )
  return of('actor') && of('target')
}
