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
  const places = ring(people.map(([who]) => who))
  const drawn = pairs.filter(({ one, two }) => places.has(one) && places.has(two))
  const left = met.size - people.length
  return {
    ...{ id, title: 'Who met whom' },
    description: `A line joins two people who met or spoke with each other, the thicker the more often. Where somebody stands on the circle means nothing.${left > 0 ? ` Drawn are the ${people.length} who met most; ${left} are not.` : ''}`,
    role: 'group',
    drawings: SIZES.map(([size, width]) => draw(here, `${id}-${size}`, size, width, places, drawn, met)),
    table: {
      head: ['One', 'Other', 'Times'],
      rows: drawn.map(({ one, two, events }) => [here.thing(one, one), here.thing(two, two), { text: String(events.length) }]),
    },
  }
}

/** The angle of each, as a share of the full turn. */
function ring(ids: readonly string[]): Map<string, number> {
  let size = 16
  while (size < ids.length * 2) size *= 2
  const taken = new Set<number>()
  const places = new Map<string, number>()
  for (const id of ids.toSorted(byCodeUnit)) {
    let place = hash(id) % size
    while (taken.has(place)) place = (place + 1) % size
    taken.add(place)
    places.set(id, place / size)
  }
  return places
}

/** FNV-1a over the code units, 32 bits, mixed once more so that ids alike do not stand side by side. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let n = 0; n < text.length; n++) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 8
}

function draw(
  here: Here,
  id: string,
  size: Drawing['size'],
  width: number,
  places: ReadonlyMap<string, number>,
  pairs: readonly Acquaintance[],
  met: ReadonlyMap<string, number>,
): Drawing {
  const wide = size === 'wide'
  const radius = wide ? 150 : 66
  const height = wide ? 540 : 310
  const point = (share: number, r: number) => {
    const angle = share * 2 * Math.PI
    return { x: tenth(width / 2 + r * Math.sin(angle)), y: tenth(height / 2 - r * Math.cos(angle)) }
  }
  const edges = pairs.map(({ one, two, events }): Shape => {
    const [a, b] = [point(places.get(one)!, radius), point(places.get(two)!, radius)]
    return {
      shape: 'path',
      d: `M${a.x} ${a.y}Q${width / 2} ${height / 2} ${b.x} ${b.y}`,
      look: 'tie',
      strokeWidth: Math.min(6, 0.8 + events.length),
    }
  })
  const nodes = [...places].map(([who, share]): Group => {
    const words = here.thing(who, who)
    const right = share <= 0.5
    const at = point(share, radius)
    const label = point(share, radius + 10)
    const turn = tenth(share * 360 - 90 + (right ? 0 : 180))
    return {
      ...{ name: `${words.text}: ${counted(met.get(who) ?? 0, 'meeting')}`, href: words.href ?? null },
      shapes: [
        { shape: 'circle', cx: at.x, cy: at.y, r: 4.5, look: 'node' },
        { shape: 'text', ...label, text: cut(words.text, wide ? 18 : 14), anchor: right ? 'start' : 'end', look: 'label turned', turn },
      ],
    }
  })
  return { id, size, width, height, groups: [plainGroup(edges), ...nodes] }
}
