import type { Telling } from './telling.ts'

/** Whether two tellings give one number of one loss. */
export const sameToll = (a: Telling, b: Telling): boolean =>
  a.trigger.counts.some((x) => b.trigger.counts.some((y) => x.what === y.what && x.value === y.value))

type Toll = Telling['trigger']['counts'][number]

/** Whether two tolls of one article cannot be of one loss: it tells of two. */
export const tollsClash = (a: readonly Toll[], b: readonly Toll[]): boolean =>
  a.some((x) => b.some((y) => x.what === y.what && !x.what.includes(',') && !mayBeOne(x, y)))

/** Whether two numbers may count the same: "at least 12" and "14", "about 400" and "380". */
export function mayBeOne(x: Toll, y: Toll): boolean {
  if (x.value === y.value) return true
  const [low, high] = x.value < y.value ? [x, y] : [y, x]
  if (low.bound === 'at-least' || high.bound === 'at-most') return high.value <= low.value * 2
  return (low.bound === 'about' || high.bound === 'about') && high.value <= low.value * 1.25
}

/** Whether one tells of so many more dead that it must mean another loss, or the sum of many: "200" and "two". */
export const isFarMore = (a: Telling, b: Telling): boolean => {
  const dead = ({ trigger }: Telling) => trigger.counts.filter(({ what }) => what === 'killed').map(({ value }) => value)
  const [x, y] = [dead(a), dead(b)]
  return x.length > 0 && y.length > 0 && (Math.min(...x) > 4 * Math.max(...y) || Math.min(...y) > 4 * Math.max(...x))
}
