import { contains } from '../../model/index.ts'
import { participleOf } from '../../text/inflect.ts'
import { sayDate } from '../../text/say-date.ts'
import type { Happening } from '../happening.ts'
import { labels } from './labels.ts'
import { nounTitle } from './nouns.ts'
import type { Names } from './parties.ts'
import { placePhrase } from './places.ts'
import { capital, spanText } from './wording.ts'

const longestLabel = 50

/** What it was in the words of the text ("Plane crash", "Two trains collided", "Floods"), or the name of its kind. */
function harmLabel(happening: Happening): string {
  for (const telling of happening.tellings) {
    const { topicSpan, verb } = telling.trigger
    if (topicSpan === null || topicSpan.end - topicSpan.start > longestLabel) continue
    const isNoun = verb === null || contains(topicSpan, telling.trigger)
    if (isNoun || telling.kind === 'disaster') return capital(spanText(telling, topicSpan))
    if (telling.kind === 'attack') return capital(`${spanText(telling, topicSpan).replace(/^(?:the|an?) /iu, '')} ${participleOf(verb)}`)
    if (telling.kind === 'accident')
      return capital(`${spanText(telling, topicSpan)} ${spanText(telling, telling.trigger).split(' ').at(-1)}`)
  }
  return labels[happening.kind]
}

/** The one person by name whom it befell, where no number is told of others. */
function onlyVictim({ tellings }: Happening, names: Names): string | undefined {
  if (tellings.some(({ trigger }) => trigger.counts.length > 0)) return undefined
  const people = tellings.flatMap(({ parties }) =>
    parties.filter(({ type, role }) => type === 'person' && (role === 'victim' || role === 'target')),
  )
  const ids = new Set(people.map(({ entity }) => entity))
  const [only] = ids
  return only === undefined || ids.size > 1 ? undefined : (names.get(only)?.name ?? only)
}

/** "Anna Berg abducted", "Killing of Anna Berg": an attack on one person by name. */
function struckDown(happening: Happening, names: Names): string | undefined {
  const person = happening.kind === 'attack' ? onlyVictim(happening, names) : undefined
  if (person === undefined) return undefined
  const verb = happening.tellings.find(({ trigger }) => trigger.verb !== null)?.trigger.verb
  return verb ? `${person} ${participleOf(verb)}` : nounTitle(happening, names)
}

/** What it was, where and when: harm has no author in its title, whom articles may not agree on. */
export function harmTitle(happening: Happening, names: Names, date: string | null): string {
  const person = struckDown(happening, names)
  const label = person ?? harmLabel(happening)
  return `${label}${placePhrase(happening, names)}${date === null ? '' : `, ${sayDate(date)}`}`
}
