import { both, byOrgan, dated, either, namedActor, namedPower, placed, single, somebody } from '../conditions.ts'
import type { Condition, VerbRule } from '../rule.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const decision = { kind: 'decision', subject: 'actor' } as const

const ways = set(
  'embassy embassies consulate consulates border borders crossing crossings airspace frontier strait port ports airport schools school mission office offices bridge camp',
)
const dealings = set(
  'aid assistance funding flights services talks negotiations membership cooperation payments deliveries supplies shipments visas contract contracts project projects deal treaty accord pact sale participation construction operations licence license accreditation activities',
)
const holdings = set('assets accounts funds property properties')
const emergencies = set('emergency curfew lockdown mourning war independence famine holiday quarantine')
const inquiries = set('investigation investigations probe probes inquiry inquiries enquiry proceedings crackdown')
const pacts = set('treaty pact accord agreement convention deal protocol')
const organs = set('parliament assembly legislature senate cabinet knesset duma')
const takings = set(
  'terminal port company companies firm bank mine mines land farm farms property properties assets vessel vessels ship ships tanker tankers boat cargo weapons drugs cocaine heroin factory building oilfield refinery plant',
)
const plans = set(
  'plan plans sale deal loan loans project merger takeover funds funding settlement settlements construction package reform reforms extension vaccine purchase import imports export exports roadmap strategy dollars euros pounds yen rupees',
)

const interest = set('interest key lending benchmark discount repo prime policy')
const captives = set('prisoners inmates detainees hostages captives soldiers fishermen refugees')

/** A day or place is told, or it is the act of a state, body or person by name. */
const known = either(namedActor, dated, placed)

/** What a state or body shuts, stops, allows again, forbids, declares, seizes or approves. */
export const measureVerbs: readonly VerbRule[] = [
  {
    ...decision,
    id: 'measures/closed',
    plover: 'SANCTION',
    verbs: ['close', 'shut', 'seal'],
    objectHeads: ways,
    needs: [single, either(namedPower, dated)],
  },
  {
    ...decision,
    id: 'measures/reopened',
    plover: 'CONCEDE',
    verbs: ['reopen'],
    objectHeads: ways,
    needs: [single, either(namedPower, dated)],
  },
  {
    ...decision,
    id: 'measures/halted',
    plover: 'SANCTION',
    verbs: ['suspend', 'halt', 'stop', 'cut', 'cancel', 'break', 'call', 'scrap', 'terminate', 'freeze'],
    objectHeads: dealings,
    prepositions: { to: 'target', with: 'target', against: 'target', from: 'target' },
    needs: [single, either(namedPower, dated), offHand],
  },
  {
    ...decision,
    id: 'measures/resumed',
    plover: 'CONCEDE',
    verbs: ['resume', 'restore', 'unfreeze'],
    objectHeads: dealings,
    prepositions: { to: 'target', with: 'target' },
    needs: [single, either(namedPower, dated)],
  },
  {
    ...decision,
    id: 'measures/froze',
    plover: 'SANCTION',
    verbs: ['freeze', 'block'],
    objectHeads: holdings,
    needs: [single, either(namedPower, dated)],
  },
  {
    ...decision,
    id: 'measures/banned',
    plover: 'SANCTION',
    verbs: ['ban', 'bar', 'outlaw', 'blacklist', 'prohibit'],
    object: 'target',
    needs: [single, either(namedPower, dated), somebody('target')],
  },
  {
    ...decision,
    id: 'measures/left-pact',
    plover: 'SANCTION',
    beside: pacts,
    verbs: ['withdraw', 'pull', 'secede'],
    particles: ['from', 'out'],
    voice: 'active',
    needs: [namedPower, fromPact],
  },
  {
    ...decision,
    id: 'measures/broke-away',
    plover: null,
    verbs: ['secede', 'break'],
    particles: ['from', 'away'],
    voice: 'active',
    needs: [namedPower, dated],
  },
  {
    ...decision,
    id: 'measures/declared',
    plover: 'COERCE',
    verbs: ['declare', 'impose', 'proclaim', 'extend', 'lift'],
    objectHeads: emergencies,
    needs: [known],
  },
  { ...decision, id: 'measures/dissolved', plover: 'COERCE', verbs: ['dissolve', 'prorogue'], objectHeads: organs, needs: [known] },
  {
    ...decision,
    id: 'measures/inquired',
    plover: null,
    verbs: ['order', 'open', 'launch', 'begin', 'announce'],
    objectHeads: inquiries,
    needs: [single, either(namedActor, byOrgan), either(namedActor, dated, placed), noSpacecraft],
  },
  {
    ...decision,
    id: 'measures/seized',
    plover: 'COERCE',
    verbs: ['seize', 'confiscate', 'impound', 'nationalise', 'nationalize', 'expropriate', 'intercept'],
    objectHeads: takings,
    prepositions: { from: 'target' },
    needs: [single, either(namedPower, both(byOrgan, either(dated, placed)))],
  },
  {
    ...decision,
    id: 'measures/approved',
    plover: null,
    verbs: ['approve', 'authorise', 'authorize', 'endorse', 'allocate', 'reject', 'block'],
    objectHeads: plans,
    voice: 'active',
    needs: [single, either(namedPower, both(byOrgan, dated))],
  },
  {
    ...decision,
    id: 'measures/recognised',
    plover: 'SUPPORT',
    verbs: ['recognise', 'recognize'],
    object: 'target',
    voice: 'active',
    needs: [namedPower, asState],
  },
  {
    ...decision,
    id: 'measures/removed',
    plover: null,
    verbs: ['remove', 'pull', 'delete'],
    objectHeads: set(
      'app apps product products model models car cars vehicle vehicles video videos site website toy toys batch drug drugs phones',
    ),
    prepositions: { from: 'target' },
    needs: [single, namedPower],
  },
  {
    ...decision,
    id: 'measures/refused',
    plover: 'REJECT',
    verbs: ['refuse', 'deny', 'revoke', 'cancel', 'grant', 'issue', 'withhold'],
    objectHeads: set(
      'lease licence license licences licenses permit permits visa visas entry bail asylum accreditation citizenship concession',
    ),
    indirect: 'recipient',
    prepositions: { to: 'recipient' },
    needs: [single, either(namedPower, both(byOrgan, dated)), either(dated, somebody('recipient'))],
  },
  {
    ...decision,
    id: 'measures/handed-over',
    plover: 'CONCEDE',
    beside: captives,
    verbs: ['hand', 'repatriate', 'swap', 'exchange', 'transfer'],
    object: 'target',
    prepositions: { to: 'recipient' },
    needs: [either(namedPower, dated, placed, somebody('recipient')), ofCaptives],
  },
  {
    ...decision,
    id: 'measures/rates',
    beside: interest,
    plover: null,
    verbs: ['raise', 'cut', 'lower', 'increase', 'lift', 'hike', 'slash', 'leave'],
    objectHeads: set('rate rates'),
    voice: 'active',
    needs: [bankRate, either(namedPower, byOrgan), either(dated, namedPower)],
  },
]

