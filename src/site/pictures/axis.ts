import { dayNumber } from '../../model/edtf.ts'
import { byCodeUnit } from '../../model/index.ts'
import { sayDateShort } from '../../text/say-date.ts'
import { type Group, plainGroup, tenth } from './picture.ts'

/** Where days stand on a line of some length. */
export interface Axis {
  at(day: string): number
  /** Days to name along it, far enough apart to be read. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
}

const TICK_WIDTH = 76

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
  const ticks: { x: number; text: string }[] = []
  const last = { x: place(sorted.length - 1), text: sayDateShort(sorted.at(-1)!) }
  for (const [day, x] of places) {
    const clear = ticks.length === 0 || x - ticks.at(-1)!.x >= TICK_WIDTH
    if (clear && (last.x - x >= TICK_WIDTH || x === last.x)) ticks.push({ x, text: sayDateShort(day) })
  }
  if (ticks.length === 0 || last.x - ticks.at(-1)!.x >= TICK_WIDTH) ticks.push(last)
  return { at: (day) => places.get(day) ?? from, ticks }
}

/** The named days along the top of a drawing, each with a line down. */
export function axisGroup({ ticks }: Axis, top: number, bottom: number, from: number, to: number): Group {
  return plainGroup(
    ticks.flatMap(({ x, text }) => [
      { shape: 'line', x1: x, y1: top, x2: x, y2: bottom, look: 'grid' } as const,
      {
        ...({ shape: 'text', x, y: top - 5, text, look: 'tick' } as const),
        anchor: x - from < TICK_WIDTH / 2 ? 'start' : to - x < TICK_WIDTH / 2 ? 'end' : 'middle',
      } as const,
    ]),
  )
}
