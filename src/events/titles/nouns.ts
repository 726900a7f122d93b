import type { EventKind, ParticipantRole } from '../../model/index.ts'
import type { Happening } from '../happening.ts'
import type { Telling } from '../telling.ts'
import { labels } from './labels.ts'
import { list, type Names, partiesIn } from './parties.ts'
import { opening, spanText } from './wording.ts'

/** The phrase of the text that names a happening ("general elections"), or the name of its kind. */
export function topicOf({ tellings, kind }: Happening): string {
  const telling = tellings.find(({ trigger }) => trigger.topicSpan !== null && trigger.verb === null)
  return telling === undefined ? labels[kind] : spanText(telling, telling.trigger.topicSpan!)
}

/** How a noun of a kind takes those whom it befell, where the text does not put them behind it. */
const prepositions: Readonly<Partial<Record<EventKind, string>>> = { attack: 'on', military: 'on', trade: 'on', decision: 'on', aid: 'to' }

/** Kinds whose doer a noun takes as if it befell them: "the resignation *of* a minister". */
const itsOwn: ReadonlySet<EventKind> = new Set(['appointment', 'election', 'death', 'trial'])

/** The word between a noun and who follows it in the text: "sanctions *against* Peru". */
function written(telling: Telling, roles: readonly ParticipantRole[]): string | undefined {
  const { trigger, parties, article } = telling
  const [first] = parties.filter(({ role, evidence }) => roles.includes(role) && evidence.start > trigger.end)
  const between = first === undefined ? '' : article.article.text.slice(trigger.end, first.evidence.start)
  return /^ (of|on|against|to|for|with|from|into|at) (?:the |an? )?$/u.exec(between)?.[1]
}

/** Those in some roles behind the noun: " of Anna Berg", " by Norway"; empty where nobody is named, or the noun names them already. */
function behind(happening: Happening, names: Names, topic: string, roles: readonly ParticipantRole[], word: string): string {
  const who = partiesIn(happening, names, roles).filter((name) => !topic.includes(name))
  return who.length === 0
    ? ''
    : ` ${happening.tellings.map((telling) => written(telling, roles)).find((each) => each !== undefined) ?? word} ${list(who)}`
}

/** "Death of Anna Berg", "air strikes by Norway on Peru": a noun with those whom it names; undefined where it names nobody. */
export function nounTitle(happening: Happening, names: Names): string | undefined {
  const { kind, modality } = happening
  const topic = topicOf(happening)
  const befallen = behind(happening, names, topic, ['target', 'victim', 'recipient', 'guest'], prepositions[kind] ?? 'of')
  const doing = behind(
    happening,
    names,
    topic,
    ['actor', 'signatory', 'speaker', 'host'],
    itsOwn.has(kind) && befallen === '' ? 'of' : 'by',
  )
  if (befallen + doing === '') return undefined
  const parts = befallen.startsWith(' of ') ? befallen + doing : doing + befallen
  return `${opening(topic, modality)}${parts}${modality === 'planned' ? ' due' : ''}`
}
