import { byOrgan, dated, either, single, somebody } from '../conditions.ts'
import type { VerbRule } from '../rule.ts'
import { named_, office, officeWords, toOffice } from './appointments.ts'

/** Offices taken over, lost and won in other words than one. */
export const officeVerbs: readonly VerbRule[] = [
  {
    ...office,
    id: 'appointments/took-over',
    beside: officeWords,
    verbs: ['take'],
    particles: ['over as', 'over from', 'charge as'],
    subject: 'actor',
    voice: 'active',
    needs: [named_('actor'), toOffice],
  },
  {
    ...office,
    id: 'appointments/succeeded',
    verbs: ['replace', 'succeed'],
    subject: 'actor',
    object: 'target',
    needs: [named_('actor'), named_('target'), either(dated, toOffice)],
  },
  {
    ...office,
    id: 'appointments/became',
    verbs: ['become'],
    subject: 'actor',
    objectHeads: officeWords,
    voice: 'active',
    needs: [named_('actor'), dated],
  },
  {
    ...office,
    id: 'appointments/removed',
    verbs: ['remove', 'suspend'],
    particles: ['as', 'from'],
    object: 'target',
    voice: 'passive',
    needs: [single, named_('target'), fromOffice],
  },
  {
    ...office,
    id: 'appointments/seized-power',
    plover: 'COERCE',
    verbs: ['seize', 'take', 'assume', 'return'],
    subject: 'actor',
    objectHeads: new Set(['power']),
    voice: 'active',
    needs: [either(somebody('actor'), byOrgan), dated],
  },
]

/** "removed *as* minister", "removed *from* office". */
function fromOffice({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 8).some((word) => officeWords.has(word) || /^(?:office|post|position|power|duties)$/u.test(word))
}
