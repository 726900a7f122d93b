import { dayNumber } from '../../model/edtf.ts'
import { type ArticleRecord, byCodeUnit, type EventRecord } from '../../model/index.ts'
import { sayDateShort } from '../../text/say-date.ts'
import type { Corpus } from '../corpus.ts'
import type { Here } from '../here.ts'
import { boundsOf, firstDay } from '../when.ts'

type Report = EventRecord['reports'][number]

/** What an article added to an event: "first to report it", or "second to tell it" with a narrower date, a person named first, a detail. */
export function additionOf(here: Here, event: EventRecord, article: ArticleRecord): string {
  const own = event.reports.filter(({ file }) => file === article.file)
  const earlier = event.reports.filter(({ file }) => isEarlier(here.corpus, file, article))
  if (earlier.length === 0) return event.reports.length === 1 ? 'only report' : 'first to report it'
  const added = [narrower(own, earlier), firstNamed(here, own, earlier), detailed(own, earlier)].filter((part) => part !== null)
  return [`${ordinal(new Set(earlier.map(({ file }) => file)).size + 1)} to tell it`, ...added].join('; ')
}

function isEarlier(corpus: Corpus, file: string, article: ArticleRecord): boolean {
  const other = corpus.articles.get(file)
  return other !== undefined && file !== article.file && byCodeUnit(firstDay(other.published), firstDay(article.published)) < 0
}

/** "a, b and c". */
const inWords = (parts: readonly string[]) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter((part) => part !== '').join(' and ')

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return ORDINALS[n] ?? `${n}${ending}`
}

const valuesOf = (reports: readonly Report[], field: string) =>
  reports.flatMap(({ says }) => says.filter((say) => say.field === field).map(({ value }) => value))

function narrower(own: readonly Report[], earlier: readonly Report[]): string | null {
  const dates = valuesOf(own, 'date').sort((a, b) => days(a) - days(b) || byCodeUnit(a, b))
  const [date] = dates
  if (date === undefined || !Number.isFinite(days(date))) return null
  const before = Math.min(...valuesOf(earlier, 'date').map(days))
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

function firstNamed(here: Here, own: readonly Report[], earlier: readonly Report[]): string | null {
  const known = new Set(valuesOf(earlier, 'participants'))
  const named = [...new Set(valuesOf(own, 'participants'))].filter((id) => !known.has(id)).map((id) => here.thing(id, id).text)
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

function detailed(own: readonly Report[], earlier: readonly Report[]): string | null {
  const known = new Set(earlier.flatMap(({ says }) => says.map(({ field }) => field)))
  const fields = own.flatMap(({ says }) => says.map(({ field }) => field))
  const added = [...new Set(fields)].filter((field) => !COMPARED.has(field) && !known.has(field))
  const acts = added.filter((field) => DETAILS[field] === undefined)
  const parts = [...added.flatMap((field) => DETAILS[field] ?? []), ...(acts.length === 0 ? [] : [`what was ${inWords(acts)}`])]
  return parts.length === 0 ? null : `adds ${inWords(parts)}`
}
