import type { EventKind } from '../../model/index.ts'
import { alone, type Happening, statedWindow } from '../happening.ts'
import type { Site, Telling } from '../telling.ts'
import { isEmpty, meet, type Window } from '../window.ts'
import { longVisit, readStays, stayOf } from './stays.ts'
import { visitWindow } from './stretch.ts'

export { visitWindow } from './stretch.ts'

/** Kinds that a visit may hold. */
const held = new Set<EventKind>(['meeting', 'agreement', 'statement', 'ceremony'])
/** Kinds of which "the two sides signed" and "a dozen agreements were signed" may be one. */
const joined = new Set<EventKind>(['agreement', 'statement'])

/** Tellings that a visit shows to be of one happening. */
interface Sibling {
  readonly kind: EventKind
  readonly tellings: Telling[]
  readonly named: Set<string>
  stated: Window | undefined
}

const siblingOf = (happening: Happening): Sibling => ({
  ...{ kind: happening.kind, tellings: [...happening.tellings], stated: statedWindow(happening) },
  named: new Set(
    happening.tellings.flatMap(({ parties }) => parties.flatMap(({ role, entity }) => (role === 'attending' ? [] : [entity]))),
  ),
})

/** "More than a dozen agreements were signed" and "the two countries signed": one signing, being of one visit. */
function isSameOfVisit(a: Sibling, b: Sibling): boolean {
  if (a.kind !== b.kind || !joined.has(a.kind)) return false
  const common = [...b.named].filter((id) => a.named.has(id)).length
  const clash = a.named.size > 0 && b.named.size > 0 && common < Math.min(2, a.named.size, b.named.size)
  return !(clash && a.kind === 'agreement') && (a.stated === undefined || b.stated === undefined || !isEmpty(meet(a.stated, b.stated)))
}

function absorb(into: Sibling, other: Sibling): void {
  for (const telling of other.tellings) into.tellings.push(telling)
  for (const id of other.named) into.named.add(id)
  if (into.stated === undefined) into.stated = other.stated
  else if (other.stated !== undefined) into.stated = meet(into.stated, other.stated)
}

/** Gives each happening its visit, and joins those that only the visit shows to be one. */
export function placeInVisits(groups: readonly (readonly Telling[])[], storyOf: (file: string) => number | undefined): Happening[] {
  const happenings = groups.map(alone)
  const stays = readStays(happenings.filter(isStay), storyOf)
  const kept: Happening[] = []
  const ofVisit = new Map<Happening, Sibling[]>()
  for (const happening of happenings) {
    const may = held.has(happening.kind) && happening.modality === 'happened'
    const stay = may ? stayOf(happening, stays, storyOf) : undefined
    if (stay === undefined) {
      kept.push(happening)
      continue
    }
    const siblings = ofVisit.get(stay.visit) ?? []
    ofVisit.set(stay.visit, siblings)
    const own = siblingOf(happening)
    const twin = joined.has(own.kind) ? siblings.find((each) => isSameOfVisit(each, own)) : undefined
    if (twin === undefined) siblings.push(own)
    else absorb(twin, own)
  }
  const placed = [...ofVisit].flatMap(([visit, siblings]) => siblings.map(({ tellings }) => ({ ...alone(tellings), visit })))
  return [...kept, ...placed]
}

/** A visit that took place and did not last for months. */
function isStay(visit: Happening): boolean {
  if (visit.kind !== 'visit' || visit.modality !== 'happened') return false
  const window = visitWindow(visit)
  return window === undefined || window.last - window.first <= longVisit
}

/**
 * Gives what has no place of its own that of its visit, where an article that tells it says in which town the visit is:
 * "in Oslo, where the president is on a visit". A whole country says too little, the town of arrival only where it began; a
 * statement is nowhere.
 */
export function placeByVisits(happenings: readonly Happening[], isCountry: (place: string) => boolean): Happening[] {
  const known = new Map<Happening, ReadonlyMap<string, readonly Site[]>>()
  const sitesOf = (visit: Happening) => {
    const found = known.get(visit) ?? townsByFile(visit, isCountry)
    known.set(visit, found)
    return found
  }
  return happenings.map((happening) => {
    const { visit, tellings } = happening
    if (visit === undefined || happening.kind === 'statement' || tellings.some((telling) => telling.sites.length > 0)) return happening
    const towns = sitesOf(visit)
    const sites = (telling: Telling): readonly Site[] => towns.get(telling.article.article.file) ?? []
    const all = new Set(tellings.flatMap((telling) => sites(telling).map((site) => site.entity)))
    if (all.size !== 1) return happening
    return { ...happening, tellings: tellings.map((telling) => ({ ...telling, sites: sites(telling).slice(0, 1) })) }
  })
}

/** The towns that each article says a visit is in, each once. */
function townsByFile(visit: Happening, isCountry: (place: string) => boolean): ReadonlyMap<string, readonly Site[]> {
  const byFile = new Map<string, Map<string, Site>>()
  for (const { article, trigger, sites } of visit.tellings) {
    if (trigger.by === 'visits/arrived') continue
    const towns = byFile.get(article.article.file) ?? new Map<string, Site>()
    byFile.set(article.article.file, towns)
    for (const { entity, evidence } of sites)
      if (!isCountry(entity) && !towns.has(entity)) towns.set(entity, { entity, evidence: { ...evidence, by: 'visits/place' } })
  }
  return new Map([...byFile].map(([file, towns]) => [file, [...towns.values()]]))
}
