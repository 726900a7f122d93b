import type { Publisher } from '../host/publish.ts'
import { type Article, ROW_TABLES, type Settings } from '../model/index.ts'
import { publishOf } from '../model/publish.ts'
import type { Analysed } from '../pipeline.ts'
import { recordFiles, toLines, withhold } from '../record/index.ts'

/** The articles themselves, by file. */
export type Documents = ReadonlyMap<string, Article>

/**
 * Puts the record under `data/`, with the articles' texts where they may be published. Rows of articles are made once, article by
 * article, and never held all at once.
 *
 * @returns How many quotations were found, those that may not be published included.
 */
export async function putRecord(publisher: Publisher, assembled: Analysed, documents: Documents, settings: Settings): Promise<number> {
  const { articles } = assembled.analysis
  const withheld = new Set(articles.filter((record) => publishOf(record, settings) === 'metadata').map(({ file }) => file))
  const shown = withhold(assembled, (file) => withheld.has(file))
  for (const { file, pieces } of recordFiles(shown)) await publisher.putPieces(file, pieces)
  const tables = ROW_TABLES.map((name) => ({ name, file: publisher.begin(`data/${name}.jsonl`) }))
  let quotations = 0
  for (const record of articles) {
    const rows = shown.rows(record.file)
    for (const { name, file } of tables) for (const piece of toLines(rows[name])) file.write(piece)
    if (publishOf(record, settings) === 'full') publisher.put(textPath(record.id), documents.get(record.file)!.text)
    quotations += assembled.rows(record.file).quotes.length
  }
  for (const { file } of tables) await file.end()
  return quotations
}

const textPath = (id: string) => `data/text/${id.slice(id.indexOf('/') + 1)}.txt`
