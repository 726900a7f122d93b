import type { EventRecord } from '../model/index.ts'
import type { FilePairs } from './files.ts'
import { addWeight, areSame, fixedIn, type Matching, match } from './match.ts'
import { evidenceKeys, type Places } from './places.ts'
import type { Side } from './side.ts'

/** Pairs events by the sentences they rest on; of several in one sentence, by kind, people, day and title. */
export function matchEvents(before: Side, after: Side, places: Places, entities: Matching): Matching {
  const [b, a] = [before.events, after.events]
  const fixed = fixedIn(b, a)
  const mine = keysOf(before, places.before, fixed)
  const theirs = keysOf(after, places.after, fixed)
  return match({
    ...{ before: new Set(b.keys()), after: new Set(a.keys()), overlap: overlapOf(mine, theirs), fixed },
    affinity: (one, other) => likeness(b.get(one)!, a.get(other)!, entities),
    mayPair: (one, other) => b.get(one)!.kind === a.get(other)!.kind || shareParticipant(b.get(one)!, a.get(other)!, entities),
    mayMerge: (one, other, twin) => broughtWords(mine.get(one)!, theirs.get(other)!, mine.get(twin ?? '')),
    maySplit: (one, other, twin) => broughtWords(theirs.get(one)!, mine.get(other)!, theirs.get(twin ?? '')),
  })
}

type Keys = ReadonlyMap<string, ReadonlySet<string>>

function keysOf(side: Side, place: Places['before'], fixed: ReadonlySet<string>): Keys {
  const open = side.analysis.events.filter(({ id }) => !fixed.has(id))
  return new Map(open.map((event) => [event.id, new Set(evidenceKeys(place, event.evidence))]))
}

function overlapOf(mine: Keys, theirs: Keys): Map<string, Map<string, number>> {
  const holders = new Map<string, string[]>()
  for (const [id, keys] of theirs) for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), id])
  const overlap = new Map<string, Map<string, number>>()
  for (const [id, keys] of mine) for (const key of keys) for (const other of holders.get(key) ?? []) addWeight(overlap, id, other, 1)
  return overlap
}

/** Whether a thing's words are now another's that did not have them: two that always shared a sentence are not merged by it. */
function broughtWords(keys: ReadonlySet<string>, taker: ReadonlySet<string>, twin: ReadonlySet<string> | undefined): boolean {
  return [...keys].some((key) => taker.has(key) && twin !== undefined && !twin.has(key))
}

function shareParticipant(before: EventRecord, after: EventRecord, entities: Matching): boolean {
  return before.participants.some((one) => after.participants.some((other) => areSame(entities, one.entity, other.entity)))
}

function likeness(before: EventRecord, after: EventRecord, entities: Matching): number {
  const shared = before.participants.filter((one) => after.participants.some((other) => areSame(entities, one.entity, other.entity)))
  const same = Number(before.kind === after.kind) * 4 + Number(before.date === after.date) * 2 + Number(before.title === after.title)
  return same + shared.length * 2
}

/** Pairs stories by the articles they hold, a shared event counting as much. */
export function matchStories(before: Side, after: Side, files: FilePairs, events: Matching): Matching {
  const fixed = fixedIn(before.stories, after.stories)
  const holders = new Map<string, string[]>()
  for (const story of after.analysis.stories.filter(({ id }) => !fixed.has(id)))
    for (const key of [...story.articles, ...story.events]) holders.set(key, [...(holders.get(key) ?? []), story.id])
  const overlap = new Map<string, Map<string, number>>()
  for (const story of before.analysis.stories.filter(({ id }) => !fixed.has(id))) {
    const keys = [...story.articles.map((file) => files.afterOf.get(file)), ...story.events.map((id) => events.pairs.get(id))]
    for (const key of keys) for (const other of holders.get(key ?? '') ?? []) addWeight(overlap, story.id, other, 1)
  }
  return match({ before: new Set(before.stories.keys()), after: new Set(after.stories.keys()), overlap, fixed })
}
