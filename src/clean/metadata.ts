import { bySpan, type Settings, type Source, type Span } from '../model/index.ts'
import { agencyOf } from './agencies.ts'
import type { Byline } from './bylines.ts'
import type { Dateline } from './dateline.ts'
import type { PlacedHeader } from './header.ts'
import { outletNamed, outletOfAddress } from './outlet.ts'

/** A fact about the article, and the words that tell it. */
export type MetadataSpan = Span & { readonly field: string }

/** What the text itself tells of the article, besides its story. */
export interface Told {
  readonly prefix: (Span & { readonly date: string }) | undefined
  readonly headers: readonly PlacedHeader[]
  readonly bylines: readonly Byline[]
  readonly dateline: Dateline | undefined
  /** The agency that signs the story's last words. */
  readonly signature: string | undefined
}

/** The agency that a story's last words are signed with: "… damaged. —PPI", "… four weeks. (ANI)". */
export function signatureOf(lastParagraph: string): string | undefined {
  const match = /[.!?"”’)]\s?(?:[—–-]{1,2}\s?([\p{L}/ ]{2,20})|\(([\p{L}/ ]{2,20})\))\.?$/u.exec(lastParagraph.slice(-40))
  return match ? agencyOf(match[1] ?? match[2] ?? '') : undefined
}

/** Where the text tells facts about the article, in text order. */
export function metadataSpans(source: Source, told: Told): MetadataSpan[] {
  const headers = told.headers.flatMap(({ start, header }) =>
    header.fields.map((field) => ({ start: start + field.start, end: start + field.end, field: field.field as string })),
  )
  const prefix = told.prefix ? [{ start: told.prefix.start, end: told.prefix.end, field: 'date' }] : []
  const bylines = told.bylines.map(({ start, end }) => ({ start, end, field: 'author' }))
  return [...source.fieldSpans, ...prefix, ...headers, ...bylines].sort(bySpan)
}

/** The date a header tells, an update's only where no other is told. */
export function headerDate(headers: readonly PlacedHeader[]): string | undefined {
  const first = headers.filter(({ header }) => !header.updated)
  return toldValue(first, 'date') ?? toldValue(headers, 'date')
}

function toldValue(headers: readonly PlacedHeader[], name: string): string | undefined {
  return headers.flatMap(({ header }) => header.fields).find(({ field }) => field === name)?.value
}

/** Outlet, agency and byline: the front matter's, else the site's by its address, else what the text tells. */
export function attribution({ fields }: Source, told: Told, settings: Settings) {
  const headerAgency = toldValue(told.headers, 'agency')
  // An agency's name before the date heads its own page ("(AFP) 09:15, …"); after it, it only tells the source.
  const headed = told.headers.filter(
    ({ header }) => header.fields[0]?.field === 'agency' && header.fields.some(({ field }) => field === 'date'),
  )
  const agency =
    fields.agency ?? told.dateline?.agency ?? told.bylines.find((byline) => byline.agency)?.agency ?? headerAgency ?? told.signature ?? null
  const stated = fields.outlet === undefined ? undefined : (outletNamed(fields.outlet, settings) ?? fields.outlet)
  const outlet =
    stated ?? outletOfAddress(fields.source, settings) ?? toldValue(told.headers, 'outlet') ?? toldValue(headed, 'agency') ?? null
  const writers = told.bylines.filter((byline) => !byline.helper)
  const byline = fields.author ?? toldValue(told.headers, 'author') ?? writers[0]?.name ?? null
  return { outlet, agency, byline }
}
