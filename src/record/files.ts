import { type ArticleRows, byCodeUnit, type RelatedRecord, ROW_TABLES, type SubthemeRecord } from '../model/index.ts'
import type { Assembled } from './assemble.ts'
import { toLines } from './lines.ts'
import { jsonSchema } from './schema.ts'
import { TABLES, type TableName } from './tables.ts'

/** What the record holds besides its tables: it is read by nobody who compares two records, for it follows from them. */
interface Derived {
  readonly subthemes?: readonly SubthemeRecord[]
  readonly related?: readonly RelatedRecord[]
}

/**
 * The record as files of the folder `data/`, in a fixed order, but for the rows of articles; each one's text in pieces of bounded size,
 * made anew at each call.
 */
export function* recordFiles({
  analysis,
  redirects,
  subthemes = [],
  related = [],
}: Pick<Assembled, 'analysis' | 'redirects'> & Derived): Generator<{
  readonly file: string
  readonly pieces: () => Iterable<string>
}> {
  yield { file: 'data/meta.json', pieces: () => [`${JSON.stringify(analysis.meta, null, 2)}\n`] }
  yield { file: 'data/schema.json', pieces: () => [`${JSON.stringify(jsonSchema(analysis.meta.schemaVersion), null, 2)}\n`] }
  for (const name of TABLES) if (!isOfArticles(name)) yield { file: `data/${name}.jsonl`, pieces: () => toLines(analysis[name]) }
  yield { file: 'data/subthemes.jsonl', pieces: () => toLines(subthemes.toSorted((a, b) => byCodeUnit(a.id, b.id))) }
  yield { file: 'data/related.jsonl', pieces: () => toLines(related.toSorted((a, b) => byCodeUnit(a.file, b.file))) }
  yield { file: 'data/redirects.jsonl', pieces: () => toLines(redirects) }
}

const isOfArticles = (name: TableName): name is keyof ArticleRows => (ROW_TABLES as readonly string[]).includes(name)
