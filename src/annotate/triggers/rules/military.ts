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

const craft = new Set(
  'drone drones plane planes jet jets helicopter helicopters missile missiles aircraft warplane balloon rocket rockets uav'.split(' '),
)
const sites = new Set(
  'target targets position positions base bases camp camps convoy port airport airfield depot depots city town village stronghold headquarters hideout hideouts facility facilities refinery hospital plant'.split(
    ' ',
  ),
)

/** What forces do to one another and to places, in other words than one. */
export const forceVerbs: readonly VerbRule[] = [
  {
    id: 'military/downed',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['down', 'shoot', 'intercept', 'destroy'],
    objectHeads: craft,
    subject: 'actor',
    needs: [single, either(somebody('actor'), byOrgan, dated), shotDown],
  },
  {
    id: 'military/struck',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['strike', 'hit', 'bomb', 'pound', 'shell', 'target', 'attack', 'storm', 'overrun'],
    objectHeads: sites,
    subject: 'actor',
    voice: 'active',
    needs: [single, either(dated, placed), byForce],
  },
  {
    id: 'military/fought-for',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['invade', 'occupy', 'annex'],
    subject: 'actor',
    object: 'target',
    needs: [single, ofCountry, dated],
  },
  {
    id: 'military/captured',
    kind: 'military',
    plover: 'ASSAULT',
    verbs: ['capture', 'recapture', 'retake', 'overrun', 'seize'],
    subject: 'actor',
    object: 'target',
    voice: 'active',
    needs: [single, targetPlace, either(dated, byOrgan), subjectIs(fighters)],
  },
  {
    id: 'military/retreated',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['withdraw', 'retreat', 'pull'],
    particles: ['from', 'out'],
    subject: 'actor',
    voice: 'active',
    needs: [subjectIs(fighters), either(dated, placed)],
  },
  {
    id: 'military/surrendered',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['surrender'],
    subject: 'actor',
    voice: 'active',
    needs: [subjectIs(fighters), either(dated, placed)],
  },
  {
    id: 'military/siege',
    kind: 'military',
    plover: 'RETREAT',
    verbs: ['lift', 'end', 'lay'],
    objectHeads: new Set(['siege', 'blockade']),
    subject: 'actor',
    needs: [single, either(dated, placed, somebody('actor'))],
  },
  {
    id: 'military/airspace',
    kind: 'military',
    plover: 'COERCE',
    verbs: ['enter', 'violate', 'breach'],
    objectHeads: new Set(['airspace', 'waters']),
    subject: 'actor',
    needs: [single, dated],
  },
  {
    id: 'military/alert',
    kind: 'military',
    plover: 'MOBILIZE',
    verbs: ['put', 'place'],
    objectHeads: new Set(['troops', 'forces', 'army', 'military', 'navy']),
    subject: 'actor',
    needs: [onAlert, either(dated, somebody('actor'))],
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

/** "*shot down* a drone": a drone destroyed by fire, not by rain. */
function shotDown({ cs, from, to }: Parameters<typeof dated>[0]): boolean {
  return !/^shoot|^shot/u.test(cs.lower[cs.chunks[cs.chunkOf[from]!]!.head]!) || cs.lower.slice(to, to + 6).includes('down')
}

/** A force, or a state by its force: "Norwegian *jets* bombed", "*Norway* struck targets". */
function byForce(candidate: Parameters<typeof dated>[0]): boolean {
  return (
    subjectIs(armed)(candidate) ||
    (candidate.participants.some(
      ({ mention, role }) => role === 'actor' && mention.form === 'name' && (mention.type === 'place' || mention.type === 'organisation'),
    ) &&
      candidate.cs.lower.some((word) =>
        /^(?:targets?|positions?|missiles?|jets?|troops|drones?|army|airstrikes?|rebels?|militants?|terrorists?|bases?)$/u.test(word),
      ))
  )
}
const armed =
  /^(?:troops|soldiers|forces|army|jets?|warplanes?|drones?|helicopters?|gunships?|artillery|navy|rebels|insurgents|militants|fighters|missiles?|rockets?|shells?|airstrikes?)$/u

/** One state takes another's ground, or some of it by name. */
function ofCountry({ participants }: Parameters<typeof dated>[0]): boolean {
  const named = participants.filter(({ mention }) => mention.form === 'name')
  return (
    named.some(({ role, mention }) => role === 'target' && mention.type === 'place') &&
    named.some(({ role, mention }) => role === 'actor' && mention.type !== 'person')
  )
}

function targetPlace({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'target' && mention.form === 'name' && mention.type === 'place')
}

function onAlert({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 8).includes('alert')
}

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
