import { bounds, type DatePrecision, dayNumber, precision } from '../../../model/index.ts'
import type { Anchor } from '../anchor.ts'
import type { Direction } from '../tense.ts'

/** A point with its place in time found. */
export interface Located {
  /** Undefined where the place in time cannot be told soundly; the TIMEX3 value then has `X`s. */
  readonly edtf?: string
  readonly timex: string
  readonly precision?: DatePrecision
  /** First day, counted from 1970-01-01. */
  readonly first?: number
  readonly because: readonly string[]
}

/** What was told before in the same article, in text order. */
export interface Memory {
  readonly last?: Located
  /** The sentence of it, counted from 0. */
  readonly lastIn?: number
  readonly lastDay?: Located
  readonly lastQuarter?: { readonly year: number; readonly quarter: number }
  /** The last period was a part of the year longer than a quarter ("the first nine months"). */
  readonly yearly?: boolean
}

export interface Context {
  readonly anchor: Anchor | undefined
  readonly direction: Direction
  readonly memory: Memory
  /** The sentence of the point, counted from 0. */
  readonly sentence: number
}

/** A place in time that EDTF and TIMEX3 write each in its way. */
export function located(edtf: string, timex: string, because: readonly string[]): Located {
  const first = bounds(edtf)?.earliest
  const kind = precision(edtf)
  return { edtf, timex, because, ...(kind ? { precision: kind } : {}), ...(first ? { first: dayNumber(first) } : {}) }
}

/** A place in time known in part only, as TIMEX3 writes it. */
export const unresolved = (timex: string): Located => ({ timex, because: [] })
