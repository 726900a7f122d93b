import { isTemporal } from '../clauses.ts'
import { body, both, dated, either, fullyNamed, nobodyNamed, pair, placed, singular, somebody, subjectIs, toDo } from '../conditions.ts'
import type { Condition, NounRule, VerbRule } from '../rule.ts'

/** Not "the talks": what was told before. */
const indefinite: Condition = ({ definite }) => !definite
/** Those who hold an office, without their names: "the two foreign ministers", "negotiators". */
const byOffice = subjectIs(
  /^(?:ministers|leaders|officials|negotiators|presidents|premiers|envoys|delegations|diplomats|commanders|chiefs|lawmakers|directors|generals|officers|heads|secretaries|they)$/u,
)

const consult = { kind: 'meeting', plover: 'CONSULT' } as const
const councils = /^(?:council|cabinet|committee|board|commission|assembly|senate|directorate|secretariat)$/u

/** Who met whom: a meeting needs two people or bodies, or a named body that met. */
export const meetingVerbs: readonly VerbRule[] = [
  {
    ...consult,
    id: 'meetings/met',
    verbs: ['meet'],
    subject: 'participant',
    object: 'participant',
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [either(both(pair, fullyNamed), both(dated, placed, nobodyNamed, byOffice), both(dated, placed, body, byOffice))],
  },
  {
    ...consult,
    id: 'meetings/shook-hands',
    verbs: ['shake'],
    subject: 'participant',
    objectHeads: new Set(['hand', 'hands']),
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [pair],
  },
  {
    ...consult,
    id: 'meetings/with-nameless',
    verbs: ['meet'],
    subject: 'participant',
    object: 'participant',
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [personByName, either(({ halfNamed }) => halfNamed, unlinked), either(dated, placed), byOfficeHolders],
  },
  {
    ...consult,
    id: 'meetings/convened',
    verbs: ['meet', 'convene', 'gather', 'assemble', 'sit'],
    subject: 'participant',
    voice: 'active',
    needs: [subjectIs(councils), either(dated, placed, inSession), withoutObject],
  },
  {
    ...consult,
    id: 'meetings/gathered',
    verbs: ['gather', 'convene', 'assemble'],
    subject: 'participant',
    voice: 'active',
    needs: [byOffice, (candidate) => !byThem(candidate), either(pair, body), either(dated, placed), withoutObject],
  },
  {
    ...consult,
    id: 'meetings/called-on',
    verbs: ['call'],
    particles: ['on', 'upon'],
    subject: 'guest',
    object: 'host',
    voice: 'active',
    needs: [pair, people, either(dated, placed), (candidate) => !toDo(candidate)],
  },
  {
    ...consult,
    id: 'meetings/sat-down',
    verbs: ['sit'],
    particles: ['down'],
    subject: 'participant',
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [pair, people],
  },
  {
    ...consult,
    id: 'meetings/received',
    verbs: ['receive', 'host'],
    subject: 'host',
    object: 'guest',
    needs: [somebody('host'), somebody('guest'), people],
  },
  {
    ...consult,
    id: 'meetings/hosted-nameless',
    verbs: ['receive', 'host'],
    subject: 'host',
    object: 'guest',
    needs: [personByName, either(dated, placed), either(({ halfNamed }) => halfNamed, unlinked), byOfficeHolders],
  },
  {
    ...consult,
    id: 'meetings/conferred',
    verbs: ['confer', 'negotiate', 'huddle'],
    subject: 'participant',
    prepositions: { with: 'participant' },
    voice: 'active',
    needs: [pair],
  },
]

