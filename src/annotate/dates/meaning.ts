import type { Span } from '../../model/index.ts'

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'
/** TIMEX3 parts of a day: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
/** -1 for "last", 0 for "this", 1 for "next". */
export type Shift = -1 | 0 | 1
export type Stated = 'year' | 'month' | 'day' | 'weekday' | 'time'

/** A place in time as the words give it, before anything is implied. */
export type Point =
  | {
      readonly is: 'date'
      readonly year?: number
      readonly month: number
      readonly day?: number
      readonly weekday?: number
      readonly shift?: Shift
      readonly yearShift?: Shift
      /** Counted from the year told before: "December that year" (0). */
      readonly yearTold?: Shift
    }
  /** `weekAfter`: "Friday week", a week after the next one. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly shift?: Shift; readonly weekShift?: Shift; readonly weekAfter?: true }
  | { readonly is: 'season'; readonly season: Season; readonly year?: number; readonly shift?: Shift; readonly yearShift?: Shift }
  | { readonly is: 'quarter'; readonly quarter?: number; readonly year?: number; readonly yearShift?: Shift; readonly latest?: boolean }
  | { readonly is: 'half'; readonly half: 1 | 2; readonly year?: number; readonly yearShift?: Shift }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'feast'; readonly feast: 'easter' | 'thanksgiving'; readonly year?: number }
  | { readonly is: 'decade'; readonly decade: number }
  | { readonly is: 'century'; readonly century: number }
  /** "today" (day 0), "last week" (week -1), "next year" (year 1). */
  | { readonly is: 'unit'; readonly unit: Unit; readonly shift: number }
  | { readonly is: 'weekend'; readonly shift: Shift }
  /** "two weeks ago", "in three days": counted from the day of publication. */
  | { readonly is: 'ago'; readonly unit: Unit; readonly amount: number }
  /** "a day earlier", "the following month": counted from the date told before; a `whole` unit is one of the calendar. */
  | { readonly is: 'sequel'; readonly unit: Unit; readonly amount: number; readonly whole?: true }
  /** "that year", "the same day": the one told before; "earlier in the day" where none was is that of publication. */
  | { readonly is: 'same'; readonly unit: Unit; readonly orPublished?: true }

export type Meaning =
  | { readonly is: 'point'; readonly point: Point; readonly clock?: string; readonly part?: DayPart; readonly approximate?: boolean }
  /** A time of day whose day is not said. */
  | { readonly is: 'clock'; readonly clock: string }
  /** `inTimeBank`: TimeBank notes "over the past year" as the year before, which as a date would say too much. */
  | { readonly is: 'duration'; readonly value: string; readonly vague?: boolean; readonly inTimeBank?: Point }
  /** `timex` as TimeBank writes it, `iso` as ISO 8601 where it repeats without end, undefined where it cannot. */
  | { readonly is: 'set'; readonly timex: string; readonly iso?: string }
  | { readonly is: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | string; readonly type?: 'DATE' | 'DURATION' }

/** A stretch of the prose that a rule read. */
export interface Candidate extends Span {
  readonly meaning: Meaning
  readonly stated: readonly Stated[]
  readonly rule: string
}

/** What a rule says of one match; a part is a named group of the pattern where one match holds two dates. */
export interface RuleReading {
  readonly meaning: Meaning
  readonly stated?: readonly Stated[]
  readonly group?: string
}
