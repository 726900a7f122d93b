import { contains, type Entity, type EventKind, type ParticipantRole, type Span } from '../model/index.ts'
import { sayDate } from '../text/say-date.ts'
import type { Happening } from './happening.ts'
import { mostOften } from './happening.ts'
import type { Telling } from './telling.ts'

export type Names = ReadonlyMap<string, Entity>

const halls =
  /\b(?:hall|house|palace|airport|cent(?:re|er)|hotel|university|stadium|headquarters|embassy|mosque|church|school|hospital|station|plant|port)\b/iu
const labels: Readonly<Record<EventKind, string>> = {
  meeting: 'Meeting',
  call: 'Call',
  visit: 'Visit',
  agreement: 'Agreement signed',
  statement: 'Statement',
  ceremony: 'Ceremony',
  conference: 'Conference',
  appointment: 'Appointment',
  election: 'Election',
  decision: 'Decision',
  legislation: 'Legislation',
  trial: 'Trial',
  arrest: 'Arrest',
  protest: 'Protest',
  attack: 'Attack',
  accident: 'Accident',
  disaster: 'Disaster',
  military: 'Military action',
  aid: 'Aid',
  trade: 'Trade',
  investment: 'Investment',
  inauguration: 'Inauguration',
  death: 'Death',
  other: 'Event',
}

