import { precision } from '../../model/edtf.ts'
import type { DateRecord, EventRecord, Evidence } from '../../model/index.ts'
import { sayDate, sayDuration } from '../../text/say-date.ts'
import type { Here } from '../here.ts'
import { plain } from '../here.ts'
import { sayDerivation } from '../say.ts'
import type { Fact, Statement, When, Words } from '../view.ts'
import { onDay, weekdayOf, when } from '../when.ts'

/** When, where and how many: each with the words it was read from and how it was derived. */
export function eventFacts(here: Here, event: EventRecord): Fact[] {
  const dated = dateStatements(here, event)
  return [
    { label: 'When', value: dated, absent: dated.length === 0 ? 'not stated' : null },
    ...duration(here, event),
    place(here, event),
    ...counts(here, event),
  ]
}

function dateStatements(here: Here, event: EventRecord): Statement[] {
  if (event.date === null) return []
  const evidence = event.reports.flatMap(({ says }) => says.filter(({ field }) => field === 'date').flatMap((say) => [...say.evidence]))
  const marks = here.mark(evidence.length > 0 ? evidence : event.evidence)
  const main: Statement = { when: weekday(event.date), phrase: [], marks, aside: agreement(here, evidence) }
  const readings = onePerArticle(evidence)
    .slice(0, READINGS_SHOWN)
    .flatMap((item) => reading(here, item) ?? [])
  return [main, ...readings]
}

const READINGS_SHOWN = 4

function onePerArticle(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ file }, n) => evidence.findIndex((other) => other.file === file) === n)
}

/** "Wednesday, 5 February 2025" where the very day is known. */
function weekday(date: string): When | null {
  const day = onDay(date)
  const known = when(date)
  return known === null || day === null ? known : { ...known, text: `${weekdayOf(day)}, ${known.text}` }
}

/** Whether the articles that date it say the same; nothing where fewer than two do. */
function agreement(here: Here, evidence: readonly Evidence[]): string | null {
  const values = evidence.flatMap((item) => dateAt(here, item)?.value ?? [])
  const files = new Set(evidence.map(({ file }) => file))
  return files.size > 1 && values.length > 1 && new Set(values).size === 1 ? `${files.size} articles agree` : null
}

function duration(here: Here, event: EventRecord): Fact[] {
  const says = event.reports.flatMap((report) => report.says.filter(({ field }) => field === 'duration'))
  if (says.length === 0) return []
  return [
    {
      label: 'How long',
      value: says.map(({ value, evidence }) => ({ when: null, phrase: [sayValue(here, value)], marks: here.mark(evidence), aside: null })),
      absent: null,
    },
  ]
}

/** How one article dates the event: its words, and the steps from them to the day. */
function reading(here: Here, evidence: Evidence): Statement | null {
  const date = dateAt(here, evidence)
  if (date === undefined) return null
  return {
    when: null,
    phrase: [plain(`“${date.text.replace(/\s+/g, ' ')}”, `), here.article(evidence.file)],
    marks: here.mark([evidence]),
    aside: sayDerivation(date.because, date.value),
  }
}

function dateAt({ corpus }: Here, { file, start, end }: Evidence): DateRecord | undefined {
  const inside = (corpus.dates.get(file) ?? []).filter((date) => date.start < end && start < date.end)
  return inside.length === 1 ? inside[0] : inside.find((date) => date.start === start)
}

function place(here: Here, event: EventRecord): Fact {
  if (event.place === null) return { label: 'Where', value: [], absent: 'not stated' }
  const evidence = event.reports.flatMap(({ says }) => says.filter(({ field }) => field === 'place').flatMap((say) => [...say.evidence]))
  const marks = here.mark(evidence.length > 0 ? evidence : event.evidence)
  return { label: 'Where', value: [{ when: null, phrase: [here.thing(event.place, event.place)], marks, aside: null }], absent: null }
}

function counts(here: Here, event: EventRecord): Fact[] {
  if (event.counts.length === 0) return []
  const value = event.counts.map(({ what, text, evidence }) => ({
    when: null,
    phrase: [plain(`${text.replace(/\s+/g, ' ')}`)],
    marks: here.mark(evidence),
    aside: what,
  }))
  return [{ label: 'How many', value, absent: null }]
}

/** A value of the record in words: a date, a duration, something with a page, or the words themselves. */
export function sayValue(here: Here, value: string): Words {
  if (here.corpus.entities.has(value)) return here.thing(value)
  if (/^P[\dT]/.test(value)) return plain(sayDuration(value))
  return plain(precision(value) === null ? value.replace(/\s+/g, ' ').trim() : sayDate(value))
}
