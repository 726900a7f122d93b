import { z } from 'zod'
import { EVENT_KINDS, MODALITIES, PARTICIPANT_ROLES, PLOVER_TYPES } from '../model/index.ts'
import type { TableName } from './tables.ts'

const id = z.string().regex(/^[a-z-]+\/[^\s/]+$/)
const file = z.string().min(1)
const offset = z.int().min(0)
const text = z.string().nullable()
const url = z.string().regex(/^[a-z]+\/[^/\s]+\.html$/)
const confidence = z.number().min(0).max(1)
const type = z.enum(['person', 'organisation', 'place', 'project', 'nationality', 'event', 'other'])
const span = { start: offset, end: offset }
const evidence = z.array(z.strictObject({ file, ...span, text: z.string(), by: z.string().min(1) })).min(1)

/** What a line of each list of the record is; published as JSON Schema in `data/schema.json`. */
export const lineSchemas: Readonly<Record<TableName, z.ZodType>> = {
  articles: z.strictObject({
    ...{ id, file, title: z.string(), titleFrom: z.enum(['stated', 'inferred']), published: text, publishedFrom: text },
    ...{ outlet: text, agency: text, byline: text, language: z.string(), sourceUrl: text, archiveUrl: text, retrieved: text },
    sha256: z.string().length(64),
    dateline: z.strictObject({ place: text, date: text }).nullable(),
    captions: z.array(z.strictObject({ ...span, credit: text, date: text })),
    metadata: z.array(z.strictObject({ ...span, field: z.string() })),
    removed: z.array(z.strictObject({ ...span, why: z.string().min(1) })),
    topics: z.array(z.strictObject({ id: z.string(), score: z.number() })),
    ...{ story: id, url },
  }),
  sentences: z.strictObject({ article: file, n: z.int().min(1), ...span, kind: z.enum(['body', 'heading', 'caption']) }),
  mentions: z.strictObject({
    ...{ file, ...span, text: z.string(), form: z.enum(['name', 'nominal', 'pronoun']), type, entity: id.nullable() },
    ...{ by: z.string(), confidence },
  }),
  entities: z.strictObject({
    ...{ id, type, name: z.string().min(1) },
    aliases: z.array(z.strictObject({ text: z.string(), count: z.int().min(1) })),
    roles: z.array(z.strictObject({ text: z.string(), of: text, from: text, to: text, since: text, until: text, evidence })),
    ...{ evidence, confidence, url: url.nullable() },
  }),
  dates: z.strictObject({
    ...{ file, ...span, text: z.string(), kind: z.enum(['date', 'time', 'duration', 'set']), value: z.string().min(1) },
    because: z.array(z.string()),
  }),
  quotes: z.strictObject({
    ...{ file, ...span, text: z.string(), mode: z.enum(['direct', 'mixed', 'indirect']), speakers: z.array(id), speakerText: text },
    ...{ relayedBy: text, cue: text, act: z.enum(['said', 'agreed', 'promised', 'urged', 'condemned', 'denied']) },
    ...{ event: id.nullable(), confidence },
  }),
  events: z.strictObject({
    ...{ id, title: z.string().min(1), kind: z.enum(EVENT_KINDS), ploverType: z.enum(PLOVER_TYPES).nullable(), date: text },
    datePrecision: z.enum(['time', 'day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'lasts', 'one-of']).nullable(),
    place: id.nullable(),
    participants: z.array(z.strictObject({ entity: id, role: z.enum(PARTICIPANT_ROLES), evidence })),
    modality: z.enum(MODALITIES),
    counts: z.array(z.strictObject({ what: z.string(), value: z.number(), text: z.string(), evidence })),
    reports: z.array(
      z.strictObject({
        file,
        sentences: z.array(z.tuple([offset, offset])),
        says: z.array(z.strictObject({ field: z.string(), value: z.string(), evidence })),
      }),
    ),
    sources: z.array(z.strictObject({ files: z.array(file).min(1), why: z.string() })),
    disagreements: z.array(
      z.strictObject({ field: z.string(), values: z.array(z.strictObject({ value: z.string(), files: z.array(file).min(1) })).min(2) }),
    ),
    ...{ story: id, confidence, evidence, url },
  }),
  stories: z.strictObject({
    ...{ id, title: z.string(), from: text, to: text, articles: z.array(file).min(1), events: z.array(id), follows: z.array(id), url },
  }),
  topics: z.strictObject({
    ...{ id: z.string(), label: z.string(), iptc: text, url },
    articles: z.array(z.strictObject({ file, score: z.number(), sentences: z.array(z.int()) })),
  }),
  wording: z.strictObject({
    ...{ id: z.string(), phrase: z.string(), variants: z.array(z.string()) },
    uses: z.array(z.strictObject({ file, ...span, speaker: id.nullable(), date: text })),
  }),
  problems: z.strictObject({
    ...{ level: z.enum(['error', 'warning', 'note']), code: z.string(), file: text, start: offset.nullable(), end: offset.nullable() },
    ...{ line: z.int().min(1).optional(), message: z.string() },
  }),
}

/** Lines of the files that follow from the tables. */
const derivedSchemas: Readonly<Record<string, z.ZodType>> = {
  subthemes: z.strictObject({
    ...{ id, phrase: z.string(), variants: z.array(z.string()), topic: text, score: z.number() },
    articles: z.array(z.strictObject({ file, sentences: z.array(z.int()) })),
  }),
  related: z.strictObject({
    file,
    related: z.array(z.strictObject({ file, score: z.number().min(0).max(1), shared: z.array(z.string()) })),
  }),
}

/** The public data's JSON Schema (draft 2020-12): one definition a file, each describing a line. */
export function jsonSchema(version: string): object {
  const definitions = Object.fromEntries(
    Object.entries({ ...lineSchemas, ...derivedSchemas }).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Dossier public data ${version}: a line of each file`,
    $defs: definitions,
  }
}
