import type { EventKind } from '../model/index.ts'
import type { Telling } from './telling.ts'
import { isFarMore, sameToll } from './tolls.ts'
import { sameTopic, shared, topicsClash, topicWords } from './topics.ts'
import { isEmpty, meet, publishedIn } from './window.ts'

/** Kinds that tell of one happening in different words: a killing is what an attack came to. */
const families: Readonly<Partial<Record<EventKind, string>>> = {
  attack: 'harm',
  accident: 'harm',
  disaster: 'harm',
  death: 'harm',
  military: 'force',
}
export const familyOf = (kind: EventKind): string => families[kind] ?? kind

const active = (telling: Telling): ReadonlySet<string> =>
  new Set(telling.parties.filter((party) => party.role !== 'attending').map((party) => party.entity))
const attendees = (telling: Telling): ReadonlySet<string> => new Set(telling.parties.map((party) => party.entity))
const guests = (telling: Telling): ReadonlySet<string> =>
  new Set(telling.parties.filter((party) => party.role === 'guest').map((party) => party.entity))

/** What is known around two tellings: which places lie in which, which articles are alike. */
export interface Surroundings {
  readonly within: (inner: string, outer: string) => boolean
  /** A number that articles share which are so alike in words that they are about the same. */
  readonly storyOf: (file: string) => number | undefined
  /** The country that a place is the capital of, both being among the places written of. */
  readonly countryOf: (capital: string) => string | undefined
}

const placesMeet = (a: Telling, b: Telling, around: Surroundings): boolean =>
  a.sites.some((x) => b.sites.some((y) => x.entity === y.entity || around.within(x.entity, y.entity) || around.within(y.entity, x.entity)))
const placesClash = (a: Telling, b: Telling, around: Surroundings): boolean =>
  a.sites.length > 0 && b.sites.length > 0 && !placesMeet(a, b, around)

/** Whether two tellings may be of one time: stated dates overlap, or what is not dated was news at the same time. */
export function datesMeet(a: Telling, b: Telling): boolean {
  return !isEmpty(meet(a.held, b.held))
}

const bothDated = (a: Telling, b: Telling): boolean => a.stated !== undefined && b.stated !== undefined

type Same = (a: Telling, b: Telling, around: Surroundings) => boolean

/** Two who met, or a named body: "the working group". */
const samePair: Same = (a, b, around) => {
  const [x, y] = [active(a), active(b)]
  const common = shared(x, y)
  if (common >= 2) return true
  if (x.size === 0 && y.size === 0) return sameDay(a, b) && placesMeet(a, b, around)
  return common === 1 && x.size === 1 && y.size === 1 && a.parties.every((party) => party.type === 'organisation')
}

const sameVisit: Same = (a, b, around) => shared(guests(a), guests(b)) > 0 && !placesClash(a, b, around)

const sameParties: Same = (a, b) =>
  shared(attendees(a), attendees(b)) >= Math.min(2, attendees(a).size, attendees(b).size) && attendees(a).size > 0 && attendees(b).size > 0

/** One deal, of which two articles of one story name other signatories: "signed with A's ministry", "A and B signed". */
const sameDeal: Same = (a, b, around) =>
  sameParties(a, b, around) ||
  (a.article !== b.article &&
    isNear(a, b, around) &&
    shared(attendees(a), attendees(b)) > 0 &&
    !placesClash(a, b, around) &&
    !topicsClash(a, b))

const sameCeremony: Same = (a, b) => {
  const [x, y] = [ceremonyOf(a), ceremonyOf(b)]
  return x === y && shared(attendees(a), attendees(b)) > 0
}

const ceremonyOf = (telling: Telling): string => (telling.trigger.by === 'ceremonies/welcomed' ? 'ceremonies/welcome' : telling.trigger.by)

/** An article, or articles that are about the same, tell of one such happening without a day at a time; others are dated. */
function sameUndated(a: Telling, b: Telling, around: Surroundings): boolean {
  const related = a.article === b.article || (inStory(a) !== undefined && inStory(a) === inStory(b))
  const alike =
    (!placesClash(a, b, around) || shared(topicWords(a), topicWords(b)) > 0) && !bringsAnother(a, b) && !isFarApart(a, b, around)
  return related && !bothDated(a, b) && alike

  function inStory(telling: Telling): number | undefined {
    return around.storyOf(telling.article.article.file)
  }
}

