import type { Assembled } from './assemble.ts'
import { toLines } from './lines.ts'
import { jsonSchema } from './schema.ts'
import { TABLES } from './tables.ts'

/** The record as files of the folder `data/`, in a fixed order; each one's text in pieces of bounded size, made anew at each call. */
export function* recordFiles({
  analysis,
  redirects,
}: Pick<Assembled, 'analysis' | 'redirects'>): Generator<{ readonly file: string; readonly pieces: () => Iterable<string> }> {
  yield { file: 'data/meta.json', pieces: () => [`${JSON.stringify(analysis.meta, null, 2)}\n`] }
  yield { file: 'data/schema.json', pieces: () => [`${JSON.stringify(jsonSchema(analysis.meta.schemaVersion), null, 2)}\n`] }
  for (const name of TABLES) yield { file: `data/${name}.jsonl`, pieces: () => toLines(analysis[name]) }
  yield { file: 'data/redirects.jsonl', pieces: () => toLines(redirects) }
}
