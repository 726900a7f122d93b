import { Publisher } from '../../src/host/publish.ts'
import { versionFiles } from './torture.ts'

/** Publishes one version of the tortured site; run as a process of its own, to be killed. */
const [out, version] = process.argv.slice(2) as [string, string]
const publisher = await Publisher.open(out)
process.stdout.write('begun')
for (const [file, content] of versionFiles(version)) await publisher.put(file, content)
await publisher.commit()
