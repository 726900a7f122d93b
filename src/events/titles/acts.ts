import { contains, type EventKind, type ParticipantRole } from '../../model/index.ts'
import { participleOf } from '../../text/inflect.ts'
import { sayDate } from '../../text/say-date.ts'
import type { Happening } from '../happening.ts'
import type { Telling } from '../telling.ts'
import { labels } from './labels.ts'
import { nounTitle, topicOf } from './nouns.ts'
import { list, type Names, partiesIn } from './parties.ts'
import { placePhrase, siteName } from './places.ts'
import { afterVerb, capital, headlineVerb, isBroken, opening, spanText, told } from './wording.ts'

const doers: readonly ParticipantRole[] = ['actor', 'signatory', 'speaker', 'host']
const others: readonly ParticipantRole[] = ['target', 'victim', 'recipient', 'guest']

/** The telling that says most: a verb with what follows it, then the one that names most. */
function fullest(tellings: readonly Telling[]): Telling {
  const rank = (telling: Telling): number =>
    (telling.trigger.verb === null ? 0 : 200) + (told(telling) === undefined ? 0 : 100) + Math.min(99, telling.parties.length)
  const ranked = tellings.map((telling) => ({ telling, rank: rank(telling) }))
  return ranked.reduce((best, each) => (each.rank > best.rank ? each : best)).telling
}

/** Whether those whom it befell stand before the verb: "X was dismissed". */
const isPassive = ({ trigger, parties }: Telling): boolean =>
  parties.some(({ role, evidence }) => others.includes(role) && evidence.end <= trigger.start)

/** A title with the place behind it, unless its words name the place already. */
function withPlace(title: string, happening: Happening, names: Names): string {
  const site = siteName(happening, names)
  return site !== '' && title.includes(site) ? title : title + placePhrase(happening, names)
}

/** Who did what, as the article's clause has it: "A signs deal with B", "B sentenced to two years", "students march in C". */
export function actTitle(happening: Happening, names: Names, date: string | null): string {
  const telling = fullest(happening.tellings)
  const all = partiesIn(happening, names, others)
  const doing = partiesIn(happening, names, doers).filter((name) => !all.includes(name))
  const befallen = list(all)
  if (telling.trigger.verb === null) {
    const title = nounTitle(happening, names)
    return title === undefined ? namelessTitle(happening, names, date) : withPlace(title, happening, names)
  }
  if (doing.length > 0) return withPlace(activeTitle(happening, telling, doing, befallen), happening, names)
  return befallen === ''
    ? namelessTitle(happening, names, date)
    : withPlace(passiveTitle(happening, telling, befallen, all.length > 1), happening, names)
}

/** Kinds of which "X accuses", "X buys" says too little. */
const needsObject: ReadonlySet<EventKind> = new Set(['statement', 'aid', 'trade', 'investment', 'decision', 'legislation', 'inauguration'])

/** Kinds that are done to somebody. */
const befalls: ReadonlySet<EventKind> = new Set(['arrest', 'trial', 'attack', 'appointment'])

function activeTitle(happening: Happening, telling: Telling, doing: readonly string[], befallen: string): string {
  const verb = telling.trigger.verb!
  // Whom it befell may have a name in another telling only.
  const unnamed = befalls.has(happening.kind) && befallen !== '' && !telling.parties.some(({ role }) => others.includes(role))
  const words = unnamed ? befallen : isPassive(telling) ? undefined : told(telling)
  const { topicSpan } = telling.trigger
  const phrase = topicSpan === null ? '' : spanText(telling, topicSpan)
  const topic = phrase === '' || isBroken(phrase) ? withPreposition(telling, befallen) : phrase
  const said = words ?? topic
  // "staged “warning strikes”" of its own; "took *over* as coach".
  const what = said === list(doing) ? '' : said === '' ? particleAfter(telling) : afterVerb(verb, said)
  const breaksOff = telling.trigger.tells !== null && told(telling) === undefined
  if (what === '' && (breaksOff || needsObject.has(happening.kind))) return `${labels[happening.kind]} by ${list(doing)}`
  return [list(doing), headlineVerb(verb, doing.length > 1 || /\b[Pp]olice$/u.test(doing[0]!), happening.modality), what]
    .filter((part) => part !== '')
    .join(' ')
}

/** The particle right behind a verb of which nothing else can be told: "took *over*". */
const particleAfter = ({ trigger, article }: Telling): string =>
  /^ (over|down|up|out|off|aside)\b/u.exec(article.article.text.slice(trigger.end, trigger.end + 8))?.[1] ?? ''

