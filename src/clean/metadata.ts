import { bySpan, type Settings, type Source, type Span } from '../model/index.ts'
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
  const best = headers.find(({ header }) => !header.updated) ?? headers[0]
  return toldValue(best ? [best] : [], 'date')
}

function toldValue(headers: readonly PlacedHeader[], name: string): string | undefined {
  return headers.flatMap(({ header }) => header.fields).find(({ field }) => field === name)?.value
}

/** Outlet, agency and byline: the front matter's, else the site's by its address, else what the text tells. */
export function attribution({ fields }: Source, told: Told, settings: Settings) {
  const headerAgency = toldValue(told.headers, 'agency')
  const agency = fields.agency ?? told.dateline?.agency ?? told.bylines.find((byline) => byline.agency)?.agency ?? headerAgency ?? null
  const stated = fields.outlet === undefined ? undefined : (outletNamed(fields.outlet, settings) ?? fields.outlet)
  const outlet = stated ?? outletOfAddress(fields.source, settings) ?? toldValue(told.headers, 'outlet') ?? headerAgency ?? null
  const names = told.bylines.map((byline) => byline.name)
  const byline = fields.author ?? names[0] ?? toldValue(told.headers, 'author') ?? null
  return { outlet, agency, byline }
}
