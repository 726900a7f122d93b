import { type Bounds, bounds, precision } from '../model/edtf.ts'
import { byCodeUnit } from '../model/index.ts'
import { sayDate, sayDateShort } from '../text/say-date.ts'
import type { Standing, When } from './view.ts'

const read = new Map<string, Bounds | null>()
const REMEMBERED = 20_000

/** The days a date may mean, remembered: every list of a site sorts by the same few thousand dates. */
export function boundsOf(edtf: string | null): Bounds | null {
  if (edtf === null) return null
  const known = read.get(edtf)
  if (known !== undefined) return known
  if (read.size >= REMEMBERED) read.clear()
  const found = bounds(edtf)
  read.set(edtf, found)
  return found
}

/** The first day a date may mean, for order: an open start counts as its end, no date as last. */
export function firstDay(edtf: string | null): string {
  const known = boundsOf(edtf)
  return known?.earliest ?? known?.latest ?? '9999-99-99'
}

/** The last day a date may mean; an open end counts as its start. */
export function lastDay(edtf: string | null): string {
  const known = boundsOf(edtf)
  return known?.latest ?? known?.earliest ?? '9999-99-99'
}

/** Oldest first: by first day, then the wider stretch first, so that a visit stands before its meetings. */
export function byDate(
  a: { readonly date: string | null; readonly id: string },
  b: { readonly date: string | null; readonly id: string },
): number {
  return byCodeUnit(firstDay(a.date), firstDay(b.date)) || byCodeUnit(lastDay(b.date), lastDay(a.date)) || byCodeUnit(a.id, b.id)
}

const said = new Map<string, When>()

/** A date ready to print, long or short; null where there is none. Remembered: a list of a thousand events has few days. */
export function when(edtf: string | null, standing: Standing = 'stated', form: 'long' | 'short' = 'long'): When | null {
  if (edtf === null) return null
  const key = `${standing} ${form} ${edtf}`
  const known = said.get(key)
  if (known !== undefined) return known
  if (said.size >= REMEMBERED) said.clear()
  const made = newWhen(edtf, standing, form)
  said.set(key, made)
  return made
}

function newWhen(edtf: string, standing: Standing, form: 'long' | 'short'): When {
  return { text: form === 'long' ? sayDate(edtf) : sayDateShort(withoutTime(edtf)), datetime: machineDate(edtf), standing }
}

/** A list of days has no room for the hour; the page of the thing itself gives it. */
function withoutTime(edtf: string): string {
  return precision(edtf) === 'time' ? edtf.slice(0, 10) : edtf
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** The weekday of an ISO day. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

/** What HTML's `datetime` takes: a day, month, year, week or time; null for all else that EDTF can say. */
export function machineDate(edtf: string): string | null {
  const kind = precision(edtf)
  if (kind === 'time') return edtf.slice(0, 16)
  if (kind === 'day' || kind === 'month' || kind === 'year' || kind === 'week') return edtf.replace(/[~?%]$/, '')
  return /^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(edtf) && /^P\d+[WD]$|^PT/.test(edtf) ? edtf : null
}

/** The one day a date means, or null where it means several or none. */
export function onDay(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}-\d\d-\d\d(?:T|$)/.test(edtf) && boundsOf(edtf) !== null ? edtf.slice(0, 10) : null
}
