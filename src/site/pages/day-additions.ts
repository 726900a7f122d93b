import { dayNumber } from '../../model/edtf.ts'
import { type ArticleRecord, byCodeUnit, type EventRecord } from '../../model/index.ts'
import { sayDateShort } from '../../text/say-date.ts'
import type { Corpus } from '../corpus.ts'
import { groupBy } from '../group.ts'
import type { Here } from '../here.ts'
import { boundsOf, firstDay } from '../when.ts'

type Report = EventRecord['reports'][number]

/** What an article added to an event: "first to report it", or "second to tell it" with a narrower date, a person named first, a detail. */
export function additionOf(here: Here, event: EventRecord, article: ArticleRecord): string {
  const telling = here.once(`telling ${event.id}`, () => tellingOf(here.corpus, event))
  const day = firstDay(article.published)
  const earlier = countBefore(telling.days, day)
  if (earlier === 0) return event.reports.length === 1 ? 'only report' : 'first to report it'
  const own = telling.reports.get(article.file) ?? []
  const added = [narrower(own, telling, day), firstNamed(here, own, telling, day), detailed(own, telling, day)]
  return [`${ordinal(earlier + 1)} to tell it`, ...added.filter((part) => part !== null)].join('; ')
}

/** An event as it was told day by day: worked out once a page, for many articles of one day may tell it. */
interface Telling {
  readonly reports: ReadonlyMap<string, readonly Report[]>
  /** On which day each article told it, in order. */
  readonly days: readonly string[]
  /** The first day on which each participant and each field was told. */
  readonly named: ReadonlyMap<string, string>
  readonly fields: ReadonlyMap<string, string>
  /** On which days a date was told, in order, and how many days the narrowest told up to each left open. */
  readonly dated: readonly string[]
  readonly narrowest: readonly number[]
}

function tellingOf({ articles }: Corpus, { reports }: EventRecord): Telling {
  const byFile = groupBy(reports, ({ file }) => [file])
  const told = [...byFile].flatMap(([file, some]) => {
    const article = articles.get(file)
    return article === undefined ? [] : [{ day: firstDay(article.published), some }]
  })
  told.sort((a, b) => byCodeUnit(a.day, b.day))
  const named = new Map<string, string>()
  const fields = new Map<string, string>()
  const dates: { readonly day: string; readonly open: number }[] = []
  for (const { day, some } of told)
    for (const { field, value } of some.flatMap(({ says }) => says)) {
      if (!fields.has(field)) fields.set(field, day)
      if (field === 'participants' && !named.has(value)) named.set(value, day)
      if (field === 'date') dates.push({ day, open: days(value) })
    }
  let least = Number.POSITIVE_INFINITY
  const narrowest = dates.map(({ open }) => {
    least = Math.min(least, open)
    return least
  })
  return { reports: byFile, days: told.map(({ day }) => day), named, fields, dated: dates.map(({ day }) => day), narrowest }
}

/** How many of some days, in order, come before another; found by halving. */
function countBefore(days: readonly string[], day: string): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (byCodeUnit(days[middle]!, day) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const isBefore = (first: string | undefined, day: string) => first !== undefined && byCodeUnit(first, day) < 0

/** "a, b and c". */
const inWords = (parts: readonly string[]) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter((part) => part !== '').join(' and ')

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return ORDINALS[n] ?? `${n}${ending}`
}

const valuesOf = (reports: readonly Report[], field: string) =>
  reports.flatMap(({ says }) => says.filter((say) => say.field === field).map(({ value }) => value))

function narrower(own: readonly Report[], { dated, narrowest }: Telling, day: string): string | null {
  const dates = valuesOf(own, 'date').sort((a, b) => days(a) - days(b) || byCodeUnit(a, b))
  const [date] = dates
  if (date === undefined || !Number.isFinite(days(date))) return null
  const before = narrowest[countBefore(dated, day) - 1] ?? Number.POSITIVE_INFINITY
  if (before === Number.POSITIVE_INFINITY) return `first to date it: ${sayDateShort(date)}`
  return days(date) < before ? `narrows the date to ${sayDateShort(date)}` : null
}

/** How many days a date leaves open. */
function days(date: string): number {
  const known = boundsOf(date)
  if (known === null || known.earliest === null || known.latest === null) return Number.POSITIVE_INFINITY
  return dayNumber(known.latest) - dayNumber(known.earliest)
}

const NAMES_SHOWN = 4

function firstNamed(here: Here, own: readonly Report[], telling: Telling, day: string): string | null {
  const fresh = [...new Set(valuesOf(own, 'participants'))].filter((id) => !isBefore(telling.named.get(id), day))
  const named = fresh.map((id) => here.thing(id, id).text)
  if (named.length === 0) return null
  const rest = named.length > NAMES_SHOWN ? ` and ${named.length - NAMES_SHOWN} more` : ''
  return `first to name ${named.slice(0, NAMES_SHOWN).join(', ')}${rest}`
}

const COMPARED = new Set(['date', 'participants'])

/** Fields that are not what was agreed, discussed, …. */
const DETAILS: Readonly<Record<string, string>> = {
  place: 'where it was',
  duration: 'how long it lasted',
  counts: 'how many',
  satisfied: 'satisfaction',
  invited: 'an invitation',
}

function detailed(own: readonly Report[], telling: Telling, day: string): string | null {
  const fields = own.flatMap(({ says }) => says.map(({ field }) => field))
  const added = [...new Set(fields)].filter((field) => !COMPARED.has(field) && !isBefore(telling.fields.get(field), day))
  const acts = added.filter((field) => DETAILS[field] === undefined)
  const parts = [...added.flatMap((field) => DETAILS[field] ?? []), ...(acts.length === 0 ? [] : [`what was ${inWords(acts)}`])]
  return parts.length === 0 ? null : `adds ${inWords(parts)}`
}
