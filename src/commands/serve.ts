import { resolve } from 'node:path'
import { problemLines, tell, UsageError } from '../host/console.ts'
import { serveFolder } from '../host/server.ts'
import { watchFolder } from '../host/watch.ts'
import { buildSite } from './build-site.ts'
import type { Command } from './command.ts'

const help = `dossier serve [OPTIONS]

Builds the site, serves it on this machine, and builds it again whenever something under the seeds folder is saved.

  --seeds DIR     the folder that holds articles/ (seeds)
  --out DIR       where the site goes (_site)
  --port N        the port to listen on (8080)
`

export const serveCommand: Command = {
  help,
  options: {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: '_site' },
    port: { type: 'string', default: '8080' },
  },
  async run(values) {
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port ${values.port}: expected a number from 0 to 65535.`)
    const seeds = resolve(String(values.seeds))
    const out = resolve(String(values.out))
    const build = async () => {
      const { analysis, published } = await buildSite({ seeds, out, frozen: false, acceptUrls: false, cache: true })
      for (const line of problemLines(analysis.problems, String(values.seeds))) tell(line)
      tell(`built: ${published.written} files written, ${published.unchanged} unchanged, ${published.removed} removed`)
    }
    await build()
    tell(`serving ${out} at ${await serveFolder(out, port)}; Ctrl-C ends it`)
    watchFolder(seeds, () => build().catch((error: Error) => tell(`not built: ${error.message}`)))
    return new Promise(() => {})
  },
}
