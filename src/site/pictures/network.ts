import { byCodeUnit } from '../../model/index.ts'
import type { Here } from '../here.ts'
import type { Acquaintance } from '../meetings.ts'
import { counted } from '../say.ts'
import { cut, type Drawing, type Group, type Picture, plainGroup, type Shape, SIZES, tenth } from './picture.ts'

const MOST = 40

/**
 * Who met whom, as lines across a circle. A person's place comes from their id, on a ring with at least twice as many places as
 * people: who comes later takes a free place and moves nobody, until the ring must double.
 */
export function networkPicture(here: Here, id: string, pairs: readonly Acquaintance[]): Picture | null {
  const met = new Map<string, number>()
  for (const { one, two, events } of pairs) for (const who of [one, two]) met.set(who, (met.get(who) ?? 0) + events.length)
  if (met.size < 3) return null
  const people = [...met].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).slice(0, MOST)
  const ring = ringOf(people.map(([who]) => who))
  const drawn = pairs.filter(({ one, two }) => ring.places.has(one) && ring.places.has(two))
  const left = met.size - people.length
  return {
    ...{ id, title: 'Who met whom' },
    description: `A line joins two people who met or spoke with each other, the thicker the more often. Where somebody stands on the circle means nothing.${left > 0 ? ` Drawn are the ${people.length} who met most; ${left} are not.` : ''}`,
    role: 'group',
    drawings: SIZES.map(([size, width]) => draw(here, `${id}-${size}`, size, width, ring, drawn, met)),
    table: {
      head: ['One', 'Other', 'Times'],
      rows: drawn.map(({ one, two, events }) => [here.thing(one, one), here.thing(two, two), { text: String(events.length) }]),
    },
  }
}

/** On a ring of no more places than this, names stand level; on a larger one they turn with it. */
const LEVEL = 16

interface Ring {
  readonly size: number
  /** The angle of each, as a share of the full turn. */
  readonly places: ReadonlyMap<string, number>
}

function ringOf(ids: readonly string[]): Ring {
  let size = LEVEL
  while (size < ids.length * 2) size *= 2
  const taken = new Set<number>()
  const places = new Map<string, number>()
  for (const id of ids.toSorted(byCodeUnit)) {
    let place = hash(id) % size
    while (taken.has(place)) place = (place + 1) % size
    taken.add(place)
    places.set(id, place / size)
  }
  return { size, places }
}

/** FNV-1a over the code units, 32 bits, mixed once more so that ids alike do not stand side by side. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let n = 0; n < text.length; n++) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 8
}

interface Point {
  readonly x: number
  readonly y: number
}

function draw(
  here: Here,
  id: string,
  size: Drawing['size'],
  width: number,
  ring: Ring,
  pairs: readonly Acquaintance[],
  met: ReadonlyMap<string, number>,
): Drawing {
  const wide = size === 'wide'
  const radius = wide ? 150 : 66
  const height = ring.size === LEVEL ? 2 * radius + 60 : wide ? 540 : 310
  const point = (share: number, r: number): Point => {
    const angle = share * 2 * Math.PI
    return { x: tenth(width / 2 + r * Math.sin(angle)), y: tenth(height / 2 - r * Math.cos(angle)) }
  }
  const edges = pairs.map(({ one, two, events }): Shape => {
    const [a, b] = [point(ring.places.get(one)!, radius), point(ring.places.get(two)!, radius)]
    const bend = { x: tenth((a.x + b.x + width) / 4), y: tenth((a.y + b.y + height) / 4) }
    return {
      shape: 'path',
      d: `M${a.x} ${a.y}Q${bend.x} ${bend.y} ${b.x} ${b.y}`,
      look: 'tie',
      strokeWidth: Math.min(6, 0.8 + events.length),
    }
  })
  const nodes = [...ring.places].map(([who, share]): Group => {
    const words = here.thing(who, who)
    const { x, y } = point(share, radius)
    const text = cut(words.text, wide ? 24 : 14)
    return {
      ...{ name: `${words.text}: ${counted(met.get(who) ?? 0, 'meeting')}`, href: words.href ?? null },
      shapes: [
        { shape: 'circle', cx: x, cy: y, r: Math.min(8, 3.5 + (met.get(who) ?? 0)), look: 'node' },
        ring.size === LEVEL ? level(text, share, point(share, radius + 12)) : turned(text, share, point(share, radius + 12)),
      ],
    }
  })
  return { id, size, width, height, groups: [plainGroup(edges), ...nodes] }
}

/** A name beside its point, to the outside; above or below at the top and the bottom. */
function level(text: string, share: number, { x, y }: Point): Shape {
  const side = Math.round(Math.sin(share * 2 * Math.PI) * 10)
  const anchor = side > 1 ? 'start' : side < -1 ? 'end' : 'middle'
  return {
    shape: 'text',
    x,
    y: tenth(y + (anchor === 'middle' ? (share < 0.25 || share > 0.75 ? -1 : 9) : 4)),
    text,
    anchor,
    look: 'label',
  }
}

function turned(text: string, share: number, at: Point): Shape {
  const right = share <= 0.5
  const turn = tenth(share * 360 - 90 + (right ? 0 : 180))
  return { shape: 'text', ...at, text: cut(text, 18), anchor: right ? 'start' : 'end', look: 'label turned', turn }
}
