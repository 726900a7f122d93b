import { ROW_TABLES } from '../../src/model/index.ts'
import { type Assembled, recordFiles, toLines } from '../../src/record/index.ts'

/** The record as its files are written, by name: `data/entities.jsonl`, and those that hold an article's rows. */
export function recordTexts(assembled: Assembled): Map<string, string> {
  const texts = new Map([...recordFiles(assembled)].map(({ file, pieces }) => [file, [...pieces()].join('')]))
  for (const name of ROW_TABLES) {
    const rows = assembled.analysis.articles.flatMap(({ file }): readonly object[] => assembled.rows(file)[name])
    texts.set(`data/${name}.jsonl`, [...toLines(rows)].join(''))
  }
  return texts
}
