import type { Analysis } from '../model/index.ts'
import { RecordError } from './lines.ts'
import { lineSchemas } from './schema.ts'
import { TABLES } from './tables.ts'

/**
 * Does work with analyses that were read from disk. Their lines are looked at one by one only where the work fails: that is cheaper
 * than to distrust each, and says as much.
 *
 * @throws RecordError naming the line, where one of them is no record; what the work throws, where all are.
 */
export function refusing<T>(analyses: readonly Analysis[], work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw analyses.map(firstFault).find((fault) => fault !== undefined) ?? error
  }
}

/** The first line that is not what this version writes; undefined where all are. */
function firstFault(analysis: Analysis): RecordError | undefined {
  for (const name of TABLES)
    for (const [n, row] of analysis[name].entries()) {
      const issue = lineSchemas[name].safeParse(row).error?.issues[0]
      if (issue === undefined) continue
      const where = issue.path.length === 0 ? '' : ` at "${issue.path.join('.')}"`
      return new RecordError(`${name}.jsonl:${n + 1}  is no line of a record${where}: ${issue.message}. Build the record again.`)
    }
  return undefined
}
