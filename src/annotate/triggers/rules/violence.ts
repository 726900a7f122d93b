import { both, counted, dated, either, placed, single, singular, somebody, subjectIs } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'
import { actingSubject } from '../subjects.ts'
import { bodily, byArmed, byGunmen, byWeapon, noSearch, weaponWords } from './arms.ts'

export const assault = { kind: 'attack', plover: 'ASSAULT' } as const
export const grounded = either(dated, placed, counted)
const vessels = new Set('vessel boat boats ship freighter tanker trawler ferry dinghy yacht airliner plane bus jet'.split(' '))
export const fighters =
  /^(?:troops|soldiers|forces|rebels|guerrillas|guerillas|militants|insurgents|fighters|army|militias?|gunmen|gangs)$/u
const gunmen =
  /^(?:gunm[ae]n|attackers?|assailants?|militants?|extremists?|terrorists?|bandits?|bombers?|snipers?|kidnappers?|hitmen|assassins?|fighters|rebels|guerrillas|guerillas|insurgents)$/u
const weapons = subjectIs(weaponWords)
const shellWords = new Set('rocket rockets missile missiles shell shells mortar mortars drone drones bomb bombs'.split(' '))
/** Deliberate harm. A plural without a day or a number ("attacks on engineers") is no one happening. */
export const attackVerbs: readonly VerbRule[] = [
  {
    ...assault,
    id: 'attacks/attacked',
    verbs: ['attack', 'bomb', 'ambush', 'assassinate', 'behead', 'storm', 'raid'],
    subject: 'actor',
    object: 'target',
    needs: [single, once, grounded, either(dated, counted, somebody()), bodily, noSearch],
  },
  {
    ...assault,
    id: 'attacks/shot',
    verbs: ['shoot', 'stab', 'gun'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    needs: [
      single,
      once,
      either(grounded, namedVictim),
      either(somebody(), counted, both(placed, dead)),
      ({ cs, to }) => !(cs.lower[to] === 'down' && cs.lower[to - 1] === 'shot'),
    ],
  },
  {
    ...assault,
    id: 'attacks/rammed',
    verbs: ['ram', 'hijack', 'seize', 'board'],
    subject: 'actor',
    objectHeads: vessels,
    needs: [single, grounded],
  },
  {
    ...assault,
    id: 'attacks/seized',
    verbs: ['seize', 'hijack', 'capture'],
    subject: 'actor',
    object: 'target',
    voice: 'passive',
    needs: [dated, placed, byGunmen],
  },
  {
    ...assault,
    id: 'attacks/killed',
    verbs: ['kill'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    voice: 'active',
    needs: [single, once, either(grounded, namedVictim), either(namedVictim, counted, placed), subjectIs(gunmen)],
  },
  {
    ...assault,
    id: 'attacks/killed-by',
    verbs: ['kill', 'martyr', 'murder', 'gun', 'injure', 'wound'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    voice: 'passive',
    needs: [single, once, either(grounded, namedVictim), either(namedVictim, counted, both(dated, placed)), byArmed],
  },
  {
    ...assault,
    id: 'attacks/murdered',
    verbs: ['murder', 'assassinate', 'lynch', 'behead'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    needs: [single, once, either(grounded, namedVictim), either(namedVictim, counted, both(dated, placed))],
  },
  {
    ...assault,
    id: 'attacks/was-hit',
    beside: weaponWords,
    verbs: ['hit', 'strike', 'blow', 'destroy', 'target'],
    subject: 'actor',
    object: 'target',
    voice: 'passive',
    needs: [single, grounded, byWeapon],
  },
  {
    ...assault,
    id: 'attacks/rockets',
    beside: shellWords,
    verbs: ['hit', 'strike', 'land', 'fall', 'rip', 'tear', 'slam'],
    subject: 'actor',
    object: 'target',
    voice: 'active',
    needs: [
      single,
      either(dated, counted),
      either(placed, somebody('target'), counted),
      ({ cs, from }) => actingSubject(cs, cs.chunkOf[from]!).some((n) => shellWords.has(cs.lower[cs.chunks[n]!.head]!)),
    ],
  },
  {
    ...assault,
    id: 'attacks/came-under',
    verbs: ['come'],
    particles: ['under attack', 'under fire'],
    subject: 'target',
    voice: 'active',
    needs: [single, dated, either(placed, somebody('target'))],
  },
  {
    ...assault,
    id: 'attacks/opened-fire',
    infinitive: true,
    verbs: ['open'],
    objectHeads: new Set(['fire']),
    subject: 'actor',
    voice: 'active',
    needs: [single, grounded],
  },
  {
    ...assault,
    id: 'attacks/blew-up',
    verbs: ['blow', 'detonate'],
    objectHeads: new Set(['himself', 'herself', 'themselves', 'bomb', 'bombs', 'device', 'explosives', 'vest']),
    subject: 'actor',
    object: 'target',
    needs: [single, grounded],
  },
  {
    ...assault,
    id: 'attacks/exploded',
    beside: weaponWords,
    verbs: ['explode', 'detonate'],
    voice: 'active',
    needs: [single, grounded, weapons],
  },
  {
    ...assault,
    id: 'attacks/went-off',
    verbs: ['go'],
    particles: ['off'],
    voice: 'active',
    needs: [single, grounded, subjectIs(/^(?:bombs?|device|devices|grenades?|mine|mines|explosives)$/u)],
  },
  {
    ...assault,
    id: 'attacks/abducted',
    verbs: ['kidnap', 'abduct'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    needs: [single, once, grounded, either(dated, counted, placed, somebody())],
  },
  {
    ...assault,
    id: 'attacks/wounded',
    beside: weaponWords,
    verbs: ['wound', 'injure'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    voice: 'active',
    needs: [counted, weapons],
  },
]

export const attackNouns: readonly NounRule[] = [
  {
    ...assault,
    id: 'attacks/attack',
    nouns: ['attack', 'bombing', 'shooting', 'assassination', 'massacre', 'stabbing', 'ambush', 'assault', 'raid', 'kidnapping'],
    prepositions: { by: 'actor', on: 'target', against: 'target' },
    needs: [either(singular, both(dated, placed), both(dated, counted)), either(dated, counted)],
  },
  {
    ...assault,
    id: 'attacks/blast',
    nouns: ['blast', 'explosion'],
    modifiers: new Set(['suicide', 'bomb', 'grenade', 'terrorist', 'ied', 'roadside', 'mine', 'missile', 'rocket', 'drone']),
    prepositions: {},
    needs: [singular, either(dated, counted)],
  },
]

/** "have been killed since June", "this year": a sum over many, not one happening. */
export function once({ cs, from, to }: Parameters<typeof dated>[0]): boolean {
  if (!/^(?:have|has)$/u.test(cs.lower[from]!)) return true
  const after = cs.lower.slice(to, to + 24).join(' ')
  return !/\b(?:since|so far|this year|each year|every year|in recent|over the (?:past|last)|in the (?:past|last))\b/u.test(after)
}

export function namedVictim({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.some((each) => each.role === 'victim' && each.mention.form === 'name' && each.mention.type === 'person')
}

/** "was shot *dead*". */
function dead({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return /^(?:dead|down|and)$/u.test(cs.lower[to] ?? '')
}
