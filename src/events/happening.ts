import type { EventKind, Modality } from '../model/index.ts'
import { byCodeUnit } from '../model/index.ts'
import type { Telling } from './telling.ts'
import { aboutPublished, isEmpty, meet, publishedIn, type Window, windowOf } from './window.ts'

/** All the tellings of one happening, in the order of their files. */
export interface Happening {
  readonly tellings: readonly Telling[]
  readonly kind: EventKind
  readonly modality: Modality
  /** The visit that it is part of, where the same articles tell of one that fits. */
  readonly visit: Happening | undefined
}

const byFile = (a: Telling, b: Telling): number =>
  byCodeUnit(a.article.article.file, b.article.article.file) || a.trigger.start - b.trigger.start

/** The commonest kind; of a killing and its cause, the cause. */
function kindOf(tellings: readonly Telling[]): EventKind {
  const causes = tellings.filter((telling) => telling.kind !== 'death')
  return mostOften((causes.length > 0 ? causes : tellings).map((telling) => telling.kind))
}

/** What took place outranks what was planned, and both what was called for or denied. */
function modalityOf(tellings: readonly Telling[]): Modality {
  const order: readonly Modality[] = ['happened', 'planned', 'called-for', 'denied']
  return order.find((modality) => tellings.some((telling) => telling.modality === modality)) ?? 'happened'
}

