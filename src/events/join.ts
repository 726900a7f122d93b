import { groupBy } from '../model/index.ts'
import type { Surroundings } from './same.ts'
import { familyOf, isSame } from './same.ts'
import type { Telling } from './telling.ts'
import { tollsClash } from './tolls.ts'
import { anyDay, isEmpty, meet, type Window } from './window.ts'

/** How many earlier tellings of a block one telling is held against: keeps a crowded block linear. */
const reach = 40

/** Sets of tellings that grow together, with the days that all the stated dates of a set allow. */
class Sets {
  readonly #parent: number[]
  readonly #window: Window[]
  /** What the tellings of a set say was lost, by article. */
  readonly #tolls: Map<string, Tolls>[]

  constructor(tellings: readonly Telling[]) {
    this.#parent = tellings.map((_, i) => i)
    this.#window = tellings.map((telling) => telling.stated ?? anyDay)
    this.#tolls = tellings.map(({ article, trigger }) => new Map(trigger.counts.length > 0 ? [[article.article.file, trigger.counts]] : []))
  }

  find(i: number): number {
    let root = i
    while (this.#parent[root] !== root) root = this.#parent[root]!
    for (let k = i; k !== root; ) {
      const next = this.#parent[k]!
      this.#parent[k] = root
      k = next
    }
    return root
  }

  /** Joins two sets unless their stated dates, or the tolls of one article, cannot all hold. */
  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x === y) return
    const window = meet(this.#window[x]!, this.#window[y]!)
    if (isEmpty(window) || this.#clash(x, y)) return
    const [low, high] = x < y ? [x, y] : [y, x]
    this.#parent[high] = low
    this.#window[low] = window
    for (const [file, tolls] of this.#tolls[high]!)
      this.#tolls[low]!.set(file, distinct([...(this.#tolls[low]!.get(file) ?? []), ...tolls]))
  }

  #clash(x: number, y: number): boolean {
    const [a, b] = [this.#tolls[x]!, this.#tolls[y]!]
    const [few, many] = a.size <= b.size ? [a, b] : [b, a]
    return [...few].some(([file, tolls]) => tollsClash(tolls, many.get(file) ?? []))
  }
}

type Tolls = Telling['trigger']['counts']

/** Each toll once, however often it is told. */
const distinct = (tolls: Tolls): Tolls => [...new Map(tolls.map((toll) => [`${toll.what} ${toll.bound} ${toll.value}`, toll])).values()]

/** Families whose happenings are known by where they were, as often nobody there has a name. */
const crowded: ReadonlySet<string> = new Set(['harm', 'force', 'protest', 'arrest'])

/** The keys under which tellings are held against one another: two of one happening share at least one. */
function keysOf(telling: Telling, around: Surroundings): string[] {
  const family = familyOf(telling.kind)
  const ids = telling.parties
    .map((party) => party.entity)
    .slice(0, 8)
    .sort()
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${family}|${a}|${b}`))
  const people =
    family === 'meeting' || family === 'call' ? (ids.length === 1 ? [`${family}|${ids[0]}`] : pairs) : ids.map((id) => `${family}|${id}`)
  const places = crowded.has(family) || ids.length === 0 ? telling.sites.map((site) => `${family}|at ${site.entity}`) : []
  const article =
    family === 'harm' || family === 'force'
      ? [`${family}|in ${telling.article.article.file}`, `${family}|about ${around.storyOf(telling.article.article.file)}`]
      : family === 'arrest'
        ? [`${family}|in ${telling.article.article.file}`]
        : []
  const topic = family === 'conference' ? [`${family}|${telling.trigger.text.toLowerCase()}`] : []
  return [...people, ...places, ...article, ...topic]
}

/**
 * Groups tellings by the happening they tell, each in one group, groups and members in the order given. Tellings meet only in
 * blocks of a shared kind and party (or place), nearest in time first, so that the work grows with the number of tellings.
 */
export function joinTellings(tellings: readonly Telling[], around: Surroundings): Telling[][] {
  const sets = new Sets(tellings)
  const blocks = new Map<string, number[]>()
  tellings.forEach((telling, i) => {
    for (const key of new Set(keysOf(telling, around))) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [i])
      else block.push(i)
    }
  })
  for (const block of blocks.values()) {
    const ordered = block.toSorted((a, b) => tellings[a]!.held.last - tellings[b]!.held.last || a - b)
    ordered.forEach((i, at) => {
      for (let k = Math.max(0, at - reach); k < at; k++) if (isSame(tellings[ordered[k]!]!, tellings[i]!, around)) sets.join(ordered[k]!, i)
    })
  }
  const groups = groupBy(
    tellings.map((_, i) => i),
    (i) => sets.find(i),
  )
  return [...groups.values()].map((group) => group.map((i) => tellings[i]!))
}
