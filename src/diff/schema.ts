import { z } from 'zod'
import { CAUSES, type Change, type ChangeType, WEIGHTS } from '../model/index.ts'

const text = z.string()
const value = z.string().nullable()
const texts = z.array(text)
const moved = { before: value, after: value }
const counts = z.strictObject({ before: z.number(), after: z.number() })
const things = z.array(z.strictObject({ id: text, name: text }))

/** What each type of change tells beside what all do. */
const facts: Readonly<Record<ChangeType, z.ZodRawShape>> = {
  ...same(['article-added', 'article-removed'], { file: text, published: value, outlet: value, topics: texts }),
  ...same(['article-moved', 'entity-renamed', 'entity-retyped', 'role-changed'], moved),
  'article-changed': { ...moved, file: text, field: text },
  'article-text': { file: text, sentences: counts },
  ...same(['set-aside-added', 'set-aside-removed'], { file: text, why: text }),
  ...same(['entity-added', 'entity-removed'], { entityType: text, mentions: z.int(), files: texts }),
  'entity-merged': { entityType: text, from: things },
  'entity-split': { entityType: text, into: things },
  'entity-mentions': { mentions: counts },
  'mentions-relinked': { ...moved, count: z.int() },
  ...same(['alias-added', 'alias-removed'], { alias: text }),
  ...same(['role-added', 'role-removed'], { role: text }),
  ...same(['quote-added', 'quote-removed'], { text, mode: text, speakers: texts, confidence: z.number() }),
  'quote-changed': { ...moved, text, field: text },
  'date-changed': { ...moved, text },
  ...same(['event-added', 'event-removed'], { eventKind: text, date: value, files: texts }),
  'event-merged': { from: things },
  'event-split': { into: things },
  'event-changed': { ...moved, field: z.enum(['title', 'kind', 'date', 'place', 'modality', 'story']) },
  'event-participants': { added: texts, removed: texts, changed: texts },
  'event-counts': { added: texts, removed: texts },
  'event-reports': { added: texts, removed: texts, articles: counts },
  'event-says': { file: text, added: texts, removed: texts },
  'event-sources': { sources: counts, why: value },
  ...same(['disagreement-added', 'disagreement-removed'], { field: text, values: texts }),
  ...same(['story-added', 'story-removed'], { files: texts }),
  'story-changed': { field: z.enum(['title', 'articles', 'follows']), added: texts, removed: texts },
  ...same(['topic-added', 'topic-removed'], { articles: z.int() }),
  'topic-share': { share: counts },
  ...same(['topic-gained', 'topic-lost'], { file: text, topic: text }),
  ...same(['wording-added', 'wording-removed'], { phrase: text, uses: z.int() }),
  'wording-uses': { phrase: text, uses: counts },
  ...same(['url-removed', 'url-redirected'], { url: text, to: value }),
  ...same(['problem-new', 'problem-gone'], { problem: z.looseObject({ level: text, code: text, file: value, message: text }) }),
  'page-touched': { url: text, touch: z.enum(['primary', 'derived']), presence: z.enum(['new', 'changed', 'gone']) },
}

function same<T extends ChangeType>(types: readonly T[], shape: z.ZodRawShape): Record<T, z.ZodRawShape> {
  return Object.fromEntries(types.map((type) => [type, shape])) as Record<T, z.ZodRawShape> // one entry a type
}

const subject = z.strictObject({
  ...{
    kind: z.enum(['article', 'entity', 'event', 'story', 'topic', 'wording', 'site']),
    id: text,
    name: text,
    url: value,
    gone: z.boolean(),
  },
})
const evidence = z.strictObject({ file: text, start: z.int(), end: z.int(), text, by: text, sentence: z.int().nullable() })

const one = (type: ChangeType) =>
  z.strictObject({
    type: z.literal(type),
    ...{ weight: z.enum(WEIGHTS), cause: z.enum(CAUSES), subject, message: text, because: value, evidence: z.array(evidence).max(5) },
    ...facts[type],
  })

const types = Object.keys(facts) as ChangeType[] // its keys are all of them

/** What `diff --json` prints, as a zod schema. */
export const changesSchema: z.ZodType<readonly Change[]> = z.array(
  z.discriminatedUnion('type', types.map(one) as [ReturnType<typeof one>, ...ReturnType<typeof one>[]]),
) as unknown as z.ZodType<readonly Change[]> // `facts` has every type; the test compares the two

/** The same as JSON Schema (draft 2020-12). */
export function changesJsonSchema(): object {
  return { title: 'What dossier diff --json prints: the changes between two analyses', ...z.toJSONSchema(changesSchema, { reused: 'ref' }) }
}