/** Who stands in some roles, most often told first, as names; at most three, the rest counted. */
export function partiesIn(happening: Happening, names: Names, roles: readonly ParticipantRole[]): string[] {
  const counts = new Map<string, number>()
  for (const telling of happening.tellings)
    for (const party of telling.parties) if (roles.includes(party.role)) counts.set(party.entity, (counts.get(party.entity) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([id]) => names.get(id)?.name ?? [])
}

function list(items: readonly string[]): string {
  const shown = items.length > 3 ? [...items.slice(0, 2), 'others'] : items
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** The place that the tellings give most often, their first choice each. */
export function siteOf(happening: Happening): string | null {
  // "arrived in Bergen on a visit to Norway": the visit is to Norway.
  const told = happening.tellings.filter((telling) => telling.trigger.by !== 'visits/arrived' && telling.sites.length > 0)
  const first = (told.length > 0 ? told : happening.tellings).flatMap((telling) => telling.sites[0]?.entity ?? [])
  return first.length === 0 ? null : mostOften(first)
}

const before = /\b(near|off|outside|at|in) (?:the |a )?$/iu

/** The place with the word that stands before it in the text: "near the plant", "off Libya", "in Beijing". */
function placePhrase(happening: Happening, names: Names): string {
  const site = siteOf(happening)
  const name = site === null ? undefined : names.get(site)?.name
  if (site === null || name === undefined) return ''
  const written = happening.tellings.flatMap((telling) =>
    telling.sites.flatMap((each) => (each.entity === site ? (prepositionOf(telling, each.evidence.start) ?? []) : [])),
  )
  const word = written.length > 0 ? mostOften(written) : halls.test(name) ? 'at' : 'in'
  const article = word === 'at' && halls.test(name) && !/^the\b/iu.test(name) ? 'the ' : ''
  return ` ${word} ${article}${name}`
}

const prepositionOf = (telling: Telling, start: number): string | undefined =>
  before.exec(telling.article.article.text.slice(Math.max(0, start - 14), start))?.[1]?.toLowerCase()

const verbs: Readonly<Record<string, readonly [string, string]>> = {
  meeting: ['meets', 'meet'],
  visit: ['visits', 'visit'],
}

function meetingTitle(happening: Happening, names: Names): string {
  const who = partiesIn(happening, names, ['participant', 'host', 'guest', 'actor'])
  if (who.length < 2) return who.length === 1 ? `${who[0]} meeting` : 'Meeting'
  const [one, many] = verbs.meeting!
  const planned = happening.modality === 'happened' ? '' : 'to '
  const place = placePhrase(happening, names)
  return who.length === 2 ? `${who[0]} ${planned === '' ? one : 'to meet'} ${who[1]}${place}` : `${list(who)} ${planned}${many}${place}`
}

function visitTitle(happening: Happening, names: Names): string {
  const guests = partiesIn(happening, names, ['guest'])
  const site = siteOf(happening)
  const place = site === null ? '' : (names.get(site)?.name ?? '')
  const verb = happening.modality === 'happened' ? verbs.visit![guests.length > 1 ? 0 : 0] : 'to visit'
  return guests.length === 0 ? `Visit to ${place}` : `${guests[0]} ${verb} ${place}`
}

/** The phrase that names it in the text, its first letter a capital: "State banquet", "Joint statement". */
function topicOf(happening: Happening): string {
  for (const { trigger, article } of happening.tellings) {
    if (trigger.topicSpan !== null) {
      const text = article.article.text.slice(trigger.topicSpan.start, trigger.topicSpan.end).replace(/\s+/gu, ' ')
      return text.charAt(0).toUpperCase() + text.slice(1)
    }
  }
  return labels[happening.kind]
}

const callers: ReadonlySet<EventKind> = new Set(['meeting', 'visit'])

/** Who took part; those who only attended where nobody else is named. */
function named(happening: Happening, names: Names): string {
  const main = partiesIn(happening, names, [
    'victim',
    'target',
    'signatory',
    'speaker',
    'actor',
    'host',
    'guest',
    'recipient',
    'participant',
  ])
  return list(main.length > 0 ? main : partiesIn(happening, names, ['attending']))
}

const longestLabel = 50

/** What it was in the words of the text ("Plane crash", "Two trains collided"), or the name of its kind. */
function harmLabel(happening: Happening): string {
  for (const telling of happening.tellings) {
    const { topicSpan } = telling.trigger
    if (topicSpan === null || topicSpan.end - topicSpan.start > longestLabel) continue
    const verb = verbOf(telling)
    if (verb === undefined || telling.kind === 'accident') return capital(`${spanText(telling, topicSpan)} ${verb ?? ''}`.trim())
  }
  return labels[happening.kind]
}

const spanText = ({ article }: Telling, { start, end }: Span): string => article.article.text.slice(start, end).replace(/\s+/gu, ' ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function harmTitle(happening: Happening, names: Names, date: string | null): string {
  const when = date === null ? '' : `, ${sayDate(date)}`
  return `${harmLabel(happening)}${placePhrase(happening, names)}${when}`
}

/** The trigger's own verb in the past, its auxiliaries left out ("was arrested" → "arrested"), or undefined for a noun. */
function verbOf({ trigger, article }: Telling): string | undefined {
  if (trigger.topicSpan !== null && contains(trigger.topicSpan, trigger)) return undefined
  const words = article.article.text.slice(trigger.start, trigger.end).toLowerCase().split(/\s+/u)
  return past(words.at(-1)!)
}

const irregular: Readonly<Record<string, string>> = {
  win: 'won',
  shoot: 'shot',
  strike: 'struck',
  sink: 'sank',
  meet: 'met',
  swear: 'sworn in',
  sworn: 'sworn in',
  hit: 'hit',
  quit: 'quit',
  buy: 'bought',
  give: 'gave',
  send: 'sent',
  withdraw: 'withdrew',
  step: 'stepped down',
  stepped: 'stepped down',
  blow: 'blew up',
  blew: 'blew up',
  overthrow: 'overthrew',
  stab: 'stabbed',
  kidnap: 'kidnapped',
  plead: 'pleaded',
}

/** "arrests", "arresting", "arrest" → "arrested". */
function past(verb: string): string {
  const base = verb.replace(/(?:ing|s)$/u, '')
  if (Object.hasOwn(irregular, verb)) return irregular[verb]!
  if (Object.hasOwn(irregular, base)) return irregular[base]!
  if (/(?:ed|won|shot|struck|sank|met|hit|quit|bought|gave|sent|withdrew|overthrew|overthrown|withdrawn|broke|given|sunk)$/u.test(verb))
    return verb
  return base.endsWith('e') ? `${base}d` : `${base}ed`
}

/** Who did it in the words of the text: "A fired B", "B fired", "Congress passed a further law". */
function actTitle(happening: Happening, names: Names, date: string | null): string {
  const telling = happening.tellings[0]!
  const verb = verbOf(telling)
  const object = list(partiesIn(happening, names, ['target', 'victim', 'recipient']))
  const subject = list(partiesIn(happening, names, ['actor', 'signatory', 'speaker']))
  if (verb === undefined || (object === '' && subject === '')) return namelessTitle(happening, names, date, verb)
  if (happening.modality !== 'happened') return `${object !== '' ? object : subject} ${ahead(telling)}`
  const { topicSpan } = telling.trigger
  const topic = topicSpan === null ? '' : spanText(telling, topicSpan)
  if (subject === '') return `${object} ${verb}${placePhrase(happening, names)}`
  const what = topic !== '' ? topic : object
  return [subject, verb, what].filter((part) => part !== '').join(' ') + placePhrase(happening, names)
}

const many = /\b(?:agreements|mous|memoranda|memorandums|deals|pacts|treaties|accords|contracts|documents)\b/iu

function agreementTitle(happening: Happening, who: string): string {
  const plural = happening.tellings.some(({ trigger, article }) =>
    many.test(article.article.text.slice(Math.max(0, trigger.start - 80), trigger.end + 80)),
  )
  return `${plural ? 'Agreements' : 'Agreement'} signed${who === '' ? '' : `: ${who}`}`
}

/** Nobody has a name: what was done, or how many it befell ("Law passed", "At least seven people killed"). */
function namelessTitle(happening: Happening, names: Names, date: string | null, verb: string | undefined): string {
  const telling = happening.tellings.find(({ trigger }) => trigger.topicSpan !== null && !contains(trigger.topicSpan, trigger))
  const count = happening.tellings.flatMap(({ trigger }) => trigger.counts)[0]
  const when = date === null ? '' : `, ${sayDate(date)}`
  if (verb !== undefined && telling !== undefined)
    return `${capital(spanText(telling, telling.trigger.topicSpan!))} ${verb}${placePhrase(happening, names)}${when}`
  if (happening.kind === 'death' && count !== undefined)
    return `${count.bound === 'at-least' ? 'At least ' : ''}${count.value} ${count.what}${placePhrase(happening, names)}${when}`
  return harmTitle(happening, names, date)
}

/** "to resign", "to be fired": what has not taken place, its modal left out. */
function ahead({ trigger, article }: Telling): string {
  const words = article.article.text
    .slice(trigger.start, trigger.end)
    .toLowerCase()
    .replace(/^(?:will|shall|should|must|would|ought to) /u, '')
  return `to ${words}`
}

/** A plain title made of facts only: who did what, with whom, where. */
export function titleOf(happening: Happening, names: Names, date: string | null): string {
  const { kind } = happening
  if (kind === 'meeting') return prefix(happening, meetingTitle(happening, names))
  if (kind === 'visit') return prefix(happening, visitTitle(happening, names))
  const who = named(happening, names)
  if (kind === 'call') return prefix(happening, `${who} speak by phone`)
  if (kind === 'statement' && verbOf(happening.tellings[0]!) !== undefined) return prefix(happening, actTitle(happening, names, date))
  if (kind === 'agreement') return prefix(happening, agreementTitle(happening, who) + (who === '' ? placePhrase(happening, names) : ''))
  if (kind === 'statement' || kind === 'ceremony' || kind === 'conference' || kind === 'inauguration')
    return prefix(happening, topicTitle(happening, who))
  if (kind === 'attack' || kind === 'accident' || kind === 'disaster') return prefix(happening, harmTitle(happening, names, date))
  return prefix(happening, actTitle(happening, names, date))
}

/** The phrase that names it; who took part, too, where the phrase holds no name of its own. */
function topicTitle(happening: Happening, who: string): string {
  const topic = topicOf(happening)
  return who === '' || /\s\p{Lu}/u.test(topic) ? topic : `${topic}: ${who}`
}

function prefix({ modality, kind }: Happening, title: string): string {
  if (modality === 'called-for') return `Called for: ${title}`
  if (modality === 'denied') return `Denied: ${title}`
  return modality === 'planned' && !callers.has(kind) ? `Planned: ${title}` : title
}
