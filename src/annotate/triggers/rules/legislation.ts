import { dated, either, namedActor, single, subjectIs } from '../conditions.ts'
import type { Condition, VerbRule } from '../rule.ts'

const bills = new Set(
  'bill bills law laws act legislation resolution resolutions amendment amendments budget decree ordinance motion constitution measure measures'.split(
    ' ',
  ),
)
/** Bills, laws and resolutions passed or struck down. */
export const legislationVerbs: readonly VerbRule[] = [
  {
    id: 'legislation/passed',
    kind: 'legislation',
    plover: null,
    verbs: ['pass', 'adopt', 'approve', 'enact', 'veto', 'repeal', 'promulgate'],
    subject: 'actor',
    objectHeads: bills,
    needs: [single, either(namedActor, dated)],
  },
  {
    id: 'legislation/voted',
    kind: 'legislation',
    plover: null,
    verbs: ['vote'],
    particles: ['on', 'for', 'against'],
    subject: 'actor',
    voice: 'active',
    needs: [dated, onBill, either(namedActor, subjectIs(/^(?:parliament|senate|assembly|congress|lawmakers|deputies|legislators)$/u))],
  },
]

/** What is voted on is a bill, not a person. */
function onBill({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 8).some((word) => bills.has(word))
}