/** "cut *off* aid", "broke *off* talks", "called *off* flights": verbs that stop something with a word after them only. */
function offHand({ cs, from, to }: Parameters<Condition>[0]): boolean {
  const word = cs.lower[cs.chunks[cs.chunkOf[from]!]!.head]!
  if (/^(?:call|break|broke)/u.test(word)) return cs.lower[to] === 'off'
  return !/^cut/u.test(word) || /^(?:off|all|its|their|aid|funding|services?|supplies)$/u.test(cs.lower[to] ?? '')
}

/** The word that ends a pact stands behind "from": "withdrew *from the treaty*". */
function fromPact({ cs, to }: Parameters<Condition>[0]): boolean {
  const words = cs.lower.slice(to, to + 10)
  const pact = words.findIndex((word) => pacts.has(word))
  return pact > 0 && words.slice(0, pact).some((word) => word === 'from' || word === 'of')
}

/** A state, a government or its independence is recognised, not a face or need. */
function asState({ participants, cs, to }: Parameters<Condition>[0]): boolean {
  return (
    participants.some(({ mention, role }) => role === 'target' && mention.form === 'name' && mention.type === 'place') &&
    cs.lower.slice(to, to + 10).some((word) => /^(?:as|government|state|independence|sovereignty|republic)$/u.test(word))
  )
}

/** Whom they hand over are held: "swapped 40 *prisoners*". */
function ofCaptives({ cs, from, to }: Parameters<Condition>[0]): boolean {
  return [...cs.lower.slice(Math.max(0, from - 12), from), ...cs.lower.slice(to, to + 6)].some((word) => captives.has(word))
}

/** A probe of what happened, not one sent to the moon. */
function noSpacecraft({ cs }: Parameters<Condition>[0]): boolean {
  return !cs.lower.some((word) => /^(?:space|moon|lunar|mars|orbit|asteroid|comet|nasa)$/u.test(word))
}

/** Interest, not crime: "raised its key *interest* rate". */
function bankRate({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 8).some((word) => interest.has(word))
}
