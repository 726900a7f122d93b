import filesAtOnce from 'node:fs'
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Publishes one version of the tortured site; run as a process of its own, which kills itself before its nth write if told so. */
const [out, version, dieAt] = process.argv.slice(2) as [string, string, string?]
let writes = 0
const count = (module: object, name: string) => {
  const real = Reflect.get(module, name) as (...given: unknown[]) => unknown
  const counted = (...given: unknown[]) => {
    if (String(writes++) === dieAt) process.kill(process.pid, 'SIGKILL')
    return real(...given)
  }
  Object.assign(module, { [name]: counted })
}
for (const name of ['writeFile', 'mkdir', 'rename', 'rm']) {
  count(files, name)
  count(filesAtOnce, `${name}Sync`)
}
syncBuiltinESMExports()

const { Publisher } = await import('../../src/host/publish.ts')
const { versionFiles } = await import('./torture.ts')
const publisher = await Publisher.open(out)
process.stdout.write('begun')
for (const [file, content] of versionFiles(version)) publisher.put(file, content)
await publisher.commit()
