import { parseArgs } from 'node:util'
import { seeded } from '../src/bench/random.ts'
import { print } from '../src/host/console.ts'
import temporaryFolder from '../test/support/temporary.ts'
import { torture } from '../test/support/torture.ts'

const help = `npm run torture -- [--times N] [--seed N]

Kills the publisher at random moments (1000 times unless told) and looks each time whether the next run finds the site whole: as it
was, or as it was to become. Exit code 1 where it once did not.
`

const { values } = parseArgs({
  options: { times: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help === true) print(help)
else {
  const tidy = temporaryFolder()
  const { killed, amid, before, after, broken } = await torture(Number(values.times), seeded(Number(values.seed)))
  tidy()
  print(
    `killed ${killed} of ${values.times}, ${amid} of them amid putting files in place: ${before} times the site stood as it was, ${after} times as it was to become, ${broken} times neither\n`,
  )
  process.exitCode = broken > 0 ? 1 : 0
}
