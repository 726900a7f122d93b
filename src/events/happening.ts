import type { EventKind, Modality } from '../model/index.ts'
import { byCodeUnit } from '../model/index.ts'
import type { Telling } from './telling.ts'
import { isEmpty, meet, publishedIn, type Window } from './window.ts'

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

/** A group of tellings as a happening, part of no visit. */
export const alone = (group: readonly Telling[]): Happening => {
  const tellings = group.toSorted(byFile)
  return { tellings, kind: kindOf(tellings), modality: modalityOf(tellings), visit: undefined }
}

/** The days a happening's own articles state, before its visit is known. */
export function statedWindow({ tellings }: Pick<Happening, 'tellings'>): Window | undefined {
  const stated = tellings.flatMap((telling) => telling.stated ?? [])
  return stated.length === 0 ? undefined : stated.reduce((all, window) => (isEmpty(meet(all, window)) ? all : meet(all, window)))
}

/** The earliest day by which some article had told of it: infinite where none is dated. */
export const toldBy = ({ tellings }: Happening): number =>
  tellings.reduce((first, telling) => Math.min(first, publishedIn(telling).last), Number.POSITIVE_INFINITY)

/** Lets a capital stand for its country where both are said to take part: "Oslo and Lima", "the two countries". */
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
