import type { AnnotatedArticle, Article, Portrait, Problem } from '../../model/index.ts'

/** What was read in one source: no item where it could not be cleaned. */
export interface ReadingResult {
  readonly items: readonly AnnotatedArticle[]
  readonly problems: readonly Problem[]
}

const LONG_FIELDS = ['text', 'prose', 'sentences', 'blocks', 'tree'] as const
const FOUND = ['mentions', 'roles', 'dates', 'quotes', 'triggers', 'themes'] as const
const PORTRAIT = ['fingerprint', 'outline', 'profile', 'phrases'] as const
const PARTS = [...LONG_FIELDS, ...FOUND, ...PORTRAIT] as const

/** A field of an article that only some stages or its own page ask for, and that is longer than all others together. */
export type LongField = (typeof LONG_FIELDS)[number]

/** Where each part of a kept reading stands; the first is its `Head`. */
export const PART = Object.fromEntries(PARTS.map((name, n) => [name, n + 1])) as Readonly<Record<(typeof PARTS)[number], number>>

export const PART_COUNT = PARTS.length + 1

/** Parts that one stage asks for, once. */
export const ONCE: ReadonlySet<number> = new Set(PORTRAIT.map((name) => PART[name]))

/** What is short of an article, null where none could be read, and what was wrong. */
export interface Head {
  readonly article: Omit<Article, LongField> | null
  readonly problems: readonly Problem[]
}

/** A reading as texts that can be read one by one; none holds a tab or a line break. */
export function partsOf({ items: [item], problems }: ReadingResult): string[] {
  if (item === undefined) return [JSON.stringify({ article: null, problems } satisfies Head)]
  const { text, prose, sentences, blocks, tree, ...article } = item.article
  const parts: Pick<Article, LongField> & Portrait & Pick<AnnotatedArticle, (typeof FOUND)[number]> = {
    ...{ text, prose, sentences, blocks, tree },
    ...item.portrait,
    ...item,
  }
  return [JSON.stringify({ article, problems } satisfies Head), ...PARTS.map((name) => JSON.stringify(parts[name], packed))]
}

/** Lists of numbers of one size are kept as their bytes. */
const PACKED = { Int32Array, Float64Array, Uint8Array }

function packed(_: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value
  return { [value.constructor.name]: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
}

/** A part from its text. */
export function unpacked(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withNumbers(field)]))
}

function withNumbers(field: unknown): unknown {
  if (typeof field !== 'object' || field === null) return field
  for (const [name, Numbers] of Object.entries(PACKED)) {
    const bytes = (field as Record<string, unknown>)[name]
    // Copied, since bytes decoded from text may begin anywhere.
    if (typeof bytes === 'string') return new Numbers(Uint8Array.from(Buffer.from(bytes, 'base64')).buffer)
  }
  return field
}
