import { byCodeUnit, CORRECTIONS, contains, type DateRecord, type EventRecord, type Evidence } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import type { Side } from './side.ts'
import { fileLabel, listed, saidDate } from './subjects.ts'

/** Why nobody of the analysis after is this entity of the analysis before; null where the records do not tell. */
export function entityGone({ before, files, relinks }: Pairing, id: string): string | null {
  const mine = new Set(before.entities.get(id)?.evidence.map(({ file }) => file))
  const left = [...mine].filter((file) => files.afterOf.has(file))
  if (left.length === 0 && mine.size > 0) return onlySpokenOf([...mine])
  if (relinks.has(id)) return 'its mentions now refer to others'
  if (left.every((file) => files.edited.has(files.afterOf.get(file)!))) return edited(left)
  return 'the words are still there, but no longer read as its name'
}

const onlySpokenOf = (files: readonly string[]) =>
  `only ${listed([...files].sort(byCodeUnit).map(fileLabel))} spoke of it, which ${files.length === 1 ? 'was' : 'were'} removed`

const edited = (files: readonly string[]) => `the text of ${listed([...files].sort(byCodeUnit).map(fileLabel))} was edited`

/** Why an event is gone; null where the records do not tell. */
export function eventGone({ files }: Pairing, event: EventRecord): string | null {
  const told = event.reports.map(({ file }) => file)
  const left = told.filter((file) => files.afterOf.has(file))
  if (told.length > 0 && left.length === 0) return onlyTold(told)
  if (left.every((file) => files.edited.has(files.afterOf.get(file)!))) return edited(left)
  return 'the words are still there, but no longer read as this event'
}

const onlyTold = (files: readonly string[]) =>
  `only ${listed(files.map(fileLabel))} told it, which ${files.length === 1 ? 'was' : 'were'} removed`

/** The correction that something rests on, as a reason; null where none does. */
export function correctedBy({ evidence }: { readonly evidence: readonly Evidence[] }): string | null {
  const by = evidence.find((one) => one.by.startsWith(CORRECTIONS))?.by
  return by === undefined ? null : `${by} says so`
}

/** Why a field of an event has another value: who newly tells it so, who no longer does, whose reading changed. */
export function eventMoved(pairing: Pairing, was: EventRecord, is: EventRecord, field: string, value: string | null): string | null {
  const corrected = correctedBy(is)
  if (corrected !== null && corrected !== correctedBy(was)) return corrected
  const came = is.reports.filter(({ file }) => isNew(pairing, file))
  const says = came.find((report) => report.says.some((one) => one.field === field && (value === null || one.value === value)))
  if (says !== undefined) return `${fileLabel(says.file)} says so`
  const first = came[0]
  if (first !== undefined && field === 'date') return reportsOn(pairing, first.file)
  if (first !== undefined) return `${listed(came.map(({ file }) => fileLabel(file)))} ${came.length === 1 ? 'tells' : 'tell'} it too`
  const left = was.reports.filter(({ file }) => !pairing.files.afterOf.has(file))
  if (left.length > 0) return `${listed(left.map(({ file }) => fileLabel(file)))}, now removed, had told it`
  return field === 'date' ? (reread(pairing, was, is) ?? redated(pairing, is)) : null
}

const isNew = ({ files }: Pairing, file: string) => !files.beforeOf.has(file) || files.edited.has(file)

function reportsOn({ after }: Pairing, file: string): string {
  const published = after.articles.get(file)?.published ?? null
  return published === null ? `${fileLabel(file)} reports it` : `${fileLabel(file)} reports it, published ${saidDate(published)}`
}

/** Words in the event's sentences that are read as another date than before. */
function reread({ before, after }: Pairing, was: EventRecord, is: EventRecord): string | null {
  const [old, current] = [datesIn(before, was), datesIn(after, is)]
  const moved = current.find(({ text, value }) => value === is.date && old.some((date) => date.text === text && date.value !== value))
  return moved === undefined ? null : `“${moved.text}” in ${fileLabel(moved.file)} is now read as ${saidDate(moved.value)}`
}

function datesIn({ dates }: Side, { evidence }: EventRecord): DateRecord[] {
  return evidence.flatMap((one) => (dates.get(one.file) ?? []).filter((date) => contains(one, date)))
}

/** An article of the event whose own day moved. */
function redated({ before, after, files }: Pairing, event: EventRecord): string | null {
  const moved = event.reports.find(({ file }) => {
    const was = before.articles.get(files.beforeOf.get(file) ?? '')
    return was !== undefined && was.published !== after.articles.get(file)?.published
  })
  return moved === undefined ? null : `${fileLabel(moved.file)} is now dated ${saidDate(after.articles.get(moved.file)?.published ?? null)}`
}
