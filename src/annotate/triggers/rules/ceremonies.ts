import { dated, either, named, placed, single, singular, somebody, speaking } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const ceremony = { kind: 'ceremony', plover: null } as const

/** Banquets, guards of honour, openings, awards, funerals. */
export const ceremonyVerbs: readonly VerbRule[] = [
  {
    ...ceremony,
    id: 'ceremonies/welcomed',
    plover: 'CONSULT',
    verbs: ['welcome', 'greet'],
    subject: 'host',
    object: 'guest',
    needs: [single, betweenPeople],
  },
]

/** Burials, wreaths: who did it, or whom it was for, has a name or a day. */
export const riteVerbs: readonly VerbRule[] = [
  { ...ceremony, id: 'ceremonies/buried', verbs: ['bury', 'cremate'], subject: 'host', object: 'guest', needs: [single, dated, ofPeople] },
  {
    ...ceremony,
    id: 'ceremonies/wreath',
    verbs: ['lay'],
    objectHeads: new Set(['wreath', 'wreaths', 'flowers']),
    subject: 'host',
    voice: 'active',
    needs: [somebody('host')],
  },
]

export const ceremonyNouns: readonly NounRule[] = [
  {
    ...ceremony,
    id: 'ceremonies/meal',
    nouns: ['dinner', 'lunch', 'luncheon', 'reception', 'banquet', 'breakfast', 'iftar'],
    holder: 'host',
    prepositions: { for: 'guest', of: 'guest' },
    needs: [singular, somebody('host'), somebody('guest')],
  },
  {
    ...ceremony,
    id: 'ceremonies/welcome',
    nouns: ['ceremony'],
    modifiers: new Set(['welcome', 'welcoming']),
    holder: 'host',
    prepositions: { for: 'guest' },
    needs: [either(somebody(), dated)],
  },
  {
    ...ceremony,
    id: 'ceremonies/banquet',
    nouns: ['banquet', 'luncheon', 'dinner', 'reception', 'lunch', 'feast'],
    modifiers: new Set(['state', 'official', 'welcome', 'gala', 'working', 'welcoming', 'farewell']),
    holder: 'host',
    prepositions: { of: 'guest', for: 'guest', with: 'guest' },
    needs: [singular, somebody()],
  },
  {
    ...ceremony,
    id: 'ceremonies/named',
    nouns: ['ceremony', 'funeral', 'parade', 'gala', 'memorial'],
    modifiers: new Set([
      'opening',
      'closing',
      'inauguration',
      'award',
      'awards',
      'swearing-in',
      'oath-taking',
      'groundbreaking',
      'ground-breaking',
      'flag-raising',
      'handover',
      'graduation',
      'state',
      'military',
      'remembrance',
      'wedding',
      'coronation',
      'inaugural',
      'launch',
    ]),
    holder: 'host',
    prepositions: { for: 'guest' },
    needs: [singular, either(somebody(), dated, named)],
  },
  {
    ...ceremony,
    id: 'ceremonies/held',
    nouns: ['ceremony', 'funeral', 'groundbreaking'],
    holder: 'host',
    possessor: 'guest',
    prepositions: { for: 'guest', of: 'guest' },
    needs: [singular, dated, either(placed, somebody('guest'))],
  },
]

export const inaugurationVerbs: readonly VerbRule[] = [
  {
    id: 'inaugurations/inaugurated',
    kind: 'inauguration',
    plover: null,
    verbs: ['inaugurate'],
    subject: 'actor',
    object: 'target',
    needs: [single, ofSomething],
  },
  {
    id: 'inaugurations/opened',
    kind: 'inauguration',
    plover: null,
    verbs: ['open', 'launch', 'reopen'],
    subject: 'actor',
    objectHeads: new Set(
      'base camp branch tunnel highway motorway expressway pipeline refinery mine corridor metro link reactor section embassy consulate office plant factory bridge railway line port terminal hospital school university centre center museum stadium dam station airport mission'.split(
        ' ',
      ),
    ),
    voice: 'active',
    needs: [single, speaking('actor'), either(dated, placed)],
  },
]

export const inaugurationNouns: readonly NounRule[] = [
  {
    id: 'inaugurations/inauguration',
    kind: 'inauguration',
    plover: null,
    nouns: ['inauguration'],
    prepositions: { of: 'target', by: 'actor' },
    possessor: 'target',
    needs: [singular, somebody('target')],
  },
]

/** People were laid to rest, not a hatchet. */
function ofPeople({ cs, from, to, participants }: Parameters<typeof singular>[0]): boolean {
  return (
    participants.some(({ mention, role }) => role === 'guest' && mention.type === 'person') ||
    cs.lower
      .slice(Math.max(0, from - 6), to + 6)
      .some((word) => /^(?:victims?|officers?|soldiers?|bodies|body|remains|leader|martyrs?|pilot|people|children|civilians)$/u.test(word))
  )
}

/** Both ends are people: a crowd greeting an artist, or a country welcoming a step, is no ceremony. */
function betweenPeople(candidate: Parameters<typeof singular>[0]): boolean {
  return (
    candidate.participants.every(({ mention }) => mention.type === 'person') && somebody('guest')(candidate) && somebody('host')(candidate)
  )
}

/** What is inaugurated has a name, or the day is told. */
function ofSomething(candidate: Parameters<typeof singular>[0]): boolean {
  return dated(candidate) || candidate.participants.some(({ mention, role }) => role === 'target' && mention.form === 'name')
}
