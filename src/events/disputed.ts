import { groupBy } from '../model/index.ts'
import { familyOf } from './same.ts'
import type { Telling } from './telling.ts'
import type { Window } from './window.ts'

/** How many days apart articles may put one happening: clocks differ, and so do the days of loss and of news. */
const apart: Readonly<Partial<Record<string, number>>> = { meeting: 1, call: 1, harm: 2, agreement: 1 }

type Group = readonly Telling[]

/** What all the days that a group states allow, where it is one day; undefined for any other. */
function dayOf(group: Group): number | undefined {
  const windows = group.flatMap(({ stated }) => stated ?? []).filter(isDay)
  const [first] = windows
  return first !== undefined && windows.every((window) => window.first === first.first) ? first.first : undefined
}

const isDay = ({ first, last }: Window): boolean => first === last

/** By what articles that differ on the day show that they mean the same: who and where, or where and how many. */
function keyOf(group: Group): string | undefined {
  const family = familyOf(group[0]!.kind)
  if (apart[family] === undefined || group.some(({ modality }) => modality !== 'happened')) return undefined
  const place = group.flatMap(({ sites }) => sites)[0]?.entity
  // A call is nowhere.
  if (place === undefined && family !== 'call') return undefined
  if (family === 'harm') {
    const toll = group.flatMap(({ trigger }) => trigger.counts).find(({ what, value }) => what === 'killed' && value > 1)
    return toll === undefined ? undefined : `${family}|${place}|${toll.value}`
  }
  const who = new Set(group.flatMap(({ parties }) => parties.flatMap(({ role, entity }) => (role === 'attending' ? [] : [entity]))))
  return who.size < 2 ? undefined : `${family}|${place}|${[...who].sort().join(' ')}`
}

const filesOf = (group: Group): ReadonlySet<string> => new Set(group.map(({ article }) => article.article.file))

/**
 * Joins groups that differ in nothing but the day, and in that by hardly more than a night: articles that disagree, each of
 * which knows of one such happening only. Whoever tells of both days tells of two.
 */
export function joinDisputed(groups: readonly Group[]): Group[] {
  const result: (Group | undefined)[] = [...groups]
  const places = groups.map((_, i) => i)
  for (const [key, members] of groupBy(places, (i) => keyOf(groups[i]!))) {
    if (key === undefined || members.length !== 2) continue
    const [a, b] = [groups[members[0]!]!, groups[members[1]!]!]
    const [x, y] = [dayOf(a), dayOf(b)]
    const files = filesOf(b)
    if (x === undefined || y === undefined || Math.abs(x - y) > apart[familyOf(a[0]!.kind)]!) continue
    if ([...filesOf(a)].some((file) => files.has(file))) continue
    result[members[0]!] = [...a, ...b]
    result[members[1]!] = undefined
  }
  return result.flatMap((group) => (group === undefined ? [] : [group]))
}
