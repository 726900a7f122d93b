import { groupBy } from '../../model/index.ts'
import { type Happening, statedWindow } from '../happening.ts'
import { aboutPublished, isEmpty, meet, type Window } from '../window.ts'
import { visitWindow } from './stretch.ts'

/** A visit with what others are held against: its days, its visitors, and its rank among visits, the one most spoken of first. */
export interface Stay {
  readonly visit: Happening
  readonly stretch: Window | undefined
  readonly guests: ReadonlySet<string>
  readonly rank: number
}

type StoryOf = (file: string) => number | undefined

/** The stays that one article or story tells, and those of each visitor. */
interface Told {
  readonly all: readonly Stay[]
  readonly byGuest: ReadonlyMap<string, readonly Stay[]>
}
export type Stays = ReadonlyMap<string, Told>

const guestsOf = (visit: Happening): ReadonlySet<string> =>
  new Set(visit.tellings.flatMap((telling) => telling.parties.flatMap((party) => (party.role === 'guest' ? [party.entity] : []))))

const filesOf = ({ tellings }: Happening): ReadonlySet<string> => new Set(tellings.map((telling) => telling.article.article.file))
/** Under which names a happening looks for its visit: its articles, then their stories. */
const keysOf = (files: Iterable<string>, storyOf: StoryOf): string[] => {
  const own = [...new Set(files)]
  return [...own, ...new Set(own.map((file) => `story ${storyOf(file)}`))]
}

/** The visits that each article tells, and each story, those that are spoken of most first. */
export function readStays(visits: readonly Happening[], storyOf: StoryOf): Stays {
  const ranked = visits.toSorted((a, b) => b.tellings.length - a.tellings.length)
  const pairs = ranked.flatMap((visit, rank) => {
    const stay: Stay = { visit, rank, stretch: visitWindow(visit), guests: guestsOf(visit) }
    return keysOf(filesOf(visit), storyOf).map((key) => ({ key, stay }))
  })
  const told = [...groupBy(pairs, ({ key }) => key)].map(([key, list]): [string, Told] => {
    const all = list.map(({ stay }) => stay)
    const guests = all.flatMap((stay) => [...stay.guests].map((guest) => ({ guest, stay })))
    const byGuest = [...groupBy(guests, ({ guest }) => guest)].map(([guest, own]) => [guest, own.map(({ stay }) => stay)] as const)
    return [key, { all, byGuest: new Map(byGuest) }]
  })
  return new Map(told)
}

/** The visit that a happening is part of: in its days, by its visitors or without names; undefined where there is none. */
export function stayOf(happening: Happening, stays: Stays, storyOf: StoryOf): Stay | undefined {
  const files = filesOf(happening)
  const stated = statedWindow(happening)
  const people = [
    ...new Set(happening.tellings.flatMap(({ parties }) => parties.flatMap(({ type, entity }) => (type === 'person' ? [entity] : [])))),
  ]
  // An article that speaks of "the visit" may leave it to others of its story to say whose.
  for (const key of keysOf(files, storyOf)) {
    const told = stays.get(key)
    const near = told === undefined ? [] : people.length > 0 ? ofPeople(told, people) : happening.kind === 'meeting' ? [] : told.all
    const found = near.find((stay) => inDays(stay, stated) && (files.has(key) || isFresh(happening, stay)))
    if (found !== undefined) return found
  }
  return undefined
}

function ofPeople({ byGuest }: Told, people: readonly string[]): readonly Stay[] {
  const own = people.flatMap((person) => byGuest.get(person) ?? [])
  return people.length === 1 ? own : [...new Set(own)].sort((a, b) => a.rank - b.rank)
}

const inDays = ({ stretch }: Stay, stated: Window | undefined): boolean =>
  stated === undefined || (stretch !== undefined && !isEmpty(meet(stated, stretch)))

/** How long a visit may be for what happens in it to be part of it, in days. */
export const longVisit = 40
/** How many days after a visit news of it still comes out. */
const afterwards = 14

/** Whether a happening was told while the visit lasted, or soon after: articles of one story may lie months apart. */
function isFresh(happening: Happening, { stretch }: Stay): boolean {
  return (
    stretch !== undefined &&
    happening.tellings
      .map(aboutPublished)
      .every(({ first, last }) => last >= stretch.first && first <= Math.min(stretch.last, stretch.first + longVisit) + afterwards)
  )
}