/** The most frequent item; of equals the first. */
export function mostOften<T>(items: readonly T[]): T {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

const alone = (group: readonly Telling[]): Happening => {
  const tellings = group.toSorted(byFile)
  return { tellings, kind: kindOf(tellings), modality: modalityOf(tellings), visit: undefined }
}

/** The days a happening's own articles state, before its visit is known. */
export function statedWindow({ tellings }: Pick<Happening, 'tellings'>): Window | undefined {
  const stated = tellings.flatMap((telling) => windowOf(telling.days[0]?.value) ?? [])
  return stated.length === 0 ? undefined : stated.reduce((all, window) => (isEmpty(meet(all, window)) ? all : meet(all, window)))
}

const longVisit = 40
const hosts = new Set<EventKind>(['meeting', 'agreement', 'statement', 'ceremony'])

const days = /^P(\d{1,2})D$/u

/** How many days a visit is said to last, or undefined. */
function lengthOf(visit: Happening): number | undefined {
  for (const { article, trigger } of visit.tellings)
    for (const saying of trigger.says) {
      const date = article.dates.find((each) => each.start === saying.start && saying.field === 'duration')
      const count = date === undefined ? undefined : days.exec(date.value)?.[1]
      if (count !== undefined) return Number(count)
    }
  return undefined
}

/** The day a visit began, where an article says that the visitor arrived then. */
function arrivalOf(visit: Happening): Window | undefined {
  const arrival = visit.tellings.find((telling) => telling.trigger.by === 'visits/arrived' && telling.days.length > 0)
  const day = windowOf(arrival?.days[0]?.value)
  return day !== undefined && day.first === day.last ? day : undefined
}

/**
 * The stretch of days of a visit: as stated ("from February 4 to 8"), else from the day of arrival on, for the length that is
 * stated ("a five-day visit"), else without an end.
 */
export function visitWindow(visit: Happening): Window | undefined {
  const stated = visit.tellings.flatMap((telling) =>
    telling.days.flatMap((day) => (day.value.includes('/') ? (windowOf(day.value) ?? []) : [])),
  )
  if (stated[0] !== undefined) return stated[0]
  const [arrival, length] = [arrivalOf(visit), lengthOf(visit)]
  if (arrival === undefined) return undefined
  return { first: arrival.first, last: length === undefined ? Number.POSITIVE_INFINITY : arrival.first + length - 1 }
}

const visitors = (visit: Happening): ReadonlySet<string> =>
  new Set(visit.tellings.flatMap((telling) => telling.parties.flatMap((party) => (party.role === 'guest' ? [party.entity] : []))))

/** Whether a happening may be part of a visit: told in its articles, in its days, by its visitors or without names. */
function fits(happening: Happening, visit: Happening): boolean {
  const stated = statedWindow(happening)
  const stretch = visitWindow(visit)
  if (stated !== undefined && (stretch === undefined || isEmpty(meet(stated, stretch)))) return false
  const people = happening.tellings.flatMap((telling) =>
    telling.parties.filter((party) => party.type === 'person').map((party) => party.entity),
  )
  const guests = visitors(visit)
  return people.some((id) => guests.has(id)) || (people.length === 0 && happening.kind !== 'meeting')
}

/** How many days after a visit news of it still comes out. */
const afterwards = 14

/** Whether a happening was told while the visit lasted, or soon after: articles of one story may lie months apart. */
function isFresh(happening: Happening, visit: Happening): boolean {
  const stretch = visitWindow(visit)
  const told = happening.tellings.map(aboutPublished)
  return (
    stretch !== undefined &&
    told.every(({ first, last }) => last >= stretch.first && first <= Math.min(stretch.last, stretch.first + longVisit) + afterwards)
  )
}

/** The visits that each article tells, and each story, those that are spoken of most first. */
function visitsByFile(visits: readonly Happening[], storyOf: (file: string) => number | undefined): Map<string, Happening[]> {
  const byKey = new Map<string, Happening[]>()
  for (const visit of visits.toSorted((a, b) => b.tellings.length - a.tellings.length)) {
    const files = new Set(visit.tellings.map((telling) => telling.article.article.file))
    const stories = new Set([...files].map((file) => `story ${storyOf(file)}`))
    for (const key of [...files, ...stories]) byKey.set(key, [...(byKey.get(key) ?? []), visit])
  }
  return byKey
}

function visitOf(
  happening: Happening,
  byFileName: ReadonlyMap<string, Happening[]>,
  storyOf: (file: string) => number | undefined,
): Happening | undefined {
  if (!hosts.has(happening.kind) || happening.modality !== 'happened') return undefined
  const files = happening.tellings.map((telling) => telling.article.article.file)
  // An article that speaks of "the visit" may leave it to others of its story to say whose.
  for (const key of [...files, ...files.map((file) => `story ${storyOf(file)}`)]) {
    const visit = byFileName.get(key)?.find((each) => fits(happening, each) && (files.includes(key) || isFresh(happening, each)))
    if (visit !== undefined) return visit
  }
  return undefined
}

const named = (happening: Happening): ReadonlySet<string> =>
  new Set(happening.tellings.flatMap((telling) => telling.parties.flatMap((party) => (party.role === 'attending' ? [] : [party.entity]))))

/** "More than a dozen agreements were signed" and "the two countries signed": one signing, being of one visit. */
function sameOfVisit(a: Happening, b: Happening): boolean {
  if (a.kind !== b.kind || (a.kind !== 'agreement' && a.kind !== 'statement')) return false
  const [x, y] = [named(a), named(b)]
  const common = [...x].filter((id) => y.has(id)).length
  const clash = x.size > 0 && y.size > 0 && common < Math.min(2, x.size, y.size)
  const [p, q] = [statedWindow(a), statedWindow(b)]
  return !(clash && a.kind === 'agreement') && (p === undefined || q === undefined || !isEmpty(meet(p, q)))
}

/** Gives each happening its visit, and joins those that only the visit shows to be one. */
export function placeInVisits(groups: readonly (readonly Telling[])[], storyOf: (file: string) => number | undefined): Happening[] {
  const happenings = groups.map(alone)
  const visits = happenings.filter((each) => each.kind === 'visit' && each.modality === 'happened' && isShort(each))
  const byFileName = visitsByFile(visits, storyOf)
  const kept: Happening[] = []
  const ofVisit = new Map<Happening, Happening[]>()
  for (const happening of happenings) {
    const visit = visitOf(happening, byFileName, storyOf)
    if (visit === undefined) {
      kept.push(happening)
      continue
    }
    const siblings = ofVisit.get(visit) ?? []
    const twin = siblings.findIndex((each) => sameOfVisit(each, happening))
    if (twin < 0) siblings.push({ ...happening, visit })
    else siblings[twin] = { ...alone([...siblings[twin]!.tellings, ...happening.tellings]), visit }
    ofVisit.set(visit, siblings)
  }
  return [...kept, ...[...ofVisit.values()].flat()]
}

const isShort = (visit: Happening): boolean => {
  const window = visitWindow(visit)
  return window === undefined || window.last - window.first <= longVisit
}

/** The earliest day by which some article had told of it: infinite where none is dated. */
export const toldBy = ({ tellings }: Happening): number => Math.min(...tellings.map((telling) => publishedIn(telling).last))

/**
 * Gives what has no place of its own that of its visit, where an article that tells it says in which town the visit is:
 * "in Oslo, where the president is on a visit". A whole country says too little, the town of arrival only where it began; a
 * statement is nowhere.
 */
export function placeByVisit(happening: Happening, isCountry: (place: string) => boolean): Happening {
  const { visit, tellings } = happening
  if (visit === undefined || happening.kind === 'statement' || tellings.some((telling) => telling.sites.length > 0)) return happening
  const sites = (telling: Telling) =>
    visit.tellings
      .filter((each) => each.article === telling.article && each.trigger.by !== 'visits/arrived')
      .flatMap((each) => each.sites.filter((site) => !isCountry(site.entity)))
      .map(({ entity, evidence }) => ({ entity, evidence: { ...evidence, by: 'visits/place' } }))
  const all = new Set(tellings.flatMap((telling) => sites(telling).map((site) => site.entity)))
  if (all.size !== 1) return happening
  return { ...happening, tellings: tellings.map((telling) => ({ ...telling, sites: sites(telling).slice(0, 1) })) }
}

/** Lets a capital stand for its country where both are said to take part: "Islamabad and Beijing", "the two countries". */
export function foldCapitals(happening: Happening, countryOf: (capital: string) => string | undefined): Happening {
  const all = new Set(happening.tellings.flatMap((telling) => telling.parties.map((party) => party.entity)))
  const fold = (entity: string): string => {
    const country = countryOf(entity)
    return country !== undefined && all.has(country) ? country : entity
  }
  if (![...all].some((entity) => fold(entity) !== entity)) return happening
  const tellings = happening.tellings.map((telling) => ({
    ...telling,
    parties: telling.parties.map((party) => ({ ...party, entity: fold(party.entity) })),
  }))
  return { ...happening, tellings }
}
