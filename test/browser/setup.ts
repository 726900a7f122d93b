import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SITES } from './sites.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Makes the sites that the browser tests read, in a process of its own: templates are loaded as they are in a build. */
export default function setup(): void {
  const script = fileURLToPath(new URL('./make-sites.ts', import.meta.url))
  execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
  const build = [join(ROOT, 'bin', 'dossier.js'), 'build', '--seeds', join(ROOT, 'seeds'), '--out', join(SITES, 'seeds')]
  execFileSync(process.execPath, build, { stdio: 'pipe' })
}
