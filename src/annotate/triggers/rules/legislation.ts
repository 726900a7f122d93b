import { dated, either, namedActor, single, subjectIs, toDo } from '../conditions.ts'
import type { Condition, VerbRule } from '../rule.ts'

const houses = /^(?:parliament|senate|assembly|congress|house|lawmakers|deputies|legislators|duma|knesset|council|cabinet|mps|bundestag)$/u
const bills = new Set(
  'bill bills law laws act legislation resolution resolutions amendment amendments budget decree ordinance motion constitution measure measures'.split(
    ' ',
  ),
)
/** Bills, laws and resolutions passed or struck down. */
export const legislationVerbs: readonly VerbRule[] = [
  {
    id: 'legislation/passed',
    kind: 'legislation',
    plover: null,
    verbs: ['pass', 'adopt', 'approve', 'enact', 'veto', 'repeal', 'promulgate'],
    subject: 'actor',
    objectHeads: bills,
    needs: [single, either(namedActor, dated)],
  },
  {
    id: 'legislation/rejected',
    kind: 'legislation',
    plover: null,
    verbs: ['reject', 'defeat', 'block'],
    subject: 'actor',
    objectHeads: new Set('bill bills legislation motion amendment amendments constitution budget referendum'.split(' ')),
    needs: [single, either(dated, namedActor), either(subjectIs(houses), namedActor)],
  },
  {
    id: 'legislation/signed',
    kind: 'legislation',
    plover: null,
    verbs: ['sign'],
    subject: 'actor',
    objectHeads: new Set('bill bills law laws decree legislation act budget'.split(' ')),
    needs: [single, either(dated, namedActor)],
  },
  {
    id: 'legislation/resolved',
    kind: 'legislation',
    plover: null,
    verbs: ['vote'],
    subject: 'actor',
    voice: 'active',
    needs: [either(subjectIs(houses), byHouse), either(dated, tallied), toDo],
  },
  {
    id: 'legislation/voted',
    kind: 'legislation',
    plover: null,
    verbs: ['vote'],
    particles: ['on', 'for', 'against'],
    subject: 'actor',
    voice: 'active',
    needs: [dated, onBill, either(namedActor, subjectIs(/^(?:parliament|senate|assembly|congress|lawmakers|deputies|legislators)$/u))],
  },
]

/** A body with the name of a house: "the House of Deputies". */
function byHouse({ participants }: Parameters<Condition>[0]): boolean {
  return participants.some(({ mention, role }) => role === 'actor' && mention.form === 'name' && mention.type === 'organisation')
}

/** "voted 168 to 3", "voted unanimously". */
function tallied({ cs, to }: Parameters<Condition>[0]): boolean {
  return /^(?:\d+ ?(?:to|-|–|in)|\d+[-–]\d+|unanimously|overwhelmingly)/u.test(cs.lower.slice(to, to + 3).join(' '))
}

/** What is voted on is a bill, not a person. */
function onBill({ cs, to }: Parameters<Condition>[0]): boolean {
  return cs.lower.slice(to, to + 8).some((word) => bills.has(word))
}
