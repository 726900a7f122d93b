import { bounds, dayNumber, type Reading } from '../../model/index.ts'
import type { Located } from './locate/index.ts'

/** The day from which relative dates are counted. */
export interface Anchor {
  /** Days since 1970-01-01. */
  readonly day: number
  /** Whether publication may have been later: then "today" is "that day or later". */
  readonly open: boolean
  /** How it is known, for the derivation. */
  readonly because: string
}

/** The anchor that the article's day of publication gives; undefined where nothing is known of it. */
export function publishedAnchor(reading: Reading): Anchor | undefined {
  const known = reading.published === null ? null : bounds(reading.published)
  const isoDay = known?.earliest ?? known?.latest
  if (!known || !isoDay) return undefined
  if (known.earliest !== null && known.latest !== null && known.earliest !== known.latest) return undefined
  const open = known.latest === null
  return { day: dayNumber(isoDay), open, because: open ? `published on or after ${isoDay}` : `published ${isoDay}` }
}

/** The anchor that a whole day stated in a caption or dateline gives to what follows it, where publication is unknown. */
export function statedAnchor(located: Located, kind: string): Anchor | undefined {
  if (located.precision !== 'day' || located.first === undefined) return undefined
  return { day: located.first, open: true, because: `${kind} dated ${located.edtf}` }
}
