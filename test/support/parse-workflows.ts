import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'

/**
 * Reads workflows with GitHub's own parser and prints what is wrong with them, a line a fault. A process of its own: the parser
 * imports JSON as only bundlers and `tsx` do.
 */
for (const path of process.argv.slice(2)) {
  const name = basename(path)
  const { context, value } = parseWorkflow({ name, content: readFileSync(path, 'utf8') }, new NoOperationTraceWriter())
  const found = value === undefined ? [] : ((await convertWorkflowTemplate(context, value)).errors ?? [])
  const faults = [...context.errors.getErrors().map(({ message }) => message), ...found.map(({ Message }) => Message)]
  for (const fault of new Set(faults)) process.stdout.write(`${name}: ${fault}\n`)
}
