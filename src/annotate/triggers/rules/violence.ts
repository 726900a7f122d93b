import { counted, dated, either, placed, single, singular, somebody } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const assault = { kind: 'attack', plover: 'ASSAULT' } as const
const grounded = either(dated, placed, counted)

/** Deliberate harm. A plural without a day or a number ("attacks on engineers") is no one happening. */
export const attackVerbs: readonly VerbRule[] = [
  {
    ...assault,
    id: 'attacks/attacked',
    verbs: ['attack', 'bomb', 'ambush', 'assassinate', 'behead', 'storm', 'raid'],
    subject: 'actor',
    object: 'target',
    needs: [single, grounded, either(dated, counted, somebody())],
    confidence: 0.8,
  },
  {
    ...assault,
    id: 'attacks/shot',
    verbs: ['shoot', 'stab', 'gun'],
    subject: 'actor',
    object: 'victim',
    needs: [single, grounded, either(somebody(), counted)],
    confidence: 0.78,
  },
  {
    ...assault,
    id: 'attacks/opened-fire',
    verbs: ['open'],
    objectHeads: new Set(['fire']),
    subject: 'actor',
    voice: 'active',
    needs: [single, grounded],
    confidence: 0.85,
  },
  {
    ...assault,
    id: 'attacks/blew-up',
    verbs: ['blow', 'detonate'],
    objectHeads: new Set(['himself', 'herself', 'themselves', 'bomb', 'bombs', 'device', 'explosives', 'vest']),
    subject: 'actor',
    object: 'target',
    needs: [single, grounded],
    confidence: 0.78,
  },
  {
    ...assault,
    id: 'attacks/abducted',
    verbs: ['kidnap', 'abduct'],
    subject: 'actor',
    object: 'victim',
    needs: [single, grounded, either(dated, counted, somebody())],
    confidence: 0.8,
  },
]

export const attackNouns: readonly NounRule[] = [
  {
    ...assault,
    id: 'attacks/attack',
    nouns: ['attack', 'bombing', 'shooting', 'assassination', 'massacre', 'stabbing', 'ambush', 'assault', 'raid', 'kidnapping'],
    prepositions: { by: 'actor', on: 'target', against: 'target' },
    needs: [singular, either(dated, counted)],
    confidence: 0.78,
  },
  {
    ...assault,
    id: 'attacks/blast',
    nouns: ['blast', 'explosion'],
    modifiers: new Set(['suicide', 'bomb', 'grenade', 'terrorist', 'ied', 'roadside', 'mine', 'missile', 'rocket', 'drone']),
    prepositions: {},
    needs: [singular, either(dated, counted)],
    confidence: 0.78,
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
    confidence: 0.82,
  },
  {
    id: 'deaths/killed',
    kind: 'death',
    plover: null,
    verbs: ['kill'],
    subject: 'actor',
    object: 'victim',
    needs: [single, either(namedVictim, counted), grounded],
    confidence: 0.78,
  },
]

/** Use and movement of armed force. */
export const militaryVerbs: readonly VerbRule[] = [
  {
    id: 'military/deployed',
    kind: 'military',
    plover: 'MOBILIZE',
    verbs: ['deploy', 'mobilise', 'mobilize'],
    subject: 'actor',
    objectHeads: new Set('troops soldiers forces warship warships missiles aircraft carrier jets battalion navy army units'.split(' ')),
    needs: [single, either(somebody('actor'), dated)],
    confidence: 0.8,
  },
  {
    id: 'military/launched',
    kind: 'military',
    plover: 'MOBILIZE',
    verbs: ['launch', 'fire', 'test', 'test-fire'],
    subject: 'actor',
    objectHeads: new Set('missile missiles rocket rockets torpedo'.split(' ')),
    needs: [single, either(somebody('actor'), dated)],
    confidence: 0.78,
  },
  {
    id: 'military/invaded',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['invade', 'shell', 'bombard', 'capture', 'recapture', 'seize'],
    subject: 'actor',
    object: 'target',
    needs: [single, somebody('actor'), dated, takesGround],
    confidence: 0.75,
  },
  {
    id: 'military/withdrew',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['withdraw'],
    subject: 'actor',
    objectHeads: new Set('troops soldiers forces army'.split(' ')),
    needs: [single, somebody('actor')],
    confidence: 0.78,
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
    confidence: 0.72,
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
