import { both, byOrgan, counted, dated, either, literal, placed, single, singular, somebody, subjectIs } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'
import { fighters, grounded, namedVictim } from './violence.ts'

/** Armed forces of a state, whose killing is an act of war: police and gunmen aside. */
const forces = /^(?:troops|soldiers|forces|army|warplanes|jets|helicopters|commandos|marines|navy)$/u

/** Use and movement of armed force. */
export const militaryVerbs: readonly VerbRule[] = [
  {
    id: 'military/deployed',
    kind: 'military',
    plover: 'MOBILIZE',
    destination: /^(?:to|into)$/u,
    verbs: ['deploy', 'mobilise', 'mobilize', 'dispatch', 'send', 'order'],
    subject: 'actor',
    objectHeads: new Set(
      'troops soldiers troop warship warships missiles carrier jets battalion battalions brigade frigate frigates destroyer destroyers submarine submarines warplanes gunboats peacekeepers marines reinforcements'.split(
        ' ',
      ),
    ),
    needs: [single, either(somebody('actor'), dated, byOrgan)],
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
    needs: [single, either(namedVictim, counted, both(dated, placed)), grounded, subjectIs(forces)],
  },
  {
    id: 'military/ceasefire',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['declare', 'announce', 'proclaim', 'agree', 'observe', 'break', 'violate'],
    subject: 'actor',
    objectHeads: new Set('ceasefire cease-fire truce armistice'.split(' ')),
    needs: [either(somebody('actor'), dated)],
  },
  {
    id: 'military/withdrew',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['withdraw', 'pull', 'evacuate'],
    subject: 'actor',
    objectHeads: new Set('troops soldiers forces army troop'.split(' ')),
    needs: [somebody('actor')],
  },
]

export const militaryNouns: readonly NounRule[] = [
  {
    id: 'military/truce',
    kind: 'military',
    plover: 'RETREAT',
    nouns: ['ceasefire', 'cease-fire', 'truce', 'armistice'],
    prepositions: { between: 'actor', with: 'actor' },
    needs: [singular, cameAbout, dated],
  },
  {
    id: 'military/strike',
    kind: 'military',
    plover: 'ASSAULT',
    nouns: ['airstrike', 'airstrikes', 'strike'],
    prepositions: { by: 'actor', on: 'target', against: 'target' },
    needs: [ofForce, either(dated, counted), militaryWords],
  },
  {
    id: 'military/exercise',
    kind: 'military',
    plover: 'MOBILIZE',
    nouns: ['exercise', 'drill', 'manoeuvre', 'maneuver', 'war-game'],
    modifiers: new Set('military naval joint air live-fire army navy'.split(' ')),
    holder: 'actor',
    possessor: 'actor',
    prepositions: { between: 'actor', with: 'actor', by: 'actor' },
    needs: [either(dated, placed), either(somebody('actor'), both(dated, placed))],
  },
  {
    id: 'military/fighting',
    kind: 'military',
    plover: 'ASSAULT',
    nouns: ['fighting', 'clash', 'battle', 'firefight', 'shootout', 'skirmish', 'offensive', 'shelling', 'bombardment', 'crossfire'],
    prepositions: { between: 'actor', with: 'actor' },
    needs: [either(counted, both(dated, placed)), literal, either(singular, counted)],
  },
]

/** It took effect, was agreed or broke down: told of itself, not as what somebody wants. */
function cameAbout({ cs, from }: Parameters<typeof dated>[0]): boolean {
  return /\b(?:took effect|came into (?:force|effect)|takes effect|entered into force|collapsed|expired|began|was (?:agreed|reached|declared|signed|announced)|held)\b/u.test(
    cs.lower.slice(from, from + 14).join(' '),
  )
}

/** "an air strike", "a Norwegian strike", "the strike": by what weapon or nation, or told before; "on strike" is neither. */
function ofForce({ cs, from }: Parameters<typeof dated>[0]): boolean {
  const chunk = cs.chunks[cs.chunkOf[from]!]!
  if (/^airstrikes?$/u.test(cs.lower[from]!)) return true
  return cs.lower
    .slice(chunk.from, from)
    .some((word, i) => /^(?:an?|the|air|drone|missile|rocket)$/u.test(word) || cs.mentionAt[chunk.from + i]?.form === 'name')
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