/** "*on* Peru" of "called on Peru to": those whom it befell, behind the preposition that their verb takes. */
function withPreposition({ trigger, parties, article }: Telling, befallen: string): string {
  const first = parties.find(({ role, evidence }) => others.includes(role) && evidence.start >= trigger.end)
  const between = first === undefined ? '' : article.article.text.slice(trigger.end, first.evidence.start)
  const preposition = /^ (on|upon|at|with|against|to) (?:the )?$/u.exec(between)?.[1]
  return preposition === undefined || befallen === '' ? befallen : `${preposition} ${befallen}`
}

/** Verbs whose subject it befalls. */
const suffered = /^(?:die|drown|perish|plead)$/u

/** What an active clause says after the one whom it befell: "charged X *with fraud*". */
function behindVictim(telling: Telling): string | undefined {
  const { tells } = telling.trigger
  const [victim, ...more] = telling.parties.filter(({ role }) => others.includes(role))
  if (tells === null || victim === undefined || more.length > 0 || victim.evidence.end > tells.end) return undefined
  return told({ ...telling, trigger: { ...telling.trigger, tells: { start: victim.evidence.end, end: tells.end } } })?.trim()
}

/** "imposed *a quota on Peru*": what was done is no one of those whom it befell. */
function isThing(telling: Telling, befallen: string): boolean {
  const first = telling.parties.find(({ role }) => others.includes(role))
  const { tells } = telling.trigger
  return (
    !isPassive(telling) &&
    tells !== null &&
    first !== undefined &&
    first.evidence.start > tells.start + 6 &&
    (told(telling) ?? '').includes(befallen)
  )
}

/** "X sentenced to two years", "X to be dismissed", "X dies". */
function passiveTitle(happening: Happening, telling: Telling, befallen: string, many: boolean): string {
  const base = telling.trigger.verb!
  if (isThing(telling, befallen)) return `${capital(told(telling)!)} ${participleOf(base)}`
  const what = (isPassive(telling) ? told(telling) : behindVictim(telling)) ?? ''
  const isAhead = happening.modality === 'planned' || happening.modality === 'called-for'
  const participle = `${isAhead ? 'to be ' : ''}${participleOf(base)}${base === 'swear' ? ' in' : ''}`
  const verb = suffered.test(base) ? headlineVerb(base, many, happening.modality) : participle
  return [befallen, verb, afterVerb(base, what)].filter((part) => part !== '').join(' ')
}

/** "*Their* lives lost": whose, the title cannot say. */
const isSomebodys = (telling: Telling): boolean =>
  /^(?:his|her|its|their|our|my|your)\b/iu.test(spanText(telling, telling.trigger.topicSpan!))

/** Kinds that a number of people tells best: "12 killed", "37 arrested". */
const tolled: ReadonlySet<EventKind> = new Set(['death', 'arrest', 'military'])

/** Nobody has a name: what was done, or how many it befell ("Law passed", "At least seven people killed"). */
export function namelessTitle(happening: Happening, names: Names, date: string | null): string {
  const telling = happening.tellings.find(({ trigger }) => trigger.topicSpan !== null && !contains(trigger.topicSpan, trigger))
  const count = happening.tellings.flatMap(({ trigger }) => trigger.counts)[0]
  const when = date === null ? '' : `, ${sayDate(date)}`
  if (telling !== undefined && telling.trigger.verb !== null && !isSomebodys(telling))
    return `${withPlace(byWhom(happening, telling), happening, names)}${when}`
  if (tolled.has(happening.kind) && count !== undefined)
    return `${count.bound === 'at-least' ? 'At least ' : ''}${count.value} ${count.what}${placePhrase(happening, names)}${when}`
  return `${opening(topicOf(happening), happening.modality)}${happening.modality === 'planned' ? ' due' : ''}${placePhrase(happening, names)}${when}`
}

/** "Thousands of students march", "six drivers arrested": a phrase of the text with its verb. */
function byWhom(happening: Happening, telling: Telling): string {
  const { verb, topicSpan } = telling.trigger
  const phrase = capital(spanText(telling, topicSpan!))
  if (topicSpan!.end > telling.trigger.start || (happening.kind !== 'protest' && happening.kind !== 'meeting')) {
    return `${phrase} ${participleOf(verb!)}`
  }
  return `${phrase} ${headlineVerb(verb!, /(?:s|men|people|police)$/u.test(phrase.split(' of ')[0]!), happening.modality)} ${afterVerb(verb!, told(telling) ?? '')}`.trim()
}
