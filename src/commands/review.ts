import { resolve } from 'node:path'
import { print } from '../host/console.ts'
import { readRecord } from '../host/record-folder.ts'
import { refusing } from '../record/index.ts'
import { review, toText } from '../review/index.ts'
import type { Command } from './command.ts'
import { openDesk, textsOf } from './desk.ts'

const help = `dossier review [OPTIONS]

What a person should look at in a built site, best first, each with its sentences and the entries that would decide it, ready to be
pasted into a file under seeds/corrections/. What was decided does not come back.

  --site DIR      the site or record folder (_site)
  --seeds DIR     the seeds folder, for the decisions already made (seeds)
`

export const reviewCommand: Command = {
  help,
  options: { site: { type: 'string', default: '_site' }, seeds: { type: 'string', default: 'seeds' } },
  async run(values) {
    const site = resolve(String(values.site))
    const open = await openDesk(resolve(String(values.seeds)))
    const texts = await textsOf(open) // an editor sees them all, whatever may be published
    const record = await readRecord(site)
    const items = refusing([record], () => review(record, { corrections: open.desk.corrections, texts: (file) => texts.get(file) }))
    print(toText(items))
    return 0
  },
}
