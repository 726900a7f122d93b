import type { DateMention, Span } from '../../model/index.ts'
import { confidenceOf } from './confidence.ts'
import type { Resolved } from './resolved.ts'

const LEADING =
  /^(?:the|about|around|approximately|nearly|almost|more than|less than|at least|at most|up to|over|some|just|only|within)\s+/i

/** A resolved time expression as a date in EDTF; undefined for vague references, ages, and what could not be placed in time. */
export function toMention(resolved: Resolved, prose: string): DateMention | undefined {
  if (resolved.rule === 'age') return undefined
  const value = readValue(resolved)
  if (value === undefined) return undefined
  const span = withoutLead(resolved, prose, value.kind)
  return { ...span, text: prose.slice(span.start, span.end), ...value, stated: resolved.stated, confidence: confidenceOf(resolved) }
}

function readValue({ meaning, located, dayBefore }: Resolved): Pick<DateMention, 'kind' | 'value' | 'because'> | undefined {
  if (meaning.is === 'duration')
    return meaning.vague ? undefined : { kind: 'duration', value: inIso(meaning.value), because: ['length stated'] }
  if (meaning.is === 'set')
    return meaning.iso === undefined ? undefined : { kind: 'set', value: inIso(meaning.iso), because: ['repetition stated'] }
  if (meaning.is === 'clock') {
    if (dayBefore?.edtf === undefined) return undefined
    return {
      kind: 'time',
      value: dayBefore.edtf + meaning.clock,
      because: ['time stated', `day told before: ${dayBefore.edtf}`, ...dayBefore.because],
    }
  }
  if (meaning.is !== 'point' || located?.edtf === undefined) return undefined
  const time = meaning.clock !== undefined && located.precision === 'day'
  return {
    kind: time ? 'time' : 'date',
    value: located.edtf + (time ? meaning.clock : ''),
    because: time ? ['time stated', ...located.because] : located.because,
  }
}

/** TimeBank's letters for decades, centuries and quarters in ISO 8601's units. */
function inIso(value: string): string {
  if (!/[ECQ]$/.test(value)) return value
  return value.replace(/\bP([\d.]+)([ECQ])$/, (_, amount: string, unit: string) =>
    unit === 'Q' ? `P${Number(amount) * 3}M` : `P${Number(amount) * (unit === 'E' ? 10 : 100)}Y`,
  )
}

/** The span without article and approximation: "the past 10 years" is shown as "past 10 years". */
function withoutLead(span: Span, prose: string, kind: DateMention['kind']): Span {
  const text = prose.slice(span.start, span.end)
  const lead = /\s/.test(text) ? LEADING.exec(text) : null
  if (!lead || (kind !== 'duration' && !/^(?:about|around)\s/i.test(lead[0]) && !/^the\s(?!next|following|previous|same)/i.test(text)))
    return { start: span.start, end: span.end }
  return { start: span.start + lead[0].length, end: span.end }
}