/** Told in one article, paragraphs apart, the one dated and the other in a place of its own, with nothing in common. */
const isFarApart: Same = (a, b, around) =>
  (a.article !== b.article || Math.abs((a.trigger.sentences[0] ?? 0) - (b.trigger.sentences[0] ?? 0)) > 3) &&
  shared(topicWords(a), topicWords(b)) === 0 &&
  !placesMeet(a, b, around) &&
  !sameToll(a, b) &&
  shared(attendees(a), attendees(b)) === 0 &&
  (a.stated !== undefined || a.sites.length > 0) &&
  (b.stated !== undefined || b.sites.length > 0)

/** Tellings of one article and one day, unless they are told to be in different places. */
const sameInArticle = (a: Telling, b: Telling, around: Surroundings): boolean =>
  a.article === b.article && sameDay(a, b) && (!placesClash(a, b, around) || sameToll(a, b))

const sameDay = (a: Telling, b: Telling): boolean => {
  const [x, y] = [a.stated, b.stated]
  return x !== undefined && y !== undefined && x.first === x.last && x.first === y.first && x.last === y.last
}

const sameHarm: Same = (a, b, around) => {
  if (a.trigger.kind !== b.trigger.kind && a.trigger.kind !== 'death' && b.trigger.kind !== 'death' && a.article !== b.article) return false
  const common = shared(attendees(a), attendees(b))
  if (isOfOthers(a, b, around) || isOtherHarm(a, b) || isFarMore(a, b)) return false
  if (sameInArticle(a, b, around) || sameUndated(a, b, around)) return true
  if (placesClash(a, b, around)) return false
  if (sameDay(a, b) && around.storyOf(a.article.article.file) === around.storyOf(b.article.article.file)) return true
  if (placesMeet(a, b, around)) return bothDated(a, b) || common > 0 || sameToll(a, b)
  return (
    common > 0 &&
    (bothDated(a, b) || a.article === b.article || [...attendees(a)].some((id) => id.startsWith('person/') && attendees(b).has(id)))
  )
}

/** A quake is no crash, and neither is a flood an attack. */
const isOtherHarm = (a: Telling, b: Telling): boolean =>
  (a.kind === 'disaster') !== (b.kind === 'disaster') && a.kind !== 'death' && b.kind !== 'death'

/** "*A helicopter* crashed", told in one article after a loss of another sort: it is new to the text. */
function bringsAnother(a: Telling, b: Telling): boolean {
  const [first, later] = a.trigger.start < b.trigger.start ? [a, b] : [b, a]
  const { kind, trigger, article } = later
  if (first.article !== article || kind === 'death' || kind === first.kind || trigger.topicSpan === null || trigger.verb === null)
    return false
  return /\ban? $/iu.test(article.article.text.slice(Math.max(0, trigger.topicSpan.start - 3), trigger.topicSpan.start))
}

/** Each names those whom it befell, and they are not the same people, nor was it in one place on one day. */
const isOfOthers: Same = (a, b, around) => {
  const [x, y] = [fates(a), fates(b)]
  return x.size > 0 && y.size > 0 && shared(x, y) === 0 && !(sameDay(a, b) && placesMeet(a, b, around))
}

const sameNamed: Same = (a, b) =>
  sameTopic(a, b) &&
  !topicsClash(a, b) &&
  (shared(attendees(a), attendees(b)) > 0 || a.article === b.article || a.trigger.text === b.trigger.text)

const sameAct: Same = (a, b, around) =>
  !placesClash(a, b, around) &&
  !topicsClash(a, b) &&
  (a.kind !== 'election' || bothDated(a, b) || placesMeet(a, b, around) || a.article === b.article) &&
  a.trigger.by === b.trigger.by &&
  shared(active(a), active(b)) >= Math.min(2, active(a).size, active(b).size) &&
  active(a).size > 0 &&
  active(b).size > 0

