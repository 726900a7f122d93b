import { counted, dated, either, placed, single, singular, somebody, subjectIs } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const assault = { kind: 'attack', plover: 'ASSAULT' } as const
const grounded = either(dated, placed, counted)
const vessels = new Set('vessel boat boats ship freighter tanker trawler ferry dinghy yacht airliner plane bus jet'.split(' '))
const fighters = /^(?:troops|soldiers|forces|rebels|guerrillas|guerillas|militants|insurgents|fighters|army|militias?|gunmen|gangs)$/u
const gunmen =
  /^(?:gunm[ae]n|attackers?|assailants?|militants?|extremists?|terrorists?|bandits?|bombers?|snipers?|kidnappers?|hitmen|assassins?|fighters|rebels|guerrillas|guerillas|insurgents)$/u
/** Armed forces of a state, whose killing is an act of war: police and gunmen aside. */
const forces = /^(?:troops|soldiers|forces|army|warplanes|jets|helicopters|commandos|marines|navy)$/u

/** Deliberate harm. A plural without a day or a number ("attacks on engineers") is no one happening. */
export const attackVerbs: readonly VerbRule[] = [
  {
    ...assault,
    id: 'attacks/attacked',
    verbs: ['attack', 'bomb', 'ambush', 'assassinate', 'behead', 'storm', 'raid'],
    subject: 'actor',
    object: 'target',
    needs: [single, grounded, either(dated, counted, somebody()), bodily],
  },
  {
    ...assault,
    id: 'attacks/shot',
    verbs: ['shoot', 'stab', 'gun'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    needs: [single, either(grounded, namedVictim), either(somebody(), counted)],
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
    needs: [single, either(grounded, namedVictim), either(namedVictim, counted), subjectIs(gunmen)],
  },
  {
    ...assault,
    id: 'attacks/opened-fire',
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
    id: 'attacks/abducted',
    verbs: ['kidnap', 'abduct'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    needs: [single, grounded, either(dated, counted, somebody())],
  },
]

export const attackNouns: readonly NounRule[] = [
  {
    ...assault,
    id: 'attacks/attack',
    nouns: ['attack', 'bombing', 'shooting', 'assassination', 'massacre', 'stabbing', 'ambush', 'assault', 'raid', 'kidnapping'],
    prepositions: { by: 'actor', on: 'target', against: 'target' },
    needs: [singular, either(dated, counted)],
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

/** Killings that the clause does not tell the cause of, and natural deaths. */
export const deathVerbs: readonly VerbRule[] = [
  {
    id: 'deaths/died',
    kind: 'death',
    plover: null,
    verbs: ['die', 'drown', 'perish'],
    subject: 'victim',
    voice: 'active',
    needs: [single, either(namedVictim, counted), either(dated, placed, counted)],
  },
  {
    id: 'deaths/killed',
    kind: 'death',
    plover: null,
    verbs: ['kill'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    needs: [single, either(namedVictim, counted), grounded],
  },
]

/** Use and movement of armed force. */
export const militaryVerbs: readonly VerbRule[] = [
  {
    id: 'military/deployed',
    kind: 'military',
    plover: 'MOBILIZE',
    destination: true,
    verbs: ['deploy', 'mobilise', 'mobilize', 'dispatch', 'send', 'order'],
    subject: 'actor',
    objectHeads: new Set(
      'troops soldiers troop warship warships missiles carrier jets battalion battalions brigade frigate frigates destroyer destroyers submarine submarines warplanes gunboats peacekeepers marines reinforcements'.split(
        ' ',
      ),
    ),
    needs: [single, either(somebody('actor'), dated)],
  },
  {
    id: 'military/launched',
    kind: 'military',
    plover: 'MOBILIZE',
    verbs: ['launch', 'fire', 'test', 'test-fire'],
    subject: 'actor',
    objectHeads: new Set('missile missiles rocket rockets torpedo'.split(' ')),
    needs: [single, either(somebody('actor'), dated)],
  },
  {
    id: 'military/invaded',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['invade', 'shell', 'bombard', 'capture', 'recapture', 'seize'],
    subject: 'actor',
    object: 'target',
    needs: [single, somebody('actor'), dated, takesGround],
  },
  {
    id: 'military/clashed',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['clash', 'battle', 'fight'],
    subject: 'actor',
    prepositions: { with: 'target' },
    voice: 'active',
    needs: [either(dated, counted), placed, subjectIs(fighters)],
  },
  {
    id: 'military/killed',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['kill'],
    subject: 'actor',
    object: 'victim',
    personal: true,
    voice: 'active',
    needs: [single, either(namedVictim, counted), grounded, subjectIs(forces)],
  },
  {
    id: 'military/ceasefire',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['declare', 'announce', 'proclaim'],
    subject: 'actor',
    objectHeads: new Set('ceasefire cease-fire truce armistice'.split(' ')),
    needs: [either(somebody('actor'), dated)],
  },
  {
    id: 'military/withdrew',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['withdraw'],
    subject: 'actor',
    objectHeads: new Set('troops soldiers forces army troop'.split(' ')),
    needs: [somebody('actor')],
  },
]

export const militaryNouns: readonly NounRule[] = [
  {
    id: 'military/strike',
    kind: 'military',
    plover: 'ASSAULT',
    nouns: ['airstrike', 'airstrikes', 'strike'],
    modifiers: new Set(['air', 'drone', 'missile', 'an', 'the', 'a', 'us', 'u.s.', 'israeli']),
    prepositions: { by: 'actor', on: 'target', against: 'target' },
    needs: [either(dated, counted), militaryWords],
  },
]

function namedVictim({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.some((each) => each.role === 'victim' && each.mention.form === 'name' && each.mention.type === 'person')
}

/** A strike from the air, not a walkout. */
function militaryWords({ cs }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.some((word) => /^(?:air|airstrikes?|drones?|missiles?|military|warplanes?|jets?|army)$/u.test(word))
}

const ground =
  /^(?:city|town|village|villages|base|airport|territory|border|island|islands|port|province|ship|vessel|boat|tanker|positions?|areas?)$/u

/** A place or vessel is taken, not a prize or a state's vote. */
function takesGround({ participants, cs, to }: Parameters<typeof dated>[0]): boolean {
  const named = participants.some((each) => each.role === 'target' && each.mention.type === 'place')
  return (
    cs.lower.slice(to, to + 12).some((word) => ground.test(word)) ||
    (named && cs.lower.some((word) => /^(?:troops|forces|army|soldiers|fighters|rebels|militants|insurgents|war)$/u.test(word)))
  )
}

/** "seized *by gunmen*": taken by force, not by a court. */
function byGunmen({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return (
    cs.lower[to] === 'by' &&
    cs.lower
      .slice(to, to + 5)
      .some((word) => /^(?:gunmen|pirates|militants|rebels|hijackers|guerrillas|bandits|attackers|kidnappers)$/u.test(word))
  )
}

const notions =
  /^(?:figures?|plans?|polic(?:y|ies)|proposals?|records?|decisions?|remarks|reports?|ideas?|bills?|laws?|acts?|legislation|handling|statements?|budget|claims?|criticism|critics|reforms?|measures?|deal|agreement|accord|comments?|views?|credibility|character)$/u

/** People and places are attacked, not figures or plans. */
function bodily({ cs, to }: Parameters<typeof dated>[0]): boolean {
  const chunk = cs.chunks[cs.chunkOf[to] ?? -1]
  return chunk?.kind !== 'np' || !cs.lower.slice(chunk.from, chunk.to).some((word) => notions.test(word))
}
