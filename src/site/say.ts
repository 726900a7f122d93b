import type { ArticleRecord, EventRecord, Modality, ParticipantRole } from '../model/index.ts'
import { remembered } from '../model/recent.ts'
import { sayDate, sayDateShort } from '../text/say-date.ts'
import { boundsOf } from './when.ts'

/** "5,000". */
export function grouped(count: number): string {
  // bounded: the digits of a number
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** "1 article", "2 articles". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`
}

/** "2 articles · 1 event": what there is none of is not worth a word. */
export function countedEach(...counts: readonly (readonly [count: number, noun: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun))
    .join(' · ')
}

/** What an article is known as in a footnote: "Xinhua, 20 Oct 2023"; an outlet not recorded is not worth a word in each. */
export function sourceLine({ outlet, published }: Pick<ArticleRecord, 'outlet' | 'published'>): string {
  const day = published === null ? 'undated' : sayDateShort(published.replace(/T.*/, ''))
  return outlet === null ? day : `${outlet}, ${day}`
}

/** The same where articles are set side by side: there an outlet not recorded is said. */
export function fullSourceLine({ outlet, published }: Pick<ArticleRecord, 'outlet' | 'published'>): string {
  return sourceLine({ outlet: outlet ?? 'outlet not recorded', published })
}

/** Whether text runs from right to left: by its first letter that has a direction. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (/^[^A-Za-z\x80-\u{10FFFF}]*[A-Za-z]/u.test(text)) return 'ltr'
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first) ? 'rtl' : 'ltr'
}

const MODALITY: Readonly<Record<Modality, string | null>> = {
  happened: null,
  planned: 'planned',
  'called-for': 'called for',
  denied: 'denied',
}

/** What to say of an event that is not told as having happened; null for one that is. */
export function modalityAside(event: EventRecord): string | null {
  return MODALITY[event.modality]
}

const ROLE: Readonly<Record<ParticipantRole, string>> = {
  host: 'host',
  guest: 'guest',
  participant: 'taking part',
  attending: 'attending',
  signatory: 'signatory',
  speaker: 'speaking',
  actor: 'acting',
  recipient: 'receiving',
  victim: 'victim',
  target: 'target',
}

/** A participant's part in an event, as printed after the name; plain taking part is not worth a word. */
export function roleAside(role: ParticipantRole): string | null {
  return role === 'participant' ? null : ROLE[role]
}

/** "October 2023 – February 2025": the months a set of dates spans; null where none is dated. */
export function spanOf(dates: readonly (string | null)[]): string | null {
  const months = dates
    .flatMap((date) => {
      const known = date === null ? null : boundsOf(date)
      const day = known?.earliest ?? known?.latest
      return day === undefined || day === null ? [] : [day.slice(0, 7)]
    })
    .sort()
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) return null
  return first === last ? sayDate(first) : `${sayDate(first)} – ${sayDate(last)}`
}

/** First letter as a capital, for a label from a closed list. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Cuts text for a description at a word's end, marking the cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The steps from a date's words to its value, ISO days put into words; the value comes last unless the last step holds it. */
export function sayDerivation(because: readonly string[], value: string): string {
  return derivation(JSON.stringify([because, value]))
}

const derivation = remembered((given: string) => {
  const [because, value] = JSON.parse(given) as [string[], string] // as it was written above
  const last = because.at(-1)?.includes(value) ? [] : [sayDateShort(value)]
  const steps = [...(because.length === 0 ? ['stated'] : because), ...last]
  return steps.map((step) => step.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => sayDateShort(day))).join(' → ')
})
