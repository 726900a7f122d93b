import { dayNumber } from '../../model/edtf.ts'
import { byCodeUnit } from '../../model/index.ts'
import { sayDateShort } from '../../text/say-date.ts'
import { type Anchor, type Group, plainGroup, tenth } from './picture.ts'

/** Where days stand on a line of some length. */
export interface Axis {
  at(day: string): number
  /** Days to name along it, far enough apart to be read. */
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly anchor: Anchor }[]
}

/** A day's name with some room after it. */
const TICK_WIDTH = 72

const anchorAt = (x: number, from: number, to: number): Anchor =>
  x - from < TICK_WIDTH / 2 ? 'start' : to - x < TICK_WIDTH / 2 ? 'end' : 'middle'

type Tick = Axis['ticks'][number]
const startOf = ({ x, anchor }: Tick) => x - (anchor === 'start' ? 0 : anchor === 'end' ? TICK_WIDTH : TICK_WIDTH / 2)
const endOf = (tick: Tick) => startOf(tick) + TICK_WIDTH

/**
 * A line of time on which a long silence takes little room: between two days of which something is told stands the logarithm of the
 * time between them. Order is kept, and the same time apart is always the same length apart.
 *
 * @param days ISO days in any order; at least one.
 */
export function axisOf(days: readonly string[], from: number, to: number): Axis {
  const sorted = [...new Set(days)].sort(byCodeUnit)
  const steps = [0]
  for (let n = 1; n < sorted.length; n++) steps.push(steps[n - 1]! + Math.log2(1 + dayNumber(sorted[n]!) - dayNumber(sorted[n - 1]!)))
  const length = steps.at(-1)!
  const place = (n: number) => tenth(length === 0 ? (from + to) / 2 : from + (steps[n]! / length) * (to - from))
  const places = new Map(sorted.map((day, n) => [day, place(n)]))
  const ticks: Axis['ticks'][number][] = []
  const tick = (day: string) => ({ x: places.get(day)!, text: sayDateShort(day), anchor: anchorAt(places.get(day)!, from, to) })
  const last = tick(sorted.at(-1)!)
  for (const day of sorted.slice(0, -1)) {
    const next = tick(day)
    const clear = ticks.length === 0 || startOf(next) > endOf(ticks.at(-1)!)
    if (clear && endOf(next) < startOf(last)) ticks.push(next)
  }
  return { at: (day) => places.get(day) ?? from, ticks: [...ticks, last] }
}

/** The named days along the top of a drawing, each with a line down. */
export function axisGroup({ ticks }: Axis, top: number, bottom: number): Group {
  return plainGroup(
    ticks.flatMap(({ x, text, anchor }) => [
      { shape: 'line', x1: x, y1: top, x2: x, y2: bottom, look: 'grid' } as const,
      { shape: 'text', x, y: top - 5, text, look: 'tick', anchor } as const,
    ]),
  )
}