export const meetingNouns: readonly NounRule[] = [
  {
    ...consult,
    id: 'meetings/courtesy-call',
    nouns: ['call'],
    modifiers: new Set(['courtesy', 'farewell']),
    holder: 'guest',
    possessor: 'guest',
    prepositions: { on: 'host', by: 'guest' },
    needs: [pair],
  },
  {
    ...consult,
    id: 'meetings/meeting',
    nouns: ['meeting', 'interaction', 'encounter', 'audience', 'tete-a-tete'],
    possessor: 'participant',
    holder: 'participant',
    premodifier: 'participant',
    prepositions: { between: 'participant', with: 'participant', among: 'participant', of: 'participant' },
    needs: [singular, either(pair, body, both(dated, placed, nobodyNamed, indefinite)), fullyNamed],
  },
  {
    ...consult,
    id: 'meetings/talks',
    nouns: ['talks', 'discussions', 'negotiations', 'consultations', 'summit', 'dialogue', 'deliberations'],
    possessor: 'participant',
    holder: 'participant',
    prepositions: { between: 'participant', with: 'participant', among: 'participant', of: 'participant' },
    needs: [either(pair, both(dated, placed, nobodyNamed, either(indefinite, numbered)), both(body, either(dated, placed))), fullyNamed],
  },
  {
    ...consult,
    id: 'meetings/session',
    nouns: ['session', 'round'],
    possessor: 'participant',
    premodifier: 'participant',
    prepositions: { between: 'participant', with: 'participant', of: 'participant' },
    needs: [singular, either(pair, body, both(ofCouncil, dated)), either(dated, placed)],
  },
  {
    ...consult,
    id: 'meetings/convened',
    nouns: ['meeting'],
    holder: 'participant',
    prepositions: { of: 'participant', with: 'participant' },
    needs: [singular, ofCouncil, either(dated, placed), somebody()],
  },
]

/** "in emergency *session*", "*to discuss* the crisis": they met to work. */
function inSession({ cs, to }: Parameters<Condition>[0]): boolean {
  const words = cs.lower.slice(to, to + 6)
  return words.includes('session') || /\bto (?:discuss|consider|review|debate|approve|decide)\b/u.test(words.join(' '))
}

/** Nothing follows that they gathered or convened. */
function withoutObject({ cs, to }: Parameters<Condition>[0]): boolean {
  const next = cs.chunkOf[to]
  return next === undefined || cs.chunks[next]!.kind !== 'np' || isTemporal(cs, next)
}

/** "the *second* dialogue", "the *27th* session": one of a row, so none told before. */
function numbered({ cs, from }: Parameters<Condition>[0]): boolean {
  const first = cs.chunks[cs.chunkOf[from]!]!.from
  return cs.lower
    .slice(first, from)
    .some((word) => /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/u.test(word))
}

const byThem = subjectIs(/^they$/u)

/** "chaired a meeting *of the cabinet*". */
function ofCouncil({ cs, from }: Parameters<Condition>[0]): boolean {
  const n = cs.chunkOf[from]!
  const words = [
    ...cs.lower.slice(cs.chunks[n]!.from, from),
    ...(cs.lower[from + 1] === 'of' ? cs.lower.slice(from + 2, cs.chunks[n + 2]?.to) : []),
  ]
  return words.some((word, i) => councils.test(word) || (word === 'group' && words[i - 1] === 'working'))
}

function personByName({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(
    ({ mention }) => mention.type === 'person' && mention.members.length === 0 && (mention.form === 'name' || mention.chain !== null),
  )
}

/** "his Peruvian counterpart", of whom nothing else is told. */
function unlinked({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention }) => mention.form === 'nominal' && mention.chain === null && mention.members.length === 0)
}

const officeHolders =
  /^(?:leaders|officials|ministers|representatives|counterparts?|executives|diplomats|envoys?|ambassadors?|lawmakers|delegation|members|relatives|families|commanders|governors|investors|journalists|students|workers|residents|survivors|chiefs?|heads?|minister|president|premier|negotiators|experts|elders|businessmen|parliamentarians|senators|refugees|troops|soldiers|victims|number|secretary)$/u

/** "met *union leaders*": those without a name are people of some office or part. */
function byOfficeHolders({ cs, to }: Parameters<Condition>[0]): boolean {
  const after = cs.chunks[cs.chunkOf[to] ?? -1]
  const object = after?.kind === 'prep' ? cs.chunks[cs.chunkOf[to]! + 1] : after
  return object?.kind === 'np' && cs.lower.slice(object.from, object.to).some((word) => officeHolders.test(word))
}

/** Both are people: a body receives letters, a ministry complaints. */
function people({ participants }: Parameters<Condition>[0]): boolean {
  return participants.every(({ mention }) => mention.type === 'person')
}
