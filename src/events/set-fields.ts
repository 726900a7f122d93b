import { bounds } from '../model/edtf.ts'
import { type Correction, type CorrectionReport, correctedBy, type Entity, EVENT_KINDS, type EventKind, lineOf } from '../model/index.ts'
import type { DecidedTellings, LocatedTellings } from './corrections.ts'
import { agreed } from './corrections.ts'
import { datePrecision } from './dating.ts'
import type { Happening } from './happening.ts'
import type { EventDraft } from './record.ts'

type Setting = Extract<Correction, { action: 'set' }>
type Place = Pick<Entity, 'id' | 'name' | 'aliases' | 'type'>

/** Drafts with the title, kind, date and place that corrections set; each rests on its correction's words too. */
export function setFields<T extends EventDraft>(
  drafts: readonly T[],
  happenings: readonly Happening[],
  { located }: DecidedTellings,
  entities: readonly Place[],
  reports: CorrectionReport[],
): T[] {
  const given = new Map<string, Setting>()
  const changed = [...drafts]
  for (const one of located) {
    const { correction } = one
    if (correction.action !== 'set') continue
    const at = happenings.findIndex(({ tellings }) => tellings.some((telling) => one.tellings.flat().includes(telling)))
    if (at < 0)
      reports.push({
        correction,
        outcome: 'stale',
        message: 'Its event is not told any more: too little is known of it, or another entry drops it.',
      })
    else if (isFirst(given, `${at} ${correction.field}`, correction, reports))
      changed[at] = withField(changed[at]!, one, correction, entities, reports)
  }
  return changed
}

function isFirst(given: Map<string, Setting>, key: string, correction: Setting, reports: CorrectionReport[]): boolean {
  const other = given.get(key)
  if (other === undefined || other.value === correction.value) {
    given.set(key, correction)
    return true
  }
  const message = `${lineOf(correction)} sets the ${correction.field} to "${correction.value}", ${lineOf(other)} to "${other.value}". Delete one of them; the first is applied.`
  reports.push({ correction, outcome: 'conflict', message })
  return false
}

function withField<T extends EventDraft>(
  draft: T,
  { span, tellings }: LocatedTellings,
  correction: Setting,
  entities: readonly Place[],
  reports: CorrectionReport[],
): T {
  const change = changeOf(correction, entities)
  if (change === undefined) {
    reports.push({
      correction,
      outcome: 'conflict',
      message: `The ${correction.field} "${correction.value}" cannot be taken: expected ${expected(correction)}.`,
    })
    return draft
  }
  const was = draft[correction.field as keyof EventDraft]
  if (Object.values(change)[0] === was) {
    reports.push(agreed(correction))
    return draft
  }
  reports.push({
    correction,
    outcome: 'applied',
    message: `The ${correction.field} is "${correction.value}", was ${was === null ? 'not stated' : `"${was}"`}.`,
  })
  const text = tellings[0]![0]!.article.article.text.slice(span.start, span.end)
  const [first, ...rest] = draft.evidence
  return { ...draft, ...change, evidence: [first, ...rest, { ...span, text, by: correctedBy(correction) }] }
}

function changeOf({ field, value }: Setting, entities: readonly Place[]): Partial<EventDraft> | undefined {
  if (field === 'title') return { title: value }
  if (field === 'kind') return (EVENT_KINDS as readonly string[]).includes(value) ? { kind: value as EventKind } : undefined
  if (field === 'date') return bounds(value) === null ? undefined : { date: value, datePrecision: datePrecision(value) }
  const named = entities.filter(
    ({ id, name, aliases, type }) => type === 'place' && (id === value || name === value || aliases.some(({ text }) => text === value)),
  )
  return named.length === 1 ? { place: named[0]!.id } : undefined
}

function expected({ field }: Setting): string {
  if (field === 'kind') return `one of ${EVENT_KINDS.join(', ')}`
  return field === 'date' ? 'an EDTF date such as 2025-02-05 or 2025-02-04/2025-02-08' : 'a place that an article names'
}
