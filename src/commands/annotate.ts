import { annotatePlain, readPlainLine } from '../annotate/plain.ts'
import { tell, UsageError } from '../host/console.ts'
import { linesOf } from '../host/lines.ts'
import { loadModel } from '../host/model.ts'
import type { Command } from './command.ts'

const help = `dossier annotate --plain [--model full|open]

A filter for other programs: one document a line on stdin, {"id", "text", "published"?: "YYYY-MM-DD", "title"?}; for each, in order, one
line on stdout: {"id", "sentences", "mentions", "dates", "timexes", "quotes"}. The text is taken as it is; a line break ends a sentence.
A line that is not such a document is named on stderr with its number and the reason, and the others go on.

Exit codes: 0; 1 some lines could not be read; 2 wrong usage.
`

export const annotateCommand: Command = {
  help,
  options: { plain: { type: 'boolean' }, model: { type: 'string', default: 'full' } },
  async run(values) {
    if (values.plain !== true) throw new UsageError('Give --plain: it is the only form in which documents are read from stdin.')
    if (values.model !== 'full' && values.model !== 'open')
      throw new UsageError(`There is no model "${values.model}": expected full or open.`)
    const model = await loadModel(values.model)
    let number = 0
    let failed = 0
    for await (const line of linesOf(process.stdin)) {
      number += 1
      if (line.trim() === '') continue
      const document = readPlainLine(line)
      if (typeof document === 'string') {
        failed += 1
        tell(`stdin:${number}  error  annotate/line  ${document}`)
      } else await written(`${JSON.stringify(annotatePlain(document, model))}\n`)
    }
    return failed > 0 ? 1 : 0
  },
}

/** Writes to stdout, waiting where the reader is slower. */
async function written(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resume) => process.stdout.once('drain', resume))
}
