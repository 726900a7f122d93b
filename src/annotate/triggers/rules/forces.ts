import { byOrgan, dated, either, placed, single, somebody, subjectIs } from '../conditions.ts'
import type { VerbRule } from '../rule.ts'
import { fighters } from './violence.ts'

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
    needs: [single, targetPlace, either(dated, byOrgan), either(subjectIs(fighters), byGroup)],
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

/** An armed group by its name: "the Taliban". */
function byGroup({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'actor' && mention.form === 'name' && mention.type === 'organisation')
}

function targetPlace({ participants }: Parameters<typeof dated>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'target' && mention.form === 'name' && mention.type === 'place')
}

function onAlert({ cs, to }: Parameters<typeof dated>[0]): boolean {
  return cs.lower.slice(to, to + 8).includes('alert')
}
