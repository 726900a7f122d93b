import { sayDate } from '../../text/say-date.ts'
import type { Happening } from '../happening.ts'
import { labels } from './labels.ts'
import { list, type Names, partiesIn } from './parties.ts'
import { placePhrase, siteName } from './places.ts'
import { capital, headlineVerb, spanText } from './wording.ts'

/** Words that say when from where the article stands: the title has the date. */
const timing = /^(?:forthcoming|upcoming|coming|planned|scheduled|recent|last|next|previous|current|latest) /iu

/** The phrase that names it in the text ("state banquet", "joint statement"), or the name of its kind. */
function topicOf(happening: Happening): string {
  for (const telling of happening.tellings)
    if (telling.trigger.topicSpan !== null) return spanText(telling, telling.trigger.topicSpan).replace(timing, '')
  return labels[happening.kind].toLowerCase()
}

/** Who hosts, holds or attends something that has a name: "A hosts state banquet for B", "A and B issue joint statement". */
export function gatheringTitle(happening: Happening, names: Names, date: string | null): string {
  const topic = topicOf(happening)
  const who = (role: Parameters<typeof partiesIn>[2][number]) => partiesIn(happening, names, [role])
  const [host, guests, attending] = [who('host'), list(who('guest')), who('attending')]
  const verb = (base: string, parties: readonly string[]) => headlineVerb(base, parties.length > 1, happening.modality)
  if (happening.kind === 'statement' && who('speaker').length > 0)
    return `${list(who('speaker'))} ${verb('issue', who('speaker'))} ${topic}`
  if (host.length > 0) return `${list(host)} ${verb('host', host)} ${topic}${guests === '' ? '' : ` for ${guests}`}`
  if (who('participant').length > 0) return `${list(who('participant'))} ${verb('hold', who('participant'))} ${topic}`
  if (guests !== '') return `${capital(topic)} for ${guests}`
  const held = list([...who('target'), ...who('actor')])
  if (held !== '' && !topic.toLowerCase().includes(held.toLowerCase())) return `${capital(topic)} of ${held}`
  if (attending.length > 0) return `${list(attending)} ${verb('attend', attending)} ${topic}`
  return nobodys(happening, names, date, topic)
}

/** Nobody is named: what it was, where and when. */
function nobodys(happening: Happening, names: Names, date: string | null, topic: string): string {
  const site = siteName(happening, names)
  const place = site === '' || topic.includes(site) ? '' : placePhrase(happening, names)
  return `${capital(topic)}${happening.modality === 'planned' ? ' due' : ''}${place}${date === null || topic.includes(date) ? '' : `, ${sayDate(date)}`}`
}