/** Whom it befell: the same person sentenced, arrested, appointed or killed, whoever else is named beside. */
const fates = (telling: Telling): ReadonlySet<string> =>
  new Set(
    telling.parties.filter(({ role, type }) => type === 'person' && (role === 'target' || role === 'victim')).map(({ entity }) => entity),
  )

const sameFate: Same = (a, b, around) =>
  sameAct(a, b, around) || (a.trigger.by === b.trigger.by && !placesClash(a, b, around) && shared(fates(a), fates(b)) > 0 && !bothFar(a, b))

/** Told in two articles of which neither is about the other: a person may be tried twice. */
const bothFar = (a: Telling, b: Telling): boolean => a.article !== b.article && !bothDated(a, b)

/** What a crowd did: on one day, in places that may be one, told by one article or by articles that are about the same. */
const sameCrowd: Same = (a, b, around) =>
  sameAct(a, b, around) || (sameDay(a, b) && placesMeet(a, b, around) && isNear(a, b, around) && !topicsClash(a, b))

/** Told by one article, or by articles that are about the same. */
const isNear: Same = (a, b, around) => {
  const [x, y] = [a.article.article.file, b.article.article.file]
  return x === y || (around.storyOf(x) !== undefined && around.storyOf(x) === around.storyOf(y))
}

/** "arrested *a suspect*. … X was detained": in one article, soon after, the name of whom it befell. */
const namesLater: Same = (a, b, around) => {
  const [first, later] = a.trigger.start < b.trigger.start ? [a, b] : [b, a]
  return (
    a.article === b.article &&
    fates(first).size === 0 &&
    fates(later).size === 1 &&
    isOfOne(first) &&
    (later.trigger.sentences[0] ?? 0) - (first.trigger.sentences[0] ?? 0) <= 3 &&
    (!bothDated(a, b) || sameDay(a, b)) &&
    !placesClash(a, b, around)
  )
}

/** "a suspect", "the driver": the phrase of whom it befell means one. */
function isOfOne({ trigger, article }: Telling): boolean {
  const { topicSpan } = trigger
  if (topicSpan === null || trigger.counts.length > 0) return false
  const text = article.article.text
  return (
    /\b(?:an?|the|one) $/iu.test(text.slice(Math.max(0, topicSpan.start - 6), topicSpan.start)) &&
    !/s$/u.test(text.slice(topicSpan.start, topicSpan.end))
  )
}

const rules: Readonly<Partial<Record<string, Same>>> = {
  meeting: samePair,
  call: samePair,
  visit: sameVisit,
  agreement: sameDeal,
  statement: (a, b, around) => sameParties(a, b, around) && a.trigger.by === b.trigger.by,
  ceremony: sameCeremony,
  conference: sameNamed,
  arrest: (a, b, around) => sameFate(a, b, around) || namesLater(a, b, around) || sameCrowd(a, b, around),
  protest: sameCrowd,
  trial: sameFate,
  appointment: sameFate,
  harm: sameHarm,
  force: sameHarm,
}

/** Whether two tellings are of one happening: kind, people, day and place must allow it, and enough of them must agree. */
export function isSame(a: Telling, b: Telling, around: Surroundings): boolean {
  const family = familyOf(a.kind)
  if (isBackground(a) !== isBackground(b)) return false
  if (family !== familyOf(b.kind) || !modalitiesMeet(a, b) || !datesMeet(a, b)) return false
  return (rules[family] ?? sameAct)(a, b, around)
}

/** "had already been sentenced": what lies before the news that an article tells. */
const isBackground = (telling: Telling): boolean => telling.days.length === 0 && /^had\b/iu.test(telling.trigger.text)

/** What was planned may have happened since; what was only called for, or denied, is another thing. */
function modalitiesMeet(a: Telling, b: Telling): boolean {
  if (a.modality === b.modality) return true
  const [planned, done] = a.modality === 'planned' ? [a, b] : [b, a]
  if (planned.modality !== 'planned' || done.modality !== 'happened' || planned.stated === undefined) return false
  return done.stated !== undefined || publishedIn(done).first >= planned.stated.first
}
